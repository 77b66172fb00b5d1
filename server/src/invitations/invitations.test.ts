// Invitations from the mail to the cookie: every way in, once, for whom it is meant.
import { createHash } from 'node:crypto'
import { pino } from 'pino'
import { beforeEach, describe, expect, it } from 'vitest'
import { eraseDeletedForGood } from '../people/people.ts'
import { newId } from '../platform/ids.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertProductKey, insertTestAccount, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { lapseInvitations } from './invitations.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const { call, services } = server
// Where something is to fail, of which nobody needs to read.
const quiet = { ...services, log: pino({ level: 'silent' }) }
const origin = 'http://127.0.0.1:4500'
const password = 'a fine long password'
const passwordHash = await hashPassword(password)
const accountId = await insertTestAccount(database)
const boss = await insertTestUser(database, accountId, 'superadmin', { givenName: 'Ada', familyName: 'Berg' })
const elsewhereId = await insertTestAccount(database)
const theirBoss = await insertTestUser(database, elsewhereId, 'superadmin')

let email = ''
beforeEach(() => {
  email = `guest-${newId()}@test.example`
})

const draft = (more: object = {}) => ({ email, givenName: 'Gwen', familyName: 'Guest', language: 'de', ...more })

const by = (person: TestPerson, method: Parameters<typeof call>[0], path: string, body?: unknown) =>
  call(method, `/api/v1${path}`, { token: person.token, body })

async function mailsTo(to: string, reader = boss) {
  const { body } = await by(reader, 'GET', `/outbox?to=${to}`)
  return body.items as { subject: string; text: string; html: string; sentAt: string; linkWithheld: boolean }[]
}

const linkIn = (text: string | undefined) => /\/(activation\/[A-Za-z0-9_-]{43})/.exec(text ?? '')?.[1] ?? 'none'

// The outbox withholds links that are for their reader alone; as the demo's superadmin one reads them all.
const demo = await testApp(database, {}, { demo: true })

async function linkOf(to = email): Promise<string> {
  const { body } = await demo.call('GET', `/api/v1/outbox?to=${to}`, { token: boss.token })
  return `/api/v1/${linkIn(body.items[0]?.text)}`
}

async function invited(more: object = {}): Promise<{ id: string; link: string }> {
  const { status, body } = await by(boss, 'POST', '/users', draft(more))
  expect(status).toBe(201)
  expect(body).toMatchObject({ status: 'invited', invitedTimes: 1 })
  return { id: body.id, link: await linkOf() }
}

const cookieOf = (headers: Record<string, unknown>) => String(headers['set-cookie']).split(';')[0] ?? ''

/** Somebody active in the other account, signed in there. */
async function elsewhere(role: 'member' | 'superadmin' = 'member', account = elsewhereId) {
  const person = await insertTestUser(database, account, role, { passwordHash })
  await database.query('update users set email = $2 where id = $1', [person.id, email])
  return { ...person, email, cookie: await signIn(email) }
}

async function signIn(address: string, secret = password) {
  const answer = await call('POST', '/api/v1/sign-in', { body: { email: address, password: secret } })
  expect(answer.status).toBe(200)
  return cookieOf(answer.headers)
}

const withCookie = (cookie: string, method: 'GET' | 'POST', url: string) =>
  call(method, url, { headers: { cookie, origin } })

