// My password and where I am signed in with it: changing it, what a new one must be, signing out everywhere.
import { describe, expect, it } from 'vitest'
import { cookieIn, ownOrigin } from '../testing/authenticator.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { hashPassword } from './passwords.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const accountId = await insertTestAccount(database)
const admin = await insertTestUser(database, accountId, 'admin')
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const newPassword = 'staple of another kind'
const newUser = () => insertTestUser(database, accountId, 'member', { passwordHash, familyName: 'Vogelsang' })
const signIn = (email: string, typed = password) =>
  call('POST', '/api/v1/sign-in', { body: { email, password: typed } })
const signedIn = async (email: string) => cookieIn((await signIn(email)).headers)
const by = (cookie: string) => ({ headers: { cookie, origin: ownOrigin } })
const isAlive = async (cookie: string) => (await call('GET', '/api/v1/me', by(cookie))).status === 200
const change = (cookie: string, body: object) => call('POST', '/api/v1/me/password', { ...by(cookie), body })
const actionsOf = async ({ id }: { id: string }) =>
  (await call('GET', `/api/v1/audit?target=${id}`, { token: admin.token })).body.items.map(
    ({ action }: { action: string }) => action,
  )

describe('changing my password', () => {
  it('takes the present one, ends the other sign-ins, and is told by the log without either', async () => {
    const person = await newUser()
    const [other, mine] = [await signedIn(person.email), await signedIn(person.email)]
    const answer = await change(mine, { password, newPassword })
    expect(answer.status).toBe(204)
    expect(await Promise.all([other, mine, cookieIn(answer.headers)].map(isAlive))).toEqual([false, false, true])
    expect((await signIn(person.email)).status).toBe(401)
    expect((await signIn(person.email, newPassword)).status).toBe(200)
    expect(await actionsOf(person)).toContain('password.changed')
    const { body } = await call('GET', `/api/v1/audit?target=${person.id}`, { token: admin.token })
    expect(JSON.stringify(body)).not.toContain(newPassword)
    const { rows } = await database.query('select template from mails where user_id = $1', [person.id])
    expect(rows).toEqual([{ template: 'password_changed' }])
  })

  it.each([
    ['/password', { password: 'wrong', newPassword }],
    ['/newPassword', { password, newPassword: 'short' }],
    ['/newPassword', { password, newPassword: 'x'.repeat(201) }],
    ['/newPassword', { password, newPassword: 'Password2026!' }],
    ['/newPassword', { password, newPassword: 'Given-Vogelsang-1' }],
    ['/newPassword', { password, newPassword: 'qwertzuiop123' }],
    ['/newPassword', { password, newPassword: password }],
    ['/role', { password, newPassword, role: 'superadmin' }],
  ])('%s is wrong: 422, and nothing changes', async (path, body) => {
    const person = await newUser()
    const cookie = await signedIn(person.email)
    expect((await change(cookie, body)).body).toMatchObject({ status: 422, errors: [{ path }] })
    expect(await isAlive(cookie)).toBe(true)
    expect((await signIn(person.email)).status).toBe(200)
  })

  it('a refused new one is no guess, a wrong present one is', async () => {
    const person = await newUser()
    const cookie = await signedIn(person.email)
    for (let round = 0; round < 12; round++) await change(cookie, { password: 'wrong', newPassword: 'short' })
    for (let round = 0; round < 10; round++)
      expect((await change(cookie, { password: 'wrong', newPassword })).status).toBe(422)
    expect((await change(cookie, { password, newPassword })).body.code).toBe('too_many_attempts')
  })

  it('by ten at the same moment is one change', async () => {
    const person = await newUser()
    const { token } = person
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        call('POST', '/api/v1/me/password', { token, body: { password, newPassword: `${newPassword} ${index}` } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1)
    expect((await actionsOf(person)).filter((action: string) => action === 'password.changed')).toHaveLength(1)
  })
})

describe('signing out everywhere', () => {
  it('keeps this sign-in, and the list says which way each was made', async () => {
    const person = await newUser()
    const [first, second, mine] = [
      await signedIn(person.email),
      await signedIn(person.email),
      await signedIn(person.email),
    ]
    await database.query(
      `update sign_ins set way = 'company' where id = (select id from sign_ins where user_id = $1 order by id limit 1)`,
      [person.id],
    )
    const ways = (await call('GET', '/api/v1/sign-ins', by(mine))).body.items.map(({ way }: { way: string }) => way)
    expect(ways).toEqual(['password', 'password', 'company'])
    const theirs = await signedIn((await newUser()).email)
    expect((await call('DELETE', '/api/v1/sign-ins', by(mine))).status).toBe(204)
    expect(await Promise.all([first, second, mine, theirs].map(isAlive))).toEqual([false, false, true, true])
    expect(await actionsOf(person)).toContain('sign_in.ended_everywhere')
  })

  it('ends this one, too, when asked to, and clears the cookie', async () => {
    const { email } = await newUser()
    const mine = await signedIn(email)
    const answer = await call('DELETE', '/api/v1/sign-ins?keepThis=false', by(mine))
    expect(answer.status).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/^sitzplan=;/)
    expect(await isAlive(mine)).toBe(false)
  })
})
