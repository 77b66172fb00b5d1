// Enforced: passwords are refused to everybody of the company but one superadmin, and nothing tells who that is.
import { describe, expect, test } from 'vitest'
import { hashPassword } from '../sign-in/passwords.ts'
import { addTestProvider, type Company, cookiesOf, insertCompany, moveTo } from '../testing/company-calls.ts'
import { clientId, hostileOpenId } from '../testing/hostile-openid.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const allowed = { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' }
const { call } = await testApp(database, allowed)
const second = await testApp(connect(), allowed)
const idp = await hostileOpenId()
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)

let network = 0
const newAddress = () => `198.51.100.${++network}`
const signIn = (email: string, guess = password, by = call) =>
  by('POST', '/api/v1/sign-in', { body: { email, password: guess }, address: newAddress() })

async function newCompany() {
  const company = await insertCompany(database, passwordHash)
  const oidc = { issuer: idp.issuer, clientId }
  const provider = await addTestProvider(call, database, company.superadmin, { oidc })
  return { ...company, provider }
}

const memberOf = async ({ accountId, domain }: Company, name: string) =>
  moveTo(database, await insertTestUser(database, accountId, 'member', { passwordHash }), `${name}@${domain}`)

type Provided = Awaited<ReturnType<typeof newCompany>>
const link = ({ accountId, provider, superadmin }: Provided, userId = superadmin.id) =>
  database.query(
    `insert into external_identities (account_id, provider_id, subject, user_id) values ($1, $2, $3::text, $3::uuid)`,
    [accountId, provider.id, userId],
  )
const enforce = ({ provider, superadmin }: Provided, breakGlass = superadmin.id) =>
  call('PUT', `/api/v1/identity-providers/${provider.id}/mode`, {
    token: superadmin.token,
    body: { mode: 'enforced', breakGlass },
  })
async function enforced() {
  const company = await newCompany()
  await link(company)
  expect((await enforce(company)).body).toMatchObject({ mode: 'enforced', breakGlass: { id: company.superadmin.id } })
  return company
}

describe('enforcing', () => {
  test('says before whom it keeps out: addresses of other domains, and who has not come this way yet', async () => {
    const company = await newCompany()
    await link(company)
    const outside = await insertTestUser(database, company.accountId)
    const invited = await insertTestUser(database, company.accountId)
    await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
    const notYet = await memberOf(company, 'not-yet')
    const shutOut = async (reason: string, { token } = company.superadmin) => {
      const path = `/api/v1/identity-providers/${company.provider.id}/shut-out?reason=${reason}`
      const { status, body } = await call('GET', path, { token })
      return [status, body.total, body.items?.map(({ id }: { id: string }) => id)]
    }
    expect(await shutOut('outside')).toEqual([200, 1, [outside.id]])
    expect(await shutOut('not_yet')).toEqual([200, 1, [notYet.id]])
    // Whoever may not see people is told how many there are.
    const nameless = await insertTestUser(database, company.accountId, 'manager', { permissions: ['sign-in.manage'] })
    expect(await shutOut('not_yet', nameless)).toEqual([200, 1, []])
    expect((await shutOut('outside', (await newCompany()).superadmin))[0]).toBe(404)
  })

  test('is refused until the administrator who keeps the password has signed in through the company', async () => {
    const company = await newCompany()
    const member = await memberOf(company, 'member')
    const path = `/api/v1/identity-providers/${company.provider.id}/break-glass`
    const choices = async () => (await call('GET', path, { token: company.superadmin.token })).body.items
    expect(await choices()).toMatchObject([{ user: { id: company.superadmin.id }, hasSignedIn: false }])
    expect((await enforce(company)).body).toMatchObject({ status: 409, reason: 'break_glass_not_signed_in' })
    await link(company)
    expect(await choices()).toMatchObject([{ hasSignedIn: true }])
    // Somebody of the account who is no superadmin, and a superadmin of another account.
    const other = await newCompany()
    for (const id of [member.id, other.superadmin.id]) expect((await enforce(company, id)).status).toBe(422)
    const without = await call('PUT', `/api/v1/identity-providers/${company.provider.id}/mode`, {
      token: company.superadmin.token,
      body: { mode: 'enforced' },
    })
    expect(without.status).toBe(422)
    expect((await enforce(company)).status).toBe(200)
  })

  test('ends sign-ins by password within a second, on every server, but for that administrator', async () => {
    const company = await newCompany()
    const member = await memberOf(company, 'member')
    const [theirs, chiefs] = [cookiesOf(await signIn(member.email)), cookiesOf(await signIn(company.superadmin.email))]
    await database.query(
      `insert into sign_ins (account_id, id, user_id, way, token_hash, expires_at)
       values ($1, gen_random_uuid(), $2, 'company', $3, now() + interval '1 day')`,
      [company.accountId, member.id, Buffer.from('company')],
    )
    const me = async (cookie: string, by = call) => (await by('GET', '/api/v1/me', { headers: { cookie } })).status
    expect([await me(theirs), await me(theirs, second.call)]).toEqual([200, 200])
    await link(company)
    await enforce(company)
    expect([await me(theirs), await me(chiefs)]).toEqual([401, 200])
    await expect.poll(() => me(theirs, second.call), { timeout: 2_000 }).toBe(401)
    const { rows } = await database.query('select way from sign_ins where user_id = $1', [member.id])
    expect(rows).toEqual([{ way: 'company' }])
  })

  test('leaves no sign-in by password that began beside it', async () => {
    const company = await newCompany()
    await link(company)
    const members = await Promise.all(Array.from({ length: 6 }, (_, i) => memberOf(company, `beside-${i}`)))
    await Promise.all([
      ...members.map(({ email }) => signIn(email)),
      enforce(company),
      ...members.map(({ email }) => signIn(email, password, second.call)),
    ])
    const { rows } = await database.query(
      `select from sign_ins where account_id = $1 and way = 'password' and user_id <> $2`,
      [company.accountId, company.superadmin.id],
    )
    expect(rows).toHaveLength(0)
  })
})

