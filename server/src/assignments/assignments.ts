// The one door: who may have what changes here and nowhere else, whichever way a user arrives. Assigns, or records
// that somebody waits for a license; completes those who wait, in order of asking.
import type { Services } from '../app.ts'
import { type Origin, recordAudit, recordAudits, systemOrigin } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import { type Product, productById } from '../catalog/catalog.ts'
import { pendingTotals } from '../licenses/pending-totals.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { productGiven } from '../product-requests/answered.ts'
import { bringBackSettings, keepSettings } from '../product-settings/product-settings.ts'
import { forgetQueues, refuseWhileInQueues } from '../queues/queue-memberships.ts'
import { licenseRestored, recordRemoval } from '../removals/removals.ts'
import { dropVetoes, refuseWhenVetoed } from '../vetoes/vetoes.ts'
import {
  type AssignmentChange,
  type AssignmentRow,
  askAgain,
  deleteAssignments,
  type Kind,
  lockUser,
  lockUsers,
  type Right,
  selectAssignment,
  selectAssignmentsOf,
  selectAssignmentsOfUser,
  selectIdleChanges,
  selectShownAssignments,
  selectWishes,
  upsertAssignment,
} from './assignment-store.ts'
import { tellOfProduct } from './product-news.ts'

// What changes several people's rights in one transaction locks them all first, and the pools after that.
export { lockUsers } from './assignment-store.ts'
export { tellOfProduct } from './product-news.ts'

type Seats = Pick<Services, 'seats' | 'config' | 'secrets' | 'mailDelivery'>
type PoolUsage = Awaited<ReturnType<Services['seats']['lockUsage']>>[number]

export interface Wish {
  kind: Kind
  wait: boolean
  notify: boolean
  /** A group rule takes back what it gave, and nothing else. */
  by?: 'hand' | 'rule'
}

export interface Assigned {
  kind: Kind
  state: 'assigned' | 'waiting'
  since: Date
  /** False where it was so already. */
  isChanged: boolean
}

/**
 * Gives a user a product in a kind, or changes the kind. `wait`: with no free seat, wait for one; so does a suspended
 * user, who holds none, until the suspension is lifted. `notify`: whether the person is told when a wish is met. Throws
 * `not_found`, `kind_not_sold`, and without `wait` `no_seat_available`.
 */
export async function assign(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  { kind, wait, notify, by = 'hand', ...right }: Right & Wish,
): Promise<Assigned> {
  const product = await productById(tx, right.productId)
  if (!product.kinds.includes(kind)) throw kindNotSold(product)
  const user = await lockUser(tx, right.accountId, right.userId)
  if (!user) throw notFound()
  const pools = await poolsOf(tx, services, right)
  const before = await selectAssignment(tx, right)
  const change = await changeKind(tx, services, { right, kind, before, pools, maySit: user.status !== 'suspended' })
  const given = change ?? (wait ? wish(before, kind) : null)
  if (!given) throw new Refusal('no_seat_available', { reason: whyNone(pools, kind, user.status) })
  const after = await write(tx, right, { ...given, isQuiet: !notify, by })
  await productGiven(tx, right)
  if (!change && before?.state !== 'waiting') await askAgain(tx, right)
  if (!before) {
    await bringBackSettings(tx, right)
    await licenseRestored(tx, right)
  }
  const isChanged = !isSame(before, after)
  if (isChanged) await audit(tx, origin, 'assignment.assigned', right, product.key, before, after)
  if (before?.kind === 'named' && after.kind !== 'named') await completeWaiting(tx, services, right.accountId)
  // Somebody who keeps what they have until the change can be made is told of what they wait for.
  return after.next_kind
    ? { kind: after.next_kind, state: 'waiting', since: after.since, isChanged }
    : { kind: after.kind, state: after.state, since: after.since, isChanged }
}

/** Of what is neither tried out nor subscribed to there is nothing to be assigned. */
function whyNone(pools: readonly PoolUsage[], kind: Kind, status: string) {
  if (!pools.some((pool) => pool.kind === kind && pool.total !== 0)) return 'not_owned'
  return status === 'suspended' ? 'suspended' : 'all_assigned'
}

const isSame = (before: AssignmentRow | null, after: AssignmentRow): boolean =>
  before?.kind === after.kind && before.state === after.state && before.next_kind === after.next_kind

/**
 * Takes the product away: sessions end, the named seat goes to whoever waits for one. For some days the license can be
 * brought back, in the kind it was to become, and its settings are kept. Whether there was anything to take. Throws
 * `license_vetoed` where the product still needs it, and `still_in_queues` where queues are what it is billed by.
 */
