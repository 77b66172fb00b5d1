// Another e-mail address: asked for with the password or by an administrator, confirmed at the new address, told at the
// old one; and nothing to learn for whoever asks.
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { cookiesOf, insertCompany, moveTo } from '../testing/company-calls.ts'
import { insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database)
const demo = await testApp(database, {}, { demo: true })
const accountId = await insertTestAccount(database)
const boss = await insertTestUser(database, accountId, 'superadmin', { givenName: 'Bea', familyName: 'Boss' })
const password = 'the old long password'
const passwordHash = await hashPassword(password)
const newUser = (role: TestPerson['role'] = 'member', account = accountId) =>
  insertTestUser(database, account, role, { passwordHash })

let addresses = 0
const newAddress = () => `new-${++addresses}@test.example`
const ask = ({ token }: TestPerson, email: string, given = password) =>
  call('POST', '/api/v1/me/email', { token, body: { email, password: given } })
const askFor = ({ token }: TestPerson, { id }: { id: string }, email: string) =>
  call('POST', `/api/v1/users/${id}/email`, { token, body: { email } })
const outbox = async (to: string, reader = demo, who = boss) =>
  (await reader.call('GET', `/api/v1/outbox?to=${to}`, { token: who.token })).body.items
const linkFor = async (email: string, who = boss) =>
  `/api/v1/${/\/(email-change\/[\w-]{43})/.exec((await outbox(email, demo, who))[0].text)?.[1]}`
const signIn = (email: string) => call('POST', '/api/v1/sign-in', { body: { email, password } })
const isSignedIn = async (cookie: string) => (await call('GET', '/api/v1/me', { headers: { cookie } })).status === 200
const areBlocked = async () => {
  const { rowCount } = await database.query(
    `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%update users set email%'`,
  )
  return rowCount > 0
}
const emailOf = async ({ id }: { id: string }) =>
  (await database.query<{ email: string }>('select email from users where id = $1', [id])).rows[0]?.email

