// Forgotten passwords: a link for whoever has the address, and nothing to learn for whoever has not.
import { expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { hashPassword } from './passwords.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const demo = await testApp(database, {}, { demo: true })
const accountId = await insertTestAccount(database)
const boss = await insertTestUser(database, accountId, 'superadmin')
const password = 'the old long password'
const passwordHash = await hashPassword(password)
const newUser = () => insertTestUser(database, accountId, 'member', { passwordHash })

const forget = (email: string, address?: string) =>
  call('POST', '/api/v1/password/forgot', { body: { email }, ...(address && { address }) })
const outbox = (to: string, reader = demo) => reader.call('GET', `/api/v1/outbox?to=${to}`, { token: boss.token })
const signIn = (email: string, secret: string) => call('POST', '/api/v1/sign-in', { body: { email, password: secret } })

async function linkFor(email: string): Promise<string> {
  // Asked at the demo's server, which reads its own outbox: that waits for what is done after an answer.
  await demo.call('POST', '/api/v1/password/forgot', { body: { email } })
  const { body } = await outbox(email)
  return `/api/v1/${/\/(password\/reset\/[\w-]{43})/.exec(body.items[0].text)?.[1]}`
}

it('the link changes the password once, and signs out everywhere without signing in', async () => {
  const { email, token } = await newUser()
  const before = await signIn(email, password)
  const cookie = String(before.headers['set-cookie']).split(';')[0] ?? ''
  const link = await linkFor(email)
  expect((await call('GET', link)).body).toEqual({ email })
  // The last two: one of the most used, and the person's own address.
  for (const unfit of ['short', 'Password2026!', email])
    expect((await call('POST', link, { body: { password: unfit } })).body.errors).toMatchObject([{ path: '/password' }])
  const done = await call('POST', link, { body: { password: 'a new long password' } })
  expect(done).toMatchObject({ status: 200, body: { email } })
  expect(done.headers['set-cookie']).toBeUndefined()
  expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
  // Whoever knew the password before may have made it.
  expect((await call('GET', '/api/v1/me', { token })).status).toBe(401)
  expect((await signIn(email, password)).status).toBe(401)
  expect((await signIn(email, 'a new long password')).status).toBe(200)
  expect((await call('POST', link, { body: { password: 'yet another password' } })).body).toMatchObject({
    code: 'link_used',
  })
  expect((await outbox(email)).body.items[0].subject).toBe('Your password has been changed')
})

it('opens no more once the password was changed by whoever has it', async () => {
  const { email, token } = await newUser()
  const link = await linkFor(email)
  const body = { password, newPassword: 'a new long password' }
  expect((await call('POST', '/api/v1/me/password', { token, body })).status).toBe(204)
  expect((await call('POST', link, { body: { password: 'yet another password' } })).body).toMatchObject({ status: 410 })
  // What one's own programs have goes on, and the page says so.
  expect((await call('GET', '/api/v1/me', { token })).status).toBe(200)
})

it('of 50 uses at once one counts, and an older link opens no more', async () => {
  const { email } = await newUser()
  const old = await linkFor(email)
  const link = await linkFor(email)
  expect((await call('GET', old)).body).toMatchObject({ code: 'link_expired' })
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => call('POST', link, { body: { password: `new long password ${index}` } })),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 410)).toHaveLength(49)
})

it('is answered alike whoever it is, and nobody who is unknown, invited or suspended is mailed', async () => {
  const invited = await insertTestUser(database, accountId)
  await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
  const suspended = await newUser()
  await database.query(`update users set status = 'suspended' where id = $1`, [suspended.id])
  const known = await newUser()
  const plain = (answer: Awaited<ReturnType<typeof forget>>) => ({ status: answer.status, body: answer.body })
  const answers = []
  for (const email of [known.email, invited.email, suspended.email, 'nobody@test.example', 'not an address'])
    answers.push(plain(await forget(email)))
  expect(answers).toEqual(answers.map(() => ({ status: 202, body: {} })))
  for (const { email } of [invited, suspended]) expect((await outbox(email, { call } as never)).body.total).toBe(0)
})

it('ten mails to anybody in ten minutes, sixty from an address; signing in is not held up by it', async () => {
  const { email } = await newUser()
  for (const address of [email, 'nobody-else@test.example']) {
    for (let time = 0; time < 10; time++) expect((await forget(address)).status).toBe(202)
    expect((await forget(address)).body).toMatchObject({ status: 429, code: 'too_many_attempts' })
  }
  expect((await signIn(email, password)).status).toBe(200)
  for (let time = 0; time < 60; time++) await forget(`${newId()}@test.example`, '203.0.113.30')
  expect((await forget(`${newId()}@test.example`, '203.0.113.30')).status).toBe(429)
})

it('outside the demo the outbox withholds the link, and whoever forgot is told', async () => {
  const { email } = await newUser()
  await forget(email)
  const { body } = await outbox(email, { call } as never)
  expect(body.items[0]).toMatchObject({ linkWithheld: true, subject: 'Choose a new password' })
  expect(JSON.stringify(body)).not.toContain('/password/reset/')
  const links = async (server: Pick<typeof demo, 'call'>) =>
    (await server.call('POST', '/api/v1/sign-in/ways', { body: { email } })).body.personalLinks
  expect([await links(demo), await links({ call })]).toEqual(['outbox', 'withheld'])
})

it('another website cannot ask or change', async () => {
  const headers = { origin: 'https://evil.example' }
  const link = await linkFor((await newUser()).email)
  expect((await call('POST', '/api/v1/password/forgot', { body: { email: 'a@b.example' }, headers })).status).toBe(403)
  expect((await call('POST', link, { body: { password: 'a new long password' }, headers })).status).toBe(403)
})
