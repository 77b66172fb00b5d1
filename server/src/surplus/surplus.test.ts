// Seed 004 over HTTP, on the demo's account: a revision with too few licenses, whom to take them from, activated in one
// step, and undone again.

import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Removal } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { tryFile } from '../cli/dry-run.ts'
import { Terminal } from '../cli/terminal.ts'
import { activatePendingWhereItFits } from '../licenses/licenses.ts'
import { demoApp } from '../testing/demo-app.ts'
import { demoSecret } from '../testing/demo-database.ts'
import { databaseUrl } from '../testing/spawned-server.ts'
import { removalsOf, surplusCalls } from '../testing/surplus-calls.ts'

const world = await demoApp()
const { services, operator } = world
const { database } = services
const aurora = world.account('aurora')
const borealis = world.account('borealis')
const byDesk = aurora.product('service-desk')

const { license, line, used, issue, surplus, activate, undo, kindOf, tooFew, enough, saveRules } = surplusCalls(
  world,
  aurora,
)

// The demo's rules would keep for somebody what is taken from them here.
beforeAll(() => saveRules([]))

describe('the surplus of a revision that waits', () => {
  test('names who holds the licenses, since when and last used, and proposes as many as it takes', async () => {
    const { inUse, revision, red } = await tooFew('meeting', 2)
    expect(red).toMatchObject({ product: 'meeting', kind: 'named', used: inUse, available: inUse - 2, toRemove: 2 })
    expect(red.holders).toHaveLength(inUse)
    expect(red.proposal).toHaveLength(2)
    expect(red.proposal.map(({ user }) => user)).toEqual(red.holders.slice(0, 2).map(({ user }) => user))
    expect(red.holders[0]).toEqual({
      user: { id: expect.any(String), email: expect.stringContaining('@'), name: expect.any(String) },
      status: expect.stringMatching(/^(active|invited)$/),
      since: expect.any(String),
      lastUsedAt: null,
      isWorking: false,
      veto: null,
      queues: [],
      mayTake: true,
    })
    expect((await license()).pending?.revision).toBe(revision)
    await enough('meeting')
    expect(await surplus(revision)).toEqual([])
  })

  test('who used it longest ago is proposed before who works with it, and never used before both', async () => {
    const people = (await tooFew('meeting', 1)).red.holders.filter(({ status }) => status === 'active')
    const [never, once, working] = people.map(({ user }) => user)
    if (!never || !once || !working) throw new Error('too few people')
    const byProduct = aurora.product('meeting')
    const session = async (user: string) => (await byProduct.post('/api/v1/sessions', { user })).body.id as string
    for (const { user } of people)
      if (user.id !== never.id && user.id !== working.id) {
        const id = await session(user.id)
        await byProduct.delete(`/api/v1/sessions/${id}`)
      }
    const running = await session(working.id)
    const { red } = await tooFew('meeting', 1)
    const actives = red.holders.filter(({ status }) => status === 'active')
    expect(actives[0]).toMatchObject({ user: never, lastUsedAt: null, isWorking: false })
    expect(actives[1]).toMatchObject({ user: once, lastUsedAt: expect.any(String), isWorking: false })
    expect(red.holders.at(-1)).toMatchObject({ user: working, lastUsedAt: expect.any(String), isWorking: true })
    await byProduct.delete(`/api/v1/sessions/${running}`)
    await enough('meeting')
  })

  test.each(['coarseSurplusReasons', 'historyWithoutNames'])(
    'of the last use only that it was long ago, with %s',
    async (which) => {
      const privacy = async (value: boolean) =>
        expect((await aurora.superadmin.patch('/api/v1/account', { privacy: { [which]: value } })).status).toBe(200)
      const { inUse, red: exact } = await tooFew('meeting', await used('meeting'))
      expect(exact).toMatchObject({
        isLastUseWithheld: false,
        holders: expect.arrayContaining([expect.objectContaining({ lastUsedAt: expect.any(String) })]),
      })
      await privacy(true)
      const { document } = (
        await operator.get(`/api/v1/vendor/accounts/aurora/revisions/${(await license()).pending?.revision}`)
      ).body
      const red = (await surplus((await license()).pending?.revision ?? 0))[0]
      expect(red).toMatchObject({ used: inUse, isLastUseWithheld: true })
      expect(red?.holders.map(({ user }) => user)).toEqual(exact.holders.map(({ user }) => user))
      expect(new Set(red?.holders.map(({ lastUsedAt }) => lastUsedAt))).toEqual(new Set([null]))
      const reasons = ({ proposal }: SurplusLine) => new Set(proposal.map(({ reason }) => reason))
      expect(reasons(exact)).toContain('never_used')
      expect(red && reasons(red)).toContain('long_unused')
      expect(red && reasons(red)).not.toContain('never_used')
      const tried = await aurora.superadmin.post('/api/v1/license/dry-run', { document })
      expect(tried.body.surplus).toEqual([red])
      await privacy(false)
      await enough('meeting')
    },
  )

  test('says what can be given instead: the same product shared, others with room', async () => {
    const { red } = await tooFew('service-desk', 1)
    expect(red.alternatives).toContainEqual({ product: 'meeting', kind: 'named', free: expect.any(Number) })
    expect(red.alternatives).not.toContainEqual(expect.objectContaining({ product: 'service-desk', kind: 'named' }))
    await enough('service-desk')
  })

  test('proposes nobody on whom whoever looks may not act', async () => {
    const { revision, red } = await tooFew('meeting', await used('meeting'))
    const [of] = await surplus(revision, aurora.admin)
    const above = of?.holders.filter(({ mayTake }) => !mayTake).map(({ user }) => user.id) ?? []
    expect(above).toContain(aurora.superadmin.userId)
    expect(above).not.toContain(aurora.admin.userId)
    expect(red.holders.every(({ mayTake }) => mayTake)).toBe(true)
    const proposed = of?.proposal.map(({ user }) => user.id) ?? []
    expect(proposed).toHaveLength(red.proposal.length - above.length)
    expect(proposed.filter((id) => above.includes(id))).toEqual([])
    await enough('meeting')

    const { revision: next } = await tooFew('meeting', 3)
    const [line] = await surplus(next, aurora.admin)
    expect(await activate(next, line ? removalsOf(line) : [], aurora.admin)).toMatchObject({ status: 200 })
    expect(await undo(next)).toMatchObject({ status: 200, body: { restored: 3 } })
    await enough('meeting')
  })

  test('shared seats are not red, they drain', async () => {
    const sessions = await aurora.acquire('remote-support', 3)
    const revision = await issue('remote-support', 'concurrent', 1)
    expect(await surplus(revision)).toEqual([])
    for (const session of sessions) await aurora.release('remote-support', session)
    await issue('remote-support', 'concurrent', 10)
  })

  test('is for those who may see licenses, of their own account', async () => {
    const { revision } = await tooFew('meeting', 1)
    const path = `/api/v1/license/revisions/${revision}/surplus`
    expect((await aurora.member.get(path)).status).toBe(403)
    expect((await borealis.superadmin.get(path)).status).toBe(404)
    expect((await aurora.superadmin.get('/api/v1/license/revisions/99999/surplus')).status).toBe(404)
    await enough('meeting')
  })
})