describe('by a password', () => {
  it('whoever is added is mailed a link, in their language, and gets in with it once', async () => {
    const { id, link } = await invited()
    const [mail] = await mailsTo(email)
    expect(mail?.subject).toBe('Ihr Zugang zu Test')
    expect(mail?.text).toContain('Ada Berg lädt Sie ein')
    expect(mail?.html).toContain('<html lang="de">')

    const shown = await call('GET', link)
    expect(shown.body).toMatchObject({ email, account: { name: 'Test' }, ways: ['password'] })
    const done = await call('POST', link, { body: { password }, headers: { origin } })
    expect(done.body).toMatchObject({ user: { id, status: 'active' }, account: { id: accountId } })
    expect((await withCookie(cookieOf(done.headers), 'GET', '/api/v1/me')).body.user.id).toBe(id)
    expect((await call('POST', link, { body: { password } })).body).toMatchObject({ status: 410, code: 'link_used' })
    expect((await call('GET', link)).body).toMatchObject({ status: 410, code: 'link_used' })
    await signIn(email)
    expect((await by(boss, 'GET', `/users/${id}/invitation`)).body).toMatchObject({
      state: 'accepted',
      invitedTimes: 1,
    })
    expect((await by(theirBoss, 'GET', `/users/${id}/invitation`)).status).toBe(404)
  })

  it('a password that will not do leaves the link open', async () => {
    const { link } = await invited()
    const unfit = ['short', 'Password2026!'].map((password) => ({ password }))
    const more = [{ role: 'superadmin' }, { accountId: elsewhereId }, { language: 'fr' }]
    for (const body of [...unfit, ...more.map((part) => ({ password, ...part }))])
      expect((await call('POST', link, { body })).status).toBe(422)
    expect((await call('GET', link)).status).toBe(200)
  })

  it('who was shown another language reads it from then on', async () => {
    const { id, link } = await invited()
    const done = await call('POST', link, { body: { password, language: 'en' } })
    expect(done.body).toMatchObject({ user: { id, language: 'en' } })
    const events = await by(boss, 'GET', `/audit?target=${id}&action=user.activated`)
    expect(events.body.items).toMatchObject([{ before: { language: 'de' }, after: { by: 'password', language: 'en' } }])
  })

  it('of 100 uses at once exactly one gets in', async () => {
    const { id, link } = await invited()
    const answers = await Promise.all(Array.from({ length: 100 }, () => call('POST', link, { body: { password } })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status, body }) => status === 410 && body.code === 'link_used')).toHaveLength(99)
    const { rows } = await database.query('select 1 from sign_ins where user_id = $1', [id])
    expect(rows).toHaveLength(1)
  })

  it('another website cannot activate for its visitor', async () => {
    const { link } = await invited()
    const answer = await call('POST', link, { body: { password }, headers: { origin: 'https://evil.example' } })
    expect(answer.body).toMatchObject({ status: 403, code: 'wrong_origin' })
  })

  it('who was suspended meanwhile, or deleted, does not get in', async () => {
    const { id, link } = await invited()
    await by(boss, 'PATCH', `/users/${id}`, { status: 'suspended' })
    expect((await call('GET', link)).body).toMatchObject({ status: 403, code: 'user_suspended' })
    expect((await call('POST', link, { body: { password } })).body).toMatchObject({
      status: 403,
      code: 'user_suspended',
    })
    await by(boss, 'DELETE', `/users/${id}`)
    expect((await call('POST', link, { body: { password } })).status).toBe(410)
  })

  it('guesses are throttled by address', async () => {
    const guess = () => call('GET', `/api/v1/activation/${'x'.repeat(43)}`, { address: '203.0.113.7' })
    for (let time = 0; time < 60; time++) expect((await guess()).status).toBe(404)
    expect((await guess()).body).toMatchObject({ status: 429, code: 'too_many_attempts' })
  })
})

describe('sending again', () => {
  it('counts, and only the newest link opens', async () => {
    const { id, link } = await invited()
    const again = await by(boss, 'POST', `/users/${id}/invitation`)
    expect(again).toMatchObject({ status: 202, body: { invitedTimes: 2 } })
    expect((await by(boss, 'GET', `/users/${id}`)).body.invitedTimes).toBe(2)
    expect((await call('GET', link)).body).toMatchObject({ status: 410, code: 'link_expired' })
    expect((await call('GET', await linkOf())).status).toBe(200)
  })

  it('runs out after 48 hours, and comes again', async () => {
    const { id, link } = await invited()
    await database.query(
      `update one_time_tokens set expires_at = expires_at - interval '48 hours' where user_id = $1`,
      [id],
    )
    expect((await call('POST', link, { body: { password } })).body).toMatchObject({ status: 410, code: 'link_expired' })
    await by(boss, 'POST', `/users/${id}/invitation`)
    expect((await call('GET', await linkOf())).status).toBe(200)
  })

  it('is refused for who is active, for foreign people, and beyond ten in ten minutes', async () => {
    const { id } = await invited()
    for (let time = 0; time < 9; time++) expect((await by(boss, 'POST', `/users/${id}/invitation`)).status).toBe(202)
    expect((await by(boss, 'POST', `/users/${id}/invitation`)).body).toMatchObject({
      status: 429,
      code: 'too_many_attempts',
    })
    expect((await by(boss, 'POST', `/users/${boss.id}/invitation`)).body).toMatchObject({
      status: 409,
      code: 'wrong_state',
    })
    expect((await by(boss, 'POST', `/users/${theirBoss.id}/invitation`)).status).toBe(404)
  })

  it('of twelve at once ten are sent', async () => {
    const { body } = await by(boss, 'POST', '/users', draft({ sendInvitation: false }))
    const calls = Array.from({ length: 12 }, () => by(boss, 'POST', `/users/${body.id}/invitation`))
    const answers = await Promise.all(calls)
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2)
  })

  it('is stopped, or noticed, by no other account and no stranger', async () => {
    const forget = () => call('POST', '/api/v1/password/forgot', { body: { email }, address: '203.0.113.81' })
    for (let time = 0; time < 10; time++) expect((await forget()).status).toBe(202)
    const theirs = await by(theirBoss, 'POST', '/users', draft())
    expect(theirs.status).toBe(201)
    for (let time = 0; time < 9; time++)
      expect((await by(theirBoss, 'POST', `/users/${theirs.body.id}/invitation`)).status).toBe(202)
    const { id } = await invited()
    expect((await by(boss, 'POST', `/users/${id}/invitation`)).status).toBe(202)
  })

  it('waits for nobody who asks for a new password, while seats wait for it', async () => {
    const digest = createHash('sha256').update(email).digest('base64url')
    await database.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`mail user:${digest}`])
      await invited()
    })
  })

  it('can be left until later', async () => {
    const { body } = await by(boss, 'POST', '/users', draft({ sendInvitation: false }))
    expect(body.invitedTimes).toBe(0)
    expect(await mailsTo(email)).toEqual([])
    expect((await by(boss, 'POST', `/users/${body.id}/invitation`)).body.invitedTimes).toBe(1)
  })
})