describe('a password', () => {
  test('is refused with words that say what to do, and works for the one administrator', async () => {
    const company = await enforced()
    const member = await memberOf(company, 'member')
    const answer = await signIn(member.email)
    expect(answer).toMatchObject({ status: 403, body: { code: 'company_sign_in_required' } })
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect((await signIn(company.superadmin.email)).status).toBe(200)
    expect((await call('POST', '/api/v1/sign-in/ways', { body: { email: member.email } })).body).toEqual({
      ways: ['company'],
      personalLinks: 'withheld',
    })
  })

  test('is answered alike for every address of the domain: known, unknown, right, wrong, and the one that works', async () => {
    const company = await enforced()
    const member = await memberOf(company, 'member')
    const answers = await Promise.all([
      signIn(member.email, 'wrong'),
      signIn(member.email),
      signIn(`nobody@${company.domain}`),
      signIn(company.superadmin.email, 'wrong'),
    ])
    const [first] = answers
    for (const { body } of answers) expect({ ...body, requestId: '' }).toEqual({ ...first?.body, requestId: '' })
  })

  test('takes as long for each of them', async () => {
    const company = await enforced()
    const member = await memberOf(company, 'member')
    // Of the processor: what else the machine does is not in it.
    const time = async (email: string) => {
      const before = process.cpuUsage()
      await signIn(email, 'wrong')
      return process.cpuUsage(before).user
    }
    await time(member.email)
    const median = async (email: (i: number) => string) => {
      const times: number[] = []
      for (let i = 0; i < 7; i++) times.push(await time(email(i)))
      return times.sort((a, b) => a - b)[3] ?? 0
    }
    const chief = await median(() => company.superadmin.email)
    const unknown = await median((i) => `nobody-${i}@${company.domain}`)
    // A skipped hash would be a factor of four and more.
    expect(unknown).toBeGreaterThan(chief * 0.5)
    expect(unknown).toBeLessThan(chief * 2)
  })

  test('is counted alike: after ten of them each is blocked', async () => {
    const company = await enforced()
    const member = await memberOf(company, 'member')
    for (const email of [member.email, company.superadmin.email, `nobody@${company.domain}`]) {
      const right = email === member.email ? password : 'wrong'
      for (let i = 0; i < 10; i++) expect((await signIn(email, right)).status).toBe(403)
      expect((await signIn(email)).status).toBe(429)
    }
  })

  test('of somebody of the account whose address is of another domain is refused after it was right', async () => {
    const company = await enforced()
    const external = await insertTestUser(database, company.accountId, 'member', { passwordHash })
    expect((await signIn(external.email, 'wrong')).body.code).toBe('sign_in_failed')
    expect((await signIn(external.email)).body.code).toBe('company_sign_in_required')
  })

  test('of somebody of another account is theirs, whoever has the domain of their address', async () => {
    const company = await enforced()
    const elsewhere = await insertTestAccount(database)
    const person = await insertTestUser(database, elsewhere, 'superadmin', { passwordHash })
    const { email } = await moveTo(database, person, `sister@${company.domain}`)
    expect((await signIn(email)).status).toBe(200)
    expect((await signIn(email, 'wrong')).body.code).toBe('company_sign_in_required')
  })
})