describe('one’s own address', () => {
  it('is refused, and no outage, where somebody is added under it at that very moment', async () => {
    const person = await newUser()
    const email = newAddress()
    await ask(person, email)
    const link = await linkFor(email)
    const other = await database.connect()
    await other.query('begin')
    await other.query(
      `insert into users (account_id, id, email, given_name, family_name) values ($1, $2, $3, 'A', 'B')`,
      [accountId, newId(), email],
    )
    const confirming = call('POST', link)
    await expect.poll(areBlocked).toBe(true)
    await other.query('commit')
    other.release()
    expect(await confirming).toMatchObject({ status: 409, body: { code: 'email_taken' } })
  })

  it('changes when the link to the new one is used, and only then; other sign-ins end, programs go on', async () => {
    const person = await newUser()
    const email = newAddress()
    const here = cookiesOf(await signIn(person.email))
    const there = cookiesOf(await signIn(person.email))
    expect(await ask(person, email.toUpperCase())).toMatchObject({ status: 202, body: {} })
    expect((await outbox(person.email))[0].text).toContain(email)
    const link = await linkFor(email)
    expect((await call('GET', link)).body).toEqual({ email, account: { name: 'Test' } })
    expect(await emailOf(person)).toBe(person.email)
    expect((await signIn(email)).status).toBe(401)
    expect((await call('GET', '/api/v1/me/email', { token: person.token })).body).toMatchObject({
      email: person.email,
      isCompanys: false,
      pending: { email },
    })

    const headers = { cookie: here, origin: 'http://127.0.0.1:4500' }
    expect((await call('POST', link, { headers })).body).toEqual({ email, account: { name: 'Test' } })
    expect(await isSignedIn(here)).toBe(true)
    expect(await isSignedIn(there)).toBe(false)
    const me = await call('GET', '/api/v1/me', { token: person.token })
    expect(me.body.user.email).toBe(email)
    expect((await signIn(email)).status).toBe(200)
    expect((await signIn(person.email)).status).toBe(401)
    expect((await outbox(person.email))[0]).toMatchObject({ subject: 'Your e-mail address has been changed' })
    expect((await call('POST', link)).body).toMatchObject({ status: 410, code: 'link_used' })
    expect((await call('GET', link)).body).toMatchObject({ code: 'link_used' })
    const { items } = (await call('GET', `/api/v1/audit?target=${person.id}`, { token: boss.token })).body
    const ours = items.filter(({ action }: { action: string }) => action.startsWith('user.email'))
    expect(ours).toMatchObject([
      { action: 'user.email_changed', before: { email: person.email }, after: { email } },
      { action: 'user.email_asked', before: { email: person.email }, after: { email } },
    ])
  })

  it('of 50 uses of the link at once one counts', async () => {
    const person = await newUser()
    const email = newAddress()
    await ask(person, email)
    const link = await linkFor(email)
    const answers = await Promise.all(Array.from({ length: 50 }, () => call('POST', link)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(49)
  })

  it('of two people who confirm one address at once one has it', async () => {
    const there = await insertTestUser(database, await insertTestAccount(database), 'superadmin', { passwordHash })
    const people = [await newUser(), await newUser(), there]
    const email = newAddress()
    const links = []
    for (const person of people) {
      await ask(person, email)
      links.push(await linkFor(email, person === there ? there : boss))
    }
    const answers = await Promise.all(links.map((link) => call('POST', link)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const { rows } = await database.query('select from users where email = $1', [email])
    expect(rows).toHaveLength(1)
  })

  it('needs the password, another address and one that is one', async () => {
    const person = await newUser()
    expect((await ask(person, newAddress(), 'not this one')).body.errors).toMatchObject([{ path: '/password' }])
    expect((await ask(person, person.email.toUpperCase())).body.errors).toMatchObject([{ path: '/email' }])
    expect((await ask(person, 'nobody')).body.errors).toMatchObject([{ path: '/email' }])
  })

  it('is answered and mailed alike when somebody has it, and that is told at its link alone', async () => {
    const person = await newUser()
    const elsewhere = await newUser('member', await insertTestAccount(database))
    const colleague = await newUser()
    const free = newAddress()
    const answers = []
    for (const email of [free, elsewhere.email, colleague.email]) {
      answers.push(await ask(person, email))
      expect((await outbox(email))[0]).toMatchObject({ subject: 'Confirm your new e-mail address' })
    }
    const plain = answers.map(({ status, body }) => ({ status, body }))
    expect(plain).toEqual(plain.map(() => ({ status: 202, body: {} })))
    expect((await call('POST', await linkFor(colleague.email))).body).toMatchObject({ code: 'email_taken' })
    await ask(person, elsewhere.email)
    expect((await call('POST', await linkFor(elsewhere.email))).body).toMatchObject({ code: 'email_taken' })
    expect(await emailOf(person)).toBe(person.email)
  })

  it('is asked for ten times in ten minutes at most', async () => {
    const person = await newUser()
    const email = newAddress()
    for (let time = 0; time < 10; time++) expect((await ask(person, email)).status).toBe(202)
    expect((await ask(person, email)).body).toMatchObject({ status: 429, code: 'too_many_attempts' })
  })

  it('the link dies with a newer one, with the password and with a suspension; and after 48 hours', async () => {
    const person = await newUser()
    const [first, second] = [newAddress(), newAddress()]
    await ask(person, first)
    const old = await linkFor(first)
    await ask(person, second)
    expect((await call('POST', old)).body).toMatchObject({ code: 'link_expired' })
    const link = await linkFor(second)
    const status = (to: string) =>
      call('PATCH', `/api/v1/users/${person.id}`, { token: boss.token, body: { status: to } })
    await status('suspended')
    expect((await call('POST', link)).status).toBe(410)
    await status('active')
    expect((await call('POST', link)).status).toBe(410)

    const other = await newUser()
    const third = newAddress()
    await ask(other, third)
    const body = { password, newPassword: 'a new long password' }
    await call('POST', '/api/v1/me/password', { token: other.token, body })
    expect((await call('POST', await linkFor(third))).body).toMatchObject({ code: 'link_expired' })

    const late = await newUser()
    const fourth = newAddress()
    await ask(late, fourth)
    await database.query(
      `update one_time_tokens set expires_at = expires_at - interval '48 hours' where user_id = $1`,
      [late.id],
    )
    expect((await call('POST', await linkFor(fourth))).body).toMatchObject({ code: 'link_expired' })
    expect((await call('GET', '/api/v1/me/email', { token: late.token })).body.pending).toBeNull()
  })

  it('another website cannot confirm; without a mail server the outbox withholds the link', async () => {
    const email = newAddress()
    await ask(await newUser(), email)
    const headers = { origin: 'https://evil.example' }
    expect((await call('POST', await linkFor(email), { headers })).status).toBe(403)
    const [mail] = await outbox(email, { call } as never)
    expect(mail).toMatchObject({ linkWithheld: true })
    expect(mail.text).not.toContain('/email-change/')
  })
})

describe('somebody else’s address', () => {
  it('an administrator asks for it, and the person confirms', async () => {
    const person = await newUser()
    const email = newAddress()
    expect((await askFor(boss, person, email)).status).toBe(202)
    expect((await outbox(person.email))[0].text).toContain('Bea Boss')
    expect(await emailOf(person)).toBe(person.email)
    expect((await call('POST', await linkFor(email))).status).toBe(200)
    expect(await emailOf(person)).toBe(email)
  })

  it('not of who has more, whom a manager does not see, who is not active, nor one’s own this way', async () => {
    const admin = await newUser('admin')
    const member = await newUser()
    const group = await call('POST', '/api/v1/groups', { token: boss.token, body: { name: 'Theirs' } })
    const manager = await insertTestUser(database, accountId, 'manager', {
      permissions: ['users.view', 'users.manage'],
    })
    await database.query('update users set manager_groups = array[$2::uuid] where id = $1', [manager.id, group.body.id])
    expect((await askFor(admin, boss, newAddress())).status).toBe(403)
    expect((await askFor(manager, member, newAddress())).status).toBe(404)
    const stranger = await newUser('member', await insertTestAccount(database))
    expect((await askFor(boss, stranger, newAddress())).status).toBe(404)
    expect((await askFor(boss, boss, newAddress())).body).toMatchObject({ status: 409, reason: 'own_email' })
    const invited = await newUser()
    await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
    expect((await askFor(boss, invited, newAddress())).body).toMatchObject({ reason: 'email_of_inactive' })
    expect((await askFor(boss, member, admin.email)).body).toMatchObject({ code: 'email_taken' })
    expect((await askFor(boss, member, stranger.email)).status).toBe(202)
  })
})

describe('with Enterprise Sign-In', () => {
  it('whom the company brings does not change it; an administrator does, within the domain while it is enforced', async () => {
    const company = await insertCompany(database, passwordHash)
    const chief = company.superadmin
    const person = await moveTo(database, await newUser('member', company.accountId), `anna@${company.domain}`)
    await database.query(
      `with provider as (
         insert into identity_providers (account_id, id, kind, name, settings, mode, break_glass_user_id)
         values ($1, gen_random_uuid(), 'saml', 'Company', '{}', 'enabled', $2)
         returning id
       )
       insert into external_identities (account_id, provider_id, subject, user_id) select $1, id, 'anna', $3 from provider`,
      [company.accountId, chief.id, person.id],
    )
    expect((await ask(person, newAddress())).body).toMatchObject({ status: 409, reason: 'email_of_company' })
    expect((await call('GET', '/api/v1/me/email', { token: person.token })).body).toMatchObject({ isCompanys: true })
    // Whom it has not brought signs in with a password.
    const other = await newUser('member', company.accountId)
    const outside = newAddress()
    expect((await ask(other, outside)).status).toBe(202)
    const link = await linkFor(outside, chief)

    await database.query(`update identity_providers set mode = 'enforced' where account_id = $1`, [company.accountId])
    expect((await ask(other, newAddress())).body).toMatchObject({ reason: 'email_of_company' })
    expect((await askFor(chief, person, newAddress())).body).toMatchObject({ reason: 'email_shut_out' })
    expect((await call('POST', link)).body).toMatchObject({ reason: 'email_shut_out' })
    const inside = `anna.new@${company.domain}`
    expect((await askFor(chief, person, inside)).status).toBe(202)
    expect((await call('POST', await linkFor(inside, chief))).status).toBe(200)
  })
})