describe('a dry run', () => {
  /** What waits at aurora, as its file; nothing waits any more. */
  async function file(product: string, fewer: number) {
    const { revision, red } = await tooFew(product, fewer)
    const { document } = (await operator.get(`/api/v1/vendor/accounts/aurora/revisions/${revision}`)).body
    return { document: String(document), revision, red }
  }
  const tryOn = (document: string, who = aurora.superadmin) => who.post('/api/v1/license/dry-run', { document })

  test('tells the same as the dialog, by call and by command, and keeps nothing', async () => {
    const { document, revision, red } = await file('meeting', 2)
    const before = await license()
    const told = { revision, status: 'pending', waitsFor: 'surplus', changes: before.pending?.changes, surplus: [red] }
    expect(await tryOn(document)).toEqual({ status: 200, body: told })

    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-dry-run-'))
    const path = join(folder, 'aurora.license')
    await writeFile(path, `${document}\n`)
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    vi.stubEnv('SITZPLAN_TOKEN', world.demo.accounts.find(({ slug }) => slug === 'aurora')?.users[0]?.token ?? '')
    try {
      const server = await world.app.listen({ port: 0, host: '127.0.0.1' })
      await tryFile(new Terminal({ json: true }), path, { server })
      expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toEqual(told)
      await tryFile(new Terminal({}), path, { server })
      const sentence = String(said.mock.calls[1]?.[0])
      expect(sentence).toContain('It would wait')
      for (const { user } of red.proposal) expect(sentence).toContain(user.email)
      vi.stubEnv('SITZPLAN_TOKEN', 'nobody')
      await expect(tryFile(new Terminal({}), path, { server })).rejects.toThrow(/./)
    } finally {
      said.mockRestore()
      vi.unstubAllEnvs()
      await rm(folder, { recursive: true })
    }
    expect(await license()).toEqual(before)
    await enough('meeting')
  })

  test('on the database itself tells the same, and why it would be refused in words', async () => {
    const { document, revision, red } = await file('meeting', 2)
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-dry-run-'))
    const path = join(folder, 'aurora.license')
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    vi.stubEnv('DATABASE_URL', databaseUrl(world.address))
    vi.stubEnv('SITZPLAN_SECRET', demoSecret)
    try {
      await writeFile(path, document)
      await tryFile(new Terminal({ json: true }), path, {})
      expect(JSON.parse(String(said.mock.calls[0]?.[0]))).toMatchObject({ revision, surplus: [red] })
      await enough('meeting')
      await expect(tryFile(new Terminal({}), path, {})).rejects.toThrow(
        'A revision that is just as new or newer is already known',
      )
      const [head, payload = '', signature] = document.split('.')
      const forAnother = Buffer.from(payload, 'base64url').toString().replace(aurora.id, randomUUID())
      await writeFile(path, [head, Buffer.from(forAnother).toString('base64url'), signature].join('.'))
      await expect(tryFile(new Terminal({}), path, {})).rejects.toThrow('does not have the account')
      vi.stubEnv('DATABASE_URL', '')
      vi.stubEnv('SITZPLAN_DATA', join(folder, 'nothing'))
      await expect(tryFile(new Terminal({}), path, {})).rejects.toThrow('There is no database in')
      expect(await readdir(folder)).toEqual(['aurora.license'])
    } finally {
      said.mockRestore()
      vi.unstubAllEnvs()
      await rm(folder, { recursive: true })
    }
  })

  test('refuses what loading would refuse, and leaves no trace', async () => {
    const { document } = await file('meeting', 1)
    await enough('meeting')
    const reasons = [
      [document, 'superseded'],
      ['no license', 'format'],
    ] as const
    for (const [text, reason] of reasons)
      expect(await tryOn(text)).toMatchObject({ status: 422, body: { code: 'license_invalid', reason } })
    expect(await tryOn(document, borealis.superadmin)).toMatchObject({ status: 422, body: { reason: 'account' } })
    expect((await tryOn(document, aurora.member)).status).toBe(403)
    const { rows } = await database.query(`select 1 from audit_events where action = 'license.refused'`)
    expect(rows).toEqual([])
  })
})

