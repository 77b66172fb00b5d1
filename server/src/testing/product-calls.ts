// A vendor's products that sign people in with Sitzplan, and people in browsers, over real connections: by `openid-client`,
// the library that products use.
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  None,
  randomPKCECodeVerifier,
} from 'openid-client'
import type { Database } from '../platform/database/database.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { freePort } from './free-port.ts'
import { insertTestAccount, insertTestProduct, insertTestUser, type TestPerson, testApp } from './test-app.ts'
import { TestBrowser } from './test-browser.ts'

export const callback = 'https://product.example/callback'
export const home = 'https://product.example/'
const password = 'quiet meadow lantern 12'

/** A server with a vendor, whose products are `remote-support` and `contact-center`, and a customer. */
export async function productCalls(database: Database) {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const { app, call } = await testApp(database, { PUBLIC_URL: issuer, SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' })
  await app.listen({ port, host: '127.0.0.1' })
  const vendorId = await insertTestAccount(database, 'vendor')
  const operator = await insertTestUser(database, vendorId, 'operator')
  const productId = await insertTestProduct(database, 'remote-support')
  const otherProductId = await insertTestProduct(database, 'contact-center')
  const accountId = await insertTestAccount(database)
  const passwordHash = await hashPassword(password)

  const newPerson = (account = accountId) => insertTestUser(database, account, 'member', { passwordHash })

  const configurationOf = (id: string, secret: string | null): Promise<Configuration> =>
    discovery(new URL(issuer), id, undefined, secret ? ClientSecretBasic(secret) : None(), {
      execute: [allowInsecureRequests],
    })

  async function newClient(more: Record<string, unknown> = {}) {
    const { status, body } = await call('POST', '/api/v1/vendor/openid-clients', {
      token: operator.token,
      body: {
        name: 'Remote Support',
        kind: 'confidential',
        product: 'remote-support',
        redirectUris: [callback],
        postLogoutRedirectUris: [home],
        ...more,
      },
    })
    if (status !== 201) throw new Error(JSON.stringify(body))
    return { ...body, configuration: await configurationOf(body.id, body.secret) }
  }

  async function signIn(browser: TestBrowser, person: TestPerson): Promise<void> {
    const { status } = await browser.post(`${issuer}/api/v1/sign-in`, { email: person.email, password })
    if (status !== 200) throw new Error(`signing in: ${status}`)
  }

  async function begin(configuration: Configuration, more: Record<string, string> = {}) {
    const verifier = randomPKCECodeVerifier()
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid profile email account entitlements',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: 'a state',
      ...more,
    })
    return { url, verifier }
  }

  const exchange = (configuration: Configuration, url: URL, verifier: string) =>
    authorizationCodeGrant(configuration, url, { pkceCodeVerifier: verifier, expectedState: 'a state' })

  /** All the way, for somebody who is signed in already. */
  async function tokensFor(browser: TestBrowser, configuration: Configuration, more: Record<string, string> = {}) {
    const { url, verifier } = await begin(configuration, more)
    const back = await browser.follow(url, issuer)
    return exchange(configuration, back.url, verifier)
  }

  async function signedIn(person?: TestPerson) {
    const browser = new TestBrowser()
    const who = person ?? (await newPerson())
    await signIn(browser, who)
    return { browser, person: who }
  }

  /** The status of the answer. */
  const userinfo = (token: string) =>
    fetch(`${issuer}/openid/userinfo`, { headers: { authorization: `Bearer ${token}` } }).then(({ status }) => status)

  return {
    app,
    call,
    issuer,
    operator,
    accountId,
    productId,
    otherProductId,
    newPerson,
    configurationOf,
    newClient,
    signIn,
    begin,
    exchange,
    tokensFor,
    signedIn,
    userinfo,
  }
}
