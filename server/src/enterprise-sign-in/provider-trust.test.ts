// Whose settings let whom in: what was begun, kept or made under one provider's settings is worth nothing under another's,
// and nobody vouches for what somebody else has entered.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import {
  addTestProvider,
  begin,
  type Company,
  cookiesOf,
  faultOf,
  insertCompany,
  moveTo,
} from '../testing/company-calls.ts'
import { answered, clientId, hostileOpenId, idToken } from '../testing/hostile-openid.ts'
import { metadataOf, samlProvider, signingKey } from '../testing/saml-provider.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database, { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' })
const [ours, theirs] = [await hostileOpenId(), await hostileOpenId()]
const [ourSaml, theirSaml] = [await samlProvider(), await samlProvider()]
afterAll(() => Promise.all([ourSaml.close(), theirSaml.close()]))
const secret = 'the secret of our client'
const ourSettings = { oidc: { issuer: ours.issuer, clientId, clientSecret: secret } }
const theirSettings = { oidc: { issuer: theirs.issuer, clientId } }
const samlSettings = ({ entityId, signInUrl, certificate }: typeof ourSaml) => ({
  saml: { entityId, signInUrl, signed: 'assertion', emailAttribute: null, certificates: [certificate] },
})

beforeEach(() => {
  for (const idp of [ours, theirs]) idp.sent.length = 0
})

const path = (id: string) => `/api/v1/identity-providers/${id}`
const patch = ({ token }: { token: string }, id: string, body: unknown) => call('PATCH', path(id), { token, body })
const shown = async ({ token }: { token: string }, id: string) => (await call('GET', path(id), { token })).body

/** Switches without a test of its own, so that tests are about one thing. */
async function switchTo(mode: 'off' | 'enabled', { token }: { token: string }, id: string) {
  await database.query('update identity_providers set tested_at = now() where id = $1', [id])
  const answer = await call('PUT', `${path(id)}/mode`, { token, body: { mode } })
  expect(answer.status).toBe(200)
}

/** A superadmin's settings in place of those that are there, and in use. */
async function putRight({ superadmin }: Company, id: string, settings: { oidc: unknown } | { saml: unknown }) {
  await switchTo('off', superadmin, id)
  expect((await patch(superadmin, id, settings)).status).toBe(200)
  await switchTo('enabled', superadmin, id)
}

async function withAdmin() {
  const company = await insertCompany(database)
  return { ...company, admin: await insertTestUser(database, company.accountId, 'admin') }
}

const comeBack = (id: string, state: string, cookie: string) =>
  call('GET', `/api/v1/sign-in/company/${id}/callback?code=code&state=${state}`, { headers: { cookie } })

/** Signs in through our provider, as a browser does; the cookie. */
async function signIn(id: string, email: string) {
  const { cookie, redirectTo, state } = await begin(call, email)
  ours.tokens = answered(await idToken(ours.issuer, redirectTo.searchParams.get('nonce'), { sub: email, email }))
  const ended = await comeBack(id, state, cookie)
  expect(faultOf(ended)).toBeNull()
  return cookiesOf(ended)
}
const me = async (cookie: string) => (await call('GET', '/api/v1/me', { headers: { cookie } })).status

