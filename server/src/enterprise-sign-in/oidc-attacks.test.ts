// Answers of an OpenID provider that are forged, stolen, stale or meant for others: each is refused, by the check that is
// there for it.
import { createHmac, createPublicKey } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { addTestProvider, begin, cookiesOf, faultOf, insertCompany } from '../testing/company-calls.ts'
import { answered, clientId, handMade, hostileOpenId, idToken } from '../testing/hostile-openid.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database, { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' })
const idp = await hostileOpenId()
const other = await hostileOpenId()
const company = await insertCompany(database)
const { domain, superadmin } = company
const oidc = { issuer: idp.issuer, clientId, clientSecret: 'secret' }
const provider = await addTestProvider(call, database, superadmin, { oidc })
const email = superadmin.email
const claims = { sub: 'chief', email }

const callback = (state: string, more = '', id = provider.id) =>
  `/api/v1/sign-in/company/${id}/callback?code=code&state=${state}${more}`
const comeBack = (address: string, cookie: string) => call('GET', address, { headers: { cookie } })

beforeEach(() => {
  idp.document = {}
  idp.sent.length = 0
})

/** Begins a test sign-in, which tells which check failed; `make` gives the ID token. */
async function checkFailed(make: (nonce: string) => Promise<string> | string, query = '') {
  const begun = await call('POST', `/api/v1/identity-providers/${provider.id}/test`, { token: superadmin.token })
  const { searchParams } = new URL(begun.body.redirectTo)
  idp.tokens = answered(await make(searchParams.get('nonce') ?? ''))
  const answer = await comeBack(callback(searchParams.get('state') ?? '', query), cookiesOf(begun))
  expect(answer.headers.location).toBe(`/enterprise-sign-in/${provider.id}?tested`)
  const { body } = await call('GET', `/api/v1/identity-providers/${provider.id}/test`, { token: superadmin.token })
  // A test signs nobody in, whatever came.
  expect(String(answer.headers['set-cookie'])).not.toMatch(/sitzplan=[^;]/)
  return body.test
}

const body = (nonce: string) => ({
  iss: idp.issuer,
  aud: clientId,
  nonce,
  ...claims,
  iat: Math.floor(Date.now() / 1000),
  exp: Math.floor(Date.now() / 1000) + 300,
})
const publicPem = () => createPublicKey({ key: idp.publicJwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })

