// An OpenID provider for tests that says whatever a test wants it to: its document, its keys, its tokens.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll } from 'vitest'

const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
const publicJwk = { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig' }

export interface HostileOpenId {
  issuer: string
  /** What stands in the document, over what belongs there. */
  document: Record<string, unknown>
  /** What the token endpoint answers; gets what was sent to it. */
  tokens: (sent: URLSearchParams) => Promise<{ status?: number; body: unknown }>
  /** What was sent to the token endpoint, in order. */
  sent: URLSearchParams[]
  publicJwk: typeof publicJwk
}

export const clientId = 'sitzplan'

/** At the top of a test file; closed at its end. */
export async function hostileOpenId(): Promise<HostileOpenId> {
  const server = createServer(async (request, response) => {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    switch (request.url) {
      case '/.well-known/openid-configuration':
        return json({ ...belongs(idp.issuer), ...idp.document })
      case '/jwks':
        return json({ keys: [publicJwk] })
      case '/token': {
        let body = ''
        for await (const part of request) body += part
        const sent = new URLSearchParams(body)
        idp.sent.push(sent)
        const answer = await idp.tokens(sent)
        return json(answer.body, answer.status)
      }
      default:
        return json({}, 404)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const idp: HostileOpenId = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    document: {},
    tokens: async () => ({ status: 400, body: { error: 'invalid_grant' } }),
    sent: [],
    publicJwk,
  }
  return idp
}

const belongs = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
})

/** An ID token as it should be, but for what is given. */
export async function idToken(
  issuer: string,
  nonce: string | null,
  claims: JWTPayload & { email?: string },
  { expires = '5 minutes' }: { expires?: string } = {},
): Promise<string> {
  return new SignJWT({ ...(nonce !== null && { nonce }), aud: clientId, iss: issuer, ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(privateKey)
}

/** A token without, or with a symmetric signature, made by hand: no library helps with it. */
export const handMade = (header: object, claims: object, sign: (text: string) => string): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part(header)}.${part(claims)}`
  return `${text}.${sign(text)}`
}

export const answered = (token: string) => async () => ({
  body: { access_token: 'access', token_type: 'Bearer', id_token: token },
})
