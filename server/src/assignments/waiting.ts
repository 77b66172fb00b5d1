// Who waits for a license gets it here, as soon as there is a seat: in order of asking, whichever way it became free.
import { systemOrigin } from '../audit/audit.ts'
import { productById } from '../catalog/catalog.ts'
import { pendingTotals } from '../licenses/pending-totals.ts'
import type { Transaction } from '../platform/database/database.ts'
import { lockUsers, selectAssignment, selectIdleChanges, selectWishes } from './assignment-store.ts'
import { tellOfProduct } from './product-news.ts'
import { audit, changeKind, type PoolUsage, poolsOf, rightOf, type Seats, write } from './right-changes.ts'

/**
 * Gives seats that are free to those who wait for a license, in order of asking; nothing above the smaller total of a
 * pending revision. Called wherever a seat may have become free, or somebody at the head of those who wait has gone.
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
    const isFree = kind === 'concurrent' ? limit !== 0 : limit === null || pool.used < limit
    // Who is perhaps about to lose it again gets no seat for a moment, and keeps their place until that is known.
    const mayGive = isFree && !row.is_in_question
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

function smaller(a: number | null, b: number | null): number | null {
  if (a === null) return b
  return b === null ? a : Math.min(a, b)
}