describe('an ID token', () => {
  test('as it should be passes, and the administrator sees what it says', async () => {
    const told = await checkFailed((nonce) => idToken(idp.issuer, nonce, claims))
    expect(told).toMatchObject({
      isGood: true,
      failed: null,
      issuer: idp.issuer,
      subject: 'chief',
      email,
      outcome: 'linked',
    })
    expect(told.values).toContainEqual({ name: 'sub', value: 'chief' })
    expect(told.by.id).toBe(superadmin.id)
  })

  test.each<[string, (nonce: string) => Promise<string> | string, string]>([
    ['without a signature (alg none)', (nonce) => handMade({ alg: 'none' }, body(nonce), () => ''), 'algorithm'],
    [
      'signed with the public key as an HMAC secret',
      (nonce) =>
        handMade({ alg: 'HS256', kid: 'one' }, body(nonce), (text) =>
          createHmac('sha256', publicPem()).update(text).digest('base64url'),
        ),
      'algorithm',
    ],
    [
      'signed with the client secret',
      (nonce) =>
        handMade({ alg: 'HS256' }, body(nonce), (text) =>
          createHmac('sha256', 'secret').update(text).digest('base64url'),
        ),
      'algorithm',
    ],
    [
      'with its signature cut off',
      async (nonce) => (await idToken(idp.issuer, nonce, claims)).replace(/[^.]*$/, ''),
      'signature',
    ],
    [
      'changed after signing',
      async (nonce) => {
        const [head, , signature] = (await idToken(idp.issuer, nonce, claims)).split('.')
        const changed = Buffer.from(JSON.stringify({ ...body(nonce), sub: 'other' })).toString('base64url')
        return `${head}.${changed}.${signature}`
      },
      'signature',
    ],
    ['of another issuer', (nonce) => idToken('https://other.example', nonce, claims), 'issuer'],
    ['for another client', (nonce) => idToken(idp.issuer, nonce, { ...claims, aud: 'other' }), 'audience'],
    [
      'for several clients, issued for another',
      (nonce) => idToken(idp.issuer, nonce, { ...claims, aud: [clientId, 'other'], azp: 'other' }),
      'audience',
    ],
    ['issued for another client (azp)', (nonce) => idToken(idp.issuer, nonce, { ...claims, azp: 'other' }), 'audience'],
    ['of another sign-in (nonce)', () => idToken(idp.issuer, 'x'.repeat(43), claims), 'nonce'],
    ['without nonce', () => idToken(idp.issuer, null, claims), 'nonce'],
    ['that has expired', (nonce) => idToken(idp.issuer, nonce, claims, { expires: '5 minutes ago' }), 'time'],
    ['that is none', () => 'x', 'malformed'],
  ])('%s is refused', async (_what, make, check) => {
    const told = await checkFailed(make)
    expect(told).toMatchObject({ isGood: false, failed: check, subject: null, outcome: null })
  })

  test('that names nobody is refused', async () => {
    expect(await checkFailed((nonce) => idToken(idp.issuer, nonce, { ...claims, sub: '' }))).toMatchObject({
      isGood: false,
    })
  })

  test.each(['\u212Aate', 'x:y', 'a(b)', 'a b', 'ä'])(
    'with an address that no user can have finds nobody: %s',
    async (name) => {
      const said = { sub: `of ${name}`, email: `${name}@${domain}` }
      const told = await checkFailed((nonce) => idToken(idp.issuer, nonce, said))
      expect(told).toMatchObject({ isGood: true, email: null, outcome: 'no_email' })
    },
  )

  test('an algorithm that the provider itself offers is refused all the same', async () => {
    idp.document = { id_token_signing_alg_values_supported: ['none', 'HS256'] }
    const told = await checkFailed((nonce) => handMade({ alg: 'none' }, body(nonce), () => ''))
    expect(told.isGood).toBe(false)
    const hmac = (text: string) => createHmac('sha256', publicPem()).update(text).digest('base64url')
    const symmetric = await checkFailed((nonce) => handMade({ alg: 'HS256', kid: 'one' }, body(nonce), hmac))
    expect(symmetric.isGood).toBe(false)
  })

  test('a refused client secret is told as such', async () => {
    const begun = await call('POST', `/api/v1/identity-providers/${provider.id}/test`, { token: superadmin.token })
    idp.tokens = async () => ({ status: 401, body: { error: 'invalid_client' } })
    await comeBack(callback(new URL(begun.body.redirectTo).searchParams.get('state') ?? ''), cookiesOf(begun))
    const told = (await call('GET', `/api/v1/identity-providers/${provider.id}/test`, { token: superadmin.token })).body
    expect(told.test).toMatchObject({ failed: 'client', detail: expect.stringContaining('invalid_client') })
  })
})

