// A company's OpenID provider for tests, the real one (`oidc-provider`): whoever is named next is signed in there without
// being asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import { TestBrowser } from './test-browser.ts'

export interface CompanyPerson {
  sub: string
  email: string
  email_verified?: boolean
  given_name?: string
  family_name?: string
}

export interface OpenIdProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who signs in there next; null: whoever is asked says no. */
  person: CompanyPerson | null
  /** Lets browsers be sent back to this address. */
  register(redirectUri: string): void
  /** Goes through the provider's pages as a browser does. Where it sends the browser back to. */
  visit(address: string): Promise<URL>
  close(): Promise<void>
}

export async function openIdProvider(port = 0): Promise<OpenIdProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const redirectUris: string[] = []
  const people = new Map<string, CompanyPerson>()
  let provider: Provider | null = null
  const company: OpenIdProvider = {
    issuer,
    clientId: 'sitzplan',
    clientSecret: 'a client secret of the tests, long enough',
    person: null,
    register(redirectUri) {
      redirectUris.push(redirectUri)
      // Its clients are read once: made anew it has the same keys and remembers what it gave out.
      provider = new Provider(issuer, configurationOf(company, redirectUris, people))
    },
    visit: (address) => visit(address, issuer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  company.register('http://127.0.0.1/nowhere')
  server.on('request', (request, response) => {
    if (!provider) return
    if (!request.url?.startsWith('/person/')) return provider.callback()(request, response)
    answerInteraction(provider, company, people, request, response).catch(() => response.writeHead(500).end())
  })
  return company
}

const configurationOf = (
  { clientId, clientSecret }: OpenIdProvider,
  redirectUris: string[],
  people: Map<string, CompanyPerson>,
): Configuration => ({
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: redirectUris,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name'] },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ['a key of the tests'] },
  pkce: { required: () => true },
  interactions: { url: (_context, interaction) => `/person/${interaction.uid}` },
  findAccount: (_context, id) => {
    const person = people.get(id)
    return person && { accountId: id, claims: () => ({ ...person }) }
  },
})

/** What its sign-in page would be: the person who is named is signed in, and agrees. */
async function answerInteraction(
  provider: Provider,
  { person }: OpenIdProvider,
  people: Map<string, CompanyPerson>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!person) return provider.interactionFinished(request, response, { error: 'access_denied' })
  const { params } = await provider.interactionDetails(request, response)
  people.set(person.sub, person)
  const grant = new provider.Grant({ accountId: person.sub, clientId: String(params.client_id) })
  grant.addOIDCScope('openid email profile')
  const result = { login: { accountId: person.sub }, consent: { grantId: await grant.save() } }
  await provider.interactionFinished(request, response, result)
}

async function visit(address: string, issuer: string): Promise<URL> {
  const { url, answer } = await new TestBrowser().follow(address, issuer)
  if (answer) throw new Error(`${url} leads nowhere: ${answer.status} ${await answer.text()}`)
  return url
}
