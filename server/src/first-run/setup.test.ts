// The first run: asked as often as one likes, done once, and guessing is throttled.
import { expect, test } from 'vitest'
import { codeOf, cookieIn } from '../testing/authenticator.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { offerSetup } from './setup.ts'

const publicUrl = 'http://127.0.0.1:4500'
const entries = {
  vendorName: 'Nordlicht Software',
  language: 'de',
  email: 'Ada@Vendor.example',
  givenName: 'Ada',
  familyName: 'Vendor',
  password: 'correct horse battery',
}

async function freshServer() {
  const { database } = await testDatabase()
  const { call } = await testApp(database)
  const link = async () =>
    `/api/v1${new URL((await offerSetup(database, { publicUrl, vendorKeys: undefined })) ?? '').pathname}`
  return { database, call, link }
}

const blank = await freshServer()

test('asking spends nothing; unknown, old and replaced links are told apart', async () => {
  const old = await blank.link()
  const path = await blank.link()
  for (let time = 0; time < 3; time++)
    expect(await blank.call('GET', path)).toMatchObject({ status: 200, body: { state: 'open' } })
  expect((await blank.call('GET', old)).body).toMatchObject({ status: 410, code: 'link_expired' })
  expect((await blank.call('GET', '/api/v1/setup/nonsense')).body).toMatchObject({ status: 404, code: 'not_found' })
  expect((await blank.call('POST', old, { body: entries })).body).toMatchObject({ status: 410, code: 'link_expired' })
})

test.each([
  ['/password', { password: 'short pass' }],
  ['/password', { password: 'a'.repeat(201) }],
  ['/email', { email: 'ada@' }],
  ['/vendorName', { vendorName: ' ' }],
  ['/vendorName', { vendorName: undefined }],
  ['/givenName', { givenName: ' ' }],
  ['/language', { language: 'fr' }],
  ['/timeZone', { timeZone: 'Mars/Olympus' }],
  ['/timeZone', { timeZone: 'Factory' }],
  ['/timeZone', { timeZone: null }],
  ['/role', { role: 'operator' }],
])('%s is wrong: 422, and the link stays open', async (path, change) => {
  const link = await blank.link()
  const { body } = await blank.call('POST', link, { body: { ...entries, ...change } })
  expect(body).toMatchObject({ status: 422, code: 'invalid_request', errors: [{ path }] })
  expect((await blank.call('GET', link)).status).toBe(200)
})

test('the link opens the app, and its address is told to nobody', async () => {
  const page = await blank.call('GET', (await blank.link()).slice('/api/v1'.length))
  expect(page.body).toContain('<div id="root">')
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
})

test('a link of 48 hours ago has expired', async () => {
  const path = await blank.link()
  await blank.database.query(`update one_time_tokens set expires_at = now() where used_at is null`)
  expect((await blank.call('GET', path)).body).toMatchObject({ status: 410, code: 'link_expired' })
  expect((await blank.call('POST', path, { body: entries })).body).toMatchObject({ status: 410, code: 'link_expired' })
})

test('a link is dead once there is a vendor, however it was made', async () => {
  const { database, call, link } = await freshServer()
  const path = await link()
  await database.query(
    `insert into accounts (id, slug, name, kind) values (gen_random_uuid(), 'vendor', 'Vendor', 'vendor')`,
  )
  expect((await call('GET', path)).body).toMatchObject({ status: 410, code: 'link_used' })
  expect((await call('POST', path, { body: entries })).body).toMatchObject({ status: 410, code: 'link_used' })
})

test('another website cannot use it', async () => {
  const headers = { origin: 'https://elsewhere.example' }
  const answer = await blank.call('POST', await blank.link(), { body: entries, headers })
  expect(answer.body).toMatchObject({ status: 403, code: 'wrong_origin' })
})

test('of 100 uses at once exactly one makes the vendor and is signed in', async () => {
  const { database, call, link } = await freshServer()
  const path = await link()
  const answers = await Promise.all(Array.from({ length: 100 }, () => call('POST', path, { body: entries })))
  const [done, ...others] = answers.filter(({ status }) => status === 201)
  expect(others).toEqual([])
  expect(answers.filter(({ body }) => body.code === 'link_used')).toHaveLength(99)
  expect((await call('GET', path)).body).toMatchObject({ status: 410, code: 'link_used' })

  const { rows } = await database.query<{ id: string }>('select id from accounts')
  expect(done?.body).toEqual({
    account: rows[0]?.id,
    user: { id: expect.any(String), email: 'ada@vendor.example', name: 'Ada Vendor' },
  })
  expect((await database.query('select from vendor_keys')).rowCount).toBe(1)
  const { rows: events } = await database.query<{ action: string }>('select action from audit_events')
  expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['account.created', 'user.created']))
  expect(await offerSetup(database, { publicUrl, vendorKeys: undefined })).toBeNull()
  const cookie = String(done?.headers['set-cookie']).split(';')[0] ?? ''
  // The vendor's people always need a second factor: the operator sets it up first.
  const headers = { cookie, origin: publicUrl }
  expect((await call('GET', '/api/v1/me', { headers })).body.code).toBe('second_factor_required')
  const { password } = entries
  const { body: shown } = await call('POST', '/api/v1/me/second-factor', { headers, body: { password } })
  const confirmed = await call('POST', '/api/v1/me/second-factor/confirm', {
    headers,
    body: { password, code: codeOf(shown.secret) },
  })
  const { body: me } = await call('GET', '/api/v1/me', { headers: { cookie: cookieIn(confirmed.headers) } })
  expect(me).toMatchObject({
    user: { email: 'ada@vendor.example', role: 'operator', language: 'de' },
    account: { kind: 'vendor', name: 'Nordlicht Software', language: 'de', timeZone: 'Europe/Berlin' },
  })
})

test('the vendor is in the time zone that was chosen', async () => {
  const { database, call, link } = await freshServer()
  const body = { ...entries, timeZone: 'Europe/Oslo' }
  expect((await call('POST', await link(), { body })).status).toBe(201)
  const { rows } = await database.query('select kind, time_zone from accounts')
  expect(rows).toEqual([{ kind: 'vendor', time_zone: 'Europe/Oslo' }])
})

test('guesses are counted against the address, used and expired links are not', async () => {
  const { call, link } = await freshServer()
  const [old, path] = [await link(), await link()]
  const from = { address: '203.0.113.7' }
  for (let round = 0; round < 70; round++) expect((await call('GET', old, from)).status).toBe(410)
  const guesses = Array.from({ length: 80 }, (_, at) => `/api/v1/setup/${String(at).padEnd(43, 'A')}`)
  const statuses = (await Promise.all(guesses.map((guess) => call('GET', guess, from)))).map(({ status }) => status)
  expect(statuses.filter((status) => status === 404)).toHaveLength(60)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  const blocked = await call('GET', path, from)
  expect(blocked.body).toMatchObject({ status: 429, code: 'too_many_attempts' })
  expect(Number(blocked.headers['retry-after'])).toBeGreaterThan(0)
  expect((await call('GET', path, { address: '203.0.113.8' })).status).toBe(200)
})
