// A second factor from setting it up to losing it: what it asks for, what it ends, what the audit log says.
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../sign-in/passwords.ts'
import { codeOf, cookieIn, ownOrigin, withSecondFactor } from '../testing/authenticator.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'admin')
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const newUser = async (role: TestPerson['role'] = 'member') => {
  const person = await insertTestUser(database, accountId, role, { passwordHash })
  return { ...person, password }
}
const path = '/api/v1/me/second-factor'
const signIn = (email: string, code?: string) => call('POST', '/api/v1/sign-in', { body: { email, password, code } })
const by = (cookie: string) => ({ headers: { cookie, origin: ownOrigin } })
const isAlive = async (cookie: string) => (await call('GET', '/api/v1/me', by(cookie))).status === 200
const signedIn = async (email: string, code?: string) => cookieIn((await signIn(email, code)).headers)
const logOf = async ({ id }: { id: string }) =>
  (await call('GET', `/api/v1/audit?target=${id}`, { token: admin.token })).body.items as { action: string }[]

describe('setting up', () => {
  it('shows a secret, counts once a code from it came back, and shows ten recovery codes', async () => {
    const person = await newUser()
    const cookie = await signedIn(person.email)
    expect((await call('GET', path, by(cookie))).body).toMatchObject({ confirmedAt: null, recoveryCodesLeft: 0 })
    const { body: shown } = await call('POST', path, { ...by(cookie), body: { password } })
    expect(shown).toEqual({
      secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
      uri: expect.stringMatching(/^otpauth:\/\/totp\/Sitzplan:/),
      expiresAt: expect.stringMatching(/Z$/),
    })
    // Nothing counts yet.
    expect((await signIn(person.email)).status).toBe(200)
    const answer = await call('POST', `${path}/confirm`, {
      ...by(cookie),
      body: { password, code: codeOf(shown.secret) },
    })
    expect(answer.status).toBe(200)
    expect(new Set(answer.body.recoveryCodes).size).toBe(10)
    const own = cookieIn(answer.headers)
    expect((await call('GET', path, by(own))).body).toMatchObject({
      confirmedAt: expect.stringMatching(/Z$/),
      recoveryCodesLeft: 10,
    })
    expect((await signIn(person.email)).body).toMatchObject({ status: 401, code: 'code_required' })
    expect((await signIn(person.email, codeOf(shown.secret, 1))).status).toBe(200)
  })

  it('ends the other sign-ins and goes on under a new session id', async () => {
    const person = await newUser()
    const other = await signedIn(person.email)
    const before = await signedIn(person.email)
    const { body } = await call('POST', path, { ...by(before), body: { password } })
    const answer = await call('POST', `${path}/confirm`, {
      ...by(before),
      body: { password, code: codeOf(body.secret) },
    })
    const after = cookieIn(answer.headers)
    expect(after).not.toBe(before)
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/)
    expect(await Promise.all([other, before, after].map(isAlive))).toEqual([false, false, true])
    const { body: list } = await call('GET', '/api/v1/sign-ins', by(after))
    expect(list.items).toMatchObject([{ current: true }])
  })

  it('begun again is another secret; the one before does not confirm it', async () => {
    const person = await newUser()
    const cookie = await signedIn(person.email)
    const begin = async () => (await call('POST', path, { ...by(cookie), body: { password } })).body.secret as string
    const [first, second] = [await begin(), await begin()]
    const confirm = (secret: string) =>
      call('POST', `${path}/confirm`, { ...by(cookie), body: { password, code: codeOf(secret) } })
    expect((await confirm(first)).body).toMatchObject({ status: 422, errors: [{ path: '/code' }] })
    expect((await confirm(second)).status).toBe(200)
  })

  it('that took more than an hour begins anew', async () => {
    const person = await newUser()
    const { body } = await call('POST', path, { token: person.token, body: { password } })
    await database.query('update proposed_second_factors set expires_at = now() where user_id = $1', [person.id])
    const late = await call('POST', `${path}/confirm`, {
      token: person.token,
      body: { password, code: codeOf(body.secret) },
    })
    expect(late.body).toMatchObject({ status: 409, code: 'wrong_state', reason: 'nothing_proposed' })
  })

  it('works with a user token, which goes on as it was', async () => {
    const person = await newUser()
    const cookie = await signedIn(person.email)
    const { body } = await call('POST', path, { token: person.token, body: { password } })
    const confirm = { token: person.token, body: { password, code: codeOf(body.secret) } }
    const answer = await call('POST', `${path}/confirm`, confirm)
    expect(answer.status).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(await isAlive(cookie)).toBe(false)
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(200)
  })

  it('a new phone: the old secret counts until the new one is confirmed, and never after', async () => {
    const person = await newUser()
    const { secret: old, recoveryCodes, cookie } = await withSecondFactor(call, person)
    const { body } = await call('POST', path, { ...by(cookie), body: { password, code: recoveryCodes[9] } })
    expect((await signIn(person.email, codeOf(body.secret))).body).toMatchObject({ code: 'sign_in_failed' })
    expect((await signIn(person.email, codeOf(old, 1))).status).toBe(200)
    const answer = await call('POST', `${path}/confirm`, {
      ...by(cookie),
      body: { password, code: codeOf(body.secret) },
    })
    expect(answer.status).toBe(200)
    expect((await signIn(person.email, codeOf(old, 1))).status).toBe(401)
    expect((await signIn(person.email, recoveryCodes[0])).status).toBe(401)
    expect((await signIn(person.email, codeOf(body.secret, 1))).status).toBe(200)
  })
})

