// Setting Enterprise Sign-In up: domains proved, providers entered, tried out and switched; and what of it is refused.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { languageCodes } from '@sitzplan/contract/languages'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { insertCompany, insertVerifiedDomain } from '../testing/company-calls.ts'
import { testDns } from '../testing/dns-server.ts'
import { clientId, hostileOpenId } from '../testing/hostile-openid.ts'
import { metadataOf, signingKey } from '../testing/saml-provider.ts'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { refreshMetadata } from './metadata-refresh.ts'

const dns = await testDns()
const { database } = await testDatabase()
const { app, call, services } = await testApp(database, {
  SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1',
  SITZPLAN_DNS_SERVERS: dns.server,
})
const openId = await hostileOpenId()
const accountId = await insertTestAccount(database)
const superadmin = await insertTestUser(database, accountId, 'superadmin')
const { token } = superadmin
const foreign = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
const keys = await signingKey()
const base64 = keys.certificate.replace(/-----.*?-----|\s/g, '')

let pages: Record<string, string> = {}
const website = createServer((request, response) => {
  const page = pages[request.url ?? '']
  response.writeHead(page === undefined ? 404 : 200).end(page)
})
await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve))
const websiteUrl = `http://127.0.0.1:${(website.address() as AddressInfo).port}`
afterAll(() => {
  website.closeAllConnections()
  website.close()
})

const post = (path: string, body: unknown, by = token) => call('POST', `/api/v1${path}`, { token: by, body })
const patch = (id: string, body: unknown, by = token) =>
  call('PATCH', `/api/v1/identity-providers/${id}`, { token: by, body })
const put = (id: string, what: 'mode' | 'metadata', body: unknown, by = token) =>
  call('PUT', `/api/v1/identity-providers/${id}/${what}`, { token: by, body })
const newProvider = async (kind: 'oidc' | 'saml', by = token): Promise<string> =>
  (await post('/identity-providers', { kind, name: 'Company' }, by)).body.id
const oidc = { issuer: openId.issuer, clientId, clientSecret: 'a secret that nobody sees' }

// There may be twenty.
beforeEach(() => database.query(`delete from identity_providers where mode = 'off'`))

describe('a domain', () => {
  const add = async (domain: string, by = token) => (await post('/email-domains', { domain }, by)).body
  const verify = (id: string, by: 'dns' | 'file', who = token) => post(`/email-domains/${id}/verify`, { by }, who)

  test('counts once its DNS record is there', async () => {
    const domain = await add('Dns.Example.')
    expect(domain).toMatchObject({ domain: 'dns.example', verifiedAt: null })
    expect((await verify(domain.id, 'dns')).body).toMatchObject({ code: 'domain_not_proved', reason: 'dns_missing' })
    dns.texts.set(domain.dns.name, ['something else'])
    expect((await verify(domain.id, 'dns')).body).toMatchObject({ reason: 'dns_other' })
    dns.texts.set(domain.dns.name, ['something else', domain.dns.value])
    expect((await verify(domain.id, 'dns')).body).toMatchObject({ verifiedBy: 'dns', verifiedAt: expect.any(String) })
    const { body } = await call('GET', `/api/v1/audit?target=${domain.id}`, { token })
    expect(body.items.map((event: { action: string }) => event.action)).toEqual(['domain.verified', 'domain.added'])
  })

  test('is looked for by https at its own address, and nowhere inside our network', async () => {
    const domain = await add('file.example')
    expect(domain.file.url).toBe('https://file.example/.well-known/sitzplan-domain-verification.txt')
    expect((await verify(domain.id, 'file')).body).toMatchObject({
      code: 'domain_not_proved',
      reason: 'outside_unreachable',
    })
    dns.addresses.set('file.example', ['10.0.0.1'])
    expect((await verify(domain.id, 'file')).body).toMatchObject({ reason: 'outside_forbidden_address' })
  })

  test('of others is not had: proved first counts, and two at once are one', async () => {
    const [mine, theirs] = [await add('shared.example'), await add('shared.example', foreign.token)]
    expect(mine.dns.value).not.toBe(theirs.dns.value)
    dns.texts.set(mine.dns.name, [mine.dns.value, theirs.dns.value])
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => verify(mine.id, 'dns')),
      ...Array.from({ length: 5 }, () => verify(theirs.id, 'dns', foreign.token)),
    ])
    const statuses = [answers.slice(0, 5), answers.slice(5)].map((of) => [...new Set(of.map(({ status }) => status))])
    expect(statuses.sort()).toEqual([[200], [409]])
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('domain_taken')
  })

  test.each([
    '',
    'x',
    'localhost',
    'a..b',
    '-a.example',
    'https://a.example',
    'a.example/x',
    '10.0.0.1',
    'a b.example',
    'a_b.example',
  ])('is not %j', async (domain) => {
    expect((await post('/email-domains', { domain })).status).toBe(422)
  })

  test('with letters of other scripts is kept as DNS has it', async () => {
    expect(await add('münchen.example')).toMatchObject({ domain: 'xn--mnchen-3ya.example' })
  })

  test('is added once, listed, and removed', async () => {
    const { id } = await add('once.example')
    expect((await post('/email-domains', { domain: 'ONCE.example' })).body.code).toBe('key_taken')
    const { body } = await call('GET', '/api/v1/email-domains?limit=200', { token })
    expect(body.items.map((item: { domain: string }) => item.domain)).toContain('once.example')
    expect((await call('DELETE', `/api/v1/email-domains/${id}`, { token })).status).toBe(204)
    expect((await verify(id, 'dns')).status).toBe(404)
  })
})