export async function unassign(tx: Transaction, services: Seats, origin: Origin, right: Right): Promise<boolean> {
  if (!(await lockUser(tx, right.accountId, right.userId))) throw notFound()
  await refuseWhileInQueues(tx, right)
  const [taken] = await takeFrom(tx, services, origin, right, [right.userId])
  if (taken && (taken.state === 'assigned' || taken.hasSettings)) {
    const { settingsRetentionDays: keptDays } = await productById(tx, right.productId)
    await recordRemoval(tx, origin, { ...right, what: 'license', kind: taken.next_kind ?? taken.kind, keptDays })
  }
  return taken !== undefined
}

/**
 * Takes it from several who are locked, and in none of its queues any more: to bring it back is to put them back. Those who
 * had it.
 */
export async function unassignLeft(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  product: Omit<Right, 'userId'>,
  userIds: readonly string[],
): Promise<string[]> {
  return (await takeFrom(tx, services, origin, product, userIds)).map(({ user_id }) => user_id)
}

/** A suspended user keeps the wish, not the seat. */
export async function userSuspended(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
) {
  const pools = await endEverything(tx, services, person, 'user_suspended', actorIdOf(origin))
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId)) {
    if (row.kind !== 'named' || row.state !== 'assigned') continue
    if (row.next_kind === 'concurrent') {
      // A change of kind that waited for the sessions to end: they have.
      const wanted = { right: rightOf(row), kind: row.next_kind, before: row, pools, maySit: false }
      const change = await changeKind(tx, services, wanted)
      if (change) {
        await write(tx, wanted.right, change)
        continue
      }
    }
    await freeNamedSeat(tx, services, row)
    await write(tx, rightOf(row), { kind: 'named', state: 'waiting', poolId: null, nextKind: null })
  }
  await completeWaiting(tx, services, person.accountId)
}

/** Back again: asks anew for the named seats, like anybody who asks now. */
export async function userReactivated(
  tx: Transaction,
  services: Seats,
  _origin: Origin,
  person: Omit<Right, 'productId'>,
) {
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId))
    if (row.state === 'waiting') await askAgain(tx, rightOf(row))
  await completeWaiting(tx, services, person.accountId)
}

/**
 * Somebody goes for good, or to another account: sessions end, seats are free, settings are kept for their days, and they
 * are in no queue any more.
 */
export async function userGone(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
  reason: 'user_deleted' | 'transferred',
): Promise<void> {
  await endEverything(tx, services, person, reason, actorIdOf(origin))
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId)) {
    if (row.kind === 'named' && row.state === 'assigned') await freeNamedSeat(tx, services, row)
    await deleteAssignments(tx, rightOf(row), [row.user_id])
    await keepSettings(tx, rightOf(row), (await productById(tx, row.product_id)).settingsRetentionDays)
  }
  await forgetQueues(tx, person.accountId, person.userId)
  await billMemberships(tx, person.accountId, [person.userId])
  await dropVetoes(tx, person.accountId, person.userId)
  await completeWaiting(tx, services, person.accountId)
}

/** Takes all products away from somebody who does not come, whatever products and queues say. */
export async function unassignAll(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
): Promise<void> {
  await dropVetoes(tx, person.accountId, person.userId)
  await forgetQueues(tx, person.accountId, person.userId)
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId))
    await unassign(tx, services, origin, rightOf(row))
}

/**
 * Gives seats that are free to those who wait for a license, in order of asking; nothing above the smaller total of a
 * pending revision. Called wherever a seat may have become free.
 */
export async function completeWaiting(tx: Transaction, services: Seats, accountId: string): Promise<void> {
  if ((await selectWishes(tx, accountId)).length === 0) return
  const pools = await services.seats.lockUsage(tx, accountId)
  // Looked at again: while we waited for the pools a wish may have been met, or taken back.
  const wishes = await selectWishes(tx, accountId)
  const pending = await pendingTotals(tx, accountId)
  const reserved = (pool: PoolUsage): number | null => {
    if (!pending) return pool.total
    const line = pending.find((other) => other.productId === pool.productId && other.kind === pool.kind)
    return smaller(pool.total, line ? line.total : 0)
  }
  // Who asked first is served first, product by product; the first who gets nothing holds up all behind.
  const exhausted = new Set<number>()
  for (const row of wishes) {
    const kind = row.next_kind ?? row.kind
    const pool = pools.find((one) => one.productId === row.product_id && one.kind === kind)
    if (!pool || exhausted.has(pool.id)) continue
    const limit = reserved(pool)
    const mayGive = kind === 'concurrent' ? limit !== 0 : limit === null || pool.used < limit
    const change = mayGive
      ? await changeKind(tx, services, { right: rightOf(row), kind, before: row, pools, maySit: true })
      : null
    if (!change) {
      exhausted.add(pool.id)
      continue
    }
    if (kind === 'named') pool.used += 1
    const after = await write(tx, rightOf(row), change)
    const product = await productById(tx, row.product_id)
    await audit(tx, systemOrigin, 'assignment.completed', rightOf(row), product.key, row, after)
    if (!row.is_quiet) await tellOfProduct(tx, services, rightOf(row), 'given')
  }
}