describe('somebody who has one', () => {
  it.each([
    ['a new phone', ''],
    ['new recovery codes', '/recovery-codes'],
  ])('is asked for a code before %s, which works once: the password alone replaces nothing', async (_what, part) => {
    const person = await newUser()
    const { secret, recoveryCodes } = await withSecondFactor(call, person)
    const ask = (code?: string) =>
      call('POST', path + part, { token: person.token, body: { password, ...(code && { code }) } })
    for (const code of [undefined, '000000', codeOf(secret, -4)])
      expect((await ask(code)).body).toMatchObject({ status: 422, errors: [{ path: '/code' }] })
    expect((await ask(codeOf(secret, 1))).status).toBe(200)
    expect((await ask(codeOf(secret, 1))).status).toBe(422)
    const left = part === '' ? recoveryCodes : []
    for (const code of left.slice(0, 1)) expect((await ask(code)).status).toBe(200)
  })
})

describe('a recovery code', () => {
  it('stands in for the app, in any spelling, once', async () => {
    const person = await newUser()
    const { recoveryCodes } = await withSecondFactor(call, person)
    const [first = '', second = ''] = recoveryCodes
    expect((await signIn(person.email, first)).status).toBe(200)
    expect((await signIn(person.email, first)).body).toMatchObject({ status: 401, code: 'sign_in_failed' })
    const cookie = await signedIn(person.email, second.toUpperCase().replaceAll('-', ' '))
    expect((await call('GET', path, by(cookie))).body.recoveryCodesLeft).toBe(8)
    expect(await logOf(person)).toContainEqual(
      expect.objectContaining({ action: 'sign_in.succeeded', after: { way: 'password', secondFactor: 'recovery' } }),
    )
  })

  it('of the ten before works no longer once there are new ones', async () => {
    const person = await newUser()
    const { recoveryCodes: old, cookie } = await withSecondFactor(call, person)
    const answer = await call('POST', `${path}/recovery-codes`, {
      ...by(cookie),
      body: { password, code: old[1] },
    })
    expect(answer.body.recoveryCodes).toHaveLength(10)
    expect((await signIn(person.email, old[0])).status).toBe(401)
    expect((await signIn(person.email, answer.body.recoveryCodes[0])).status).toBe(200)
    expect(await isAlive(cookie)).toBe(true)
  })

  it('is made for nobody without a second factor', async () => {
    const { token } = await newUser()
    const answer = await call('POST', `${path}/recovery-codes`, { token, body: { password } })
    expect(answer.body).toMatchObject({ status: 409, reason: 'no_second_factor' })
  })
})

