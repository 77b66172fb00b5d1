// Signing in by OpenID Connect (Core 1.0, authorization code with PKCE, state and nonce). The provider's document and keys
// are asked for anew each time, through the guarded fetch; signatures are checked, by algorithms from a fixed list.
import { decodeProtectedHeader } from 'jose'
import * as client from 'openid-client'
import { type Outside, OutsideError } from '../platform/outside/guarded-fetch.ts'
import { type Answer, AnswerFault, judged, nameFrom, type SaidValues, saidValues } from './answer.ts'
import { normalEmail } from './domain-rules.ts'
import type { OidcSettings } from './provider-store.ts'

const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']
const timeoutSeconds = 10

/** A provider with its secret opened. */
export interface OidcProvider {
  settings: OidcSettings
  clientSecret: string | null
  redirectUri: string
}

/** What is needed of a provider's document; some are longer than a book. */
const needed = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'jwks_uri',
  'token_endpoint_auth_methods_supported',
  'id_token_signing_alg_values_supported',
  'authorization_response_iss_parameter_supported',
] as const satisfies (keyof client.ServerMetadata)[]
const mostNeededBytes = 10_000

function neededOf(server: client.ServerMetadata): client.ServerMetadata {
  const kept = Object.fromEntries(needed.flatMap((name) => (name in server ? [[name, server[name]]] : [])))
  if (JSON.stringify(kept).length > mostNeededBytes) throw new AnswerFault('unreachable', 'too_large')
  return { ...kept, issuer: server.issuer }
}

/** Kept with the flow: what the answer is checked against, and by which document of the provider it was begun. */
export interface OidcRequest {
  kind: 'oidc'
  state: string
  nonce: string
  codeVerifier: string
  server: client.ServerMetadata
}

