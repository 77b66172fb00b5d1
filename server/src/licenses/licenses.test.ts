// Licenses over HTTP, on the demo's accounts: what is issued, loaded and activated, and what is refused.
import type { License, LicensePayload, LoadedRevision } from '@sitzplan/contract/licenses'
import { describe, expect, test } from 'vitest'
import { systemOrigin } from '../audit/audit.ts'
import { type Answer, demoApp } from '../testing/demo-app.ts'
import { signDocument } from './license-document.ts'
import { activatePendingWhereItFits, issueRevision } from './licenses.ts'
import { signingKey } from './vendor-keys.ts'

const world = await demoApp()
const { services, operator, account } = world
const aurora = account('aurora')
const borealis = account('borealis')

const license = async (who = aurora) => (await who.superadmin.get('/api/v1/license')).body as License
const issue = (slug: string, body: object) => operator.post(`/api/v1/vendor/accounts/${slug}/revisions`, body)
const load = (document: string, who = aurora) => who.superadmin.post('/api/v1/license/revisions', { document })
const activate = (revision: number, who = aurora) =>
  who.superadmin.post(`/api/v1/license/revisions/${revision}/activate`, undefined)

/** Signed by the vendor, delivered by nobody: as a file that was mailed. */
async function mailed(change: Partial<LicensePayload>, who = aurora): Promise<string> {
  const { vendorId, ...key } = await signingKey(services.database, services)
  const { serial, revision, pending } = await license(who)
  const newest = Math.max(revision ?? 0, pending?.revision ?? 0)
  const payload: LicensePayload = {
    iss: vendorId,
    sub: who.id,
    serial: serial ?? '',
    owner: who.slug,
    revision: newest + 1,
    iat: Math.floor(Date.now() / 1000),
    trial: false,
    lines: [{ product: 'meeting', kind: 'named', quantity: 100 }],
    ...change,
  }
  return signDocument(payload, key)
}

const named = (quantity: number) => ({ lines: [{ product: 'meeting', kind: 'named', quantity }] })
const pool = (quantity: number) => ({ lines: [{ product: 'remote-support', kind: 'concurrent', quantity }] })
const changes = ({ body }: Answer) => (body as unknown as LoadedRevision).changes
const lineOf = (shown: License, product: string, kind: string) =>
  shown.lines.find((line) => line.product === product && line.kind === kind)

test('an account sees its license as it was issued, with what is used', async () => {
  const shown = await license()
  expect(shown).toMatchObject({ status: 'active', revision: 1, trial: false, pending: null })
  expect(shown.serial).toMatch(/^SP(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
  expect(lineOf(shown, 'remote-support', 'concurrent')).toEqual({
    product: 'remote-support',
    kind: 'concurrent',
    quantity: 10,
    unrestricted: false,
    used: 0,
  })
  expect(lineOf(shown, 'monitoring', 'included')).toMatchObject({ quantity: null, unrestricted: true, used: 0 })
  expect(lineOf(shown, 'remote-support', 'device')).toMatchObject({ resource: 'unattended-computers', quantity: 60 })
  expect(shown.dates.graceUntil).toMatch(/T2[23]:00:00.000Z$/)
})

describe('issuing', () => {
  test('growth is active when the call answers, and the rest stays', async () => {
    const before = await license(borealis)
    const { status, body } = await issue('borealis', named(12))
    expect(status).toBe(201)
    expect(body).toMatchObject({ revision: (before.revision ?? 0) + 1, status: 'active' })
    const after = await license(borealis)
    expect(lineOf(after, 'meeting', 'named')?.quantity).toBe(12)
    expect(after).toMatchObject({ revision: body.revision, serial: before.serial, dates: before.dates, pending: null })
    expect(after.lines).toHaveLength(before.lines.length)
  })

  test.each([
    ['an unknown product', { lines: [{ product: 'abacus', kind: 'named', quantity: 1 }] }, '/lines/0/product'],
    ['a kind not sold', { lines: [{ product: 'monitoring', kind: 'named', quantity: 1 }] }, '/lines/0/kind'],
    ['a day that is none', { dates: { expires: '2027-02-30' } }, '/dates/expires'],
    ['grace before expiry', { dates: { expires: '2027-02-02', graceUntil: '2027-02-01' } }, '/dates/graceUntil'],
    ['an unknown field', { price: 1 }, '/price'],
  ])('%s is refused by path', async (_, body, path) => {
    const answer = await issue('borealis', body)
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })])
  })

  test('an expired revision is refused like a loaded one, and nothing changes', async () => {
    const before = await license(borealis)
    const dates = { warn: null, expires: '2026-01-31', graceUntil: '2026-02-14', from: null }
    expect(await issue('borealis', { dates })).toMatchObject({
      status: 422,
      body: { code: 'license_invalid', reason: 'expired' },
    })
    expect(await license(borealis)).toEqual(before)
  })

  test('simultaneous issues take one number each', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => issue('borealis', named(20 + index))))
    const numbers = answers.map(({ body }) => body.revision as number).sort((a, b) => a - b)
    const first = numbers[0] ?? 0
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, index) => first + index))
    expect((await license(borealis)).revision).toBe(first + 7)
  })

  test('only operators may', async () => {
    const path = '/api/v1/vendor/accounts/aurora/revisions'
    expect((await aurora.superadmin.post(path, named(1))).status).toBe(403)
    expect((await operator.post('/api/v1/vendor/accounts/nobody/revisions', named(1))).status).toBe(404)
    expect((await operator.get('/api/v1/license')).status).toBe(403)
  })
})

