// Signing in through a company's SAML provider: the real one, and forged answers of every kind, each refused by the check
// that is there for it.
import { inflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import {
  addTestProvider,
  type Begun,
  begin,
  cookiesOf,
  faultOf,
  insertCompany,
  moveTo,
} from '../testing/company-calls.ts'
import { encoded, type Response, responseText, type Signing, signed, wrappings } from '../testing/saml-forgery.ts'
import { samlProvider, signingKey } from '../testing/saml-provider.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { call } = await testApp(database, { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' })
const [idp, strangerKey] = [await samlProvider(), await signingKey(400, 'stranger')]
afterAll(() => idp.close())

const settings = (signs: 'assertion' | 'response' | 'both' = 'assertion') => ({
  saml: {
    entityId: idp.entityId,
    signInUrl: idp.signInUrl,
    signed: signs,
    emailAttribute: null,
    certificates: [idp.certificate],
  },
})
const emailFormat = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress'

const company = await insertCompany(database)
const { superadmin, domain } = company
const email = superadmin.email
const provider = await addTestProvider(call, database, superadmin, settings())
const path = `/api/v1/identity-providers/${provider.id}`

const post = (form: Record<string, string>, id = provider.id, headers: Record<string, string> = {}) =>
  call('POST', `/api/v1/sign-in/company/${id}/assertion`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example', ...headers },
  })
const finish = (cookie: string, id = provider.id) =>
  call('GET', `/api/v1/sign-in/company/${id}/finish`, { headers: { cookie } })

/** The request that was sent to the provider. */
const requestOf = ({ redirectTo }: Pick<Begun, 'redirectTo'>) =>
  inflateRawSync(Buffer.from(redirectTo.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
const requestIdOf = (begun: Pick<Begun, 'redirectTo'>) => / ID="([^"]+)"/.exec(requestOf(begun))?.[1] ?? ''

const belongs = (begun: Pick<Begun, 'redirectTo'>): Response => ({
  entityId: idp.entityId,
  assertionUrl: provider.ours.assertionUrl ?? '',
  audience: provider.ours.entityId ?? '',
  requestId: requestIdOf(begun),
  nameId: email,
})

/** Begins a test, answers it, and says what the test found. */
async function checked(make: (response: Response) => string) {
  const answer = await call('POST', `${path}/test`, { token: superadmin.token })
  const redirectTo = new URL(answer.body.redirectTo)
  const RelayState = redirectTo.searchParams.get('RelayState') ?? ''
  await post({ SAMLResponse: encoded(make(belongs({ redirectTo }))), RelayState })
  const ended = await finish(cookiesOf(answer))
  expect(String(ended.headers['set-cookie'])).not.toMatch(/sitzplan=[^;]/)
  return (await call('GET', `${path}/test`, { token: superadmin.token })).body.test
}

const ordinary = (response: Response, how?: Signing) => signed(responseText(response), 'Assertion', idp, how)