describe('a product’s veto', () => {
  const veto = (userId: string, reason: string) => byDesk.put(`/api/v1/holds/${userId}`, { reason })
  const lift = (userId: string) => byDesk.delete(`/api/v1/holds/${userId}`)

  test('keeps the license, is shown with its reason, and ends when it is lifted', async () => {
    const { red } = await tooFew('service-desk', 1)
    const user = red.proposal[0]?.user.id ?? ''
    const set = await veto(user, 'Three tickets are open.')
    expect(set).toMatchObject({ status: 200, body: { reason: 'Three tickets are open.', since: expect.any(String) } })
    expect((await veto(user, 'Two tickets are open.')).body.since).toBe(set.body.since)

    const { revision, red: again } = await tooFew('service-desk', 1)
    expect(again.proposal.map((each) => each.user.id)).not.toContain(user)
    expect(again.holders.at(-1)).toMatchObject({ user: { id: user }, veto: { reason: 'Two tickets are open.' } })
    const refused = { status: 409, body: { code: 'license_vetoed', product: 'service-desk', user } }
    expect(await activate(revision, [{ product: 'service-desk', kind: 'named', user }])).toMatchObject(refused)
    expect(await aurora.superadmin.delete(`/api/v1/users/${user}/products/service-desk`)).toMatchObject(refused)
    expect(await kindOf(user, 'service-desk')).toBe('named assigned')

    expect([(await lift(user)).status, (await lift(user)).status]).toEqual([204, 204])
    expect((await activate(revision, [{ product: 'service-desk', kind: 'named', user }])).status).toBe(200)
    expect(await kindOf(user, 'service-desk')).toBeUndefined()
    await enough('service-desk')
  })

  test('does not hold against suspending or deleting the person', async () => {
    const { red } = await tooFew('service-desk', 2)
    const [suspended, deleted] = red.holders.filter(({ status }) => status === 'active').map(({ user }) => user.id)
    if (!suspended || !deleted) throw new Error('too few people')
    await veto(suspended, 'No.')
    await veto(deleted, 'No.')
    const status = (id: string) => aurora.superadmin.patch(`/api/v1/users/${id}`, { status: 'suspended' })
    expect((await status(suspended)).status).toBe(200)
    expect((await aurora.superadmin.delete(`/api/v1/users/${deleted}`)).status).toBe(204)
    const { rows } = await database.query('select user_id from vetoes where user_id = any($1)', [[suspended, deleted]])
    expect(rows).toEqual([{ user_id: suspended }])
    await lift(suspended)
    await enough('service-desk')
  })

  test('is for products, about people of their account', async () => {
    const { userId: stranger } = borealis.member
    expect((await veto(stranger ?? '', 'No.')).status).toBe(404)
    expect((await veto('nobody', 'No.')).status).toBe(404)
    expect((await byDesk.put(`/api/v1/holds/${aurora.member.userId}`, { reason: '' })).status).toBe(422)
    expect((await byDesk.put(`/api/v1/holds/${aurora.member.userId}`, { reason: 'x'.repeat(301) })).status).toBe(422)
    expect((await aurora.superadmin.put(`/api/v1/holds/${aurora.member.userId}`, { reason: 'No.' })).status).toBe(403)
  })
})