/** Carries out changes from named to shared that waited for the last session to end, and completes who waits. */
export async function settleAccount(tx: Transaction, services: Seats, accountId: string): Promise<void> {
  const idle = await selectIdleChanges(tx, accountId)
  // All people before any pool: whoever changes the right of one of them locks the person, then the pools.
  const people = await lockUsers(tx, accountId, [...new Set(idle.map(({ user_id }) => user_id))])
  for (const row of idle) {
    const right = rightOf(row)
    if (!people.has(right.userId)) continue
    const pools = await poolsOf(tx, services, right)
    const before = await selectAssignment(tx, right)
    if (before?.next_kind !== 'concurrent') continue
    const change = await changeKind(tx, services, { right, kind: 'concurrent', before, pools, maySit: true })
    if (!change || change.nextKind) continue
    const after = await write(tx, right, change)
    const product = await productById(tx, right.productId)
    await audit(tx, systemOrigin, 'assignment.completed', right, product.key, before, after)
  }
  await completeWaiting(tx, services, accountId)
}

/** The products of users as everybody sees them, by user: what they have first, then what they wait for beside it. */
export async function assignmentsOf(queryable: Queryable, accountId: string, userIds: readonly string[]) {
  const shown = new Map<string, { key: string; kind: Kind; state: 'assigned' | 'waiting'; since: Date }[]>()
  for (const { user_id, ...product } of await selectShownAssignments(queryable, accountId, userIds)) {
    const known = shown.get(user_id)
    if (known) known.push(product)
    else shown.set(user_id, [product])
  }
  return shown
}

// Steps ----------------------------------------------------------------------------------------------------------

interface Wanted {
  right: Right
  kind: Kind
  before: AssignmentRow | null
  pools: PoolUsage[]
  /** A suspended user takes no named seat. */
  maySit: boolean
}

/** What the right becomes when there is a seat for it; null when there is none. Seats and sessions have moved then. */
async function changeKind(tx: Transaction, services: Seats, { right, kind, before, pools, maySit }: Wanted) {
  const pool = pools.find((one) => one.productId === right.productId && one.kind === kind)
  if (before?.kind === kind && before.state === 'assigned')
    return { kind, state: 'assigned' as const, poolId: before.pool_id, nextKind: null }
  if (!pool || pool.total === 0) return null
  const assigned = { kind, state: 'assigned' as const, poolId: pool.id, nextKind: null }
  const from = before?.state === 'assigned' ? before.pool_id : null
  const { userId } = right
  if (kind === 'named') {
    const [sits] = maySit ? await services.seats.runIn(tx, [{ kind: 'holdNamed', poolId: pool.id, userId }]) : [false]
    if (!sits) return null
    // Also without a shared right: the pool may be open to everyone.
    const shared = pools.find((one) => one.productId === right.productId && one.kind === 'concurrent')
    const move = { kind: 'moveUser' as const, poolId: pool.id, userId }
    if (shared) await services.seats.runIn(tx, [{ ...move, fromPoolId: shared.id }])
    return assigned
  }
  if (from === null) return assigned
  const [moved] = await services.seats.runIn(tx, [{ kind: 'moveUser', fromPoolId: from, poolId: pool.id, userId }])
  // No shared seat is free for the running session: it stays where it is, and the change waits for its end.
  if (!moved) return { kind: 'named' as const, state: 'assigned' as const, poolId: from, nextKind: kind }
  await services.seats.runIn(tx, [{ kind: 'freeNamed', poolId: from, userId }])
  return assigned
}

/** The right of somebody for whom there is no seat: waiting, or what they have and a wish beside it. */
function wish(before: AssignmentRow | null, kind: Kind) {
  if (before?.state === 'assigned')
    return { kind: before.kind, state: 'assigned' as const, poolId: before.pool_id, nextKind: kind }
  return { kind, state: 'waiting' as const, poolId: null, nextKind: null }
}