describe('the real provider', () => {
  test('signs a user in, whom it names by a lasting name; the address comes as an attribute', async () => {
    const begun = await begin(call, email, '/users')
    expect(requestOf(begun)).toContain(`AssertionConsumerServiceURL="${provider.ours.assertionUrl}"`)
    idp.person = {
      nameId: 'employee-1',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      attributes: { 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress': email },
    }
    const { postUrl, form } = await idp.visit(begun.redirectTo.href)
    expect(postUrl).toBe(provider.ours.assertionUrl)
    const posted = await post(form)
    expect(posted).toMatchObject({
      status: 303,
      headers: { location: `/api/v1/sign-in/company/${provider.id}/finish` },
    })
    expect(posted.headers['set-cookie']).toBeUndefined()
    const ended = await finish(begun.cookie)
    expect([ended.status, ended.headers.location, faultOf(ended)]).toEqual([303, '/users', null])
    const me = await call('GET', '/api/v1/me', { headers: { cookie: cookiesOf(ended) } })
    expect(me.body.user.id).toBe(superadmin.id)
  })

  test('whether it signs the assertion, the response or both, as the account demands', async () => {
    const visit = async () => {
      const answer = await call('POST', `${path}/test`, { token: superadmin.token })
      const { form } = await idp.visit(answer.body.redirectTo)
      await post(form)
      await finish(cookiesOf(answer))
      return (await call('GET', `${path}/test`, { token: superadmin.token })).body.test
    }
    idp.signsResponse = true
    for (const signs of ['response', 'both', 'assertion'] as const) {
      await call('PATCH', path, { token: superadmin.token, body: settings(signs) })
      expect(await visit()).toMatchObject({ isGood: true })
    }
    idp.signsResponse = false
    for (const signs of ['response', 'both'] as const) {
      await call('PATCH', path, { token: superadmin.token, body: settings(signs) })
      expect(await visit()).toMatchObject({ isGood: false, failed: 'signature' })
    }
    await call('PATCH', path, { token: superadmin.token, body: settings() })
  })
})

describe('an answer', () => {
  test('as it should be passes, and the administrator sees what it says', async () => {
    const told = await checked((response) => ordinary({ ...response, attributes: { department: 'Sales' } }))
    expect(told).toMatchObject({ isGood: true, issuer: idp.entityId, subject: email, email })
    expect(told.values).toContainEqual({ name: 'department', value: 'Sales' })
  })

  const evil = 'https://evil.example/'
  const hour = 3_600_000
  test.each<[string, (response: Response) => string, string]>([
    ['without signature', responseText, 'signature'],
    [
      'with the signature stripped',
      (response) => ordinary(response).replace(/<Signature.*<\/Signature>/s, ''),
      'signature',
    ],
    [
      'with an empty signature value',
      (response) => ordinary(response).replace(/<SignatureValue>[^<]*/, '<SignatureValue>'),
      'signature',
    ],
    [
      'signed with a key of somebody else',
      (response) => signed(responseText(response), 'Assertion', strangerKey),
      'signature',
    ],
    ['changed after signing', (response) => ordinary(response).replace(`>${email}<`, `>other@${domain}<`), 'signature'],
    [
      'with the response signed where the assertion must be',
      (response) => signed(responseText(response), 'Response', idp),
      'signature',
    ],
    [
      'signed with SHA-1',
      (response) => ordinary(response, { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }),
      'algorithm',
    ],
    [
      'digested with SHA-1',
      (response) => ordinary(response, { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }),
      'algorithm',
    ],
    [
      'that says it is signed with HMAC',
      (response) => ordinary(response).replace(/xmldsig-more#rsa-sha256/, 'xmldsig-more#hmac-sha256'),
      'algorithm',
    ],
    [
      'signed with its comments',
      (response) => ordinary(response, { canonicalization: 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments' }),
      'algorithm',
    ],
    ['of another issuer', (response) => ordinary({ ...response, entityId: evil }), 'issuer'],
    ['in a response of another issuer', (response) => ordinary({ ...response, responseIssuer: evil }), 'issuer'],
    ['for another service', (response) => ordinary({ ...response, audience: evil }), 'audience'],
    ['meant for another recipient', (response) => ordinary({ ...response, recipient: evil }), 'recipient'],
    ['without recipient', (response) => ordinary({ ...response, recipient: null }), 'recipient'],
    ['sent to another destination', (response) => ordinary({ ...response, destination: evil }), 'destination'],
    ['to another request', (response) => ordinary({ ...response, inResponseTo: '_other' }), 'in_response_to'],
    [
      'to another request, in the assertion alone',
      (response) => ordinary({ ...response, inResponseTo: '_other', responseInResponseTo: response.requestId }),
      'in_response_to',
    ],
    ['to no request', (response) => ordinary({ ...response, responseInResponseTo: null }), 'in_response_to'],
    ['that has expired', (response) => ordinary({ ...response, notOnOrAfter: new Date(Date.now() - hour) }), 'time'],
    [
      'from the future',
      (response) =>
        ordinary({
          ...response,
          notBefore: new Date(Date.now() + hour),
          notOnOrAfter: new Date(Date.now() + 2 * hour),
        }),
      'time',
    ],
    ['that nobody bears', (response) => ordinary({ ...response, confirmation: 'holder-of-key' }), 'malformed'],
    [
      'with a name for this once',
      (response) => ordinary({ ...response, nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }),
      'subject',
    ],
    ['that says no', (response) => ordinary({ ...response, status: 'Responder' }), 'refused_there'],
    [
      'with a comment in the name',
      (response) => ordinary({ ...response, nameId: `${email}<!-- -->.evil.example` }),
      'malformed',
    ],
    [
      'with a comment put into the name afterwards',
      (response) =>
        ordinary({ ...response, nameId: `${email}.evil.example` }).replace(`${email}.evil`, `${email}<!---->.evil`),
      'malformed',
    ],
    [
      'with a processing instruction in the name',
      (response) => ordinary(response).replace(`>${email}<`, `>${email}<?x?><`),
      'malformed',
    ],
    ['with a document type', (response) => `<!DOCTYPE x [<!ENTITY e "${email}">]>${ordinary(response)}`, 'malformed'],
    ['with entities in it', (response) => ordinary(response).replace(`>${email}<`, '>&e;<'), 'malformed'],
    [
      'that is encrypted',
      (response) => responseText(response).replaceAll('saml:Assertion', 'saml:EncryptedAssertion'),
      'encrypted',
    ],
    ['that is none', () => 'no xml', 'malformed'],
    ['nested without end', () => `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`, 'malformed'],
  ])('%s is refused', async (_what, make, check) => {
    expect(await checked(make)).toMatchObject({ isGood: false, failed: check, subject: null })
  })

  const victim = `victim@${domain}`
  test.each(Object.entries(wrappings))('wrapped (%s) is refused', async (_name, { of, make }) => {
    const told = await checked((response) => make(signed(responseText(response), of, idp), victim))
    expect(told).toMatchObject({ isGood: false, subject: null, email: null })
    expect(['malformed', 'signature']).toContain(told.failed)
    // And where the response must be signed.
    await call('PATCH', path, { token: superadmin.token, body: settings('response') })
    expect(await checked((response) => make(signed(responseText(response), of, idp), victim))).toMatchObject({
      isGood: false,
    })
    await call('PATCH', path, { token: superadmin.token, body: settings() })
  })

  test('with the names of a user, in the assertion of a stranger beside it, is refused', async () => {
    const told = await checked((response) => {
      const good = ordinary(response)
      const evilOne = responseText({ ...response, nameId: victim, assertionId: '_evil' })
      const [assertion = ''] = /<saml:Assertion.*<\/saml:Assertion>/s.exec(evilOne) ?? []
      return good.replace('</samlp:Response>', `${assertion}</samlp:Response>`)
    })
    expect(told).toMatchObject({ isGood: false, failed: 'malformed' })
  })
})

describe('an assertion counts once', () => {
  test('in the flow it answers', async () => {
    const begun = await begin(call, email)
    const form = {
      SAMLResponse: encoded(ordinary({ ...belongs(begun), nameId: 'employee-1', attributes: { email } })),
      RelayState: begun.state,
    }
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(form)))
    expect(answers.filter(({ headers }) => String(headers.location).endsWith('/finish'))).toHaveLength(1)
    const ended = await Promise.all(Array.from({ length: 20 }, () => finish(begun.cookie)))
    expect(ended.map(faultOf).filter((fault) => fault === null)).toHaveLength(1)
  })

  test('and under its ID, even where it would answer another one', async () => {
    const assertionId = '_seen-before'
    expect(await checked((response) => ordinary({ ...response, assertionId }))).toMatchObject({ isGood: true })
    expect(await checked((response) => ordinary({ ...response, assertionId }))).toMatchObject({ failed: 'replay' })
  })
})

describe('the way back', () => {
  const answeredFlow = async () => {
    const begun = await begin(call, email)
    const text = ordinary({ ...belongs(begun), nameId: 'employee-1', attributes: { email } })
    return { ...begun, form: { SAMLResponse: encoded(text), RelayState: begun.state } }
  }

  test('is closed to another browser (login CSRF)', async () => {
    const [attacker, victim] = [await answeredFlow(), await answeredFlow()]
    await post(attacker.form)
    expect(faultOf(await finish(''))).toBe('not_begun_here')
    expect(faultOf(await finish(victim.cookie))).toBe('not_begun_here')
    expect(faultOf(await finish(attacker.cookie))).toBeNull()
  })

  test('is not opened by an answer that nobody asked for', async () => {
    const { form, cookie } = await answeredFlow()
    for (const RelayState of ['', 'x', 'A'.repeat(43), 'https://evil.example/', `${form.RelayState}=`])
      expect((await post({ ...form, RelayState })).headers.location).toBe('/sign-in/company?refused=not_begun_here')
    expect(faultOf(await finish(cookie))).toBe('not_begun_here')
  })

  test("is not opened by another provider's address", async () => {
    const other = await addTestProvider(call, database, (await insertCompany(database)).superadmin, settings())
    const { form, cookie } = await answeredFlow()
    expect((await post(form, other.id)).headers.location).toContain('not_begun_here')
    await post(form)
    expect(faultOf(await finish(cookie, other.id))).toBe('not_begun_here')
    expect(faultOf(await finish(cookie))).toBeNull()
  })

  test('takes forms alone, and none that is too large', async () => {
    const { form } = await answeredFlow()
    const json = await call('POST', `/api/v1/sign-in/company/${provider.id}/assertion`, { body: form })
    expect(json.status).toBe(415)
    expect((await post({ ...form, SAMLResponse: 'x'.repeat(400_000) })).status).toBe(413)
  })
})

test("one tenant's provider does not sign in another tenant's people, existing or new", async () => {
  const thief = await insertCompany(database)
  const other = await addTestProvider(call, database, thief.superadmin, settings())
  await call('PATCH', `/api/v1/identity-providers/${other.id}`, {
    token: thief.superadmin.token,
    body: { createsUsers: true },
  })
  for (const stolen of [email, `new@${domain}`]) {
    const begun = await begin(call, thief.superadmin.email)
    const { entityId, assertionUrl } = other.ours
    const ours = { ...belongs(begun), audience: entityId ?? '', assertionUrl: assertionUrl ?? '' }
    const text = ordinary({ ...ours, nameId: stolen, nameIdFormat: emailFormat })
    await post({ SAMLResponse: encoded(text), RelayState: begun.state }, other.id)
    expect(faultOf(await finish(begun.cookie, other.id))).toBe('domain_not_verified')
  }
  const { rows } = await database.query('select from users where account_id = $1', [thief.accountId])
  expect(rows).toHaveLength(1)
})

test('who is suspended is refused, with a sentence of its own', async () => {
  const person = await moveTo(database, await insertTestUser(database, company.accountId), `suspended@${domain}`)
  await database.query(`update users set status = 'suspended' where id = $1`, [person.id])
  const begun = await begin(call, person.email)
  await post({ SAMLResponse: encoded(ordinary({ ...belongs(begun), nameId: person.email })), RelayState: begun.state })
  expect(faultOf(await finish(begun.cookie))).toBe('suspended')
})