describe('devices', () => {
  const place = { product: 'remote-support', kind: 'device', resource: 'unattended-computers' } as const
  const bySupport = aurora.product('remote-support')
  const issueDevices = async (quantity: number) => {
    const lines = [{ ...place, quantity }]
    const { body } = await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines })
    return body.revision as number
  }
  const report = (device: string) => bySupport.put(`/api/v1/devices/${place.resource}/${device}`, { name: device })
  const removalOf = (device: string): Removal => ({ ...place, device })

  test('that have been silent longest are retired with the activation, and come back when it is undone', async () => {
    expect(await line('remote-support', 'device')).toMatchObject({ quantity: 60, used: 40 })
    const revision = await issueDevices(38)
    expect((await license()).pending?.changes).toEqual([{ ...place, from: 60, to: 38, used: 40, surplus: 2 }])
    const [red] = await surplus(revision)
    expect(red).toMatchObject({ ...place, used: 40, available: 38, toRemove: 2, holders: [], proposal: [] })
    const seen = red?.devices.map(({ lastSeenAt }) => lastSeenAt) ?? []
    expect(seen).toHaveLength(40)
    expect(seen).toEqual(seen.toSorted())
    const [first = '', second = '', third = ''] = red?.devices.map(({ device }) => device) ?? []

    expect(await activate(revision, [removalOf(first)])).toMatchObject({
      status: 409,
      body: { code: 'surplus_licenses' },
    })
    expect(await used('remote-support', 'device')).toBe(40)
    expect(await activate(revision, [removalOf(first), removalOf('nobody')])).toMatchObject({
      status: 422,
      body: { errors: [expect.objectContaining({ path: '/removals/1/device' })] },
    })
    expect((await activate(revision, [first, second].map(removalOf))).status).toBe(200)
    expect(await line('remote-support', 'device')).toMatchObject({ quantity: 38, used: 38 })
    expect((await report(second)).body.code).toBe('device_retired')
    // One is given up meanwhile by its product, which is no reason for another not to come back.
    await bySupport.delete(`/api/v1/devices/${place.resource}/${third}`)
    expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 2, lost: 0 } })
    expect(await line('remote-support', 'device')).toMatchObject({ quantity: 60, used: 39 })
    expect([(await report(second)).status, (await report(third)).status]).toEqual([200, 201])
    expect(await issueDevices(60)).toBe((await license()).revision)
  })

  test('that are registered while a smaller revision arrives are never more than the license in force has', async () => {
    for (let round = 1; round <= 4; round++) {
      const room = await used('remote-support', 'device')
      const ids = Array.from({ length: 6 }, (_, index) => `round-${round}-${index}`)
      const [, ...answers] = await Promise.all([issueDevices(room + 2), ...ids.map(report)])
      const now = await line('remote-support', 'device')
      expect(now?.used).toBe(room + answers.filter(({ status }) => status === 201).length)
      expect(now?.used).toBeLessThanOrEqual(now?.quantity ?? 0)
      // In force with room for two, or waiting because more came first.
      expect([room + 2, 60]).toContain(now?.quantity)
      for (const id of ids) await bySupport.delete(`/api/v1/devices/${place.resource}/${id}`)
      await issueDevices(60)
    }
  })

  test('are retired by nobody who may not manage them', async () => {
    const revision = await issueDevices(39)
    const [device = ''] = (await surplus(revision))[0]?.devices.map((each) => each.device) ?? []
    const { userId } = aurora.manager
    const permissions = ['licenses.view', 'licenses.activate', 'assignments.manage']
    const { body } = await aurora.superadmin.get(`/api/v1/users/${userId}`)
    await aurora.superadmin.patch(`/api/v1/users/${userId}`, { manager: { permissions, groups: [] } })
    await vi.waitFor(async () =>
      expect((await activate(revision, [removalOf(device)], aurora.manager)).body.code).toBe('forbidden'),
    )
    await aurora.superadmin.patch(`/api/v1/users/${userId}`, { manager: body.manager })
    await bySupport.delete(`/api/v1/devices/${place.resource}/${device}`)
    await vi.waitFor(async () => expect((await license()).revision).toBe(revision), { timeout: 10_000 })
    await issueDevices(60)
  })
})