async function takeFrom(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  { accountId, productId }: Omit<Right, 'userId'>,
  userIds: readonly string[],
): Promise<(AssignmentRow & { hasSettings: boolean })[]> {
  if (userIds.length === 0) return []
  const product = await productById(tx, productId)
  await poolsOf(tx, services, { accountId, productId })
  const rows = await selectAssignmentsOf(tx, { accountId, productId }, userIds)
  for (const row of rows) if (row.state === 'assigned') await refuseWhenVetoed(tx, rightOf(row))
  await letGo(tx, services, rows, actorIdOf(origin))
  await deleteAssignments(tx, { accountId, productId }, userIds)
  await billMemberships(tx, accountId, userIds)
  const taken: (AssignmentRow & { hasSettings: boolean })[] = []
  for (const row of rows) {
    const hasSettings = await keepSettings(tx, rightOf(row), product.settingsRetentionDays)
    taken.push({ ...row, hasSettings })
  }
  await recordAudits(
    tx,
    origin,
    rows.map((row) => audited('assignment.removed', rightOf(row), product.key, row, null)),
  )
  if (rows.length > 0) await completeWaiting(tx, services, accountId)
  return taken
}

/** Writes the right as it is now, and who is billed for it: a license somebody waits for costs nothing. */
async function write(tx: Transaction, right: Right, change: AssignmentChange): Promise<AssignmentRow> {
  const row = await upsertAssignment(tx, right, change)
  await billMemberships(tx, right.accountId, [right.userId])
  return row
}

/** All of it in one go: the account's seats wait for as long as this takes. */
async function letGo(
  tx: Transaction,
  services: Seats,
  rows: readonly AssignmentRow[],
  actorId: string | null,
): Promise<void> {
  await services.seats.runIn(
    tx,
    rows.flatMap(({ pool_id: poolId, user_id: userId, kind }) => {
      if (poolId === null) return []
      const end = { kind: 'endUser' as const, poolId, userId, reason: 'license_removed' as const, actorId }
      return kind === 'named' ? [end, { kind: 'freeNamed' as const, poolId, userId }] : [end]
    }),
  )
}

async function freeNamedSeat(tx: Transaction, services: Seats, row: AssignmentRow): Promise<void> {
  if (row.pool_id === null) return
  await services.seats.runIn(tx, [{ kind: 'freeNamed', poolId: row.pool_id, userId: row.user_id }])
}

/** Sessions may run without an assignment too: included products, pools open to everyone. */
async function endEverything(
  tx: Transaction,
  services: Seats,
  { accountId, userId }: Omit<Right, 'productId'>,
  reason: 'user_suspended' | 'user_deleted' | 'transferred',
  actorId: string | null,
): Promise<PoolUsage[]> {
  const pools = await services.seats.lockUsage(tx, accountId)
  await services.seats.runIn(
    tx,
    pools.map((pool) => ({ kind: 'endUser' as const, poolId: pool.id, userId, reason, actorId })),
  )
  return pools
}

/** The account's pools of the product, locked: nothing is granted or freed until the transaction ends. */
async function poolsOf(
  tx: Transaction,
  services: Seats,
  { accountId, productId }: Omit<Right, 'userId'>,
): Promise<PoolUsage[]> {
  const pools = await services.seats.lockUsage(tx, accountId)
  return pools.filter((pool) => pool.productId === productId && pool.kind !== 'device')
}

const rightOf = (row: AssignmentRow): Right => ({
  accountId: row.account_id,
  userId: row.user_id,
  productId: row.product_id,
})

/** Sessions that end by this say who did it, when it was a person. */
const actorIdOf = ({ actor }: Origin): string | null => (actor.kind === 'user' ? actor.id : null)

function smaller(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}

const audit = (tx: Transaction, origin: Origin, ...what: Parameters<typeof audited>): Promise<void> =>
  recordAudit(tx, origin, audited(...what))

function audited(
  action: string,
  { accountId, userId }: Right,
  product: string,
  before: AssignmentRow | null,
  after: AssignmentRow | null,
) {
  const shown = (row: AssignmentRow | null) =>
    row && { kind: row.kind, state: row.state, ...(row.next_kind && { nextKind: row.next_kind }) }
  return {
    accountId,
    action,
    target: { kind: 'user', id: userId },
    before: shown(before),
    after: shown(after),
    of: { product, kind: (after ?? before)?.kind },
  }
}

/** With the kind to give instead: of the two that are given it is the other one, if any. */
function kindNotSold({ kinds }: Pick<Product, 'kinds'>): Refusal {
  const other = kinds.find((kind) => kind !== 'included')
  return new Refusal('kind_not_sold', { kinds: kinds.join(', '), hint: other ? `sold_${other}` : 'sold_to_all' })
}
