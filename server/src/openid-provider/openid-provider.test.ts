// A product signs people in with Sitzplan: by `openid-client`, the library that products use, over real connections.
import {
  buildEndSessionUrl,
  fetchUserInfo,
  randomPKCECodeVerifier,
  refreshTokenGrant,
  tokenRevocation,
} from 'openid-client'
import { describe, expect, test } from 'vitest'
import { Secrets } from '../platform/secrets.ts'
import { giveSecondFactor } from '../second-factor/second-factor.ts'
import { addTestProvider, insertCompany, moveTo } from '../testing/company-calls.ts'
import { freePort } from '../testing/free-port.ts'
import { openIdProvider } from '../testing/openid-provider.ts'
import { callback, home, productCalls } from '../testing/product-calls.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const products = await productCalls(database)
const { accountId, call, issuer, operator, otherProductId, productId } = products
const { begin, configurationOf, exchange, newClient, newPerson, signIn, signedIn, tokensFor, userinfo } = products
await database.query(`update products set features = $2 where id = $1`, [
  productId,
  JSON.stringify([{ key: 'unattended', name: { de: 'Ohne Aufsicht', en: 'Unattended' }, description: null }]),
])

const uidOf = (url: URL) => url.pathname.split('/').at(-1) ?? ''
const errorOf = (url: URL) => url.searchParams.get('error')

