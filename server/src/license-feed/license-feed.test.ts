// A vendor's Sitzplan and a customer's own, each with a database: revisions reach the customer by the feed and by file, and
// nothing that is not the vendor's changes anything.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CompactSign, importJWK } from 'jose'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { offerSetup } from '../first-run/setup.ts'
import { keepLatestTime } from '../licenses/license-clock.ts'
import { signDocument } from '../licenses/license-document.ts'
import { firstVendorKey } from '../licenses/licenses.ts'
import { newKeyPair, signingKey } from '../licenses/vendor-keys.ts'
import { newId } from '../platform/ids.ts'
import { cookieIn } from '../testing/authenticator.ts'
import { insertProductKey, insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { feedJob, fetchLicense } from './fetch-license.ts'

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

// The vendor, listening, with one customer who owns twenty of a product.
const vendor = await (async () => {
  const { database } = await testDatabase()
  const { app, call, services } = await testApp(database)
  const vendorId = await insertTestAccount(database, 'vendor')
  const [accountId, otherId] = [await insertTestAccount(database), await insertTestAccount(database)]
  const { token } = await insertTestUser(database, vendorId, 'operator')
  await database.transaction((tx) => firstVendorKey(tx, services, vendorId))
  const sell = (key: string, rest: object = {}) =>
    call('POST', '/api/v1/vendor/catalog', {
      token,
      body: { key, name: { en: key }, kinds: ['named', 'concurrent'], ...rest },
    })
  const change = (key: string, patch: object) => call('PATCH', `/api/v1/vendor/catalog/${key}`, { token, body: patch })
  await sell('meeting')
  const issue = async (quantity: number, product = 'meeting', id = accountId, rest: object = {}) =>
    (
      await call('POST', `/api/v1/vendor/accounts/${id}/revisions`, {
        token,
        body: { lines: [{ product, kind: 'named', quantity }], ...rest },
      })
    ).body.document as string
  await issue(20)
  await app.listen({ port: 0, host: '127.0.0.1' })
  const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const key = JSON.stringify((await call('GET', '/api/v1/vendor/keys/jwks', { token })).body)
  const feed = async (id = accountId) => (await call('POST', `/api/v1/vendor/accounts/${id}/feed`, { token })).body
  return { base, call, token, accountId, otherId, key, issue, sell, change, feed, vendorId, services }
})()
const { token: feedToken } = await vendor.feed()
const feedUrl = `${vendor.base}/api/v1/feed/${vendor.accountId}`

const person = {
  language: 'en',
  email: 'ada@customer.example',
  givenName: 'Ada',
  familyName: 'Customer',
  password: 'correct horse battery',
}

/** A customer's own installation; its superadmin once it is set up. */
async function customer(environment: Record<string, string> = {}) {
  const { database, connect } = await testDatabase()
  const all = { SITZPLAN_VENDOR_KEY: vendor.key, SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1', ...environment }
  const { call, services } = await testApp(database, all)
  const path = `/api/v1${new URL((await offerSetup(database, services.config)) ?? '').pathname}`
  const setUp = (entries: { document?: string; catalog?: string; timeZone?: string } = {}) =>
    call('POST', path, {
      body: { ...person, ...entries },
      headers: { origin: services.config.publicUrl },
    })
  let cookie = ''
  const asAdministrator = async (method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown) => {
    cookie ||= cookieIn(
      (
        await call('POST', '/api/v1/sign-in', {
          body: { email: person.email, password: person.password },
          headers: { origin: services.config.publicUrl },
        })
      ).headers,
    )
    const headers = { cookie, origin: services.config.publicUrl }
    return call(method, url, { body, headers })
  }
  const license = async () => (await asAdministrator('GET', '/api/v1/license')).body
  /** Whoever asks is answered, and the job has no reason to. */
  const due = () =>
    database.query(`update own_installation set next_fetch_at = now() + interval '1 hour', attempted_at = null`)
  return { database, connect, call, services, path, setUp, asAdministrator, license, due }
}

const readFeed = (headers: Record<string, string> = { authorization: `Bearer ${feedToken}` }, url = feedUrl) =>
  fetch(url, { headers })

describe('the vendor’s feed', () => {
  test('answers the newest license and the catalogue, and 304 while nothing has changed', async () => {
    const first = await readFeed()
    const answer = (await first.json()) as { document: string; catalog: string }
    expect(Object.keys(answer).sort()).toEqual(['catalog', 'document'])
    const etag = first.headers.get('etag') ?? ''
    const authorization = `Bearer ${feedToken}`
    const again = await readFeed({ authorization, 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await vendor.issue(21)
    const changed = await readFeed({ authorization, 'if-none-match': etag })
    expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
  })

  test('is closed without its own token, and a new token ends the one before', async () => {
    const other = await vendor.feed(vendor.otherId)
    const tries = [
      readFeed({}),
      readFeed({ authorization: `Bearer ${vendor.token}` }),
      readFeed({ authorization: `Bearer ${other.token}` }),
      readFeed({ authorization: `Bearer ${feedToken}` }, other.url.replace(/^http:\/\/[^/]+/, vendor.base)),
    ]
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(404)
    const renewed = await vendor.feed(vendor.otherId)
    const url = `${vendor.base}/api/v1/feed/${vendor.otherId}`
    const statuses = [other.token, renewed.token].map(
      async (token) => (await readFeed({ authorization: `Bearer ${token}` }, url)).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 200])
    await vendor.call('DELETE', `/api/v1/vendor/accounts/${vendor.otherId}/feed`, { token: vendor.token })
    expect((await readFeed({ authorization: `Bearer ${renewed.token}` }, url)).status).toBe(404)
  })
})

describe('from the feed', async () => {
  const own = await customer({ SITZPLAN_LICENSE_FEED: feedUrl, SITZPLAN_FEED_TOKEN: feedToken })

  test('the first run makes the account that the license is for, its catalogue and its superadmin', async () => {
    expect((await own.call('GET', own.path)).body).toEqual({ state: 'open', kind: 'customer', feed: true })
    expect(await own.setUp({ timeZone: 'Mars/Olympus' })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/timeZone' }] },
    })
    expect(await own.setUp({ timeZone: 'Europe/Dublin' })).toMatchObject({
      status: 201,
      body: { account: vendor.accountId },
    })
    expect((await own.call('GET', own.path)).status).toBe(410)
    expect((await own.asAdministrator('GET', '/api/v1/account')).body).toMatchObject({ timeZone: 'Europe/Dublin' })
    expect(await own.license()).toMatchObject({
      status: 'active',
      owner: 'Test',
      lines: [{ product: 'meeting', kind: 'named', quantity: 21, used: 0 }],
      feed: { address: feedUrl, fault: null },
    })
    expect((await own.asAdministrator('GET', '/api/v1/vendor/accounts')).status).toBe(403)
    const { rows } = await own.database.query('select kind from accounts')
    expect(rows).toEqual([{ kind: 'customer' }])
  })

  test('a revision issued at the vendor is active at the customer by itself, with products that are new', async () => {
    await vendor.sell('connect')
    await vendor.issue(5, 'connect')
    await own.database.query('update own_installation set next_fetch_at = now()')
    const job = feedJob(own.services, 0.05)
    job.start()
    await expect.poll(async () => (await own.license()).lines.length, { timeout: 20_000 }).toBe(2)
    await job.stop()
    expect((await own.license()).feed).toMatchObject({ fault: null, succeededAt: expect.any(String) })
  })

  test('of several servers one asks, and an administrator may ask at once', async () => {
    await own.database.query('update own_installation set next_fetch_at = now()')
    const second = { ...own.services, database: own.connect() }
    const turns = [own.services, second, own.services, second].map((services) => fetchLicense(services))
    // Or none of these: the server's own job was first.
    expect((await Promise.all(turns)).filter(Boolean).length).toBeLessThan(2)
    expect(await fetchLicense(second)).toBe(false)
    await own.due()
    await vendor.issue(6, 'connect')
    expect(await own.asAdministrator('POST', '/api/v1/license/feed/fetch')).toMatchObject({
      status: 200,
      body: { fault: null },
    })
    expect((await own.license()).lines).toContainEqual(expect.objectContaining({ product: 'connect', quantity: 6 }))
  })
})

describe('from a file', async () => {
  const own = await customer()
  const answer = async () => (await (await readFeed()).json()) as { document: string; catalog: string }

  test('what is not the vendor’s makes no account, and the link stays open', async () => {
    const { document, catalog } = await answer()
    const forger = await newKeyPair()
    const payload = JSON.parse(Buffer.from(document.split('.')[1] ?? '', 'base64url').toString())
    const forged = await signDocument(payload, { kid: forger.kid, key: await importJWK(forger.privateKey, 'EdDSA') })
    for (const [documents, reason] of [
      [{}, 'format'],
      [{ document: forged, catalog }, 'signature'],
      [{ document }, 'format'],
      [{ document: catalog, catalog: document }, 'format'],
    ] as const)
      expect(await own.setUp(documents)).toMatchObject({ status: 422, body: { code: 'license_invalid', reason } })
    expect((await own.setUp({ document: forged, catalog })).body).toMatchObject({ hint: 'unknown_key' })
    expect((await own.setUp({ document: `${document.slice(0, -3)}AAA`, catalog })).body).not.toHaveProperty('hint')
    expect((await own.call('GET', own.path)).status).toBe(200)
    expect((await own.database.query('select from accounts')).rowCount).toBe(0)
  })

  test('license and catalogue make the account; newer ones are loaded, an older catalogue is refused', async () => {
    const old = await answer()
    const exported = await vendor.call('GET', '/api/v1/vendor/catalog-document', { token: vendor.token })
    expect(exported.body).toEqual({ document: old.catalog })
    expect(await own.setUp(old)).toMatchObject({ status: 201, body: { account: vendor.accountId } })
    expect((await own.license()).feed).toMatchObject({ address: null, nextAt: null })
    await vendor.sell('monitoring')
    await vendor.issue(3, 'monitoring')
    const next = await answer()
    const load = (path: string, document: string) => own.asAdministrator('POST', path, { document })
    // Told what to do; what nobody trusted signed is judged by its signature, whatever it names.
    const [head, content] = next.document.split('.')
    const [unsigned, behind] = [`${head}.${content}.${'A'.repeat(86)}`, next.document]
    const { body: untold } = await load('/api/v1/license/revisions', unsigned)
    const { body: told } = await load('/api/v1/license/revisions', behind)
    expect([untold, told]).toMatchObject([{ reason: 'signature' }, { reason: 'format', hint: 'catalog_first' }])
    expect(untold.hint).toBeUndefined()
    expect(told.detail).toMatch(/First load the vendor’s newest catalog/)
    expect(await load('/api/v1/license/catalog', next.catalog)).toMatchObject({ status: 200, body: { isNew: true } })
    expect(await load('/api/v1/license/catalog', next.catalog)).toMatchObject({ status: 200, body: { isNew: false } })
    expect(await load('/api/v1/license/catalog', old.catalog)).toMatchObject({ body: { reason: 'superseded' } })
    expect(await load('/api/v1/license/revisions', next.document)).toMatchObject({ body: { status: 'active' } })
    expect((await own.asAdministrator('POST', '/api/v1/license/feed/fetch')).status).toBe(404)
  })
})

describe('modules, prerequisites and plans', async () => {
  const own = await customer({ SITZPLAN_LICENSE_FEED: feedUrl, SITZPLAN_FEED_TOKEN: feedToken })
  // Each points to the other, and one of them comes first.
  const ties = {
    atrium: { moduleOf: 'zither', requires: ['zither'], brings: [{ product: 'zither', kind: 'named', quantity: 2 }] },
    zither: { moduleOf: null, requires: ['meeting'], brings: [] },
  }
  await vendor.sell('zither', { ...ties.zither, name: { de: 'Zither', en: 'Zither' } })
  await vendor.sell('atrium', { ...ties.atrium, position: 0 })
  const known = async () => {
    const { rows } = await own.database.query<{ key: string; kept: object; name: object }>(
      `select key, name, jsonb_build_object('moduleOf', module_of, 'requires', requires, 'brings', brings) as kept
         from products where key in ('atrium', 'zither')`,
    )
    return Object.fromEntries(rows.map(({ key, kept, name }) => [key, { kept, name }]))
  }
  const fetched = async () => {
    await own.due()
    await fetchLicense(own.services, true)
    return known()
  }

  test('reach the customer with the catalogue, which gets every line of a plan in the license', async () => {
    await own.setUp()
    expect(await known()).toMatchObject({ atrium: { kept: ties.atrium }, zither: { kept: ties.zither } })
    await vendor.issue(3, 'atrium')
    await fetched()
    expect((await own.license()).lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ product: 'atrium', quantity: 3 }),
        expect.objectContaining({ product: 'zither', quantity: 6 }),
      ]),
    )
  })

  test('what was turned round, and a text that was taken away, are the same there', async () => {
    await vendor.change('atrium', { moduleOf: null, requires: [], brings: [] })
    await vendor.change('zither', { moduleOf: 'atrium', requires: ['atrium'], name: { de: null } })
    expect(await fetched()).toMatchObject({
      atrium: { kept: { moduleOf: null, requires: [], brings: [] } },
      zither: { kept: { moduleOf: 'atrium', requires: ['atrium'], brings: [] }, name: { en: 'Zither' } },
    })
  })
})