describe('from another account', () => {
  it('whoever accepts comes over: their old seats are free, their password goes along', async () => {
    const old = await SeatOffice.open(server, { namedSeats: 1, people: 1 })
    const person = await insertTestUser(database, old.accountId, 'member', { passwordHash })
    await database.query('update users set email = $2 where id = $1', [person.id, email])
    await old.byAdmin('PUT', `/users/${person.id}/products/${old.product}`, { kind: 'named' })
    const session = (await old.byProduct('POST', '/sessions', { product: old.product, user: person.id })).body
    const cookie = await signIn(email)
    const { id, link } = await invited()
    expect((await call('GET', link)).body.ways).toEqual(['transfer'])
    expect((await call('POST', link, { body: { password } })).body).toMatchObject({ status: 409, code: 'wrong_state' })

    const done = await withCookie(cookie, 'POST', `${link}/accept`)
    expect(done.body).toMatchObject({ user: { id, status: 'active' }, account: { id: accountId } })
    expect((await withCookie(cookie, 'GET', '/api/v1/me')).status).toBe(401)
    expect((await withCookie(cookieOf(done.headers), 'GET', '/api/v1/me')).body.user.id).toBe(id)
    await signIn(email)
    expect((await old.heartbeat(session.id)).body).toMatchObject({ status: 410, reason: 'transferred' })
    expect((await old.byAdmin('GET', `/users/${person.id}`)).status).toBe(404)
    const products = (await old.byAdmin('GET', '/products')).body.items
    expect(products[0].named).toMatchObject({ assigned: 0, available: 1 })
    expect((await mailsTo(old.admin.email, old.admin))[0]?.subject).toContain('Given Family')
  })

  it('whoever declines stays, frees what was held, and the inviter is told', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1, people: 1 })
    const { cookie, id } = await elsewhere()
    const body = draft({ products: [{ key: office.product, kind: 'named' }] })
    const added = await office.byAdmin('POST', '/users', body)
    expect(added.body.products[0].state).toBe('assigned')
    const link = `/api/v1/${linkIn((await demo.call('GET', `/api/v1/outbox?to=${email}`, { token: office.admin.token })).body.items[0].text)}`
    expect((await withCookie(cookie, 'POST', `${link}/decline`)).status).toBe(204)
    expect((await withCookie(cookie, 'GET', '/api/v1/me')).body.user.id).toBe(id)
    expect((await office.byAdmin('GET', `/users/${added.body.id}`)).body.products).toEqual([])
    expect((await mailsTo(office.admin.email, office.admin))[0]?.subject).toContain('Gwen Guest')
    expect((await withCookie(cookie, 'POST', `${link}/accept`)).status).toBe(410)
  })

  it('nobody accepts or declines for somebody else, and the link stays open', async () => {
    const { link } = await invited()
    const other = await insertTestUser(database, elsewhereId, 'member', { passwordHash })
    const cookie = await signIn(other.email)
    for (const what of ['accept', 'decline'])
      expect((await withCookie(cookie, 'POST', `${link}/${what}`)).body).toMatchObject({
        status: 403,
        code: 'not_your_invitation',
      })
    expect((await call('POST', `${link}/accept`)).status).toBe(401)
    expect((await by(other, 'POST', `${link.slice('/api/v1'.length)}/accept`)).status).toBe(403)
    expect((await call('GET', link)).body.ways).toEqual(['password'])
  })

  it('the last superadmin of an account stays', async () => {
    const account = await insertTestAccount(database)
    const { cookie } = await elsewhere('superadmin', account)
    const { link } = await invited()
    expect((await withCookie(cookie, 'POST', `${link}/accept`)).body).toMatchObject({ code: 'last_superadmin' })
    expect((await call('GET', link)).status).toBe(200)
  })

  it('who has no password comes over without one, and can work where a second factor is required of passwords', async () => {
    const guest = await elsewhere()
    await database.query('update users set password_hash = null where id = $1', [guest.id])
    const strictId = await insertTestAccount(database)
    await database.query('update accounts set second_factor_required = true where id = $1', [strictId])
    const strictBoss = await insertTestUser(database, strictId, 'superadmin')
    expect((await by(strictBoss, 'POST', '/users', draft())).status).toBe(201)
    const { body } = await demo.call('GET', `/api/v1/outbox?to=${email}`, { token: strictBoss.token })
    const accepted = await withCookie(guest.cookie, 'POST', `/api/v1/${linkIn(body.items[0].text)}/accept`)
    expect(accepted.status).toBe(200)
    expect((await withCookie(cookieOf(accepted.headers), 'GET', '/api/v1/me')).status).toBe(200)
  })

  it('nobody takes along what they have been locked out of: who is suspended this moment stays', async () => {
    const guest = await elsewhere()
    const { link } = await invited()
    expect((await withCookie(guest.cookie, 'GET', '/api/v1/me')).status).toBe(200)
    // As another server does: this one remembers the sign-in for not quite a second.
    await database.query(`update users set status = 'suspended' where id = $1`, [guest.id])
    const refused = await withCookie(guest.cookie, 'POST', `${link}/accept`)
    expect([401, 403]).toContain(refused.status)
    const { rows } = await database.query('select status from users where id = $1', [guest.id])
    expect(rows).toEqual([{ status: 'suspended' }])
  })

  it('of two accounts that one person accepts at once exactly one gets them', async () => {
    const { cookie } = await elsewhere()
    const third = await insertTestAccount(database)
    const thirdBoss = await insertTestUser(database, third, 'superadmin')
    await by(thirdBoss, 'POST', '/users', draft())
    const { body } = await demo.call('GET', `/api/v1/outbox?to=${email}`, { token: thirdBoss.token })
    const { link } = await invited()
    const answers = await Promise.all(
      [link, `/api/v1/${linkIn(body.items[0].text)}`].map((one) => withCookie(cookie, 'POST', `${one}/accept`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.any(Number)])
    const { rows } = await database.query(`select 1 from users where email = $1 and status = 'active'`, [email])
    expect(rows).toHaveLength(1)
  })

  describe('who is suspended there', () => {
    const suspend = (id: string, status: 'suspended' | 'active' = 'suspended') =>
      by(theirBoss, 'PATCH', `/users/${id}`, { status })

    it('begins here with a password of their own; it is lifted there once they have gone from here', async () => {
      const there = await elsewhere()
      expect((await suspend(there.id)).status).toBe(200)
      const { id, link } = await invited()
      expect((await call('GET', link)).body.ways).toEqual(['password'])
      const own = 'another fine long password'
      expect((await call('POST', link, { body: { password: own } })).status).toBe(200)
      await signIn(email, own)
      expect((await suspend(there.id, 'active')).body).toMatchObject({ status: 409, code: 'email_taken' })
      expect((await by(boss, 'DELETE', `/users/${id}`)).status).toBe(204)
      expect((await suspend(there.id, 'active')).body.status).toBe('active')
      await signIn(email)
    })

    it('is active in one account only, however they become so at once', async () => {
      const there = await elsewhere()
      await suspend(there.id)
      const { link } = await invited()
      const lifted = Array.from({ length: 3 }, () => suspend(there.id, 'active'))
      const answers = await Promise.all([call('POST', link, { body: { password } }), ...lifted])
      for (const { status } of answers) expect([200, 409]).toContain(status)
      const { rows } = await database.query(`select from users where email = $1 and status = 'active'`, [email])
      expect(rows).toHaveLength(1)
    })

    it('is found by the vendor’s products where they work', async () => {
      const [old, here] = [await SeatOffice.open(server, { people: 1 }), await SeatOffice.open(server, { people: 1 })]
      const line = { productId: old.productId, kind: 'concurrent' as const, resource: '', total: 1 }
      await database.transaction((tx) => services.seats.setLines(tx, here.accountId, [line], null))
      const { rows } = await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)
      const key = await insertProductKey(database, rows[0]?.id ?? '', old.productId)
      const start = () => call('POST', '/api/v1/sessions', { token: key, body: { user: email } })
      const [before, after] = [old.person(0), here.person(0)]
      await database.query('update users set email = $2 where id = $1', [before.id, email])
      expect((await start()).body.user).toMatchObject({ id: before.id })
      await old.byAdmin('PATCH', `/users/${before.id}`, { status: 'suspended' })
      expect((await start()).body.code).toBe('user_suspended')
      await database.query('update users set email = $2 where id = $1', [after.id, email])
      await here.byAdmin('PUT', `/users/${after.id}/products/${old.product}`, { kind: 'concurrent' })
      expect((await start()).body.user).toMatchObject({ id: after.id })
    })
  })

  it('the outbox withholds the link that would move somebody here', async () => {
    await elsewhere()
    await invited()
    const [mail] = await mailsTo(email)
    expect(mail).toMatchObject({ linkWithheld: true })
    expect(`${mail?.text}${mail?.html}`).not.toContain('/activation/')
  })
})