describe('loading', () => {
  test('a document from a file becomes the license', async () => {
    const document = await mailed({ lines: [...(await documentLines(borealis)), meeting(40)] }, borealis)
    const answer = await load(document, borealis)
    expect(answer).toMatchObject({ status: 201, body: { status: 'active' } })
    expect(changes(answer)).toEqual([
      expect.objectContaining({ product: 'meeting', kind: 'named', to: 40, surplus: 0 }),
    ])
    expect(await load(document, borealis)).toMatchObject({
      status: 201,
      body: { revision: answer.body.revision, status: 'active', changes: [] },
    })
  })

  test('of two that are loaded at once, one wins', async () => {
    const lines = await documentLines(borealis)
    const documents = await Promise.all(
      [41, 42, 43].map((quantity) => mailed({ lines: [...lines, meeting(quantity)] }, borealis)),
    )
    const answers = await Promise.all(documents.map((document) => load(document, borealis)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422])
    for (const { status, body } of answers) if (status === 422) expect(body.reason).toBe('superseded')
  })

  test('each reason is told, in the reader’s language', async () => {
    const good = await mailed({})
    const [head, content, signature] = good.split('.')
    const refused: [string, string][] = [
      ['format', 'nonsense'],
      ['format', `${good}=`],
      ['format', await mailed({ lines: [{ product: 'abacus', kind: 'named', quantity: 1 }] })],
      [
        'signature',
        `${head}.${Buffer.from(JSON.stringify({ ...decoded(good), revision: 99 })).toString('base64url')}.${signature}`,
      ],
      ['signature', `${head}.${content}.${'A'.repeat(86)}`],
      ['account', await mailed({}, borealis)],
      ['serial', await mailed({ serial: 'SP-0000-0000-0000' })],
      ['superseded', await mailed({ revision: 1 })],
      ['expired', await mailed({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ]
    const before = await license()
    for (const [reason, document] of refused) {
      const answer = await load(document)
      expect(answer).toMatchObject({ status: 422, body: { code: 'license_invalid', reason } })
      expect(answer.body.detail).not.toContain('{')
    }
    const german = await aurora.superadmin.post(
      '/api/v1/license/revisions',
      { document: 'x' },
      { 'accept-language': 'de' },
    )
    expect(german.body.detail).toContain('Lizenzdokument')
    expect(await license()).toEqual(before)
  })

  test('needs the permission', async () => {
    expect((await aurora.manager.post('/api/v1/license/revisions', { document: 'x' })).status).toBe(403)
    expect((await aurora.member.get('/api/v1/license')).status).toBe(403)
    expect((await aurora.admin.get('/api/v1/license')).status).toBe(200)
  })

  test('takes up to 5 MB', async () => {
    expect(await load('x'.repeat(2_000_000))).toMatchObject({ status: 422, body: { reason: 'format' } })
    const answer = await load('x'.repeat(5_000_001))
    expect(answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } })
    expect(answer.body.detail).toContain('5 MB')
  })

  const meeting = (quantity: number) => ({ product: 'meeting', kind: 'named' as const, quantity })
  const decoded = (document: string) => JSON.parse(Buffer.from(document.split('.')[1] ?? '', 'base64url').toString())
  async function documentLines(who: typeof aurora) {
    const path = `/api/v1/vendor/accounts/${who.slug}/revisions`
    const { items } = (await operator.get(`${path}?limit=1`)).body as { items: { revision: number }[] }
    const { document } = (await operator.get(`${path}/${items[0]?.revision}`)).body
    const { lines } = decoded(String(document)) as LicensePayload
    return lines.filter((line) => line.product !== 'meeting')
  }
})

describe('activating', () => {
  const used = async (product: string, kind: string) => lineOf(await license(), product, kind)?.used ?? 0

  test('a named line below its use waits, blocks, and is activated once use has fallen', async () => {
    const inUse = await used('meeting', 'named')
    const issued = await issue('aurora', named(inUse - 1))
    expect(issued.body.status).toBe('pending')
    const revision = issued.body.revision as number
    const change = { product: 'meeting', kind: 'named', from: 60, to: inUse - 1, used: inUse, surplus: 1 }
    expect((await license()).pending).toEqual({ revision, changes: [change], reportedAt: null })
    expect(await activate(revision)).toMatchObject({
      status: 409,
      body: { code: 'surplus_licenses', changes: [change] },
    })
    expect(await activatePendingWhereItFits(services)).toEqual([])

    await aurora.superadmin.delete(`/api/v1/users/${aurora.member.userId}/products/meeting`)
    await activatePendingWhereItFits(services, aurora.id)
    const after = await license()
    expect(after).toMatchObject({ revision, pending: null })
    expect(lineOf(after, 'meeting', 'named')).toMatchObject({ quantity: inUse - 1, used: inUse - 1 })
  })

  test('what is surplus can be removed in the same step, or not at all', async () => {
    const inUse = await used('service-desk', 'named')
    const { items } = (await aurora.superadmin.get('/api/v1/users?product=service-desk&kind=named')).body
    const removals = (items as { id: string }[]).map(({ id }) => ({ product: 'service-desk', kind: 'named', user: id }))
    const lines = [{ product: 'service-desk', kind: 'named', quantity: inUse - 2 }]
    const revision = (await issue('aurora', { lines })).body.revision as number
    const path = `/api/v1/license/revisions/${revision}/activate`

    const tooFew = await aurora.superadmin.post(path, { removals: removals.slice(0, 1) })
    expect(tooFew).toMatchObject({ status: 409, body: { code: 'surplus_licenses', changes: [{ surplus: 1 }] } })
    expect(await used('service-desk', 'named')).toBe(inUse)
    const wrong = { product: 'service-desk', kind: 'named', user: aurora.superadmin.userId }
    expect(await aurora.superadmin.post(path, { removals: [wrong] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/removals/0/user' }] },
    })
    // An id is an id in capital letters too.
    const [first, second] = removals.map((removal) => ({ ...removal, user: removal.user.toUpperCase() }))
    expect((await aurora.superadmin.post(path, { removals: [first, second] })).status).toBe(200)
    expect(lineOf(await license(), 'service-desk', 'named')).toMatchObject({ quantity: inUse - 2, used: inUse - 2 })
  })

  test('a pool below its use waits for a person, and then drains', async () => {
    const sessions = await aurora.acquire('remote-support', 4)
    const { body } = await issue('aurora', pool(3))
    expect(body.status).toBe('pending')
    const answer = await activate(body.revision as number)
    expect(answer).toMatchObject({ status: 200, body: { status: 'active' } })
    expect(changes(answer)).toEqual([
      { product: 'remote-support', kind: 'concurrent', from: 10, to: 3, used: 4, surplus: 1 },
    ])
    expect(lineOf(await license(), 'remote-support', 'concurrent')).toMatchObject({ quantity: 3, used: 4 })
    // Another line grows by itself meanwhile.
    expect((await issue('aurora', named(70))).body.status).toBe('active')
    for (const session of sessions) await aurora.release('remote-support', session)
    expect((await issue('aurora', pool(10))).body.status).toBe('active')
  })

  test('a newer revision takes the place of one that waits', async () => {
    const first = (await issue('aurora', named(1))).body.revision as number
    const second = (await issue('aurora', named(2))).body.revision as number
    expect((await license()).pending?.revision).toBe(second)
    expect(await activate(first)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    const third = await issue('aurora', named(70))
    expect(third.body.status).toBe('active')
    expect(await license()).toMatchObject({ revision: third.body.revision, pending: null })
    expect(await activate(second)).toMatchObject({ status: 409, body: { code: 'wrong_state' } })
    expect(await activate(third.body.revision as number)).toMatchObject({ status: 200, body: { changes: [] } })
    expect((await activate(99_999)).status).toBe(404)
  })

  test('a revision of a later day waits for it', async () => {
    const { body } = await issue('aurora', { ...named(71), dates: { from: '2098-01-01', warn: null, expires: null } })
    const revision = body.revision as number
    expect(body.status).toBe('pending')
    expect(await activate(revision)).toMatchObject({ status: 409, body: { reason: 'revision_not_yet_valid' } })
    expect(await activatePendingWhereItFits(services)).toEqual([])
    await services.database.query(
      'update license_revisions set not_before = clock_timestamp() where account_id = $1 and revision = $2',
      [aurora.id, revision],
    )
    // The server's own round may have been faster.
    await activatePendingWhereItFits(services)
    expect(await license()).toMatchObject({ revision, pending: null })
  })

  test('while people are assigned, a total never falls below what is used', async () => {
    const free = (await aurora.superadmin.get('/api/v1/users?limit=200')).body.items as {
      id: string
      status: string
      products: { key: string }[]
    }[]
    const without = free.filter(
      (user) => user.status === 'active' && !user.products.some(({ key }) => key === 'connect'),
    )
    const assigning = without.map((user) =>
      aurora.superadmin.put(`/api/v1/users/${user.id}/products/connect`, { kind: 'named' }),
    )
    const shrinking = Array.from({ length: 6 }, (_, index) =>
      issue('aurora', { lines: [{ product: 'connect', kind: 'named', quantity: 46 - index }] }),
    )
    const [assigned, issued] = await Promise.all([Promise.all(assigning), Promise.all(shrinking)])
    expect(issued.map(({ status }) => status)).toEqual(issued.map(() => 201))
    for (const { status } of assigned) expect([200, 409]).toContain(status)
    const shown = lineOf(await license(), 'connect', 'named')
    expect(shown?.used).toBeLessThanOrEqual(shown?.quantity ?? 0)
  })
})

test('days end at midnight in the account’s time zone', async () => {
  const zones: [string, string, string][] = [
    ['Europe/Berlin', '2027-07-31', '2027-07-31T22:00:00.000Z'],
    ['Europe/Berlin', '2027-12-31', '2027-12-31T23:00:00.000Z'],
    // The night in which clocks go forward and the one in which they go back.
    ['Europe/Berlin', '2027-03-27', '2027-03-27T23:00:00.000Z'],
    ['Europe/Berlin', '2027-03-28', '2027-03-28T22:00:00.000Z'],
    ['Europe/Berlin', '2027-10-31', '2027-10-31T23:00:00.000Z'],
    ['America/Los_Angeles', '2027-07-31', '2027-08-01T07:00:00.000Z'],
    ['Pacific/Kiritimati', '2027-07-31', '2027-07-31T10:00:00.000Z'],
    ['Asia/Kathmandu', '2027-07-31', '2027-07-31T18:15:00.000Z'],
    ['America/Los_Angeles', '2999-12-31', '3000-01-01T08:00:00.000Z'],
    // Midnight itself is skipped on 5 September 2027: the day before ends when the clocks change.
    ['America/Santiago', '2027-09-04', '2027-09-05T04:00:00.000Z'],
  ]
  for (const [timeZone, day, moment] of zones) {
    const changed = await operator.patch('/api/v1/vendor/accounts/borealis', { timeZone })
    expect(changed.status).toBe(200)
    const dates = { from: day, warn: day, expires: day, graceUntil: day }
    const { body } = await issue('borealis', { dates })
    const content = JSON.parse(Buffer.from(String(body.document).split('.')[1] ?? '', 'base64url').toString())
    expect([timeZone, day, new Date(content.exp * 1000).toISOString()]).toEqual([timeZone, day, moment])
    expect(content.graceUntil).toBe(content.exp)
    expect(content.warn).toBe(content.nbf)
  }
  expect((await operator.patch('/api/v1/vendor/accounts/borealis', { timeZone: 'Mars/Olympus' })).status).toBe(422)
})

test('every revision is remembered: what the vendor issued came from the company, whoever of its people did it', async () => {
  const dates = { from: null, warn: null, expires: null, graceUntil: null }
  expect((await issue('borealis', { dates })).body.status).toBe('active')
  const revisions = (await borealis.superadmin.get('/api/v1/license/revisions?limit=1')).body.items as object[]
  const vendor = { kind: 'system', name: (await license(borealis)).vendor?.name }
  expect(revisions[0]).toMatchObject({ receivedBy: vendor, activatedBy: vendor })
  const events = (await borealis.superadmin.get('/api/v1/audit?action=license.activated&limit=1')).body.items
  expect((events as object[])[0]).toMatchObject({ actor: vendor, from: null })
  const { items, total } = (await aurora.superadmin.get('/api/v1/license/revisions?limit=2')).body
  expect(items).toHaveLength(2)
  expect(Number(total)).toBeGreaterThan(2)
  const audit = (await aurora.superadmin.get('/api/v1/audit?limit=200')).body.items as { action: string }[]
  const actions = new Set(audit.map(({ action }) => action))
  expect([...actions]).toEqual(expect.arrayContaining(['license.received', 'license.activated', 'user.created']))
})

test('lists of revisions have neither lines nor documents; what one changed, and the document, are asked for', async () => {
  const lines = [
    { product: 'meeting', kind: 'named', quantity: 71 },
    { product: 'service-desk', kind: 'concurrent', unrestricted: true },
  ]
  const { revision, document } = (await issue('borealis', { lines })).body
  const listed = (await borealis.superadmin.get('/api/v1/license/revisions?limit=1')).body.items as object[]
  expect(listed[0]).toMatchObject({ revision, lineCount: expect.any(Number) })
  const path = '/api/v1/vendor/accounts/borealis/revisions'
  for (const [item] of [listed, (await operator.get(`${path}?limit=1`)).body.items as object[]])
    for (const heavy of ['lines', 'document']) expect(item).not.toHaveProperty(heavy)
  expect((await operator.get(`${path}/${revision}`)).body).toMatchObject({ revision, document })

  const changesOf = (number: unknown, query = '') =>
    borealis.superadmin.get(`/api/v1/license/revisions/${number}/changes${query}`)
  const { items, total } = (await changesOf(revision)).body
  expect(items).toHaveLength(2)
  expect(items).toEqual(
    expect.arrayContaining([
      { product: 'service-desk', kind: 'concurrent', from: 0, to: null },
      { product: 'meeting', kind: 'named', from: expect.any(Number), to: 71 },
    ]),
  )
  expect(total).toBe(2)
  const page = (await changesOf(revision, '?limit=1')).body
  expect((await changesOf(revision, `?limit=1&cursor=${page.nextCursor}`)).body).toMatchObject({ nextCursor: null })
  // One that waited and never came into force is not what the next one is compared with.
  const meeting = (quantity: number) => issue('borealis', { lines: [{ product: 'meeting', kind: 'named', quantity }] })
  const waiting = (await meeting(1)).body
  expect(waiting.status).toBe('pending')
  expect((await changesOf(waiting.revision)).body.items).toMatchObject([{ from: 71, to: 1 }])
  expect((await changesOf((await meeting(72)).body.revision)).body.items).toMatchObject([{ from: 71, to: 72 }])
  // The first has everything new.
  expect((await changesOf(1)).body.items).toContainEqual(expect.objectContaining({ from: 0 }))
  expect([(await changesOf(9_999)).status, (await operator.get(`${path}/9999`)).status]).toEqual([404, 404])
  expect((await borealis.member.get(`/api/v1/license/revisions/${revision}/changes`)).status).toBe(403)
})

test('a transaction that fails after issuing leaves nothing behind', async () => {
  const before = await license(borealis)
  const failing = services.database.transaction(async (tx) => {
    await issueRevision(tx, services, systemOrigin, { accountId: borealis.id, lines: [] })
    throw new Error('the disk is full')
  })
  await expect(failing).rejects.toThrow('the disk is full')
  expect(await license(borealis)).toEqual(before)
})
