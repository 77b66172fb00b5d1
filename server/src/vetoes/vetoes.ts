// The front door of vetoes. A product that still needs its license for somebody says so; until it lifts the veto nobody
// takes that license away by itself. Who is suspended or deleted loses it all the same.
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productById } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { ProductUse } from '../seats/product-callers.ts'
import { selectCustomerUser } from '../seats/seats.ts'
import { deleteVeto, selectVeto, upsertVeto, type Vetoed, type VetoRow } from './veto-store.ts'

export { deleteVetoesAbout as dropVetoes } from './veto-store.ts'

/** Throws `not_found` for somebody the product does not know. Saying it again changes the reason. */
export async function setVeto(tx: Transaction, origin: Origin, use: ProductUse, reason: string): Promise<VetoRow> {
  const vetoed = await vetoedBy(tx, use)
  const before = await selectVeto(tx, vetoed)
  const after = await upsertVeto(tx, vetoed, reason)
  if (before?.reason !== reason) await audit(tx, origin, 'veto.set', vetoed, before, after)
  return after
}

/** Again is fine. */
export async function liftVeto(tx: Transaction, origin: Origin, use: ProductUse): Promise<void> {
  const vetoed = await vetoedBy(tx, use)
  const before = await selectVeto(tx, vetoed)
  if (before && (await deleteVeto(tx, vetoed))) await audit(tx, origin, 'veto.lifted', vetoed, before, null)
}

/** Throws `license_vetoed` with the product's reason. */
export async function refuseWhenVetoed(queryable: Queryable, vetoed: Vetoed): Promise<void> {
  const veto = await selectVeto(queryable, vetoed)
  if (!veto) return
  const { key: product } = await productById(queryable, vetoed.productId)
  throw new Refusal('license_vetoed', { product, user: vetoed.userId, veto: veto.reason })
}

async function vetoedBy(tx: Queryable, { accountId, productId, user }: ProductUse): Promise<Vetoed> {
  const found = await selectCustomerUser(tx, { accountId, user })
  if (!found) throw notFound()
  return { accountId: found.accountId, userId: found.id, productId }
}

async function audit(
  tx: Transaction,
  origin: Origin,
  action: string,
  { accountId, userId, productId }: Vetoed,
  before: VetoRow | null,
  after: VetoRow | null,
): Promise<void> {
  const { key } = await productById(tx, productId)
  const shown = (row: VetoRow | null) => row && { reason: row.reason }
  await recordAudit(tx, origin, {
    accountId,
    action,
    target: { kind: 'user', id: userId },
    before: shown(before),
    after: shown(after),
    of: { product: key },
  })
}