test('a catalogue that an older server signed says nothing of them', async () => {
  const own = await customer()
  const { catalog } = (await (await readFeed()).json()) as { catalog: string }
  const { services } = vendor
  const content = JSON.parse(Buffer.from(catalog.split('.')[1] ?? '', 'base64url').toString())
  for (const product of content.products) for (const field of ['moduleOf', 'requires', 'brings']) delete product[field]
  const { kid, key } = await signingKey(services.database, services)
  const old = await new CompactSign(Buffer.from(JSON.stringify(content)))
    .setProtectedHeader({ alg: 'EdDSA', typ: 'catalog+jwt', kid })
    .sign(key)
  const document = await vendor.issue(22)
  expect((await own.setUp({ document, catalog: old })).status).toBe(201)
  const { rows } = await own.database.query('select distinct module_of, requires, brings from products')
  expect(rows).toEqual([{ module_of: null, requires: [], brings: [] }])
})

test('after a trial, the license that was bought has the number that was entered, and no other', async () => {
  const { kid, publicKey, privateKey } = await newKeyPair()
  const own = await customer({ SITZPLAN_VENDOR_KEY: JSON.stringify(publicKey) })
  const key = await importJWK(privateKey, 'EdDSA')
  const sign = (revision: number, serial: string, trial: boolean, sub = vendor.accountId) =>
    signDocument({ iss: 'vendor', sub, serial, owner: 'Test', revision, iat: 1, trial, lines: [] }, { kid, key })
  const load = async (document: string | Promise<string>) =>
    own.asAdministrator('POST', '/api/v1/license/revisions', { document: await document })
  const enter = (serial: string) => own.asAdministrator('POST', '/api/v1/license/serial', { serial, owner: 'Test' })
  expect((await own.setUp({ document: await sign(1, 'TRIAL', true) })).status).toBe(201)
  expect(await load(sign(2, 'BOUGHT', false))).toMatchObject({ body: { reason: 'serial' } })

  // What was mistyped is entered again at once.
  for (const serial of ['BOUHGT', 'BOUGHT']) expect((await enter(serial)).status).toBe(201)
  expect(await own.license()).toMatchObject({ serial: 'TRIAL', trial: true, entered: { serial: 'BOUGHT' } })
  expect(await load(sign(2, 'BOUHGT', false))).toMatchObject({ body: { reason: 'serial' } })
  expect(await load(sign(2, 'BOUGHT', false, vendor.otherId))).toMatchObject({ body: { reason: 'account' } })
  expect(await load(sign(1, 'BOUGHT', false))).toMatchObject({ body: { reason: 'superseded' } })
  expect(await load(sign(2, 'TRIAL', true))).toMatchObject({ status: 201 })
  expect(await load(sign(3, 'BOUGHT', false))).toMatchObject({ status: 201, body: { status: 'active' } })

  expect(await own.license()).toMatchObject({ serial: 'BOUGHT', trial: false, entered: null })
  expect(await load(sign(4, 'TRIAL', true))).toMatchObject({ body: { reason: 'serial' } })
  expect((await enter('OTHER')).status).toBe(409)
})

