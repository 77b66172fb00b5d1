// Signing in through a company's real OpenID provider: who is let in, who is not, and how often one answer counts.
import { afterAll, describe, expect, test } from 'vitest'
import {
  addTestProvider,
  begin,
  type Company,
  cookiesOf,
  faultOf,
  insertCompany,
  insertVerifiedDomain,
  moveTo,
} from '../testing/company-calls.ts'
import { type CompanyPerson, type OpenIdProvider, openIdProvider } from '../testing/openid-provider.ts'
import { insertTestAccount, insertTestProduct, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const allowed = { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' }
const { call } = await testApp(database, allowed)
const second = await testApp(connect(), allowed)
const idp = await openIdProvider()
afterAll(() => idp.close())

const settingsOf = ({ issuer, clientId, clientSecret }: OpenIdProvider) => ({
  oidc: { issuer, clientId, clientSecret },
})

/** `by`: the role of who enters the settings. */
async function newCompany(by: 'superadmin' | 'admin' = 'superadmin') {
  const company = await insertCompany(database)
  const enters = by === 'superadmin' ? company.superadmin : await insertTestUser(database, company.accountId, by)
  const provider = await addTestProvider(call, database, enters, settingsOf(idp))
  if (provider.ours.redirectUri) idp.register(provider.ours.redirectUri)
  return { ...company, provider }
}

const path = (url: URL) => `${url.pathname}${url.search}`

/** All the way there and back. */
async function signIn(email: string, person: CompanyPerson, next?: string) {
  const begun = await begin(call, email, next)
  idp.person = person
  const back = await idp.visit(begun.redirectTo.href)
  const answer = await call('GET', path(back), { headers: { cookie: begun.cookie } })
  return { answer, back, begun }
}

const meOf = async (cookie: string) => (await call('GET', '/api/v1/me', { headers: { cookie } })).body
const memberOf = async (company: Company, name: string, status = 'active') => {
  const person = await moveTo(database, await insertTestUser(database, company.accountId), `${name}@${company.domain}`)
  if (status !== 'active') await database.query('update users set status = $2 where id = $1', [person.id, status])
  return person
}

const company = await newCompany()
const { domain } = company

describe('let in is', () => {
  test('a user of the account with the address, by it once and by the subject from then on', async () => {
    const ada = await memberOf(company, 'ada')
    const first = await signIn(ada.email, { sub: 'ada-1', email: ada.email.toUpperCase() }, '/users?search=x')
    expect([first.answer.status, first.answer.headers.location]).toEqual([303, '/users?search=x'])
    expect((await meOf(cookiesOf(first.answer))).user).toMatchObject({ id: ada.id })
    // She marries; at the company her name changes, who she is does not.
    const later = await signIn(ada.email, { sub: 'ada-1', email: `lovelace@${domain}`, email_verified: false })
    expect((await meOf(cookiesOf(later.answer))).user).toMatchObject({ id: ada.id, email: ada.email })
    const { body } = await call('GET', `/api/v1/audit?target=${ada.id}`, { token: company.superadmin.token })
    const signIns = body.items.filter((event: { action: string }) => event.action === 'sign_in.succeeded')
    expect(signIns.map((event: { after: unknown }) => event.after)).toEqual([{ way: 'company' }, { way: 'company' }])
    expect(body.items.map((event: { action: string }) => event.action)).toContain('identity.linked')
  })

  test('who is invited, and is active then', async () => {
    const invited = await memberOf(company, 'invited', 'invited')
    await database.query('update users set activated_at = null where id = $1', [invited.id])
    const { answer } = await signIn(invited.email, { sub: 'invited-1', email: invited.email })
    expect((await meOf(cookiesOf(answer))).user).toMatchObject({ id: invited.id, status: 'active' })
  })

  test('a stranger, where the account lets the provider add people; with the products it gives them', async () => {
    const other = await newCompany()
    await insertTestProduct(database, 'added-product')
    const settings = { createsUsers: true, productsOfCreated: [{ key: 'added-product', kind: 'named' }] }
    await call('PATCH', `/api/v1/identity-providers/${other.provider.id}`, {
      token: other.superadmin.token,
      body: settings,
    })
    const email = `new@${other.domain}`
    const { answer } = await signIn(email, { sub: 'new-1', email, given_name: 'Nora', family_name: 'New' })
    const { user, account } = await meOf(cookiesOf(answer))
    expect(account.id).toBe(other.accountId)
    // Nobody has bought any: the person is there all the same, and waits.
    expect(user).toMatchObject({ email, name: 'Nora New', role: 'member', status: 'active' })
    expect(user.products).toMatchObject([{ key: 'added-product', kind: 'named', state: 'waiting' }])
  })
})

describe('not let in is', () => {
  test.each([
    ['a stranger', `stranger@${domain}`, {}, 'not_invited'],
    ['who has no address there', `stranger@${domain}`, { email: undefined }, 'no_email'],
    [
      'who is invited, by an address that is not proved there',
      'unproved',
      { email_verified: false },
      'email_not_verified',
    ],
    [
      'an address of a domain that is not verified',
      `a@${domain}`,
      { email: 'a@elsewhere.example' },
      'domain_not_verified',
    ],
    ['an address below the domain', `a@${domain}`, { email: `a@sub.${domain}` }, 'domain_not_verified'],
    ['an address that only looks like one', `a@${domain}`, { email: `a@elsewhere.example,b@${domain}` }, 'no_email'],
    ['who is suspended', 'suspended', {}, 'suspended'],
  ])('%s', async (_who, who, more, fault) => {
    const email = who.includes('@') ? who : (await memberOf(company, who, who === 'suspended' ? who : 'active')).email
    const person = { sub: `refused-${who}-${fault}`, email, ...more } as CompanyPerson
    expect(faultOf((await signIn(email, person)).answer)).toBe(fault)
  })

  test('somebody else who was given the address of a user', async () => {
    const kim = await memberOf(company, 'kim')
    await signIn(kim.email, { sub: 'kim-1', email: kim.email })
    expect(faultOf((await signIn(kim.email, { sub: 'kim-2', email: kim.email })).answer)).toBe('identity_changed')
    const { body } = await call('GET', `/api/v1/audit?target=${kim.id}&action=sign_in.refused`, {
      token: company.superadmin.token,
    })
    expect(body.items[0].after).toMatchObject({ reason: 'identity_changed' })
    // Until an administrator says that it is the same person.
    const link = `/api/v1/identity-providers/${company.provider.id}/users/${kim.id}`
    expect((await call('DELETE', link, { token: company.superadmin.token })).status).toBe(204)
    expect((await call('DELETE', link, { token: company.superadmin.token })).status).toBe(404)
    expect(faultOf((await signIn(kim.email, { sub: 'kim-2', email: kim.email })).answer)).toBeNull()
  })

  test('an administrator, by settings that no superadmin has entered', async () => {
    const other = await newCompany('admin')
    expect(other.provider).toMatchObject({ setBySuperadmin: false })
    const chief = { sub: 'chief', email: other.superadmin.email }
    expect(faultOf((await signIn(chief.email, chief)).answer)).toBe('administrators_excluded')
    await call('PATCH', `/api/v1/identity-providers/${other.provider.id}`, {
      token: other.superadmin.token,
      body: settingsOf(idp),
    })
    expect(faultOf((await signIn(chief.email, chief)).answer)).toBeNull()
  })

  test('nobody for the reason that a product of theirs is not sold so any more', async () => {
    const other = await newCompany()
    await insertTestProduct(database, 'not-sold')
    await insertTestProduct(database, 'sold')
    const { token } = other.superadmin
    const products = ['not-sold', 'sold'].map((key) => ({ key, kind: 'named' }))
    const patched = await call('PATCH', `/api/v1/identity-providers/${other.provider.id}`, {
      token,
      body: { createsUsers: true, productsOfCreated: products },
    })
    expect(patched.status).toBe(200)
    await database.query(`update products set kinds = '{concurrent}' where key = 'not-sold'`)
    const email = `new@${other.domain}`
    expect(faultOf((await signIn(email, { sub: 'new', email })).answer)).toBeNull()
    const { body } = await call('GET', `/api/v1/users?search=${email}`, { token })
    expect(body.items[0].products).toMatchObject([{ key: 'sold', state: 'waiting' }])
    const told = await call('GET', `/api/v1/audit?target=${body.items[0].id}&action=assignment.not_sold`, { token })
    expect(told.body.items).toMatchObject([{ after: { product: 'not-sold', kind: 'named' } }])
  })

  test('who says no there', async () => {
    const { cookie, redirectTo } = await begin(call, `a@${domain}`)
    idp.person = null
    const back = await idp.visit(redirectTo.href)
    expect(faultOf(await call('GET', path(back), { headers: { cookie } }))).toBe('refused_there')
  })

  test('anybody, once the provider is switched off', async () => {
    const other = await newCompany()
    const begun = await begin(call, `a@${other.domain}`)
    idp.person = { sub: 'chief', email: other.superadmin.email }
    const back = await idp.visit(begun.redirectTo.href)
    const off = `/api/v1/identity-providers/${other.provider.id}/mode`
    expect((await call('PUT', off, { token: other.superadmin.token, body: { mode: 'off' } })).status).toBe(200)
    expect(faultOf(await call('GET', path(back), { headers: { cookie: begun.cookie } }))).toBe('switched_off')
    expect((await call('POST', '/api/v1/sign-in/company', { body: { email: `a@${other.domain}` } })).body.code).toBe(
      'no_company_sign_in',
    )
  })
})

describe("one tenant's provider with another tenant's address", () => {
  test('an existing user of the other one is not signed in, nor added here', async () => {
    const victim = await newCompany()
    const thief = await newCompany()
    await call('PATCH', `/api/v1/identity-providers/${thief.provider.id}`, {
      token: thief.superadmin.token,
      body: { createsUsers: true },
    })
    for (const email of [victim.superadmin.email, `nobody-yet@${victim.domain}`]) {
      const { answer } = await signIn(`a@${thief.domain}`, { sub: `theft of ${email}`, email })
      expect(faultOf(answer)).toBe('domain_not_verified')
    }
    const { rows } = await database.query('select from users where account_id = $1', [thief.accountId])
    expect(rows).toHaveLength(1)
  })

  test('who is active in another account is not moved by an invitation, whosever domain it is', async () => {
    const elsewhere = await insertTestAccount(database)
    const email = `shared@${domain}`
    const active = await moveTo(database, await insertTestUser(database, elsewhere), email)
    await database.query(
      `insert into users (account_id, id, email, status) values ($1, gen_random_uuid(), $2, 'invited')`,
      [company.accountId, email],
    )
    expect(faultOf((await signIn(email, { sub: 'shared', email })).answer)).toBe('active_elsewhere')
    const { rows } = await database.query<{ account_id: string }>(
      `select account_id from users where email = $1 and status = 'active'`,
      [email],
    )
    expect(rows).toEqual([{ account_id: active.accountId }])
  })

  test('the database itself holds no link from one account into another', async () => {
    const other = await newCompany()
    const stranger = await memberOf(other, 'other')
    const linked = database.query(
      `insert into external_identities (account_id, provider_id, subject, user_id) values ($1, $2, 'x', $3)`,
      [company.accountId, company.provider.id, stranger.id],
    )
    await expect(linked).rejects.toThrow(/foreign key/)
    await expect(insertVerifiedDomain(database, other.accountId, domain)).rejects.toThrow(/email_domains_verified/)
  })
})

test('of fifty callbacks with one code at once, over two servers, one signs in', async () => {
  const eve = await memberOf(company, 'eve')
  const begun = await begin(call, eve.email)
  idp.person = { sub: 'eve', email: eve.email }
  const back = await idp.visit(begun.redirectTo.href)
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      (i % 2 ? call : second.call)('GET', path(back), { headers: { cookie: begun.cookie } }),
    ),
  )
  const faults = answers.map(faultOf)
  expect(faults.filter((fault) => fault === null)).toHaveLength(1)
  expect(faults.filter((fault) => fault === 'not_begun_here')).toHaveLength(49)
})

test('of many first sign-ins of one stranger at once each is let in, as the same person', async () => {
  const other = await newCompany()
  await call('PATCH', `/api/v1/identity-providers/${other.provider.id}`, {
    token: other.superadmin.token,
    body: { createsUsers: true },
  })
  const email = `crowd@${other.domain}`
  idp.person = { sub: 'crowd', email }
  const ready = await Promise.all(
    Array.from({ length: 8 }, async () => {
      const begun = await begin(call, email)
      return { begun, back: await idp.visit(begun.redirectTo.href) }
    }),
  )
  const answers = await Promise.all(
    ready.map(({ begun, back }, i) =>
      (i % 2 ? call : second.call)('GET', path(back), { headers: { cookie: begun.cookie } }),
    ),
  )
  expect(answers.map(faultOf)).toEqual(ready.map(() => null))
  const { rows } = await database.query('select from users where email = $1', [email])
  expect(rows).toHaveLength(1)
})