describe('the way back', () => {
  const ready = async () => {
    const begun = await begin(call, email)
    idp.tokens = answered(await idToken(idp.issuer, begun.redirectTo.searchParams.get('nonce'), claims))
    return begun
  }

  test('ends with a sign-in for the browser that began it, with PKCE', async () => {
    const { cookie, state, redirectTo } = await ready()
    expect(redirectTo.searchParams.get('code_challenge_method')).toBe('S256')
    expect(faultOf(await comeBack(callback(state), cookie))).toBeNull()
    expect(idp.sent[0]?.get('code_verifier')).toMatch(/^[\w-]{43,}$/)
  })

  test('is closed to another browser (login CSRF), without its cookie or with one of its own', async () => {
    const { state, cookie } = await ready()
    const victim = await ready()
    expect(faultOf(await comeBack(callback(state), ''))).toBe('not_begun_here')
    expect(faultOf(await comeBack(callback(state), victim.cookie))).toBe('not_begun_here')
    expect(idp.sent).toHaveLength(0)
    // Neither is spent by it.
    expect(faultOf(await comeBack(callback(victim.state), victim.cookie))).toBeNull()
    expect(faultOf(await comeBack(callback(state), cookie))).toBe('not_accepted')
  })

  test.each([
    ['another state', (state: string) => state.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
    ['no state', () => ''],
    ['two states', (state: string) => `${state}&state=${state}`],
    ['a state in another spelling', (state: string) => `${state}=`],
  ])('is closed with %s', async (_what, change) => {
    const { state, cookie } = await ready()
    expect(faultOf(await comeBack(callback(change(state)), cookie))).toBe('not_begun_here')
    expect(idp.sent).toHaveLength(0)
  })

  test('is open once', async () => {
    const { state, cookie } = await ready()
    expect(faultOf(await comeBack(callback(state), cookie))).toBeNull()
    expect(faultOf(await comeBack(callback(state), cookie))).toBe('not_begun_here')
  })

  test('is closed after ten minutes', async () => {
    const { state, cookie } = await ready()
    await database.query(`update sign_in_flows set expires_at = now() where finished_at is null`)
    expect(faultOf(await comeBack(callback(state), cookie))).toBe('not_begun_here')
  })

  test('gives every sign-in an id of its own, whatever cookie came along (session fixation)', async () => {
    const { state, cookie } = await ready()
    const planted = `sitzplan=${'A'.repeat(43)}`
    const answer = await comeBack(callback(state), `${cookie}; ${planted}`)
    expect(faultOf(answer)).toBeNull()
    expect(cookiesOf(answer)).not.toContain(planted)
    expect((await call('GET', '/api/v1/me', { headers: { cookie: planted } })).status).toBe(401)
    expect(String(answer.headers['set-cookie'])).toMatch(/sitzplan=[^;]+;.*HttpOnly; SameSite=Lax/)
  })
})

describe('mix-up', () => {
  test("another provider's answer, or one that names another issuer, is not taken", async () => {
    const otherProvider = await addTestProvider(call, database, (await insertCompany(database)).superadmin, {
      oidc: { ...oidc, issuer: other.issuer },
    })
    const { cookie, state } = await begin(call, email)
    expect(faultOf(await comeBack(callback(state, '', otherProvider.id), cookie))).toBe('not_begun_here')
    expect(faultOf(await comeBack(callback(state, `&iss=${encodeURIComponent(other.issuer)}`), cookie))).toBe(
      'not_accepted',
    )
    expect(idp.sent).toHaveLength(0)
    expect(other.sent).toHaveLength(0)
  })

  test('a provider that says it names itself must do so', async () => {
    idp.document = { authorization_response_iss_parameter_supported: true }
    const { cookie, state } = await begin(call, email)
    expect(faultOf(await comeBack(callback(state), cookie))).toBe('not_accepted')
  })

  test('a document of another issuer is refused when it is entered', async () => {
    idp.document = { issuer: other.issuer }
    const answer = await call('PATCH', `/api/v1/identity-providers/${provider.id}`, {
      token: superadmin.token,
      body: { oidc },
    })
    expect(answer.body).toMatchObject({ code: 'provider_not_usable', reason: 'other_issuer' })
  })
})

describe('beginning', () => {
  const start = (body: unknown, headers: Record<string, string> = {}) =>
    call('POST', '/api/v1/sign-in/company', { body, headers })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'users',
    '/%0a/evil.example\n',
    '/a\\..\\..\\evil',
    'http://127.0.0.1:4500.evil.example/',
  ])('leads back to no other website: %j', async (next) => {
    expect(await start({ email, next })).toMatchObject({ status: 422, body: { errors: [{ path: '/next' }] } })
  })

  test('is not done for another website', async () => {
    expect((await start({ email }, { origin: 'https://evil.example' })).body.code).toBe('wrong_origin')
    expect((await start({ email }, { origin: 'http://127.0.0.1:4500' })).status).toBe(200)
  })

  test('knows no other fields', async () => {
    for (const field of ['accountId', 'provider', 'role', 'redirectUri'])
      expect((await start({ email, [field]: 'x' })).status).toBe(422)
    expect((await call('POST', '/api/v1/sign-in/ways', { body: { email, status: 'x' } })).status).toBe(422)
  })

  test('tells the same of every address of a domain, whoever has it', async () => {
    const member = await insertTestUser(database, company.accountId)
    await database.query('update users set email = $2, status = $3 where id = $1', [
      member.id,
      `gone@${domain}`,
      'suspended',
    ])
    const ways = async (address: string) =>
      (await call('POST', '/api/v1/sign-in/ways', { body: { email: address } })).body
    for (const address of [email, `gone@${domain}`, `nobody@${domain}`, `NOBODY@${domain.toUpperCase()}`])
      expect(await ways(address)).toEqual({ ways: ['company', 'password'], personalLinks: 'withheld' })
    for (const address of [member.email, 'nobody@nowhere.example', 'no address', `a@sub.${domain}`])
      expect(await ways(address)).toEqual({ ways: ['password'], personalLinks: 'withheld' })
  })
})