it('after 30 days without activation what was held is free', async () => {
  const office = await SeatOffice.open(server, { namedSeats: 1, people: 1 })
  const { body } = await office.byAdmin('POST', '/users', draft({ products: [{ key: office.product, kind: 'named' }] }))
  await lapseInvitations(services)
  expect((await office.byAdmin('GET', `/users/${body.id}`)).body.products).toHaveLength(1)
  await database.query(`update invitations set sent_at = sent_at - interval '31 days' where user_id = $1`, [body.id])
  expect(await lapseInvitations(services)).toBe(1)
  expect((await office.byAdmin('GET', `/users/${body.id}`)).body).toMatchObject({ status: 'invited', products: [] })
  expect((await office.byAdmin('GET', `/users/${body.id}/invitation`)).body.state).toBe('lapsed')
})

describe('what is given to somebody who is invited', () => {
  const ageDays = (table: string, column: string, id: string) =>
    database.query(`update ${table} set ${column} = ${column} - interval '31 days' where user_id = $1`, [id])
  const statesOf = async (office: SeatOffice, id: string) =>
    (await office.byAdmin('GET', `/users/${id}`)).body.products.map(({ state }: { state: string }) => state)

  it('invites them again once the invitation before has lapsed; who sent that one is told', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1, people: 0 })
    const { body } = await office.byAdmin('POST', '/users', draft())
    const give = () => office.byAdmin('PUT', `/users/${body.id}/products/${office.product}`, { kind: 'named' })
    await give()
    expect((await office.byAdmin('GET', `/users/${body.id}`)).body.invitedTimes).toBe(1)
    await ageDays('invitations', 'sent_at', body.id)
    await lapseInvitations(services)
    expect(await statesOf(office, body.id)).toEqual([])
    const [told] = await mailsTo(office.admin.email, office.admin)
    expect(told?.subject).toBe('Gwen Guest has not accepted your invitation')
    await give()
    expect((await office.byAdmin('GET', `/users/${body.id}`)).body.invitedTimes).toBe(2)
    expect((await office.byAdmin('GET', `/users/${body.id}/invitation`)).body.state).toBe('pending')
    await lapseInvitations(services)
    expect(await statesOf(office, body.id)).toEqual(['assigned'])
  })

  it('is held for 30 days without an invitation, too', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1, people: 0 })
    const products = [{ key: office.product, kind: 'named' }]
    const { body } = await office.byAdmin('POST', '/users', draft({ products, sendInvitation: false }))
    await lapseInvitations(services)
    expect(await statesOf(office, body.id)).toEqual(['assigned'])
    await ageDays('assignments', 'since', body.id)
    expect(await lapseInvitations(services)).toBe(1)
    expect(await statesOf(office, body.id)).toEqual([])
    expect(await lapseInvitations(services)).toBe(0)
  })

  it('lapses though that of another one cannot', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 2, people: 0 })
    const products = [{ key: office.product, kind: 'named' }]
    const stuck = (await office.byAdmin('POST', '/users', draft({ products }))).body
    const next = (await office.byAdmin('POST', '/users', draft({ products, email: `next-${email}` }))).body
    await ageDays('invitations', 'sent_at', stuck.id)
    await ageDays('invitations', 'sent_at', stuck.id)
    await ageDays('invitations', 'sent_at', next.id)
    await database.query(`
      create function stuck() returns trigger language plpgsql as $$ begin raise 'stuck'; end $$;
      create trigger stuck before update on invitations for each row when (old.user_id = '${stuck.id}') execute function stuck()`)
    expect(await lapseInvitations(quiet)).toBe(1)
    expect([await statesOf(office, stuck.id), await statesOf(office, next.id)]).toEqual([['assigned'], []])
    await database.query('drop trigger stuck on invitations')
    expect(await lapseInvitations(services)).toBe(1)
  })
})