describe('turning off', () => {
  it('takes password and code, ends the other sign-ins, and asks for no code afterwards', async () => {
    const person = await newUser()
    const { secret, cookie } = await withSecondFactor(call, person)
    const turnOff = (body: object) => call('POST', `${path}/turn-off`, { ...by(cookie), body })
    expect((await turnOff({ password, code: '000000' })).body.errors).toMatchObject([{ path: '/code' }])
    const right = { password: 'wrong', code: codeOf(secret, 1) }
    expect((await turnOff(right)).body.errors).toMatchObject([{ path: '/password' }])
    const answer = await turnOff({ ...right, password })
    expect(answer.status).toBe(204)
    expect(await isAlive(cookie)).toBe(false)
    expect(await isAlive(cookieIn(answer.headers))).toBe(true)
    expect((await signIn(person.email)).status).toBe(200)
    const { rowCount } = await database.query('select from recovery_codes where user_id = $1', [person.id])
    expect(rowCount).toBe(0)
  })

  it('by a recovery code is possible too', async () => {
    const person = await newUser()
    const { recoveryCodes, cookie } = await withSecondFactor(call, person)
    const body = { password, code: recoveryCodes[3] }
    expect((await call('POST', `${path}/turn-off`, { ...by(cookie), body })).status).toBe(204)
  })

  it('of what is not on: 409', async () => {
    const { token } = await newUser()
    const answer = await call('POST', `${path}/turn-off`, { token, body: { password, code: '123456' } })
    expect(answer.body).toMatchObject({ status: 409, reason: 'no_second_factor' })
  })
})

describe('an administrator', () => {
  const reset = (id: string, token: string) => call('DELETE', `/api/v1/users/${id}/second-factor`, { token })

  it('takes away the one of somebody who lost their phone, who is signed out and needs no code then', async () => {
    const person = await newUser()
    const { cookie } = await withSecondFactor(call, person)
    const newEmail = { email: `moved-${person.id}@test.example`, password }
    expect((await call('POST', '/api/v1/me/email', { token: person.token, body: newEmail })).status).toBe(202)
    for (const _twice of [1, 2]) expect((await reset(person.id, admin.token)).status).toBe(204)
    expect(await isAlive(cookie)).toBe(false)
    // Links that were mailed open nothing; what the person made for programs goes on.
    const own = await call('GET', '/api/v1/me/email', { token: person.token })
    expect(own).toMatchObject({ status: 200, body: { pending: null } })
    expect((await signIn(person.email)).status).toBe(200)
    const events = (await logOf(person)).filter(({ action }) => action === 'second_factor.reset')
    expect(events).toMatchObject([{ actor: { id: admin.id } }])
  })

  it('not of another administrator, of somebody elsewhere, or their own', async () => {
    const other = await newUser('admin')
    const elsewhere = await insertTestUser(database, await insertTestAccount(database))
    expect((await reset(other.id, admin.token)).status).toBe(403)
    expect((await reset(elsewhere.id, admin.token)).status).toBe(404)
    expect((await reset(admin.id, admin.token)).body).toMatchObject({ status: 409, reason: 'own_second_factor' })
  })

  it('deleting a person for good leaves nothing of their second factor', async () => {
    const person = await newUser()
    const { cookie, recoveryCodes } = await withSecondFactor(call, person)
    await call('POST', path, { ...by(cookie), body: { password, code: recoveryCodes[0] } })
    for (const what of ['users', 'removals'])
      expect((await call('DELETE', `/api/v1/${what}/${person.id}`, { token: admin.token })).status).toBe(204)
    for (const table of ['second_factors', 'proposed_second_factors', 'recovery_codes'])
      expect((await database.query(`select from ${table} where user_id = $1`, [person.id])).rowCount).toBe(0)
  })
})

it('what happened stands in the audit log, without a secret or a code', async () => {
  const person = await newUser()
  const { secret, recoveryCodes, cookie } = await withSecondFactor(call, person)
  await call('POST', `${path}/recovery-codes`, { ...by(cookie), body: { password, code: recoveryCodes[0] } })
  await call('POST', `${path}/turn-off`, { ...by(cookie), body: { password, code: codeOf(secret, 1) } })
  const log = await logOf(person)
  expect(log.map(({ action }) => action)).toEqual([
    'second_factor.turned_off',
    'second_factor.codes_renewed',
    'second_factor.turned_on',
    'second_factor.begun',
    'sign_in.succeeded',
  ])
  const text = JSON.stringify(log)
  for (const hidden of [password, secret, ...recoveryCodes]) expect(text).not.toContain(hidden)
})

it('the database holds neither secret nor recovery code in clear', async () => {
  const { secret, recoveryCodes } = await withSecondFactor(call, await newUser())
  const { rows } = await database.query<{ text: string }>(
    `select encode(secret, 'escape') || encode(secret, 'hex') as text from second_factors
      union all
     select encode(code_hash, 'escape') from recovery_codes`,
  )
  const kept = rows.map(({ text }) => text).join('\n')
  expect(kept).not.toContain(secret)
  expect(kept).not.toContain(Buffer.from(secret).toString('hex'))
  for (const code of recoveryCodes) expect(kept).not.toContain(code.replaceAll('-', ''))
})
