// Surplus licenses of people to whom group rules give the product: what is told before they are removed, and that it comes so.
import type { SurplusHolder } from '@sitzplan/contract/surplus'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'
import { surplusCalls } from '../testing/surplus-calls.ts'

const world = await demoApp()
const { operator } = world
const aurora = world.account('aurora')
const { superadmin, member, manager } = aurora
const { license, used, issueLines, surplus, activate, undo, kindOf, saveRules } = surplusCalls(world, aurora)

const desk = { product: 'service-desk', kind: 'named' } as const
const shared = { product: 'service-desk', kind: 'concurrent' } as const
const deskOf = (userId: string) => kindOf(userId, 'service-desk')
const groups = { support: '', office: '' }
const rule = (group: string | null, kind: 'named' | 'concurrent') => ({
  group,
  products: [{ key: 'service-desk', kind }],
  role: null,
  groups: [],
})

const join = (group: string, userId: string) => superadmin.put(`/api/v1/groups/${group}/members/${userId}`, undefined)

beforeAll(async () => {
  await saveRules([])
  for (const name of ['support', 'office'] as const)
    groups[name] = String((await superadmin.post('/api/v1/groups', { name: `The ${name}` })).body.id)
})

const everybodyAgain = () =>
  issueLines([
    { ...desk, quantity: 5 },
    { ...shared, quantity: 5 },
  ])

afterEach(async () => {
  await saveRules([])
  for (const group of Object.values(groups)) await superadmin.delete(`/api/v1/groups/${group}/members/${member.userId}`)
  const revision = await everybodyAgain()
  expect(await license()).toMatchObject({ revision, pending: null })
})

/** A revision with one license fewer than are used, and what is told of the member, who has one. */
async function told({ shared: left = 5 }: { shared?: number } = {}) {
  await superadmin.put(`/api/v1/users/${member.userId}/products/service-desk`, { kind: 'named', notify: false })
  const revision = await issueLines([
    { ...desk, quantity: (await used('service-desk')) - 1 },
    { ...shared, quantity: left },
  ])
  return { revision, holder: await toldTo(superadmin, revision) }
}

async function toldTo(who: typeof superadmin, revision: number): Promise<SurplusHolder> {
  const [line] = await surplus(revision, who)
  const holder = line?.holders.find(({ user }) => user.id === member.userId)
  if (!holder) throw new Error('the member is not among the holders')
  return holder
}

const remove = async (revision: number, more: { product?: string; instead?: typeof shared } = {}) =>
  expect(await activate(revision, [{ ...desk, user: member.userId, ...more }])).toMatchObject({ status: 200 })

test('whom a rule gives another kind is shown with it, also of a document that is tried, and gets it', async () => {
  await join(groups.support, member.userId)
  await saveRules([rule(groups.support, 'concurrent')])
  const { revision, holder } = await told()
  expect(holder.byRule).toEqual({ kind: 'concurrent', waits: false, group: 'The support' })
  const { document } = (await operator.get(`/api/v1/vendor/accounts/aurora/revisions/${revision}`)).body
  const { body } = await superadmin.post('/api/v1/license/dry-run', { document })
  expect(body.surplus).toEqual(await surplus(revision))
  const others = (await surplus(revision))[0]?.holders.filter(({ user }) => user.id !== member.userId) ?? []
  expect(others).toHaveLength(4)
  expect(others.filter((other) => 'byRule' in other)).toEqual([])

  await remove(revision)
  await expect.poll(() => deskOf(member.userId)).toBe('concurrent assigned')
  expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 1 } })
  expect(await deskOf(member.userId)).toBe('named assigned')
})

test('whom a rule gives the license itself waits for it, and has it as soon as one is free', async () => {
  await join(groups.support, member.userId)
  await saveRules([rule(groups.support, 'named')])
  const { revision, holder } = await told()
  expect(holder.byRule).toEqual({ kind: 'named', waits: true, group: 'The support' })
  await remove(revision)
  await expect.poll(() => deskOf(member.userId)).toBe('named waiting')
  await everybodyAgain()
  expect(await deskOf(member.userId)).toBe('named assigned')
})

