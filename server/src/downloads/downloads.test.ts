// Desktop applications over HTTP: for technicians of the product alone, by links that expire and that nobody can forge.
import { beforeEach, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { openLink, sealLink } from './download-rules.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const { call, services } = server
const office = await SeatOffice.open(server, { people: 3, seats: 2, namedSeats: 1, assigned: false })
const stranger = await SeatOffice.open(server, { people: 1 })
const vendorId =
  (await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)).rows[0]?.id ?? ''
const operator = await insertTestUser(database, vendorId, 'operator')

const file = 'https://downloads.vendor.example/expert/setup.exe'
const register = (url: string | null, key = office.product, token = operator.token) =>
  call('PUT', `/api/v1/vendor/catalog/${key}/application`, { token, body: { url } })
const ask = (index: number) => office.by(office.person(index), 'POST', `/me/products/${office.product}/download`)
const open = (url: string) => call('GET', new URL(url).pathname)
const linkOf = async (index: number): Promise<string> => {
  const { status, body } = await ask(index)
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.url
}

beforeEach(async () => {
  await register(file)
  await office.assign(office.person(0), 'named')
})

test('a technician gets a link that leads to the file for five minutes', async () => {
  const { status, body } = await ask(0)
  expect(status).toBe(201)
  expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(4 * 60_000)
  expect(Date.parse(body.expiresAt) - Date.now()).toBeLessThanOrEqual(5 * 60_000 + 1000)
  expect(body.url).not.toContain('vendor.example')
  const opened = await open(body.url)
  expect([opened.status, opened.headers.location, opened.headers['referrer-policy']]).toEqual([
    303,
    file,
    'no-referrer',
  ])
  expect((await office.by(office.person(0), 'GET', '/me/products')).body.items).toEqual([
    expect.objectContaining({ product: office.product, hasDownload: true }),
  ])
})

test('asked for again under an Idempotency-Key it is the same link, which is not kept in plain text', async () => {
  const again = (key: string) =>
    call('POST', `/api/v1/me/products/${office.product}/download`, {
      token: office.person(0).token,
      headers: { 'idempotency-key': key },
    })
  const [one, twin, other] = [await again('one'), await again('one'), await again('two')]
  expect([twin.status, twin.body]).toEqual([201, one.body])
  expect(other.body.url).not.toBe(one.body.url)
  const { rows } = await database.query(`select answer::text from idempotency_keys where key = 'one'`)
  expect(JSON.stringify(rows)).not.toContain(one.body.url)
})

test('nobody else gets one, and is told why', async () => {
  expect(await ask(1)).toMatchObject({ status: 403, body: { code: 'not_entitled' } })
  // Who waits for a license is no technician yet.
  await office.assign(office.person(1), 'named', { wait: true })
  expect(await ask(1)).toMatchObject({ status: 403, body: { code: 'not_entitled' } })
  expect((await office.by(office.person(1), 'GET', '/me/products')).body.items[0]).toMatchObject({ hasDownload: false })
  await office.unassign(office.person(1))
  const elsewhere = await stranger.by(stranger.person(0), 'POST', `/me/products/${office.product}/download`)
  expect(elsewhere).toMatchObject({ status: 403, body: { code: 'not_entitled' } })
  expect((await call('POST', `/api/v1/me/products/${office.product}/download`)).status).toBe(401)
  for (const key of [stranger.product, 'abacus'])
    expect((await office.by(office.person(0), 'POST', `/me/products/${key}/download`)).status).toBe(404)
})

test('a link says nothing any more once its person has lost the product, or is suspended', async () => {
  await office.assign(office.person(2), 'concurrent')
  const link = await linkOf(2)
  await office.unassign(office.person(2))
  expect(await open(link)).toMatchObject({ status: 403, body: { code: 'not_entitled' } })
  await office.assign(office.person(2), 'concurrent')
  expect((await open(link)).status).toBe(303)
  // It ends their tokens, too.
  await office.byAdmin('PATCH', `/users/${office.person(2).id}`, { status: 'suspended' })
  expect(await open(link)).toMatchObject({ status: 403, body: { code: 'user_suspended' } })
})

test('once the license is over, or the account suspended, there is nothing to download', async () => {
  const link = await linkOf(0)
  await office.setSeats({ named: 1, concurrent: 2 }, new Date(Date.now() - 1000))
  expect((await ask(0)).body.code).toBe('license_expired')
  expect((await open(link)).body.code).toBe('license_expired')
  await office.setSeats({ named: 1, concurrent: 2 })
  await database.query(`update accounts set status = 'suspended' where id = $1`, [office.accountId])
  expect((await open(link)).body.code).toBe('account_suspended')
  await database.query(`update accounts set status = 'active' where id = $1`, [office.accountId])
})