/** The provider's address to go to. Throws an `AnswerFault` where the provider cannot be asked or says what it must not. */
export async function beginOidc(
  outside: Outside,
  provider: OidcProvider,
  state: string,
): Promise<{ redirectTo: string; request: OidcRequest }> {
  const config = await discover(outside, provider)
  const nonce = client.randomNonce()
  const codeVerifier = client.randomPKCECodeVerifier()
  const url = client.buildAuthorizationUrl(config, {
    redirect_uri: provider.redirectUri,
    response_type: 'code',
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  if (!['https:', 'http:'].includes(url.protocol)) throw new AnswerFault('malformed', 'authorization_endpoint')
  return {
    redirectTo: url.href,
    request: { kind: 'oidc', state, nonce, codeVerifier, server: config.serverMetadata() },
  }
}

/** Asks for the provider's document, so that wrong settings are refused when they are entered. */
export async function discover(outside: Outside, provider: OidcProvider): Promise<client.Configuration> {
  try {
    const { settings } = provider
    const found = await client.discovery(new URL(settings.issuer), settings.clientId, undefined, client.None(), {
      [client.customFetch]: guarded(outside),
      // Plain http is refused by the guarded fetch, but for the networks that the configuration allows.
      execute: [client.allowInsecureRequests],
      timeout: timeoutSeconds,
    })
    return configured(outside, provider, neededOf(found.serverMetadata()))
  } catch (error) {
    throw faultOf(error)
  }
}

function configured(outside: Outside, { settings, clientSecret }: OidcProvider, server: client.ServerMetadata) {
  const config = new client.Configuration(server, settings.clientId, undefined, authentication(server, clientSecret))
  config[client.customFetch] = guarded(outside)
  config.timeout = timeoutSeconds
  client.allowInsecureRequests(config)
  // Signatures count, not only the connection they came by.
  client.enableNonRepudiationChecks(config)
  return config
}

function authentication(server: client.ServerMetadata, secret: string | null): client.ClientAuth {
  if (secret === null) return client.None()
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return methods.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret)
}

const guarded =
  (outside: Outside): client.CustomFetch =>
  (url, { method, headers, body }) =>
    outside.fetch(url, { method, headers, redirect: 'manual', ...(body && { body: String(body) }) })

/** `callback`: the address with which the browser came back. */
export function readOidc(
  outside: Outside,
  provider: OidcProvider,
  request: OidcRequest,
  callback: URL,
): Promise<Answer> {
  return judged(async () => {
    const config = configured(outside, provider, request.server)
    let values: SaidValues = []
    try {
      const tokens = await client.authorizationCodeGrant(config, callback, {
        expectedState: request.state,
        expectedNonce: request.nonce,
        pkceCodeVerifier: request.codeVerifier,
        idTokenExpected: true,
      })
      const { alg = '' } = decodeProtectedHeader(tokens.id_token ?? '')
      if (!algorithms.includes(alg)) throw new AnswerFault('algorithm', alg)
      const claims = tokens.claims()
      if (!claims) throw new AnswerFault('malformed', 'no ID token')
      values = saidValues(Object.entries(claims))
      // Core §3.1.3.7, 5: for whom it was issued, also where it has one audience only.
      if (claims.azp !== undefined && claims.azp !== provider.settings.clientId)
        throw new AnswerFault('audience', String(claims.azp))
      // Some providers tell the address only when they are asked for it.
      const isMore = claims.email === undefined && request.server.userinfo_endpoint !== undefined
      const more = isMore ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : {}
      const said = { ...more, ...claims }
      values = saidValues(Object.entries(said))
      return { isGood: true, person: personOf(said), values }
    } catch (error) {
      const fault = faultOf(error)
      fault.values = values
      throw fault
    }
  })
}

function personOf(said: Record<string, unknown> & { iss: string; sub: string }) {
  if (said.sub === '' || said.sub.length > 1_000) throw new AnswerFault('subject')
  return {
    issuer: said.iss,
    subject: said.sub,
    email: typeof said.email === 'string' ? normalEmail(said.email) : null,
    // Some send it as a text.
    isEmailVerified: said.email_verified !== false && said.email_verified !== 'false',
    givenName: nameFrom(said.given_name),
    familyName: nameFrom(said.family_name) || (said.given_name === undefined ? nameFrom(said.name) : ''),
  }
}

const claimChecks: Record<string, AnswerFault['failed']> = {
  iss: 'issuer',
  aud: 'audience',
  azp: 'audience',
  nonce: 'nonce',
  sub: 'subject',
  exp: 'time',
  iat: 'time',
  nbf: 'time',
}

/** What the library throws, as one of our checks. It wraps what happened: the innermost says most. */
function faultOf(error: unknown): AnswerFault {
  if (error instanceof AnswerFault) return error
  const chain = chainOf(error)
  const outside = chain.find((one) => one instanceof OutsideError)
  if (outside) return new AnswerFault('unreachable', outside.fault)
  const claim = chain.flatMap((one) => one.claim ?? [])[0]
  const messages = chain.map(({ message }) => message).filter((message) => typeof message === 'string')
  const told = chain.flatMap((one) => [one.error, one.error_description]).filter((text) => typeof text === 'string')
  const code = chain.flatMap((one) => one.code ?? [])[0] ?? ''
  const detail = [...new Set([...messages, claim, ...told].filter(Boolean))].join(': ')
  return new AnswerFault(checkOf(code, detail, claim), detail)
}

/** Of an error of the library, and of what it holds as its cause. */
interface Thrown {
  message?: string
  code?: string
  claim?: string
  error?: string
  error_description?: string
  cause?: unknown
}

function chainOf(error: unknown): Thrown[] {
  const chain: Thrown[] = []
  for (let one = error; typeof one === 'object' && one !== null && chain.length < 5; one = (one as Thrown).cause)
    chain.push(one)
  return chain
}

function checkOf(code: string, detail: string, claim: string | undefined): AnswerFault['failed'] {
  if (claim && claimChecks[claim]) return claimChecks[claim]
  if (byCode[code]) return byCode[code]
  return byWords.find(([words]) => words.test(detail))?.[1] ?? 'malformed'
}

const byCode: Record<string, AnswerFault['failed']> = {
  OAUTH_AUTHORIZATION_RESPONSE_ERROR: 'refused_there',
  OAUTH_RESPONSE_BODY_ERROR: 'client',
  OAUTH_WWW_AUTHENTICATE_CHALLENGE: 'client',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'time',
  OAUTH_TIMEOUT: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'unreachable',
  OAUTH_RESPONSE_IS_NOT_JSON: 'unreachable',
  OAUTH_KEY_SELECTION_FAILED: 'signature',
  OAUTH_UNSUPPORTED_OPERATION: 'algorithm',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'issuer',
}

/** Where the code alone does not say which one it was. */
const byWords: [RegExp, AnswerFault['failed']][] = [
  [/signature verification/, 'signature'],
  [/"alg"|algorithm/, 'algorithm'],
  [/"state"/, 'state'],
  [/"nonce"/, 'nonce'],
  [/"iss"|issuer/, 'issuer'],
  [/"aud"|"azp"/, 'audience'],
  [/"exp"|"iat"|"nbf"/, 'time'],
]
