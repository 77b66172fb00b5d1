// The steps of which every change of rights is made: how a right moves from one kind to another with its seats and
// sessions, how it is written, what the audit log says of it. To be called with the person locked.
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import type { MailServices } from '../mail/mail.ts'
import type { Transaction } from '../platform/database/database.ts'
import {
  type AssignmentChange,
  type AssignmentRow,
  type Kind,
  type Right,
  upsertAssignment,
} from './assignment-store.ts'

export type Seats = MailServices & Pick<Services, 'seats'>
export type PoolUsage = Awaited<ReturnType<Services['seats']['lockUsage']>>[number]

export interface Wanted {
  right: Right
  kind: Kind
  before: AssignmentRow | null
  pools: PoolUsage[]
  /** A suspended user takes no named seat. */
  maySit: boolean
}

/** What the right becomes when there is a seat for it; null when there is none. Seats and sessions have moved then. */
export async function changeKind(tx: Transaction, services: Seats, { right, kind, before, pools, maySit }: Wanted) {
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
export function wish(before: AssignmentRow | null, kind: Kind) {
  if (before?.state === 'assigned')
    return { kind: before.kind, state: 'assigned' as const, poolId: before.pool_id, nextKind: kind }
  return { kind, state: 'waiting' as const, poolId: null, nextKind: null }
}

/** Writes the right as it is now, and who is billed for it: a license somebody waits for costs nothing. */
export async function write(tx: Transaction, right: Right, change: AssignmentChange): Promise<AssignmentRow> {
  const row = await upsertAssignment(tx, right, change)
  await billMemberships(tx, right.accountId, [right.userId])
  return row
}

export async function freeNamedSeat(tx: Transaction, services: Seats, row: AssignmentRow): Promise<void> {
  if (row.pool_id === null) return
  await services.seats.runIn(tx, [{ kind: 'freeNamed', poolId: row.pool_id, userId: row.user_id }])
}

/** The account's pools of the product, locked: nothing is granted or freed until the transaction ends. */
export async function poolsOf(
  tx: Transaction,
  services: Seats,
  { accountId, productId }: Omit<Right, 'userId'>,
): Promise<PoolUsage[]> {
  const pools = await services.seats.lockUsage(tx, accountId)
  return pools.filter((pool) => pool.productId === productId && pool.kind !== 'device')
}

export const rightOf = (row: AssignmentRow): Right => ({
  accountId: row.account_id,
  userId: row.user_id,
  productId: row.product_id,
})

/** Sessions that end by this say who did it, when it was a person. */
export const actorIdOf = ({ actor }: Origin): string | null => (actor.kind === 'user' ? actor.id : null)

export const audit = (tx: Transaction, origin: Origin, ...what: Parameters<typeof audited>): Promise<void> =>
  recordAudit(tx, origin, audited(...what))

export function audited(
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
