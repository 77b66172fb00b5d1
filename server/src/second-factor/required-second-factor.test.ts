// A second factor that is required: what a sign-in without one opens, for whom, from when on, and how it becomes a whole one.
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { codeOf, cookieIn, ownOrigin, withSecondFactor } from '../testing/authenticator.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { app, call } = await testApp(database)
const vendorId = await insertTestAccount(database, 'vendor')
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const path = '/api/v1/me/second-factor'
const by = (cookie: string) => ({ headers: { cookie, origin: ownOrigin } })
const newUser = async (accountId: string, role: TestPerson['role'] = 'member') => ({
  ...(await insertTestUser(database, accountId, role, { passwordHash })),
  password,
})
const signIn = (email: string, code?: string) => call('POST', '/api/v1/sign-in', { body: { email, password, code } })
const signedIn = async (email: string, code?: string) => cookieIn((await signIn(email, code)).headers)
const me = async (cookie: string) => (await call('GET', '/api/v1/me', by(cookie))).body

async function strictOffice() {
  const accountId = await insertTestAccount(database)
  const boss = await newUser(accountId, 'superadmin')
  const { cookie } = await withSecondFactor(call, boss)
  const require = (secondFactorRequired: boolean) =>
    call('PATCH', '/api/v1/account', { ...by(cookie), body: { secondFactorRequired } })
  return { accountId, boss, cookie, require }
}

describe('the account', () => {
  it('requires one when somebody who has one says so, and sees how many have none', async () => {
    const { accountId, cookie, require } = await strictOffice()
    await newUser(accountId)
    await insertTestUser(database, accountId)
    expect((await require(true)).body).toMatchObject({ secondFactorRequired: true, usersWithoutSecondFactor: 1 })
    const { body: log } = await call('GET', '/api/v1/audit?action=account.changed', by(cookie))
    expect(log.items).toMatchObject([
      { before: { secondFactorRequired: false }, after: { secondFactorRequired: true } },
    ])
  })

  it('does not at the word of somebody who has none, by cookie or token', async () => {
    const boss = await newUser(await insertTestAccount(database), 'superadmin')
    const body = { secondFactorRequired: true }
    for (const credential of [by(await signedIn(boss.email)), { token: boss.token }])
      expect((await call('PATCH', '/api/v1/account', { ...credential, body })).body).toMatchObject({
        status: 409,
        reason: 'second_factor_first',
      })
  })

  it('asks those who are signed in already at once, and lets them go on when it no longer does', async () => {
    const { accountId, require } = await strictOffice()
    const { email } = await newUser(accountId)
    const cookie = await signedIn(email)
    await require(true)
    expect(await me(cookie)).toMatchObject({ status: 403, code: 'second_factor_required' })
    await require(false)
    expect(await me(cookie)).toMatchObject({ user: { email } })
  })

  it('ends the event streams of those', async () => {
    const { accountId, require } = await strictOffice()
    const { email } = await newUser(accountId, 'admin')
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const stream = await fetch(`http://127.0.0.1:${port}/api/v1/events`, { headers: by(await signedIn(email)).headers })
    expect(stream.status).toBe(200)
    await require(true)
    // Ends by itself.
    await stream.text()
  })

  it('asks neither user tokens nor those who come through the company', async () => {
    const { accountId, require } = await strictOffice()
    const person = await newUser(accountId)
    const cookie = await signedIn(person.email)
    await database.query(`update sign_ins set way = 'company' where user_id = $1`, [person.id])
    await require(true)
    expect(await me(cookie)).toMatchObject({ user: { id: person.id } })
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(200)
  })

  it('keeps people from turning theirs off, not from changing phones', async () => {
    const { accountId, require } = await strictOffice()
    const person = await newUser(accountId)
    const { secret, cookie } = await withSecondFactor(call, person)
    await require(true)
    const turnOff = { ...by(cookie), body: { password, code: codeOf(secret, 1) } }
    expect((await call('POST', `${path}/turn-off`, turnOff)).body).toMatchObject({
      status: 409,
      reason: 'second_factor_needed',
    })
    const { body } = await call('POST', path, { ...by(cookie), body: { password, code: codeOf(secret, 1) } })
    const confirm = { ...by(cookie), body: { password, code: codeOf(body.secret) } }
    expect((await call('POST', `${path}/confirm`, confirm)).status).toBe(200)
  })

  it('whose administrator resets somebody’s asks them to set one up again', async () => {
    const { accountId, boss, require } = await strictOffice()
    const person = await newUser(accountId)
    await withSecondFactor(call, person)
    await require(true)
    await call('DELETE', `/api/v1/users/${person.id}/second-factor`, { token: boss.token })
    expect((await signIn(person.email)).body).toMatchObject({ mustSetUpSecondFactor: true })
  })
})

