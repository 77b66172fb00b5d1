// What is done with the OpenID provider that nobody should do, or at a moment that nobody wants.
import { buildEndSessionUrl } from 'openid-client'
import { describe, expect, test } from 'vitest'
import { home, productCalls } from '../testing/product-calls.ts'
import { TestBrowser } from '../testing/test-browser.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const products = await productCalls(database)
const { begin, exchange, issuer, newClient, signedIn, tokensFor, userinfo } = products

/** Whether a statement on what the provider keeps waits for a lock. */
const someoneWaits = async () =>
  (
    await database.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and query like '%openid_records%' and datname = current_database()`,
    )
  ).rowCount > 0

test('a token of a grant that was taken back in the same moment opens nothing, not even when the person comes again', async () => {
  const { configuration } = await newClient()
  const { browser } = await signedIn()
  const { url, verifier } = await begin(configuration)
  const back = await browser.follow(url, issuer)
  let isAnswered = false
  const exchanged = await database.transaction(async (tx) => {
    // As a second use of the code does.
    await tx.query(`delete from openid_records where model = 'Grant'`)
    const asked = exchange(configuration, back.url, verifier).finally(() => {
      isAnswered = true
    })
    await expect.poll(async () => isAnswered || (await someoneWaits())).toBe(true)
    return { asked }
  })
  const early = await exchanged.asked.catch(() => null)
  expect(await userinfo((await tokensFor(browser, configuration)).access_token)).toBe(200)
  if (early) expect(await userinfo(early.access_token)).toBe(401)
})

test('a sign-in that ends in the moment in which a product is let in leads nowhere, and fails nothing', async () => {
  const { configuration } = await newClient()
  const { browser, person } = await signedIn()
  const { url, verifier } = await begin(configuration)
  const led = await database.transaction(async (tx) => {
    await tx.query('delete from sign_ins where user_id = $1', [person.id])
    const back = browser.follow(url, issuer)
    await expect.poll(someoneWaits).toBe(true)
    return { back }
  })
  const { url: back, answer } = await led.back
  expect(answer).toBeNull()
  await expect(exchange(configuration, back, verifier)).rejects.toMatchObject({ error: 'invalid_grant' })
})

describe('a form of the product in place of an address', () => {
  const sent = (browser: TestBrowser, { origin, pathname, searchParams }: URL) =>
    browser.submit(`${origin}${pathname}`, Object.fromEntries(searchParams))
  const ledOn = (answer: Response) => new URL(answer.headers.get('location') ?? '', issuer)

  test('signs in', async () => {
    const { configuration } = await newClient()
    const { browser, person } = await signedIn()
    const { url, verifier } = await begin(configuration, { state: 'a state' })
    // Sent by another site: without the cookies.
    const answer = await sent(new TestBrowser(), url)
    expect(answer.status).toBe(303)
    const back = await browser.follow(ledOn(answer), issuer)
    expect((await exchange(configuration, back.url, verifier)).claims()?.sub).toBe(person.id)
  })

  test('signs out', async () => {
    const { configuration } = await newClient()
    const { browser } = await signedIn()
    const { id_token: hint = '' } = await tokensFor(browser, configuration)
    const url = buildEndSessionUrl(configuration, { id_token_hint: hint, post_logout_redirect_uri: home })
    const page = await browser.get(ledOn(await sent(new TestBrowser(), url)))
    expect(await page.text()).toContain('document.forms[0].submit()')
  })

  test.each([
    ['too large', 'application/x-www-form-urlencoded', `state=${'x'.repeat(9_000)}`, 413],
    ['no form', 'application/json', '{}', 415],
    ['with line ends', 'application/x-www-form-urlencoded', 'state=a\r\nset-cookie: b=c', 303],
    ['empty', 'application/x-www-form-urlencoded', '', 303],
  ])('%s', async (_what, type, body, status) => {
    const answer = await fetch(`${issuer}/openid/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': type },
      body,
    })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

test('addresses are those that discovery tells, letter by letter', async () => {
  for (const path of ['AUTHORIZE', 'Sign-Out', 'sign-out/', 'token', 'nothing'])
    expect((await fetch(`${issuer}/openid/${path}`)).status).toBe(404)
})

test('whoever is nobody leaves nothing behind that lasts', async () => {
  const { configuration } = await newClient()
  await database.query('delete from openid_records')
  await new TestBrowser().get(buildEndSessionUrl(configuration))
  await new TestBrowser().get((await begin(configuration)).url)
  const { rows } = await database.query<{ model: string; hours: number }>(
    'select model, ceil(extract(epoch from expires_at - now()) / 3600)::int as hours from openid_records order by model',
  )
  expect(rows).toEqual([
    { model: 'Interaction', hours: 1 },
    { model: 'Session', hours: 1 },
  ])
})