test.each([
  ['domains', 100, '/email-domains', (n: number) => ({ domain: `${n}.example` })],
  ['providers', 20, '/identity-providers', () => ({ kind: 'oidc', name: 'Company' })],
])('of many %s at once an account takes %i', async (_, limit, path, body) => {
  const { token: by } = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
  const add = (n: number) => post(path, body(n), by)
  await Promise.all(Array.from({ length: limit - 1 }, (_, n) => add(n)))
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => add(limit + n)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)])
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'limit_reached', limit })
  expect((await call('GET', `/api/v1${path}`, { token: by })).body.total).toBe(limit)
})

describe('a provider', () => {
  test('tells what is to be entered there, before anything is entered here', async () => {
    const open = (await post('/identity-providers', { kind: 'oidc', name: 'Entra' })).body
    expect(open).toMatchObject({ mode: 'off', oidc: null, saml: null, createsUsers: false })
    expect(open.ours.redirectUri).toBe(`http://127.0.0.1:4500/api/v1/sign-in/company/${open.id}/callback`)
    const saml = (await post('/identity-providers', { kind: 'saml', name: 'Okta' })).body
    const metadata = await call('GET', new URL(saml.ours.metadataUrl).pathname)
    expect(metadata.headers['content-type']).toContain('application/samlmetadata+xml')
    expect(metadata.body).toContain(`entityID="${saml.ours.entityId}"`)
    expect(metadata.body).toContain(`Location="${saml.ours.assertionUrl}"`)
  })

  test('never tells its secret, nor does the audit log; left out it stays', async () => {
    const id = await newProvider('oidc')
    const answers = [
      await patch(id, { oidc }),
      await patch(id, { oidc: { issuer: oidc.issuer, clientId } }),
      await call('GET', '/api/v1/identity-providers', { token }),
      await call('GET', `/api/v1/audit?target=${id}`, { token }),
    ]
    for (const { status, body } of answers) {
      expect(status).toBe(200)
      expect(JSON.stringify(body)).not.toContain(oidc.clientSecret)
    }
    expect(answers[1]?.body.oidc).toEqual({ issuer: oidc.issuer, clientId, hasClientSecret: true })
    expect((await patch(id, { oidc: { ...oidc, clientSecret: null } })).body.oidc.hasClientSecret).toBe(false)
    const { rows } = await database.query<{ dump: string }>(
      'select row_to_json(p)::text as dump from identity_providers p',
    )
    expect(rows.map(({ dump }) => dump).join()).not.toContain(oidc.clientSecret)
  })

  test.each([
    ['http://169.254.169.254/', 'outside_forbidden_address'],
    ['http://[::1]:4500/', 'outside_forbidden_address'],
    ['https://inner.example/', 'outside_forbidden_address'],
    ['https://nobody.example/', 'outside_unreachable'],
    ['http://8.8.8.8/', 'outside_not_https'],
  ])('at %s is not asked', async (issuer, reason) => {
    dns.addresses.set('inner.example', ['192.168.1.1'])
    const answer = await patch(await newProvider('oidc'), { oidc: { ...oidc, issuer } })
    expect(answer).toMatchObject({ status: 422, body: { code: 'provider_not_usable', reason } })
    const metadata = await put(await newProvider('saml'), 'metadata', { url: issuer })
    expect(metadata).toMatchObject({ status: 422, body: { code: 'provider_not_usable', reason } })
  })

  test.each(['ftp://a.example/', 'javascript:alert(1)', 'a', 'https://user:password@a.example/'])(
    'is at no address like %s',
    async (url) => {
      expect((await patch(await newProvider('oidc'), { oidc: { ...oidc, issuer: url } })).status).toBe(422)
      const saml = { entityId: 'x', signInUrl: url, signed: 'assertion', emailAttribute: null, certificates: [base64] }
      expect((await patch(await newProvider('saml'), { saml })).status).toBe(422)
    },
  )

  test('takes its settings from metadata, as a file or by address, with the dates of its certificates', async () => {
    const wanted = {
      entityId: 'https://idp.example/entity',
      signInUrl: 'https://idp.example/sso',
      certificate: keys.certificate,
    }
    const id = await newProvider('saml')
    const byFile = await put(id, 'metadata', { document: metadataOf(wanted) })
    expect(byFile.body.saml).toMatchObject({
      entityId: wanted.entityId,
      signInUrl: wanted.signInUrl,
      signed: 'assertion',
      metadataUrl: null,
    })
    expect(byFile.body.saml.certificates).toMatchObject([{ state: 'valid', subject: 'CN=idp.example' }])
    const [soon, over] = [await signingKey(29, 'soon'), await signingKey(-1, 'over')]
    const both = [soon, over].map(
      ({ certificate }) =>
        `<KeyDescriptor>${/<KeyInfo.*<\/KeyInfo>/s.exec(metadataOf({ ...wanted, certificate }))?.[0]}</KeyDescriptor>`,
    )
    pages = { '/metadata': metadataOf(wanted).replace('<SingleSignOnService', `${both.join('')}<SingleSignOnService`) }
    const byUrl = await put(id, 'metadata', { url: `${websiteUrl}/metadata` })
    expect(byUrl.body.saml.metadataUrl).toBe(`${websiteUrl}/metadata`)
    expect(byUrl.body.saml.certificates.map((one: { state: string }) => one.state)).toEqual([
      'valid',
      'expiring',
      'expired',
    ])
  })

  test('reads metadata that came from an address there again each day', async () => {
    const company = await insertCompany(database)
    const { token: chief } = company.superadmin
    const values = { entityId: 'https://again.example', signInUrl: 'https://again.example/sso' }
    const publish = async (name: string, entityId = values.entityId) => {
      pages = { '/again': metadataOf({ ...values, entityId, certificate: (await signingKey(300, name)).certificate }) }
    }
    const id = await newProvider('saml', chief)
    const read = async () => (await call('GET', `/api/v1/identity-providers/${id}`, { token: chief })).body.saml
    const dayLater = () =>
      database.query(`update identity_providers set metadata_tried_at = now() - interval '25 hours' where id = $1`, [
        id,
      ])
    const subjects = async () => (await read()).certificates.map(({ subject }: { subject: string }) => subject)
    const load = (body: unknown) => put(id, 'metadata', body, chief)

    await publish('first')
    expect((await load({ url: `${websiteUrl}/again` })).body.saml.metadataReadAt).toMatch(/Z$/)
    await database.query(`update identity_providers set mode = 'enabled', tested_at = now() where id = $1`, [id])
    await publish('second')
    await refreshMetadata(services)
    expect(await subjects()).toEqual(['CN=first'])
    await dayLater()
    await Promise.all([refreshMetadata(services), refreshMetadata(services)])
    expect(await subjects()).toEqual(['CN=second'])
    const path = `/api/v1/audit?target=${id}&action=identity_provider.changed`
    const events = (await call('GET', path, { token: chief })).body.items
    expect(events).toHaveLength(2)
    expect(events[0]).toMatchObject({ actor: { kind: 'system' }, before: { certificates: [expect.any(String)] } })

    // Another provider is not let in by what somebody puts there, and what cannot be read changes nothing.
    const faults: [() => unknown, string][] = [
      [() => publish('third', 'https://other.example'), 'other_provider'],
      [() => (pages = { '/again': 'moved' }), 'unreadable'],
      [() => (pages = {}), 'unreachable'],
    ]
    for (const [happens, fault] of faults) {
      await happens()
      await dayLater()
      await refreshMetadata(services)
      expect([await subjects(), (await read()).metadataFault]).toEqual([['CN=second'], fault])
    }
    await publish('fourth')
    await dayLater()
    await refreshMetadata(services)
    expect([await subjects(), (await read()).metadataFault]).toEqual([['CN=fourth'], null])

    // What was entered by hand, or from a file, stays.
    const byHand = { ...values, signed: 'assertion', emailAttribute: null }
    expect((await patch(id, { saml: byHand }, chief)).body.saml.metadataReadAt).toMatch(/Z$/)
    for (const enter of [
      () => patch(id, { saml: { ...byHand, certificates: [base64] } }, chief),
      () => patch(id, { saml: { ...byHand, signInUrl: 'https://again.example/other' } }, chief),
      () => load({ document: metadataOf({ ...values, certificate: keys.certificate }) }),
    ]) {
      expect((await load({ url: `${websiteUrl}/again` })).body.saml.metadataReadAt).toMatch(/Z$/)
      expect((await enter()).body.saml).toMatchObject({ metadataUrl: null, metadataReadAt: null, metadataFault: null })
    }
  })

  const good = metadataOf({ entityId: 'e', signInUrl: 'https://idp.example/', certificate: keys.certificate })
  test.each([
    ['no XML', 'x', 'metadata_malformed'],
    ['a document type', `<!DOCTYPE x>${good}`, 'metadata_malformed'],
    [
      'no provider',
      '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="x"/>',
      'metadata_no_provider',
    ],
    [
      'several',
      `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${good}${good}</EntitiesDescriptor>`,
      'metadata_several',
    ],
    [
      'a whole federation',
      `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${'<EntityDescriptor/>'.repeat(10_000)}</EntitiesDescriptor>`,
      'metadata_several',
    ],
    ['no address for HTTP-Redirect', good.replace('HTTP-Redirect', 'HTTP-POST'), 'metadata_no_redirect'],
    ['an address that is none', good.replace('https://idp.example/', 'javascript:alert(1)'), 'metadata_no_redirect'],
    ['no certificate', good.replace(base64, 'AAAA'), 'metadata_no_certificate'],
  ])('is told from metadata with %s what is wrong', async (_what, document, reason) => {
    const answer = await put(await newProvider('saml'), 'metadata', { document })
    expect(answer).toMatchObject({ status: 422, body: { code: 'provider_not_usable', reason } })
    expect(answer.body.detail).not.toContain('{')
  })

  test('of another account is answered like an unknown one', async () => {
    const id = await newProvider('oidc')
    const domain = (await post('/email-domains', { domain: 'foreign-look.example' })).body
    const by = foreign.token
    const answers = await Promise.all([
      call('GET', `/api/v1/identity-providers/${id}`, { token: by }),
      patch(id, { name: 'x' }, by),
      put(id, 'mode', { mode: 'off' }, by),
      call('GET', `/api/v1/identity-providers/${id}/break-glass`, { token: by }),
      call('GET', `/api/v1/identity-providers/${id}/test`, { token: by }),
      post(`/identity-providers/${id}/test`, undefined, by),
      call('DELETE', `/api/v1/identity-providers/${id}`, { token: by }),
      post(`/email-domains/${domain.id}/verify`, { by: 'dns' }, by),
      call('DELETE', `/api/v1/email-domains/${domain.id}`, { token: by }),
    ])
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
  })

  test('every write refuses fields it does not know', async () => {
    const id = await newProvider('oidc')
    const extra = {
      accountId: foreign.accountId,
      mode: 'enforced',
      role: 'superadmin',
      status: 'active',
      verifiedAt: '2026-01-01',
    }
    const answers = await Promise.all(
      Object.entries(extra).flatMap(([field, value]) => [
        post('/email-domains', { domain: 'fields.example', [field]: value }),
        post('/identity-providers', { kind: 'oidc', name: 'x', [field]: value }),
        patch(id, { [field]: value }),
        patch(id, { oidc: { ...oidc, [field]: value } }),
        put(id, 'metadata', { url: 'https://a.example', [field]: value }),
        ...(field === 'mode' ? [] : [put(id, 'mode', { mode: 'off', [field]: value })]),
      ]),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 422))
  })

  test('lets nobody give more than they may give', async () => {
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['sign-in.manage'] })
    const id = await newProvider('oidc')
    expect((await patch(id, { createsUsers: true }, manager.token)).status).toBe(403)
    expect((await patch(id, { productsOfCreated: [{ key: 'x', kind: 'named' }] }, manager.token)).status).toBe(403)
    expect((await patch(id, { productsOfCreated: [{ key: 'unknown', kind: 'named' }] })).status).toBe(422)
    expect((await patch(id, { name: 'New' }, manager.token)).status).toBe(200)
  })
})