it('reading an invitation’s link in the outbox is an audit event', async () => {
  const { id } = await invited()
  await mailsTo(email)
  const { body } = await by(boss, 'GET', `/audit?action=invitation.link_read&target=${id}`)
  expect(body.items).toHaveLength(1)
})

describe('a deletion', () => {
  it('can be taken back for 30 days, with products and groups', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 2, people: 1 })
    const person = office.person(0)
    const group = (await office.byAdmin('POST', '/groups', { name: 'Night shift' })).body
    await office.byAdmin('PUT', `/users/${person.id}/products/${office.product}`, { kind: 'named' })
    await office.byAdmin('PATCH', `/users/${person.id}`, { groups: [group.id] })
    const before = (await office.byAdmin('GET', `/users/${person.id}`)).body
    await office.byAdmin('DELETE', `/users/${person.id}`)
    const { body: list } = await office.byAdmin('GET', '/removals')
    expect(list).toMatchObject({ total: 1, items: [{ id: person.id, what: 'user', user: { email: person.email } }] })
    const restored = await office.byAdmin('POST', `/removals/${person.id}/restore`)
    const kinds = (user: { products: { key: string; kind: string }[] }) => user.products.map(({ kind }) => kind)
    expect(restored.body).toMatchObject({ status: 'active', groups: before.groups })
    expect(kinds(restored.body)).toEqual(kinds(before))
    expect(await office.byAdmin('POST', `/removals/${person.id}/restore`)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state' },
    })
  })

  it('cannot be taken back once somebody else has the address, nor after 30 days, when everything is erased', async () => {
    const { id } = await invited()
    await by(boss, 'DELETE', `/users/${id}`)
    const next = await invited()
    expect((await by(boss, 'POST', `/removals/${id}/restore`)).body).toMatchObject({ status: 409, code: 'email_taken' })
    await by(boss, 'DELETE', `/users/${next.id}`)
    await database.query(
      `update deleted_users set deleted_at = deleted_at - interval '30 days' where account_id = $1`,
      [accountId],
    )
    expect((await by(boss, 'POST', `/removals/${id}/restore`)).body).toMatchObject({
      status: 410,
      code: 'restore_expired',
    })
    await database.query(`
      create function kept() returns trigger language plpgsql as $$ begin raise 'kept'; end $$;
      create trigger kept before delete on deleted_users for each row when (old.user_id = '${id}') execute function kept()`)
    expect(await eraseDeletedForGood(quiet)).toBeGreaterThanOrEqual(1)
    const addressOf = async (user: string) =>
      (await database.query<{ email: string }>('select email from users where id = $1', [user])).rows[0]?.email
    expect([await addressOf(id), await addressOf(next.id)]).toEqual([email, `deleted-${next.id}@user.invalid`])
    await database.query('drop trigger kept on deleted_users')
    expect(await eraseDeletedForGood(services)).toBe(1)
    const { rows } = await database.query('select email from users where id = any($1)', [[id, next.id]])
    expect(rows.map((row) => row.email)).toEqual(rows.map(() => expect.stringMatching(/@user\.invalid$/)))
    expect((await by(boss, 'POST', `/removals/${id}/restore`)).status).toBe(404)
  })
})