describe('somebody whose address is of no domain of the company', () => {
  const draft = (email: string, more: object = {}) => ({ email, givenName: 'Pat', familyName: 'Partner', ...more })
  const add = ({ superadmin: { token } }: Provided, body: object) => call('POST', '/api/v1/users', { token, body })

  test('is invited into nothing: the administrator is told, and adds them without', async () => {
    const company = await enforced()
    const email = `pat@partner-of-${company.domain}`
    expect((await add(company, draft(email))).body).toMatchObject({ status: 409, reason: 'no_way_in' })
    const added = await add(company, draft(email, { sendInvitation: false }))
    expect(added.status).toBe(201)
    const { token } = company.superadmin
    const invited = await call('POST', `/api/v1/users/${added.body.id}/invitation`, { token })
    expect(invited.body).toMatchObject({ status: 409, reason: 'no_way_in' })
    expect((await add(company, draft(`pat@${company.domain}`))).status).toBe(201)
  })

  test('and was invited before is offered no password that would be refused', async () => {
    const company = await newCompany()
    const email = `pat@former-${company.domain}`
    expect((await add(company, draft(email))).status).toBe(201)
    const { body } = await call('GET', `/api/v1/outbox?to=${email}`, { token: company.superadmin.token })
    const opened = `/api/v1/${/\/(activation\/[\w-]{43})/.exec(body.items[0].text)?.[1]}`
    expect((await call('GET', opened)).body.ways).toEqual(['password'])
    await link(company)
    expect((await enforce(company)).status).toBe(200)
    expect((await call('GET', opened)).body.ways).toEqual([])
    expect((await call('POST', opened, { body: { password } })).body).toMatchObject({
      status: 409,
      reason: 'no_way_in',
    })
  })
})

test('the administrator whose password works is not suspended, demoted or deleted meanwhile', async () => {
  const company = await enforced()
  const { token } = await insertTestUser(database, company.accountId, 'superadmin', { passwordHash })
  const user = `/api/v1/users/${company.superadmin.id}`
  const answers = [
    await call('PATCH', user, { token, body: { status: 'suspended' } }),
    await call('PATCH', user, { token, body: { role: 'member' } }),
    await call('DELETE', user, { token }),
  ]
  expect(answers.map(({ body }) => body.reason)).toEqual(['break_glass', 'break_glass', 'break_glass'])
  const off = { mode: 'off' }
  await call('PUT', `/api/v1/identity-providers/${company.provider.id}/mode`, { token, body: off })
  expect((await call('DELETE', user, { token })).status).toBe(204)
  const { rows } = await database.query('select from external_identities where user_id = $1', [company.superadmin.id])
  expect(rows).toHaveLength(0)
})

test('the way out: with the one password the provider is switched off, and everybody has theirs again', async () => {
  const company = await enforced()
  const member = await memberOf(company, 'member')
  const cookie = cookiesOf(await signIn(company.superadmin.email))
  const switched = await call('PUT', `/api/v1/identity-providers/${company.provider.id}/mode`, {
    headers: { cookie, origin: 'http://127.0.0.1:4500' },
    body: { mode: 'off' },
  })
  expect(switched.status).toBe(200)
  expect((await signIn(member.email)).status).toBe(200)
})