describe('activating with removals, and undoing it', () => {
  test('takes away what is proposed, and gives it back', async () => {
    const { inUse, revision, red } = await tooFew('meeting', 2)
    const before = (await license()).revision
    expect((await activate(revision, removalsOf(red))).status).toBe(200)
    const after = await license()
    expect(after).toMatchObject({ revision, pending: null, undo: { revision, until: expect.any(String) } })
    expect(await line('meeting')).toMatchObject({ quantity: inUse - 2, used: inUse - 2 })

    expect(await undo(revision, aurora.member)).toMatchObject({ status: 403 })
    expect(await undo(revision, borealis.superadmin)).toMatchObject({ status: 404 })
    expect(await undo(revision)).toMatchObject({
      status: 200,
      body: {
        revision,
        status: 'pending',
        restored: 2,
        waiting: 0,
        lost: 0,
        changes: [{ product: 'meeting', surplus: 2 }],
      },
    })
    expect(await license()).toMatchObject({ revision: before, pending: { revision }, undo: null })
    const listed = (await aurora.superadmin.get('/api/v1/license/revisions?limit=1')).body
    expect(listed.items).toMatchObject([{ revision, undoneAt: expect.stringMatching(/Z$/) }])
    expect(await line('meeting')).toMatchObject({ used: inUse })
    for (const { user } of red.proposal) expect(await kindOf(user.id, 'meeting')).toBe('named assigned')
    // It waits as before; once more it cannot be undone.
    expect(await activatePendingWhereItFits(services)).toEqual([])
    expect((await activate(revision, removalsOf(red))).status).toBe(200)
    expect(await undo(revision)).toMatchObject({ status: 409, body: { reason: 'undo_over' } })
    await enough('meeting')
  })

  test('keeps what the product had set up for who loses it, and undoing brings that back', async () => {
    const { red, revision } = await tooFew('connect', 1)
    const set = red.holders.find(({ user }) => user.email.startsWith('rasmus.'))?.user.id
    const path = `/api/v1/users/${set}/products/connect/settings`
    const { body: phone } = await aurora.superadmin.get(path)
    expect(phone).toMatchObject({ extension: '201' })
    await activate(revision, [{ product: 'connect', kind: 'named', user: set ?? '' }])
    expect(await aurora.superadmin.get(path)).toMatchObject({ status: 404 })
    expect((await aurora.superadmin.get(`/api/v1/removals?user=${set}`)).body).toMatchObject({
      items: [{ what: 'license', product: 'connect', kind: 'named', withSettings: true }],
      total: 1,
    })
    expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 1 } })
    expect((await aurora.superadmin.get(path)).body).toEqual(phone)
    expect((await aurora.superadmin.get(`/api/v1/removals?user=${set}`)).body).toMatchObject({ total: 0 })
    await enough('connect')
  })

  test('what was given instead goes when it is undone', async () => {
    const { revision, red } = await tooFew('service-desk', 1)
    const user = red.holders.find(({ status }) => status === 'active')?.user.id ?? ''
    const had = await kindOf(user, 'meeting')
    if (had) await aurora.superadmin.delete(`/api/v1/users/${user}/products/meeting`)
    const instead = { product: 'meeting', kind: 'named' as const }
    expect((await activate(revision, [{ product: 'service-desk', kind: 'named', user, instead }])).status).toBe(200)
    expect([await kindOf(user, 'service-desk'), await kindOf(user, 'meeting')]).toEqual([undefined, 'named assigned'])
    expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 1 } })
    expect([await kindOf(user, 'service-desk'), await kindOf(user, 'meeting')]).toEqual(['named assigned', undefined])
    await enough('service-desk')
  })

  test('another kind of the same product keeps the session running, also where the revision brings it', async () => {
    await operator.patch('/api/v1/vendor/catalog/meeting', { kinds: ['named', 'concurrent'] })
    const inUse = await used('meeting')
    const { body } = await operator.post('/api/v1/vendor/accounts/aurora/revisions', {
      lines: [
        { product: 'meeting', kind: 'named', quantity: inUse - 1 },
        { product: 'meeting', kind: 'concurrent', quantity: 3 },
      ],
    })
    const revision = body.revision as number
    const [red] = await surplus(revision)
    expect(red?.alternatives[0]).toEqual({ product: 'meeting', kind: 'concurrent', free: null })
    const user = red?.holders.find(({ status }) => status === 'active')?.user.id ?? ''
    const byProduct = aurora.product('meeting')
    const { id: session } = (await byProduct.post('/api/v1/sessions', { user })).body
    const removal = {
      product: 'meeting',
      kind: 'named' as const,
      user,
      instead: { product: 'meeting', kind: 'concurrent' as const },
    }
    expect(await activate(revision, [removal])).toMatchObject({ status: 200 })
    expect(await kindOf(user, 'meeting')).toBe('concurrent assigned')
    expect((await aurora.heartbeat('meeting', String(session))).status).toBe(200)

    // There is no shared seat in the earlier revision; a named one is there again.
    expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 1 } })
    expect(await kindOf(user, 'meeting')).toBe('named assigned')
    expect((await aurora.heartbeat('meeting', String(session))).status).toBe(200)
    await aurora.release('meeting', String(session))
    await issue('meeting', 'concurrent', 0)
    await enough('meeting')
  })

  test('of two who activate at once one does, and the other is told; so are all but one who undo', async () => {
    const { inUse, revision, red } = await tooFew('meeting', 1)
    const byOne = removalsOf(red)
    const another = red.holders.find(({ user }) => red.proposal.every((one) => one.user.id !== user.id))?.user.id ?? ''
    const byOther: Removal[] = [{ product: 'meeting', kind: 'named', user: another }]
    const both = await Promise.all([activate(revision, byOne), activate(revision, byOther, aurora.admin)])
    const told = { status: 409, body: { code: 'wrong_state', reason: 'activated_by_other' } }
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)).toMatchObject(told)
    const { superadmin, admin } = aurora
    const [first, second] = both[0].status === 200 ? [superadmin, admin] : [admin, superadmin]
    expect(await used('meeting')).toBe(inUse - 1)
    expect(await activate(revision, [], second)).toMatchObject(told)
    // Who did it may not have heard the answer.
    expect(await activate(revision, byOne, first)).toMatchObject({ status: 200, body: { status: 'active' } })

    const undone = await Promise.all([undo(revision), undo(revision), undo(revision)])
    expect(undone.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(undone.find(({ status }) => status === 409)).toMatchObject({ body: { reason: 'undo_done' } })
    expect(await used('meeting')).toBe(inUse)
    await enough('meeting')
  })

  test('what has activated itself meanwhile is told to whoever wanted to take licenses away for it', async () => {
    const { revision, red } = await tooFew('meeting', 1)
    const removals = removalsOf(red)
    const user = red.proposal[0]?.user.id ?? ''
    await aurora.superadmin.delete(`/api/v1/users/${user}/products/meeting`)
    await activatePendingWhereItFits(services, aurora.id)
    expect(await activate(revision, removals)).toMatchObject({ status: 409, body: { reason: 'activated_by_itself' } })
    expect(await activate(revision)).toMatchObject({ status: 200, body: { status: 'active', changes: [] } })
    await aurora.superadmin.put(`/api/v1/users/${user}/products/meeting`, { kind: 'named', wait: true })
    await enough('meeting')
  })

  test('a drained pool that is undone waits for a person', async () => {
    const sessions = await aurora.acquire('remote-support', 3)
    const revision = await issue('remote-support', 'concurrent', 2)
    expect((await activate(revision)).status).toBe(200)
    for (const session of sessions) await aurora.release('remote-support', session)
    expect(await undo(revision)).toMatchObject({ status: 200, body: { status: 'pending', restored: 0 } })
    expect(await activatePendingWhereItFits(services)).toEqual([])
    expect((await license()).pending?.revision).toBe(revision)
    expect((await activate(revision)).status).toBe(200)
    await issue('remote-support', 'concurrent', 10)
  })

  test('who is gone does not come back, who is suspended waits', async () => {
    const { revision, red } = await tooFew('meeting', 2)
    const [gone, suspended] = red.holders.filter(({ status }) => status === 'active').map(({ user }) => user.id)
    if (!gone || !suspended) throw new Error('too few people')
    const removals = [gone, suspended].map((user) => ({ product: 'meeting', kind: 'named' as const, user }))
    expect((await activate(revision, removals)).status).toBe(200)
    await aurora.superadmin.delete(`/api/v1/users/${gone}`)
    await aurora.superadmin.patch(`/api/v1/users/${suspended}`, { status: 'suspended' })
    expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 0, waiting: 1, lost: 1 } })
    expect(await kindOf(suspended, 'meeting')).toBe('named waiting')
    await enough('meeting')
  })

  test.each<[string, string, (revision: number) => Promise<unknown>]>([
    ['a newer one has arrived', 'undo_superseded', () => issue('meeting', 'named', 1)],
    [
      'a day has passed',
      'undo_over',
      (revision) =>
        database.query(
          `update license_revisions set undo_until = undo_until - interval '24 hours' where account_id = $1 and revision = $2`,
          [aurora.id, revision],
        ),
    ],
    [
      'the one before has expired',
      'undo_expired',
      (revision) =>
        database.query(
          `update license_revisions set expires_at = now() - interval '1 minute', warn_at = null, grace_until = null
            where account_id = $1 and revision = (
                  select replaced from license_revisions where account_id = $1 and revision = $2)`,
          [aurora.id, revision],
        ),
    ],
  ])('not when %s', async (_, reason, happens) => {
    const { inUse, revision, red } = await tooFew('meeting', 1)
    expect((await activate(revision, removalsOf(red))).status).toBe(200)
    await happens(revision)
    expect(await undo(revision)).toMatchObject({ status: 409, body: { code: 'wrong_state', reason } })
    expect((await license()).undo).toBeNull()
    expect(await used('meeting')).toBe(inUse - 1)
    await enough('meeting')
  })

  test('not what activated itself, nor what waits', async () => {
    await enough('meeting')
    const { revision } = await license()
    expect(await undo(revision ?? 0)).toMatchObject({ status: 409, body: { reason: 'undo_over' } })
    const { revision: waiting } = await tooFew('meeting', 1)
    expect(await undo(waiting)).toMatchObject({ status: 409, body: { reason: 'undo_not_active' } })
    await enough('meeting')
  })
})
