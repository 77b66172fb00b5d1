// The one door: who may have what changes here and nowhere else, whichever way a user arrives. Assigns, or records
// that somebody waits for a license (waiting.ts gives it to them); takes away.
import { type Origin, recordAudits } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import { type Product, productById } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { productGiven } from '../product-requests/answered.ts'
import { bringBackSettings, keepSettings } from '../product-settings/product-settings.ts'
import { refuseWhileInQueues } from '../queues/queue-memberships.ts'
import { licenseRestored, recordRemoval } from '../removals/removals.ts'
import { refuseWhenVetoed } from '../vetoes/vetoes.ts'
import {
  type AssignmentRow,
  askAgain,
  deleteAssignments,
  type Kind,
  lockUser,
  type Right,
  selectAssignment,
  selectAssignmentsOf,
  selectShownAssignments,
} from './assignment-store.ts'
import {
  actorIdOf,
  audit,
  audited,
  changeKind,
  type PoolUsage,
  poolsOf,
  rightOf,
  type Seats,
  wish,
  write,
} from './right-changes.ts'
import { completeWaiting } from './waiting.ts'

// What changes several people's rights in one transaction locks them all first, and the pools after that.
export { lockUsers } from './assignment-store.ts'
export { tellOfProduct } from './product-news.ts'

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
  const taken = await unassignForNow(tx, services, origin, right)
  if (taken && letsOthersIn(taken)) await completeWaiting(tx, services, right.accountId)
  return taken !== null
}

/** The same, but the seat stays free until the caller, who takes it from others too, completes who waits. What was taken. */
export async function unassignForNow(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  right: Right,
): Promise<AssignmentRow | null> {
  if (!(await lockUser(tx, right.accountId, right.userId))) throw notFound()
  await refuseWhileInQueues(tx, right)
  const [taken] = await takeFrom(tx, services, origin, right, [right.userId])
  if (taken && (taken.state === 'assigned' || taken.hasSettings)) {
    const { settingsRetentionDays: keptDays } = await productById(tx, right.productId)
    await recordRemoval(tx, origin, { ...right, what: 'license', kind: taken.next_kind ?? taken.kind, keptDays })
  }
  return taken ?? null
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
  const taken = await takeFrom(tx, services, origin, product, userIds)
  if (taken.some(letsOthersIn)) await completeWaiting(tx, services, product.accountId)
  return taken.map(({ user_id }) => user_id)
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
  return taken
}

/** They had a named seat, or stood before others who wait for one. */
const letsOthersIn = ({ kind, next_kind }: AssignmentRow): boolean => kind === 'named' || next_kind === 'named'

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

/** With the kind to give instead: of the two that are given it is the other one, if any. */
function kindNotSold({ kinds }: Pick<Product, 'kinds'>): Refusal {
  const other = kinds.find((kind) => kind !== 'included')
  return new Refusal('kind_not_sold', { kinds: kinds.join(', '), hint: other ? `sold_${other}` : 'sold_to_all' })
}