describe('setting it up', () => {
  it('is what the sign-in says, and opens everything under a new cookie', async () => {
    const { accountId, require } = await strictOffice()
    await require(true)
    const { email } = await newUser(accountId)
    const answer = await signIn(email)
    expect(answer.body).toMatchObject({ user: { email }, mustSetUpSecondFactor: true })
    const before = cookieIn(answer.headers)
    expect((await call('GET', path, by(before))).body).toEqual({
      confirmedAt: null,
      recoveryCodesLeft: 0,
      isRequired: true,
    })
    const { body: shown } = await call('POST', path, { ...by(before), body: { password } })
    expect(await me(before)).toMatchObject({ code: 'second_factor_required' })
    const confirm = { ...by(before), body: { password, code: codeOf(shown.secret) } }
    const after = cookieIn((await call('POST', `${path}/confirm`, confirm)).headers)
    expect(await me(after)).toMatchObject({ user: { email } })
    expect(await me(before)).toMatchObject({ status: 401 })
    expect((await signIn(email, codeOf(shown.secret, 1))).body).toMatchObject({ mustSetUpSecondFactor: false })
  })

  it('signing out instead is possible', async () => {
    const { accountId, require } = await strictOffice()
    await require(true)
    const { email } = await newUser(accountId)
    const cookie = await signedIn(email)
    expect((await call('POST', '/api/v1/sign-out', by(cookie))).status).toBe(204)
    expect(await me(cookie)).toMatchObject({ status: 401 })
  })
})

test('the vendor’s people need one, whatever the account says', async () => {
  const operator = await newUser(vendorId, 'operator')
  expect((await signIn(operator.email)).body).toMatchObject({ mustSetUpSecondFactor: true })
  const { cookie } = await withSecondFactor(call, operator)
  expect((await call('GET', '/api/v1/vendor/accounts', by(cookie))).status).toBe(200)
})

describe('a sign-in that lacks it', () => {
  const opens = [
    'GET /api/v1/me/second-factor',
    'HEAD /api/v1/me/second-factor',
    'POST /api/v1/me/second-factor',
    'POST /api/v1/me/second-factor/confirm',
    'POST /api/v1/sign-out',
  ]
  const routes = app.guardedRoutes.filter(({ access }) => access !== 'public')
  let cookies: string[] = []
  beforeAll(async () => {
    const { accountId, require } = await strictOffice()
    await require(true)
    const boss = await newUser(accountId, 'superadmin')
    const operator = await newUser(vendorId, 'operator')
    cookies = [await signedIn(boss.email), await signedIn(operator.email)]
  })

  it('opens setting it up and nothing else: so the routes say', () => {
    const open = routes.filter((route) => route.setsUpSecondFactor).map(({ method, url }) => `${method} ${url}`)
    expect(open.sort()).toEqual(opens.sort())
  })

  it.each(routes.filter(({ method, url }) => !opens.includes(`${method} ${url}`)))(
    '$method $url is closed',
    async ({ method, url }) => {
      const address = url.replace(/:[a-zA-Z]+/g, () => newId()).replace('*', 'x')
      for (const cookie of cookies) {
        const { headers } = by(cookie)
        const sends = ['POST', 'PUT', 'PATCH'].includes(method) && { payload: {} }
        const answer = await app.inject({ method: method as 'GET', url: address, headers, ...sends })
        expect(answer.statusCode).toBe(403)
        // SCIM's errors have no code.
        if (method !== 'HEAD' && url.startsWith('/api/')) expect(answer.json().code).toBe('second_factor_required')
      }
    },
  )
})
