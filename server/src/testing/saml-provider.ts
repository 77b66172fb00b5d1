// A company's SAML provider for tests: the real one (`samlp`) for sign-ins that should work.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import samlp from 'samlp'
import selfsigned from 'selfsigned'

export interface SigningKey {
  /** PEM */
  key: string
  certificate: string
}

/** A key with a certificate of its own, valid until so many days from now. */
export async function signingKey(days = 400, name = 'idp.example'): Promise<SigningKey> {
  const made = await selfsigned.generate([{ name: 'commonName', value: name }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - 500 * 86_400_000),
    notAfterDate: new Date(Date.now() + days * 86_400_000),
  })
  return { key: made.private, certificate: made.cert }
}

export interface SamlPerson {
  nameId: string
  nameIdFormat?: string
  attributes?: Record<string, string>
}

export interface SamlProvider extends SigningKey {
  entityId: string
  signInUrl: string
  metadataUrl: string
  /** Who signs in there next. */
  person: SamlPerson
  signsResponse: boolean
  /** Opens the provider's page as a browser does. The form it would post, and where. */
  visit(address: string): Promise<{ postUrl: string; form: { SAMLResponse: string; RelayState: string } }>
  close(): Promise<void>
}

export async function samlProvider(port = 0): Promise<SamlProvider> {
  const keys = await signingKey()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const company: SamlProvider = {
    ...keys,
    entityId: `${base}/entity`,
    signInUrl: `${base}/sign-in`,
    metadataUrl: `${base}/metadata`,
    person: { nameId: 'nobody' },
    signsResponse: false,
    visit: async (address) => formIn(await (await fetch(address)).text()),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', base)
    if (pathname === '/metadata')
      return response.writeHead(200, { 'content-type': 'application/samlmetadata+xml' }).end(metadataOf(company))
    const asked = Object.assign(request, { query: Object.fromEntries(searchParams) })
    const told = Object.assign(response, {
      set: (name: string, value: string) => response.setHeader(name, value),
      send: (body: string) => response.end(body),
    })
    const fail = (error: Error) => response.writeHead(500).end(String(error))
    samlp.parseRequest(asked, (error, data) => {
      if (error) fail(error)
      else signIn(company, data.assertionConsumerServiceURL)(asked, told, fail)
    })
  })
  return company
}

/** Answers a request as the person who is named. */
function signIn({ person, ...company }: SamlProvider, assertionUrl: string) {
  return samlp.auth({
    issuer: company.entityId,
    cert: company.certificate,
    key: company.key,
    signResponse: company.signsResponse,
    destination: assertionUrl,
    recipient: assertionUrl,
    getPostURL: (_audience: string, _request: unknown, _req: unknown, done: (error: null, url: string) => void) =>
      done(null, assertionUrl),
    getUserFromRequest: () => person,
    profileMapper: () => ({
      getClaims: () => person.attributes ?? {},
      getNameIdentifier: () => ({ nameIdentifier: person.nameId, nameIdentifierFormat: person.nameIdFormat }),
    }),
  })
}

export const metadataOf = ({
  entityId,
  signInUrl,
  certificate,
}: Omit<SigningKey, 'key'> & { entityId: string; signInUrl: string }) => `
<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">
  <IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
    <KeyDescriptor use="signing">
      <KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#">
        <X509Data><X509Certificate>${certificate.replace(/-----.*?-----|\s/g, '')}</X509Certificate></X509Data>
      </KeyInfo>
    </KeyDescriptor>
    <SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/>
  </IDPSSODescriptor>
</EntityDescriptor>`

/** What its page would post by itself. */
function formIn(html: string) {
  const field = (name: string) => new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? ''
  const postUrl = /action="([^"]*)"/.exec(html)?.[1] ?? ''
  if (!postUrl) throw new Error(`no form: ${html}`)
  return { postUrl, form: { SAMLResponse: field('SAMLResponse'), RelayState: field('RelayState') } }
}