test('a license that a rule alone had given is the rule’s again when that is undone', async () => {
  await join(groups.support, member.userId)
  await saveRules([rule(groups.support, 'named')])
  const { revision } = await told()
  await superadmin.delete(`/api/v1/users/${member.userId}/products/service-desk`)
  expect(await deskOf(member.userId)).toBe('named assigned')
  await remove(revision)
  await expect.poll(() => deskOf(member.userId)).toBe('named waiting')
  expect(await undo(revision)).toMatchObject({ status: 200, body: { restored: 1 } })
  expect(await deskOf(member.userId)).toBe('named assigned')
  await saveRules([])
  expect(await deskOf(member.userId)).toBeUndefined()
})

test('a kind that the new license does not have is waited for', async () => {
  await join(groups.support, member.userId)
  await saveRules([rule(groups.support, 'concurrent')])
  const { revision, holder } = await told({ shared: 0 })
  expect(holder.byRule).toEqual({ kind: 'concurrent', waits: true, group: 'The support' })
  await remove(revision)
  await expect.poll(() => deskOf(member.userId)).toBe('concurrent waiting')
})

test('the first rule says in which kind, and by which group', async () => {
  for (const group of Object.values(groups)) await join(group, member.userId)
  await saveRules([rule(groups.office, 'concurrent'), rule(groups.support, 'named')])
  expect((await told()).holder.byRule).toEqual({ kind: 'concurrent', waits: false, group: 'The office' })
})

test('who is in no group of a rule gets nothing, and nothing is told', async () => {
  await saveRules([rule(groups.support, 'concurrent'), rule(null, 'concurrent')])
  const { revision, holder } = await told()
  expect(holder).not.toHaveProperty('byRule')
  await remove(revision)
  await saveRules([rule(groups.support, 'concurrent'), rule(null, 'concurrent')])
  expect(await deskOf(member.userId)).toBeUndefined()
})

test('the rule for everybody else names no group, and one of a group that the caller does not see neither', async () => {
  const permissions = ['users.view', 'licenses.view']
  const { body } = await superadmin.get(`/api/v1/users/${manager.userId}`)
  for (const group of Object.values(groups)) await join(group, member.userId)
  await saveRules([rule(groups.office, 'concurrent')])
  const { revision } = await told()
  const seeing = async (group: string) => {
    await superadmin.patch(`/api/v1/users/${manager.userId}`, { manager: { permissions, groups: [group] } })
    return expect.poll(async () => (await toldTo(manager, revision)).byRule)
  }
  await (await seeing(groups.office)).toEqual({ kind: 'concurrent', waits: false, group: 'The office' })
  await (await seeing(groups.support)).toEqual({ kind: 'concurrent', waits: false, group: null })
  await superadmin.patch(`/api/v1/users/${manager.userId}`, { manager: body.manager })

  await superadmin.delete(`/api/v1/groups/${groups.office}/members/${member.userId}`)
  await world.services.database.query(
    'insert into directory_users (account_id, user_id, user_name) values ($1, $2, $3) on conflict do nothing',
    [aurora.id, member.userId, 'member'],
  )
  await saveRules([rule(null, 'concurrent')])
  expect((await toldTo(superadmin, revision)).byRule).toEqual({ kind: 'concurrent', waits: false, group: null })
})

test('another kind that is given instead stays, whatever the rule gives', async () => {
  await join(groups.support, member.userId)
  await saveRules([rule(groups.support, 'named')])
  const { revision } = await told()
  await remove(revision, { instead: shared })
  await saveRules([rule(groups.support, 'named')])
  expect(await deskOf(member.userId)).toBe('concurrent assigned')
})

test('a kind that the vendor does not sell is not given; sold again meanwhile, it is', async () => {
  const sell = async (...kinds: string[]) =>
    expect(await operator.patch('/api/v1/vendor/catalog/meeting', { kinds })).toMatchObject({ status: 200 })
  await sell('named', 'concurrent')
  await saveRules([{ ...rule(groups.support, 'concurrent'), products: [{ key: 'meeting', kind: 'concurrent' }] }])
  await sell('named')
  await join(groups.support, member.userId)
  const revision = await issueLines([{ product: 'meeting', kind: 'named', quantity: (await used('meeting')) - 1 }])
  expect(await toldTo(superadmin, revision)).not.toHaveProperty('byRule')
  await sell('named', 'concurrent')
  expect((await toldTo(superadmin, revision)).byRule).toMatchObject({ kind: 'concurrent', waits: true })
  await remove(revision, { product: 'meeting' })
  await expect.poll(() => kindOf(member.userId, 'meeting')).toBe('concurrent waiting')
})