describe('a feed that does not do what it should', async () => {
  let behaviour: (request: IncomingMessage, response: ServerResponse) => void = () => undefined
  const hostile = createServer((request, response) => behaviour(request, response))
  servers.push(hostile)
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(hostile.address() as AddressInfo).port}/feed`
  const documents = (await (await readFeed()).json()) as { document: string; catalog: string }
  const send = (body: unknown) => (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(200, { 'content-type': 'application/json', etag: '"1"' }).end(JSON.stringify(body))
  behaviour = send(documents)
  const own = await customer({ SITZPLAN_LICENSE_FEED: url })
  await own.setUp()
  const before = await own.license()
  const foreign = await vendor.issue(99, 'meeting', vendor.otherId)
  const seen: (string | undefined)[] = []
  beforeEach(async () => {
    await own.due()
  })

  test.each<[string, string, (request: IncomingMessage, response: ServerResponse) => void]>([
    ['HTML', 'feed_not_understood', (_, response) => void response.end('<html>Welcome</html>')],
    ['an error', 'feed_error', (_, response) => void response.writeHead(500).end('oops')],
    ['a closed door', 'feed_unauthorized', (_, response) => void response.writeHead(401).end()],
    ['304 to who knows nothing', 'feed_error', (_, response) => void response.writeHead(304).end()],
    ['nothing at all', 'outside_unreachable', (_, response) => void response.destroy()],
    [
      'an answer without an end',
      'outside_too_large',
      (_, response) => {
        response.writeHead(200)
        const more = () => response.destroyed || response.write('x'.repeat(1_000_000), more)
        more()
      },
    ],
    [
      'a redirect to a private address',
      'outside_foreign_redirect',
      (_, response) => void response.writeHead(302, { location: 'http://127.0.0.2:9/feed' }).end(),
    ],
    ['another account’s license', 'account', send({ ...documents, document: foreign })],
    [
      'a license that was changed',
      'signature',
      send({ ...documents, document: `${documents.document.slice(0, -3)}AAA` }),
    ],
    ['a license for a catalogue', 'format', send({ ...documents, catalog: documents.document })],
  ])('%s changes nothing and is told (%s)', async (_what, reason, does) => {
    await own.database.query('update own_installation set etag = null')
    behaviour = does
    expect(await fetchLicense(own.services, true)).toBe(true)
    const { feed, ...license } = await own.license()
    expect(feed.fault).toMatchObject({ reason, text: expect.stringMatching(/\.$/) })
    expect({ ...license, feed: null }).toEqual({ ...before, feed: null })
    // Not our turn for a while.
    expect(await fetchLicense(own.services)).toBe(false)
  })

  test('an answer that takes too long is given up', async () => {
    behaviour = (_, response) => void response.writeHead(200).write('{')
    await fetchLicense(own.services, true, 200)
    expect((await own.license()).feed.fault).toMatchObject({ reason: 'outside_too_slow' })
  })

  test('a bad document is one event, however often it is offered; the rests grow', async () => {
    behaviour = send({ ...documents, document: foreign })
    const rests: number[] = []
    await own.database.query('update own_installation set failures = 0')
    for (let time = 0; time < 4; time++) {
      await own.due()
      await fetchLicense(own.services, true)
      const { rows } = await own.database.query<{ rest: number }>(
        'select extract(epoch from next_fetch_at - attempted_at)::integer as rest from own_installation',
      )
      rests.push(rows[0]?.rest ?? 0)
    }
    expect(rests.every((rest, at) => at === 0 || rest > (rests[at - 1] ?? 0))).toBe(true)
    const { body } = await own.asAdministrator('GET', '/api/v1/audit?action=license.refused&limit=200')
    const events = (body.items as { after: { reason: string } }[]).filter(({ after }) => after.reason === 'account')
    expect(events).toHaveLength(1)
  })

  test('what is good again heals at once, and is asked for with the last tag', async () => {
    behaviour = (request, response) => {
      seen.push(request.headers['if-none-match'])
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else send(documents)(request, response)
    }
    for (let time = 0; time < 3; time++) {
      await own.due()
      await fetchLicense(own.services, true)
    }
    expect(seen).toEqual([undefined, '"1"', '"1"'])
    expect((await own.license()).feed).toMatchObject({ fault: null })
  })

  test('a private address that nobody allowed is not asked', async () => {
    const { services } = await customer({ SITZPLAN_LICENSE_FEED: url, SITZPLAN_ALLOWED_NETWORKS: '10.0.0.0/8' })
    const path = `/api/v1${new URL((await offerSetup(services.database, services.config)) ?? '').pathname}`
    const { app } = await testApp(services.database, { SITZPLAN_VENDOR_KEY: vendor.key, SITZPLAN_LICENSE_FEED: url })
    const answer = await app.inject({
      method: 'POST',
      url: path,
      payload: person,
      headers: { origin: services.config.publicUrl },
    })
    expect(answer.json()).toMatchObject({ code: 'license_invalid', reason: 'outside_forbidden_address' })
  })
})

describe('installations at the vendor', async () => {
  const own = await customer({ SITZPLAN_LICENSE_FEED: feedUrl, SITZPLAN_FEED_TOKEN: feedToken })
  const path = `/api/v1/vendor/accounts/${vendor.accountId}`
  const known = async (id: string) =>
    (await vendor.call('GET', `${path}/installations`, { token: vendor.token })).body.items.find(
      (one: { id: string }) => one.id === id,
    )
  const ownState = async () => {
    const { rows } = await own.database.query<{ installation_id: string; feed_state: string; sent: string[] }>(
      `select installation_id, feed_state, feed_states_sent as sent from own_installation`,
    )
    return rows[0] ?? { installation_id: '', feed_state: '', sent: [] }
  }
  const fetchNow = async () => {
    await own.due()
    return (await own.asAdministrator('POST', '/api/v1/license/feed/fetch')).body
  }
  const copiesTold = async () =>
    (await vendor.services.database.query(`select from audit_events where action = 'license_feed.copy_seen'`)).rowCount

  test('are known by their id; one that lost an answer is none too many, a copy is', async () => {
    await own.setUp()
    for (const _ of [1, 2]) expect(await fetchNow()).toMatchObject({ fault: null })
    const { installation_id: id, feed_state: before } = await ownState()
    expect(await known(id)).toMatchObject({ copies: 0, copiedAt: null })

    // What the vendor was told and the answer to which was lost is told once more.
    const lost = newId()
    await own.database.query(`update own_installation set feed_states_sent = $1`, [[lost]])
    await readFeed({
      authorization: `Bearer ${feedToken}`,
      'sitzplan-installation': id,
      'sitzplan-state': lost,
      'sitzplan-state-before': before,
    })
    await fetchNow()
    expect(await known(id)).toMatchObject({ copies: 0 })

    // A copy goes on from where it was made.
    const copy = await ownState()
    await fetchNow()
    const asCopy = (state: string, from: string) =>
      readFeed({
        authorization: `Bearer ${feedToken}`,
        'sitzplan-installation': id,
        'sitzplan-state': state,
        'sitzplan-state-before': from,
      })
    const [first, second] = [newId(), newId()]
    expect((await asCopy(first, copy.feed_state)).status).toBe(200)
    expect(await known(id)).toMatchObject({ copies: 1, copiedAt: expect.stringMatching(/Z$/) })
    await fetchNow()
    await asCopy(second, first)
    expect(await known(id)).toMatchObject({ copies: 3 })
    // Operators are told once a day.
    expect(await copiesTold()).toBe(1)
    expect((await vendor.call('GET', path, { token: vendor.token })).body.feed).toMatchObject({
      readAt: expect.stringMatching(/Z$/),
    })
  })

  test('are no way to fill the vendor’s table, and nonsense about them is refused', async () => {
    const others = Array.from({ length: 60 }, () =>
      readFeed({
        authorization: `Bearer ${feedToken}`,
        'sitzplan-installation': newId(),
        'sitzplan-state': newId(),
      }),
    )
    for (const answer of await Promise.all(others)) expect(answer.status).toBe(200)
    const { body } = await vendor.call('GET', `${path}/installations?limit=200`, { token: vendor.token })
    expect(body.total).toBeLessThanOrEqual(50)
    for (const nonsense of ['x', `${newId()}'`, newId().repeat(40)])
      expect((await readFeed({ authorization: `Bearer ${feedToken}`, 'sitzplan-installation': nonsense })).status).toBe(
        422,
      )
    expect((await own.asAdministrator('GET', `${path}/installations`)).status).toBe(403)
  })
})