describe('signing in', () => {
  test('stops at our page for who is not signed in, goes on by itself afterwards, and tells who it is', async () => {
    const { configuration } = await newClient()
    const person = await newPerson()
    const browser = new TestBrowser()
    const { url, verifier } = await begin(configuration, { login_hint: person.email })
    const stopped = await browser.follow(url, issuer)
    expect(stopped.url.pathname).toMatch(/^\/sign-in\/product\/[\w-]+$/)
    expect(stopped.answer?.status).toBe(200)
    const waiting = await call('GET', `/api/v1/sign-in/product/${uidOf(stopped.url)}`)
    expect(waiting.body).toEqual({ client: 'Remote Support', email: person.email, waitsFor: 'sign-in' })

    await signIn(browser, person)
    const back = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect(`${back.url.origin}${back.url.pathname}`).toBe(callback)
    const tokens = await exchange(configuration, back.url, verifier)
    const told = {
      sub: person.id,
      email: person.email,
      email_verified: true,
      name: 'Given Family',
      given_name: 'Given',
      family_name: 'Family',
      locale: 'en',
      zoneinfo: 'Europe/Berlin',
      account: { id: accountId, name: 'Test' },
      entitlements: [],
    }
    expect(tokens.claims()).toMatchObject({ iss: issuer, ...told })
    expect(await fetchUserInfo(configuration, tokens.access_token, person.id)).toEqual(told)
  })

  test('does not stop for who is signed in already, at however many products', async () => {
    const { browser, person } = await signedIn()
    for (const { configuration } of [await newClient(), await newClient({ name: 'Contact Center' })])
      expect((await tokensFor(browser, configuration)).claims()?.sub).toBe(person.id)
  })

  test('tells what the person may use of the product, and only of that; a website without a product all of it', async () => {
    const { browser, person } = await signedIn()
    for (const id of [productId, otherProductId])
      await database.query(
        `insert into assignments (account_id, user_id, product_id, kind, state) values ($1, $2, $3, 'named', 'waiting')`,
        [accountId, person.id, id],
      )
    const { configuration } = await newClient()
    const remote = {
      product: 'remote-support',
      name: 'Product',
      kind: 'named',
      state: 'waiting',
      features: ['unattended'],
    }
    expect((await tokensFor(browser, configuration)).claims()?.entitlements).toEqual([remote])
    const website = await newClient({ product: null })
    const all = (await tokensFor(browser, website.configuration)).claims()?.entitlements as { product: string }[]
    expect(all.map(({ product }) => product).sort()).toEqual(['contact-center', 'remote-support'])
    const scanty = await tokensFor(browser, configuration, { scope: 'openid' })
    expect(Object.keys(scanty.claims() ?? {})).not.toContain('entitlements')
    expect(Object.keys(scanty.claims() ?? {})).not.toContain('email')
  })

  test('is somebody else’s as soon as somebody else is signed in to Sitzplan in the same browser', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    await tokensFor(browser, configuration)
    const other = await newPerson()
    await signIn(browser, other)
    const { url, verifier } = await begin(configuration)
    const parting = await browser.follow(url, issuer)
    // oidc-provider lets go of whoever was there before by a form that sends itself.
    const [, secret = ''] = /name="xsrf" value="([^"]+)"/.exec((await parting.answer?.text()) ?? '') ?? []
    const sent = await browser.submit(`${issuer}/openid/sign-out/confirm`, { xsrf: secret, logout: 'yes' })
    const back = await browser.follow(new URL(sent.headers.get('location') ?? '', issuer), issuer)
    expect((await exchange(configuration, back.url, verifier)).claims()?.sub).toBe(other.id)
  })

  test('asks for the password again where the product wants that', async () => {
    const { configuration } = await newClient()
    const { browser, person } = await signedIn()
    await database.query(`update sign_ins set created_at = now() - interval '1 hour' where user_id = $1`, [person.id])
    for (const wish of [{ prompt: 'login' }, { max_age: '60' }]) {
      const { url, verifier } = await begin(configuration, wish as unknown as Record<string, string>)
      const stopped = await browser.follow(url, issuer)
      expect(stopped.url.pathname).toContain('/sign-in/product/')
      const again = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
      expect(again.url.pathname).toBe(stopped.url.pathname)
      await signIn(browser, person)
      const back = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
      const { auth_time: at } = (await exchange(configuration, back.url, verifier)).claims() ?? {}
      expect(Number(at)).toBeGreaterThan(Date.now() / 1000 - 600)
      await database.query(`update sign_ins set created_at = now() - interval '1 hour' where user_id = $1`, [person.id])
    }
  })

  test('asks nobody where the product says so', async () => {
    const { configuration } = await newClient()
    const { url } = await begin(configuration, { prompt: 'none' })
    expect(errorOf((await new TestBrowser().follow(url, issuer)).url)).toBe('login_required')
    const { browser, person } = await signedIn()
    await tokensFor(browser, configuration)
    expect((await tokensFor(browser, configuration, { prompt: 'none' })).claims()?.sub).toBe(person.id)
  })

  test('waits until the second factor is set up that the account requires', async () => {
    const strict = await insertTestAccount(database)
    await database.query('update accounts set second_factor_required = true where id = $1', [strict])
    const { configuration } = await newClient()
    const { browser } = await signedIn(await newPerson(strict))
    const { url } = await begin(configuration)
    const stopped = await browser.follow(url, issuer)
    expect(stopped.url.pathname).toContain('/sign-in/product/')
    const again = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect(again.url.pathname).toBe(stopped.url.pathname)
  })

  test('holds no longer once the account requires a second factor that is not there, and again when it is', async () => {
    const stricter = await insertTestAccount(database)
    const { configuration } = await newClient()
    const { browser, person } = await signedIn(await newPerson(stricter))
    const tokens = await tokensFor(browser, configuration)
    expect(await userinfo(tokens.access_token)).toBe(200)
    await database.query('update accounts set second_factor_required = true where id = $1', [stricter])
    expect(await userinfo(tokens.access_token)).toBe(401)
    await giveSecondFactor(database, new Secrets('a secret for tests only'), { accountId: stricter, userId: person.id })
    expect(await userinfo(tokens.access_token)).toBe(200)
  })

  test('leads through the company’s sign-in where the account has one', async () => {
    const idp = await openIdProvider()
    const company = await insertCompany(database)
    const settings = { issuer: idp.issuer, clientId: idp.clientId, clientSecret: idp.clientSecret }
    const { ours } = await addTestProvider(call, database, company.superadmin, { oidc: settings })
    if (ours.redirectUri) idp.register(ours.redirectUri)
    const person = await moveTo(database, await insertTestUser(database, company.accountId), `ada@${company.domain}`)
    idp.person = { sub: 'ada', email: person.email }

    const { configuration } = await newClient()
    const browser = new TestBrowser()
    const { url, verifier } = await begin(configuration)
    const stopped = await browser.follow(url, issuer)
    const next = stopped.url.pathname
    const there = await browser.post(`${issuer}/api/v1/sign-in/company`, { email: person.email, next })
    const returned = await idp.visit((await there.json()).redirectTo)
    // Back on the page, which has nothing to ask any more and goes on.
    expect((await browser.follow(returned, issuer)).url.pathname).toBe(next)
    const waiting = await browser.get(`${issuer}/api/v1/sign-in/product/${uidOf(stopped.url)}`)
    expect((await waiting.json()).waitsFor).toBeNull()
    const back = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect((await exchange(configuration, back.url, verifier)).claims()?.sub).toBe(person.id)
    await idp.close()
  })

  test('goes on in no other browser than the one that began it', async () => {
    const { configuration } = await newClient()
    const stopped = await new TestBrowser().follow((await begin(configuration)).url, issuer)
    const { browser } = await signedIn()
    const elsewhere = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect(elsewhere.url.pathname).toBe('/sign-in/product/over')
    expect((await browser.post(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, {})).status).toBe(404)
    expect((await call('GET', '/api/v1/sign-in/product/over')).status).toBe(404)
  })

  test('works across servers, and leaves no code or token in the database that could be used', async () => {
    const otherPort = await freePort()
    const second = await testApp(connect(), { PUBLIC_URL: issuer })
    await second.app.listen({ port: otherPort, host: '127.0.0.1' })
    const { configuration, id, secret } = await newClient()
    const { browser, person } = await signedIn()
    const { url, verifier } = await begin(configuration)
    const { url: back } = await browser.follow(url, issuer)
    const code = back.searchParams.get('code') ?? ''
    const answer = await fetch(`http://127.0.0.1:${otherPort}/openid/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: callback,
      }),
    })
    const tokens = await answer.json()
    expect(await fetchUserInfo(configuration, tokens.access_token, person.id)).toMatchObject({ sub: person.id })
    const { rows } = await database.query<{ kept: string }>('select openid_records::text as kept from openid_records')
    const kept = rows.map((row) => row.kept).join()
    for (const value of [code, tokens.access_token, person.email]) {
      expect(kept).not.toContain(value)
      expect(kept).not.toContain(Buffer.from(value).toString('hex'))
    }
  })
})

describe('a program on somebody’s computer', () => {
  const native = { kind: 'public', redirectUris: ['http://127.0.0.1/callback', 'com.example.app:/callback'] }

  test('has no secret, proves itself by PKCE, and is let on by the person', async () => {
    const { configuration, secret } = await newClient(native)
    expect(secret).toBeNull()
    const { browser, person } = await signedIn()
    // Whichever port was free.
    const { url, verifier } = await begin(configuration, { redirect_uri: 'http://127.0.0.1:50123/callback' })
    const stopped = await browser.follow(url, issuer)
    expect(stopped.url.pathname).toContain('/sign-in/product/')
    const waiting = await browser.get(`${issuer}/api/v1/sign-in/product/${uidOf(stopped.url)}`)
    expect(await waiting.json()).toMatchObject({ waitsFor: 'confirmation' })
    const again = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect(again.url.pathname).toBe(stopped.url.pathname)
    const confirmed = await browser.post(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, {})
    const { redirectTo } = await confirmed.json()
    const back = await browser.follow(redirectTo, issuer)
    expect(back.url.port).toBe('50123')
    expect((await exchange(configuration, back.url, verifier)).claims()?.sub).toBe(person.id)
  })

  test('is not let on by another website, nor by who is not signed in', async () => {
    const { configuration } = await newClient(native)
    const { browser } = await signedIn()
    const { url } = await begin(configuration, { redirect_uri: 'com.example.app:/callback' })
    const stopped = await browser.follow(url, issuer)
    const path = `/openid/sign-in/${uidOf(stopped.url)}`
    const foreign = await fetch(issuer + path, {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/json' },
      body: '{}',
    })
    expect(foreign.status).toBe(403)
    const stranger = new TestBrowser()
    const strange = await stranger.follow(url, issuer)
    expect((await stranger.post(`${issuer}/openid/sign-in/${uidOf(strange.url)}`, {})).status).toBe(401)
  })

  test('who signed in just now on the page of this product is not asked twice', async () => {
    const { configuration } = await newClient(native)
    const browser = new TestBrowser()
    const { url, verifier } = await begin(configuration, { redirect_uri: 'com.example.app:/callback' })
    const stopped = await browser.follow(url, issuer)
    const person = await newPerson()
    await signIn(browser, person)
    const back = await browser.follow(`${issuer}/openid/sign-in/${uidOf(stopped.url)}`, issuer)
    expect(back.url.protocol).toBe('com.example.app:')
    expect((await exchange(configuration, back.url, verifier)).claims()?.sub).toBe(person.id)
  })
})

describe('refused is', () => {
  test('a request without PKCE', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const { url } = await begin(configuration)
    url.searchParams.delete('code_challenge')
    url.searchParams.delete('code_challenge_method')
    expect(errorOf((await browser.follow(url, issuer)).url)).toBe('invalid_request')
  })

  test('an address to send people to that was not registered: told on our page, sent nowhere', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const { url } = await begin(configuration, { redirect_uri: 'https://evil.example/<script>' })
    const { answer } = await browser.follow(url, issuer)
    expect(answer?.status).toBe(400)
    const page = (await answer?.text()) ?? ''
    expect(page).toContain('invalid_redirect_uri')
    expect(page).not.toContain('<script>')
    expect(answer?.headers.get('content-security-policy')).toContain("default-src 'none'")
    const german = await browser.get(url, { 'accept-language': 'de' })
    expect(await german.text()).toContain('Diese Anmeldung kann nicht fortgesetzt werden')
  })

  test('a client that nobody registered, or that was deleted', async () => {
    const { configuration, id } = await newClient()
    const { browser } = await signedIn()
    const tokens = await tokensFor(browser, configuration)
    expect((await call('DELETE', `/api/v1/vendor/openid-clients/${id}`, { token: operator.token })).status).toBe(204)
    expect(await userinfo(tokens.access_token)).toBe(401)
    const { url } = await begin(configuration)
    expect((await browser.follow(url, issuer)).answer?.status).toBe(400)
    url.searchParams.set('client_id', "'; drop table users; --")
    expect((await browser.follow(url, issuer)).answer?.status).toBe(400)
  })

  test('a wrong secret, and the old one after a new one was made', async () => {
    const { configuration, id } = await newClient()
    const { browser } = await signedIn()
    const { url, verifier } = await begin(configuration)
    const back = await browser.follow(url, issuer)
    const renewed = await call('POST', `/api/v1/vendor/openid-clients/${id}/secret`, { token: operator.token })
    await expect(exchange(configuration, back.url, verifier)).rejects.toMatchObject({ status: 401 })
    const present = await configurationOf(id, renewed.body.secret)
    expect((await exchange(present, back.url, verifier)).access_token).toBeTruthy()
  })

  test('a code that was used: of twenty at once one succeeds, and afterwards nothing of it is worth anything', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const { url, verifier } = await begin(configuration)
    const back = await browser.follow(url, issuer)
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => exchange(configuration, back.url, verifier)),
    )
    const won = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(won).toHaveLength(1)
    // Somebody else has the code: what it opened is closed (RFC 6749 §4.1.2).
    await expect(exchange(configuration, back.url, verifier)).rejects.toMatchObject({ error: 'invalid_grant' })
    expect(await userinfo(won[0]?.access_token ?? '')).toBe(401)
  })

  test('a code with another verifier', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const back = await browser.follow((await begin(configuration)).url, issuer)
    await expect(exchange(configuration, back.url, randomPKCECodeVerifier())).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })
})

describe('what a product was given ends', () => {
  test.each([
    ['the person signs out of Sitzplan', ({ browser }: Given) => browser.post(`${issuer}/api/v1/sign-out`, {})],
    [
      'is suspended',
      ({ person }: Given) => database.query(`update users set status = 'suspended' where id = $1`, [person.id]),
    ],
    [
      'ends the sign-in elsewhere',
      async ({ person }: Given) => {
        const list = await call('GET', '/api/v1/sign-ins', { token: person.token })
        await call('DELETE', `/api/v1/sign-ins/${list.body.items[0].id}`, { token: person.token })
      },
    ],
  ])('as soon as %s', async (_what, end) => {
    const { configuration } = await newClient()
    const { browser, person } = await signedIn()
    const tokens = await tokensFor(browser, configuration, {
      scope: 'openid offline_access',
      prompt: 'consent',
    })
    const refreshed = await refreshTokenGrant(configuration, tokens.refresh_token ?? '')
    expect(await userinfo(refreshed.access_token)).toBe(200)
    await end({ browser, person })
    expect(await userinfo(refreshed.access_token)).toBe(401)
    await expect(refreshTokenGrant(configuration, refreshed.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    })
  })
  type Given = { browser: TestBrowser; person: TestPerson }

  test('when the product gives it back', async () => {
    const { configuration } = await newClient()
    const tokens = await tokensFor((await signedIn()).browser, configuration)
    await tokenRevocation(configuration, tokens.access_token)
    expect(await userinfo(tokens.access_token)).toBe(401)
  })
})

describe('signing out of a product', () => {
  const signInsOf = async ({ token }: TestPerson) => (await call('GET', '/api/v1/sign-ins', { token })).body.total

  async function signOut(browser: TestBrowser, url: URL) {
    const page = await (await browser.get(url)).text()
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page) ?? []
    return { page, confirm: () => browser.submit(`${issuer}/openid/sign-out/confirm`, { xsrf, logout: 'yes' }) }
  }

  test('signs out of Sitzplan too, and leads back to the product', async () => {
    const { configuration } = await newClient({ name: 'Help $& Desk' })
    const { browser, person } = await signedIn()
    const tokens = await tokensFor(browser, configuration)
    const url = buildEndSessionUrl(configuration, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: home,
      state: 'bye',
    })
    const { page, confirm } = await signOut(browser, url)
    expect(page).toContain('document.forms[0].submit()')
    expect(page).toContain('signed out of Help $&amp; Desk and')
    expect((await confirm()).headers.get('location')).toBe(`${home}?state=bye`)
    expect(await signInsOf(person)).toBe(0)
    expect(browser.cookie('sitzplan')).toBeUndefined()
    expect(await userinfo(tokens.access_token)).toBe(401)
    const { body } = await call('GET', `/api/v1/audit?target=${person.id}`, { token: (await superadmin()).token })
    expect(body.items[0]).toMatchObject({ action: 'sign_in.ended', actor: { id: person.id } })
  })

  test('is asked about where no ID token says whose sign-out it is; another website ends nothing', async () => {
    const { configuration } = await newClient()
    const { browser, person } = await signedIn()
    const tokens = await tokensFor(browser, configuration)
    const { page } = await signOut(browser, buildEndSessionUrl(configuration))
    expect(page).not.toContain('document.forms[0].submit()')
    expect(page).toContain('Stay signed in')
    const forged = await browser.submit(`${issuer}/openid/sign-out/confirm`, { xsrf: 'guessed', logout: 'yes' })
    expect(forged.status).toBe(400)
    // Signed in to Sitzplan alone, nothing of a product to sign out of: a link ends nothing.
    const alone = await signedIn()
    const { confirm } = await signOut(alone.browser, buildEndSessionUrl(configuration))
    await confirm()
    expect([await signInsOf(person), await signInsOf(alone.person)]).toEqual([1, 1])
    expect(await userinfo(tokens.access_token)).toBe(200)
  })

  test('leads to no address that was not registered, believes no broken token, and says so on a page', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const { id_token: hint = '' } = await tokensFor(browser, configuration)
    const refused: Record<string, string>[] = [
      { id_token_hint: hint, post_logout_redirect_uri: 'https://evil.example/' },
      { id_token_hint: 'broken' },
    ]
    for (const asked of refused) {
      const url = buildEndSessionUrl(configuration, asked)
      const shown = await browser.get(url)
      expect([shown.status, shown.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
      const page = await shown.text()
      expect(page).toContain('<h1>This sign-out cannot continue</h1>')
      expect(page).toContain('<code>invalid_request')
      // Whatever is accepted: a browser alone is sent there, as to the beginning of a sign-in.
      for (const accept of ['*/*', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', ''])
        expect((await fetch(url, { headers: { accept } })).headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
  })
})

const superadmin = () => insertTestUser(database, accountId, 'superadmin')
