import { expect, test } from 'vitest'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { offerSetup } from './setup.ts'
import { readSetupForm } from './setup-rules.ts'

const publicUrl = 'http://127.0.0.1:4500'
const form = {
  company: 'Nordlicht Software',
  givenName: 'Ada',
  familyName: 'Vendor',
  email: 'Ada@Vendor.example',
  password: 'correct horse battery',
}

async function freshServer() {
  const { database } = await testDatabase()
  const { call } = await testApp(database)
  const link = async () => new URL((await offerSetup(database, publicUrl)) ?? '').pathname
  const open = (path: string, language = 'en') => call('GET', path, { headers: { 'accept-language': language } })
  const send = (path: string, fields: Record<string, string>) =>
    call('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  return { database, call, link, open, send }
}

const blank = await freshServer()

test('opening the link spends nothing, and speaks the language of the reader', async () => {
  const path = await blank.link()
  for (let time = 0; time < 3; time++) expect((await blank.open(path)).status).toBe(200)
  const page = await blank.open(path, 'de')
  expect(page.body).toContain('<h1>Sitzplan einrichten</h1>')
  expect(page.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  expect(page.body).not.toContain('<script')
})

test('a new link ends the one before', async () => {
  const old = await blank.link()
  const path = await blank.link()
  expect((await blank.open(old)).status).toBe(410)
  expect((await blank.send(old, form)).status).toBe(410)
  expect((await blank.open(path)).status).toBe(200)
})

test('a link that never was is 404, one older than 48 hours 410', async () => {
  const path = await blank.link()
  expect((await blank.open('/setup/nonsense')).status).toBe(404)
  expect((await blank.open(`${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404)
  await blank.database.query(`update one_time_tokens set expires_at = now() where used_at is null`)
  const page = await blank.open(path)
  expect(page.status).toBe(410)
  expect(page.body).toContain('This link has expired')
})

test('wrong entries come back with what is wrong, escaped, and without the password', async () => {
  const path = await blank.link()
  const page = await blank.send(path, { ...form, email: '"><b>', company: '', password: 'short pass' })
  expect(page.status).toBe(422)
  expect(page.body).toContain('value="&quot;&gt;&lt;b&gt;"')
  expect(page.body).toContain('id="company-wrong"')
  expect(page.body).toContain('id="password-wrong"')
  expect(page.body).toContain('value="Ada"')
  expect(page.body).not.toContain('short pass')
  expect((await blank.open(path)).status).toBe(200)
})

test('of 100 uses at once exactly one makes the vendor, its operator and its key', async () => {
  const { database, call, link, send, open } = await freshServer()
  const path = await link()
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(path, form)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(99)

  const { rows: accounts } = await database.query('select kind, name, slug from accounts')
  expect(accounts).toEqual([{ kind: 'vendor', name: 'Nordlicht Software', slug: 'nordlicht-software' }])
  const { rows: users } = await database.query(`select email, role, status from users`)
  expect(users).toEqual([{ email: 'ada@vendor.example', role: 'operator', status: 'active' }])
  expect((await database.query('select from vendor_keys')).rowCount).toBe(1)
  const { rows: events } = await database.query<{ action: string }>('select action from audit_events')
  expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['account.created', 'user.created']))

  expect((await open(path)).body).toContain('This link has been used')
  expect(await offerSetup(database, publicUrl)).toBeNull()
  const signIn = await call('POST', '/api/v1/sign-in', { body: { email: form.email, password: form.password } })
  expect(signIn.status).toBe(200)
})

test('a link is dead once there is a vendor, however it was made', async () => {
  const { database, link, open, send } = await freshServer()
  const path = await link()
  await database.query(
    `insert into accounts (id, slug, name, kind) values (gen_random_uuid(), 'vendor', 'Vendor', 'vendor')`,
  )
  expect((await open(path)).status).toBe(410)
  expect((await send(path, form)).status).toBe(410)
})

test.each([
  ['an eleven letter password', { password: 'a'.repeat(11) }, { password: 'passwordShort' }],
  ['a password of twelve', { password: 'ä'.repeat(12) }, {}],
  ['an endless password', { password: 'a'.repeat(201) }, { password: 'tooLong' }],
  ['an address without a host', { email: 'ada@' }, { email: 'email' }],
  ['an address with a space', { email: 'a da@vendor.example' }, { email: 'email' }],
  ['blanks for a name', { givenName: '  ' }, { givenName: 'missing' }],
  ['an endless name', { familyName: 'a'.repeat(101) }, { familyName: 'tooLong' }],
])('%s', (_what, change, faults) => {
  expect(readSetupForm({ ...form, ...change }).faults).toEqual(faults)
})