describe('a customer’s clock that is set back', async () => {
  const own = await customer({ SITZPLAN_LICENSE_FEED: feedUrl, SITZPLAN_FEED_TOKEN: feedToken })
  await own.database.query(`insert into installation (secret_check) values ('test')`)
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const issued = (expires: string | null) =>
    vendor.issue(21, 'meeting', vendor.accountId, { dates: { expires, graceUntil: expires } })
  /** The clock was so many days ahead of now, and is now again. */
  const setBack = (days: number) =>
    own.database.query(`update installation set latest_seen_at = now() + make_interval(days => $1)`, [days])
  const acquire = async () => {
    const { rows } = await own.database.query<{ id: string; product: string }>(
      `select u.id, p.id as product from users u cross join products p where p.key = 'meeting'`,
    )
    const [{ id = '', product = '' } = {}] = rows
    const token = await insertProductKey(own.database, vendor.accountId, product)
    await own.asAdministrator('PUT', `/api/v1/users/${id}/products/meeting`, { kind: 'named' })
    return own.call('POST', '/api/v1/sessions', { token, body: { user: id } })
  }

  test('keeps to the latest time seen, and says so, until it is right or a newer revision proves the time', async () => {
    await issued(day(10))
    await own.setUp()
    await keepLatestTime(own.services)
    expect((await own.license()).clockBehind).toBeUndefined()
    expect((await acquire()).status).toBe(201)

    await setBack(9)
    await keepLatestTime(own.services)
    expect(await own.license()).toMatchObject({
      status: 'active',
      clockBehind: { latest: expect.stringMatching(/Z$/) },
    })
    expect((await acquire()).status).toBe(201)

    await setBack(30)
    await Promise.all([keepLatestTime(own.services), keepLatestTime(own.services)])
    expect(await own.license()).toMatchObject({ status: 'expired' })
    expect((await acquire()).body.code).toBe('license_expired')
    const told = await own.asAdministrator('GET', '/api/v1/audit?action=license.clock_back')
    expect(told.body).toMatchObject({ total: 1, items: [{ actor: { kind: 'system' }, before: {}, after: {} }] })

    // Right again: nothing of it is left.
    await setBack(0)
    await keepLatestTime(own.services)
    const right = await own.license()
    expect([right.status, right.clockBehind]).toEqual(['active', undefined])
    expect((await acquire()).status).toBe(201)

    // It had run ahead, and what the vendor issues now proves it.
    await setBack(400)
    await keepLatestTime(own.services)
    expect((await own.license()).status).toBe('expired')
    await issued(day(200))
    await own.due()
    expect((await own.asAdministrator('POST', '/api/v1/license/feed/fetch')).body).toMatchObject({ fault: null })
    const healed = await own.license()
    expect([healed.status, healed.clockBehind]).toEqual(['active', undefined])
    expect((await acquire()).status).toBe(201)
    await issued(null)
  })
})