describe('what was begun with one provider is not ended with the settings of another', () => {
  test('by OpenID Connect: nobody is let in, and our secret is not sent there', async () => {
    const company = await withAdmin()
    const { email } = company.superadmin
    const provider = await addTestProvider(call, database, company.admin, theirSettings)
    const begun = await begin(call, email)
    await putRight(company, provider.id, ourSettings)
    const nonce = begun.redirectTo.searchParams.get('nonce')
    theirs.tokens = answered(await idToken(theirs.issuer, nonce, { sub: 'x', email }))
    expect(faultOf(await comeBack(provider.id, begun.state, begun.cookie))).toBe('settings_changed')
    expect(theirs.sent).toHaveLength(0)
  })

  test('also while the answer is being fetched', async () => {
    const company = await withAdmin()
    const { email } = company.superadmin
    const provider = await addTestProvider(call, database, company.admin, theirSettings)
    const begun = await begin(call, email)
    const token = await idToken(theirs.issuer, begun.redirectTo.searchParams.get('nonce'), { sub: 'x', email })
    theirs.tokens = async () => {
      await putRight(company, provider.id, ourSettings)
      return answered(token)()
    }
    expect(faultOf(await comeBack(provider.id, begun.state, begun.cookie))).toBe('settings_changed')
    expect(theirs.sent).toHaveLength(1)
  })

  test('and a test tells nothing of settings that it was not made with', async () => {
    const company = await withAdmin()
    const provider = await addTestProvider(call, database, company.admin, theirSettings, 'off')
    const { admin } = company
    const answer = await call('POST', `${path(provider.id)}/test`, { token: admin.token })
    const { searchParams } = new URL(answer.body.redirectTo)
    expect((await patch(company.superadmin, provider.id, ourSettings)).status).toBe(200)
    const said = { sub: 'x', email: admin.email }
    theirs.tokens = answered(await idToken(theirs.issuer, searchParams.get('nonce'), said))
    const ended = await comeBack(provider.id, searchParams.get('state') ?? '', cookiesOf(answer))
    expect(faultOf(ended)).toBe('settings_changed')
    expect((await shown(admin, provider.id)).testedAt).toBeNull()
    expect(theirs.sent).toHaveLength(0)
  })

  test('by SAML: an answer that was checked and is waiting to be fetched, too', async () => {
    const company = await withAdmin()
    const { email } = company.superadmin
    const provider = await addTestProvider(call, database, company.admin, samlSettings(theirSaml))
    const { cookie, redirectTo } = await begin(call, email)
    theirSaml.person = { nameId: email, nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress' }
    const { form } = await theirSaml.visit(redirectTo.href)
    const posted = await call('POST', `/api/v1/sign-in/company/${provider.id}/assertion`, {
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(posted.headers.location).toBe(`/api/v1/sign-in/company/${provider.id}/finish`)
    await putRight(company, provider.id, samlSettings(ourSaml))
    const finish = () => call('GET', `/api/v1/sign-in/company/${provider.id}/finish`, { headers: { cookie } })
    expect(faultOf(await finish())).toBe('settings_changed')
    const { rows } = await database.query('select from sign_in_flows where provider_id = $1 and answer is not null', [
      provider.id,
    ])
    expect(rows).toHaveLength(0)
  })
})

describe('a client secret', () => {
  test('stays with the client that it is of, and is never sent to another provider', async () => {
    const { admin, superadmin } = await withAdmin()
    const { id } = await addTestProvider(call, database, superadmin, ourSettings, 'off')
    for (const other of [theirSettings.oidc, { issuer: ours.issuer, clientId: 'other' }])
      expect(await patch(admin, id, { oidc: other })).toMatchObject({
        status: 422,
        body: { errors: [{ path: '/oidc/clientSecret' }] },
      })
    const without = await patch(admin, id, { oidc: { ...theirSettings.oidc, clientSecret: null } })
    expect(without.body.oidc.hasClientSecret).toBe(false)
  })
})

describe('settings that a superadmin has entered', () => {
  test('are not changed by anybody else while they are in use: that would lock the administrators out', async () => {
    const { admin, superadmin } = await withAdmin()
    const oidc = await addTestProvider(call, database, superadmin, ourSettings)
    expect(await patch(admin, oidc.id, ourSettings)).toMatchObject({
      status: 409,
      body: { reason: 'settings_of_superadmin' },
    })
    expect((await patch(admin, oidc.id, { name: 'Renamed' })).body.setBySuperadmin).toBe(true)
    expect((await patch(superadmin, oidc.id, ourSettings)).body.setBySuperadmin).toBe(true)

    const other = await withAdmin()
    const saml = await addTestProvider(call, database, other.superadmin, samlSettings(ourSaml))
    const metadata = await call('PUT', `${path(saml.id)}/metadata`, {
      token: other.admin.token,
      body: { document: metadataOf(ourSaml) },
    })
    expect(metadata.body.reason).toBe('settings_of_superadmin')
  })

  test('are what can be enforced: those of others let no administrator in', async () => {
    const { accountId, admin, superadmin } = await withAdmin()
    const { id } = await addTestProvider(call, database, superadmin, ourSettings)
    await signIn(id, superadmin.email)
    await database.query(`update users set password_hash = 'x' where account_id = $1 and id = $2`, [
      accountId,
      superadmin.id,
    ])
    await switchTo('off', superadmin, id)
    await patch(admin, id, ourSettings)
    await switchTo('enabled', admin, id)
    const enforce = () =>
      call('PUT', `${path(id)}/mode`, {
        token: superadmin.token,
        body: { mode: 'enforced', breakGlass: superadmin.id },
      })
    expect((await enforce()).body).toMatchObject({ status: 409, reason: 'not_set_by_superadmin' })
    await patch(superadmin, id, ourSettings)
    expect((await enforce()).status).toBe(200)
  })

  test('are all theirs: a superadmin who leaves the certificates out does not vouch for those of somebody else', async () => {
    const { admin, superadmin } = await withAdmin()
    const { saml } = samlSettings(ourSaml)
    const { certificates, ...rest } = saml
    const added = [...certificates, (await signingKey(400, 'added')).certificate]
    const { id } = await addTestProvider(call, database, admin, { saml: { ...saml, certificates: added } })
    expect((await patch(superadmin, id, { saml: rest })).body.setBySuperadmin).toBe(false)
    expect((await patch(superadmin, id, { saml })).body.setBySuperadmin).toBe(true)
    expect((await patch(superadmin, id, { saml: rest })).body.setBySuperadmin).toBe(true)
  })

  test('from metadata: neither for the attribute that somebody else has named', async () => {
    const { admin, superadmin } = await withAdmin()
    const { saml } = samlSettings(ourSaml)
    const { id } = await addTestProvider(call, database, admin, { saml: { ...saml, emailAttribute: 'nickname' } })
    const load = async () =>
      (
        await call('PUT', `${path(id)}/metadata`, {
          token: superadmin.token,
          body: { document: metadataOf(ourSaml) },
        })
      ).body.setBySuperadmin
    expect(await load()).toBe(false)
    await patch(admin, id, { saml })
    expect(await load()).toBe(true)
  })
})

describe('who somebody is at the provider', () => {
  test('is not forgotten by whoever may not touch them', async () => {
    const { accountId, admin, superadmin, domain } = await withAdmin()
    const member = await moveTo(database, await insertTestUser(database, accountId), `member@${domain}`)
    const { id } = await addTestProvider(call, database, superadmin, ourSettings)
    const cookies = [await signIn(id, superadmin.email), await signIn(id, member.email)]
    const unlink = async ({ token }: { token: string }, user: string) =>
      (await call('DELETE', `${path(id)}/users/${user}`, { token })).status
    expect([await unlink(admin, superadmin.id), await unlink(admin, member.id)]).toEqual([403, 204])
    // Whoever came in as the member before was perhaps somebody else.
    expect(await Promise.all(cookies.map(me))).toEqual([200, 401])
    expect(await unlink(superadmin, superadmin.id)).toBe(204)
  })
})

describe('switching a provider off', () => {
  test('ends the sign-ins through it, but for that of whoever switches it off', async () => {
    const { accountId, superadmin, domain } = await insertCompany(database)
    const member = await moveTo(database, await insertTestUser(database, accountId), `member@${domain}`)
    const { id } = await addTestProvider(call, database, superadmin, ourSettings)
    const [chiefs, elsewhere, members] = [
      await signIn(id, superadmin.email),
      await signIn(id, superadmin.email),
      await signIn(id, member.email),
    ]
    expect(await Promise.all([chiefs, elsewhere, members].map(me))).toEqual([200, 200, 200])
    const headers = { cookie: chiefs, origin: 'http://127.0.0.1:4500' }
    const answer = await call('PUT', `${path(id)}/mode`, { headers, body: { mode: 'off' } })
    expect(answer.status).toBe(200)
    expect(await Promise.all([chiefs, elsewhere, members].map(me))).toEqual([200, 401, 401])
  })
})

test("the vendor's people, who need a second factor, sign in through no provider", async () => {
  const vendor = await insertTestUser(database, await insertTestAccount(database, 'vendor'), 'superadmin')
  const body = { kind: 'oidc', name: 'The company' }
  const answer = await call('POST', '/api/v1/identity-providers', { token: vendor.token, body })
  expect(answer.body).toMatchObject({ status: 409, reason: 'vendor_needs_code' })
})