test('a link that has expired is refused', async () => {
  const linked = openLink(new URL(await linkOf(0)).pathname.split('/').at(-1) ?? '', services.secrets)
  if (!linked) throw new Error('not a link')
  const at = (milliseconds: number) =>
    open(
      `http://x/api/v1/downloads/${sealLink({ ...linked, expiresAt: new Date(Date.now() + milliseconds) }, services.secrets)}`,
    )
  expect((await at(60_000)).status).toBe(303)
  expect(await at(-1)).toMatchObject({ status: 410, body: { code: 'link_expired' } })
})

test('a link that was tampered with is none, whichever byte of it', async () => {
  const link = new URL(await linkOf(0)).pathname
  const start = link.lastIndexOf('/') + 1
  const forged = Array.from({ length: link.length - start }, (_, at) => {
    const place = start + at
    return `${link.slice(0, place)}${link[place] === 'A' ? 'B' : 'A'}${link.slice(place + 1)}`
  })
  const answers = await Promise.all(
    [...forged, `${link}A`, link.slice(0, -1), `${link}=`, '/api/v1/downloads/..%2f..%2fetc%2fpasswd'].map((url) =>
      call('GET', url),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  // Sealed by another server's secret, or for something else.
  const other = services.secrets.seal('x'.repeat(56), 'another purpose')
  expect((await call('GET', `/api/v1/downloads/${other}`)).status).toBe(404)
})

test.each([
  ['javascript:alert(1)'],
  ['javascript://vendor.example/%0aalert(1)'],
  ['data:text/html,x'],
  ['file:///etc/passwd'],
  ['https:downloads.vendor.example/setup.exe'],
  ['https://user:secret@downloads.vendor.example/setup.exe'],
  ['https://user@downloads.vendor.example/setup.exe'],
  ['https://127.0.0.1/setup.exe'],
  ['https://0x7f.1/setup.exe'],
  ['https://[::1]/setup.exe'],
  ['https://10.1.2.3/setup.exe'],
  ['https://169.254.169.254/latest/meta-data'],
  ['https://LOCALHOST/setup.exe'],
  ['http://downloads.vendor.example/setup.exe'],
  ['//downloads.vendor.example/setup.exe'],
  ['https://'],
  ['https://a b.example/'],
  ['https://vendor.example/\r\nset-cookie: x=1'],
  [`https://vendor.example/${'x'.repeat(2000)}`],
  [''],
])('the vendor cannot register %j', async (url) => {
  expect(await register(url)).toMatchObject({ status: 422, body: { errors: [{ path: '/url' }] } })
  expect((await open(await linkOf(0))).headers.location).toBe(file)
})

test('the vendor is told in German what an address must be', async () => {
  const headers = { 'accept-language': 'de' }
  const path = `/api/v1/vendor/catalog/${office.product}/application`
  const { body } = await call('PUT', path, { token: operator.token, body: { url: 'http://vendor.example/' }, headers })
  expect(body.errors).toEqual([{ path: '/url', message: expect.stringContaining('öffentliche Adresse') }])
})

test('an address that a storage has signed is led to whole, and stands in the audit log without its signature', async () => {
  const signed = `${file}?X-Expires=86400&X-Signature=c0ffee`
  expect((await register(signed)).body.url).toBe(signed)
  expect((await open(await linkOf(0))).headers.location).toBe(signed)
  await register(`${file}?X-Signature=decaf`)
  const auditor = await insertTestUser(database, vendorId, 'superadmin')
  const { body } = await call('GET', '/api/v1/audit?action=catalog.application_changed', { token: auditor.token })
  expect(body.items[0]).toMatchObject({ after: { url: file } })
  expect(JSON.stringify(body)).not.toMatch(/c0ffee|decaf/)
})

test('what the vendor registers is read back as an address, and taken away again', async () => {
  expect((await register('https://müller.example/Setup Ω.exe'.replace(' ', '%20'))).body.url).toBe(
    'https://xn--mller-kva.example/Setup%20%CE%A9.exe',
  )
  expect((await open(await linkOf(0))).status).toBe(303)
  const link = await linkOf(0)
  expect((await register(null)).body).toEqual({ url: null, changedAt: null })
  expect((await open(link)).status).toBe(404)
  expect((await ask(0)).status).toBe(404)
  const read = await call('GET', `/api/v1/vendor/catalog/${office.product}/application`, { token: operator.token })
  expect(read.body).toEqual({ url: null, changedAt: null })
  expect((await register(file, 'abacus')).status).toBe(404)
  expect((await register(file, office.product, office.admin.token)).status).toBe(403)
})