describe('switching', () => {
  const tested = (id: string) => database.query('update identity_providers set tested_at = now() where id = $1', [id])

  test('needs settings, a verified domain, a test, and no other provider in use', async () => {
    const lonely = await insertTestUser(database, await insertTestAccount(database), 'superadmin')
    const by = lonely.token
    const id = await newProvider('oidc', by)
    const reasonOf = async (of = id) => (await put(of, 'mode', { mode: 'enabled' }, by)).body.reason
    expect(await reasonOf()).toBe('no_settings')
    await patch(id, { oidc }, by)
    expect(await reasonOf()).toBe('no_domain')
    await insertVerifiedDomain(database, lonely.accountId, 'lonely.example')
    expect(await reasonOf()).toBe('not_tested')
    await tested(id)
    expect((await put(id, 'mode', { mode: 'enabled' }, by)).body.mode).toBe('enabled')
    const second = await newProvider('oidc', by)
    await patch(second, { oidc }, by)
    await tested(second)
    expect(await reasonOf(second)).toBe('other_provider')
    // What is in use keeps its identity; its secret may change.
    expect((await patch(id, { oidc: { ...oidc, clientId: 'other' } }, by)).body.reason).toBe('provider_in_use')
    expect((await patch(id, { oidc: { ...oidc, clientSecret: 'new' } }, by)).status).toBe(200)
    expect((await call('DELETE', `/api/v1/identity-providers/${id}`, { token: by })).body.reason).toBe(
      'provider_in_use',
    )
    const [domain] = (await call('GET', '/api/v1/email-domains', { token: by })).body.items
    expect((await call('DELETE', `/api/v1/email-domains/${domain.id}`, { token: by })).body.reason).toBe('last_domain')
    expect((await put(id, 'mode', { mode: 'off' }, by)).body.mode).toBe('off')
    expect((await call('DELETE', `/api/v1/identity-providers/${id}`, { token: by })).status).toBe(204)
  })

  test('on: of two providers at once one is', async () => {
    const { superadmin: chief } = await insertCompany(database)
    const ids = await Promise.all([newProvider('oidc', chief.token), newProvider('oidc', chief.token)])
    for (const id of ids) await patch(id, { oidc }, chief.token)
    for (const id of ids) await tested(id)
    const answers = await Promise.all(ids.map((id) => put(id, 'mode', { mode: 'enabled' }, chief.token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('new settings want a new test', async () => {
    const id = await newProvider('oidc')
    await patch(id, { oidc })
    await tested(id)
    expect((await patch(id, { name: 'Renamed' })).body.testedAt).not.toBeNull()
    expect((await patch(id, { oidc })).body.testedAt).toBeNull()
  })
})

test('a refusal has words in every language', async () => {
  const id = await newProvider('oidc')
  const details = new Set<string>()
  for (const language of languageCodes) {
    const answer = await app.inject({
      method: 'PUT',
      url: `/api/v1/identity-providers/${id}/mode`,
      headers: { authorization: `Bearer ${token}`, 'accept-language': language },
      payload: { mode: 'enabled' },
    })
    details.add(answer.json().detail)
    if (language === 'de') expect(answer.json().detail).toMatch(/Einstellungen/)
  }
  expect(details.size).toBe(languageCodes.length)
})
