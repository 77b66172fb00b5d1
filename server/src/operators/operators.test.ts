// The vendor's operators: further ones by a link from the command line, a way back for who has lost phone and recovery
// codes, and the last one stays.
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { cookieIn, ownOrigin, withSecondFactor } from '../testing/authenticator.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { addOperator, removeOperator, resetOperator } from './operators.ts'

const { database } = await testDatabase()
// As the demo's, its superadmins read every link in the outbox.
const { call, services } = await testApp(database, {}, { demo: true })
const password = 'a fine long password'
const beforeTheFirstRun = await addOperator(services, 'early@vendor.example')
const vendorId = await insertTestAccount(database, 'vendor')
const customerId = await insertTestAccount(database)
const boss = await insertTestUser(database, customerId, 'superadmin')

const newEmail = () => `operator-${newId()}@vendor.example`
const apiPath = (link: unknown) => `/api/v1${new URL(String((link as { link: string }).link)).pathname}`
const headersOf = (cookie: string) => ({ cookie, origin: ownOrigin })
const activate = (link: unknown) => call('POST', apiPath(link), { body: { password }, headers: { origin: ownOrigin } })

/** Somebody new, active with a second factor of their own. */
async function operator() {
  const email = newEmail()
  expect((await activate(await addOperator(services, email))).status).toBe(200)
  return { email, ...(await withSecondFactor(call, { email, password })) }
}

// Whoever is removed or carried off below is not the last one.
await operator()

async function invitation(email: string, by: TestPerson = boss): Promise<string> {
  const body = { email, givenName: 'Olga', familyName: 'Operator' }
  expect((await call('POST', '/api/v1/users', { token: by.token, body })).status).toBe(201)
  const { body: mails } = await call('GET', `/api/v1/outbox?to=${email}`, { token: by.token })
  return `/api/v1${/\/activation\/[A-Za-z0-9_-]{43}/.exec(mails.items[0].text)?.[0]}`
}

describe('a further operator', () => {
  it('is let in by a link that works once, and needs a second factor before anything else', async () => {
    const email = newEmail()
    const link = await addOperator(services, email.toUpperCase())
    expect((await call('GET', apiPath(link))).body).toMatchObject({ email, ways: ['password'] })
    const entered = await activate(link)
    const headers = { cookie: cookieIn(entered.headers) }
    expect((await call('GET', '/api/v1/vendor/accounts', { headers })).body.code).toBe('second_factor_required')
    const { cookie } = await withSecondFactor(call, { email, password })
    expect((await call('GET', '/api/v1/vendor/accounts', { headers: { cookie } })).status).toBe(200)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).body.user).toMatchObject({
      email,
      role: 'operator',
    })
    expect((await activate(link)).body.code).toBe('link_used')
    expect(await addOperator(services, email)).toBe('active')
  })

  it('who has not used the link gets another one, and only that opens', async () => {
    const email = newEmail()
    const [old, link] = [await addOperator(services, email), await addOperator(services, email)]
    expect((await activate(old)).body.code).toBe('link_expired')
    expect((await activate(link)).status).toBe(200)
  })

  it('is nobody without a vendor, and no other user of the vendor', async () => {
    expect(beforeTheFirstRun).toBe('no_vendor')
    const { email } = await insertTestUser(database, vendorId, 'admin')
    expect(await addOperator(services, email)).toBe('other_role')
    expect(await addOperator(services, 'not an address')).toBe('no_address')
  })
})

describe('who has lost phone and recovery codes', () => {
  it('chooses a password by a link, and sets up a new second factor', async () => {
    const { email, cookie } = await operator()
    const link = await resetOperator(services, email)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
    const next = 'another fine password'
    const reset = await call('POST', apiPath(link), { body: { password: next }, headers: { origin: ownOrigin } })
    expect(reset.status).toBe(200)
    const again = await withSecondFactor(call, { email, password: next })
    expect((await call('GET', '/api/v1/vendor/accounts', { headers: { cookie: again.cookie } })).status).toBe(200)
  })

  it('is an operator who is active', async () => {
    const email = newEmail()
    await addOperator(services, email)
    const { email: admin } = await insertTestUser(database, vendorId, 'admin')
    for (const address of [email, admin, boss.email, newEmail()])
      expect(await resetOperator(services, address)).toBe('unknown')
  })
})

describe('who goes', () => {
  it('is signed out at once, and their address is free', async () => {
    const { email, cookie } = await operator()
    expect(await removeOperator(services, email)).toBe('removed')
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
    expect(await removeOperator(services, email)).toBe('unknown')
    await invitation(email)
    const { rows } = await database.query(
      `select from audit_events where account_id = $1 and action = 'user.deleted' and actor_kind = 'command'`,
      [vendorId],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('the last operator', () => {
  it('is carried off by no invitation, and one of several is', async () => {
    const { email, cookie } = await operator()
    const link = await invitation(email)
    for (const one of await othersThan(email)) expect(await removeOperator(services, one)).toBe('removed')
    const refused = await call('POST', `${link}/accept`, { headers: headersOf(cookie) })
    expect(refused.body).toMatchObject({ status: 409, code: 'last_operator' })
    await operator()
    expect((await call('POST', `${link}/accept`, { headers: headersOf(cookie) })).status).toBe(200)
  })

  it('stays when all of them are removed at once', async () => {
    await Promise.all([operator(), operator(), operator()])
    const emails = await othersThan('nobody')
    const removed = await Promise.all(emails.map((email) => removeOperator(services, email)))
    expect(removed.filter((one) => one === 'last')).toHaveLength(1)
    expect(await othersThan('nobody')).toHaveLength(1)
  })

  it('may still be renamed by a superadmin of the vendor', async () => {
    const superadmin = await insertTestUser(database, vendorId, 'superadmin')
    const [email] = await othersThan('nobody')
    const { body } = await call('GET', `/api/v1/users?search=${email}`, { token: superadmin.token })
    const change = (body_: object) =>
      call('PATCH', `/api/v1/users/${body.items[0].id}`, { token: superadmin.token, body: body_ })
    expect((await change({ givenName: 'Olga' })).status).toBe(200)
    for (const patch of [{ status: 'suspended' }, { role: 'member' }])
      expect((await change(patch)).body.code).toBe('last_operator')
  })
})

async function othersThan(email: string): Promise<string[]> {
  const { rows } = await database.query<{ email: string }>(
    `select email from users where account_id = $1 and role = 'operator' and status = 'active' and email <> $2`,
    [vendorId, email],
  )
  return rows.map((row) => row.email)
}
