// One step in the life of an order: of several who take one at once the first wins, and the others are told what became
// of it. Every step stands in the log of both sides, and is told on both sides' streams.
import { vendorContact } from '../accounts/vendor-contact.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { fromVendor } from '../licenses/licenses.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId } from '../platform/ids.ts'
import { isKnownTo, loggedLines, type Step, stepFault } from './order-rules.ts'
import { lockOrder, type OrderRow, selectOrder, updateOrder } from './order-store.ts'

/** The order, locked, if the step is possible now. `accountId`: whose it must be; null: the vendor moves it. */
export async function orderFor(tx: Transaction, step: Step, accountId: string | null, id: string): Promise<OrderRow> {
  if (!isId(id) || !(await lockOrder(tx, accountId, id))) throw notFound()
  // A statement after the lock: one that locked and read would see what was there before it waited.
  const order = await selectOrder(tx, accountId, id)
  if (!order || !isKnownTo(step, order)) throw notFound()
  const reason = stepFault(step, order.status)
  if (reason) throw new Refusal('order_state', { reason })
  return order
}

/** Takes the step with an order that `orderFor` gave. */
export async function move(
  tx: Transaction,
  step: Step,
  order: OrderRow,
  outcome: Partial<Pick<OrderRow, 'reason' | 'revision' | 'cost' | 'paymentMethod'>> = {},
): Promise<OrderRow> {
  await updateOrder(tx, { ...order, ...outcome, status: step.to })
  return present(tx, order)
}

/** The order as it is now. */
export async function present(tx: Queryable, { accountId, id }: Pick<OrderRow, 'accountId' | 'id'>) {
  const order = await selectOrder(tx, accountId, id)
  if (!order) throw new Error('an order just written is not there')
  return order
}

/** To either side the other one acts as a company: which of its people it was is that side's own to know. */
export async function recordStep(
  tx: Transaction,
  origin: Origin,
  by: 'account' | 'vendor' | 'system',
  { action }: Pick<Step, 'action'>,
  order: OrderRow,
): Promise<void> {
  const vendor = await vendorContact(tx)
  if (!vendor) return
  const { accountId, account, lines, revision, reason } = order
  const event = {
    action,
    after: { lines: loggedLines(lines), ...(revision !== null && { revision }), ...charged(action, order) },
    note: reason,
  }
  const fromAccount: Origin = { actor: { ...systemOrigin.actor, name: account.name }, address: null }
  await recordAudit(tx, by !== 'vendor' ? origin : await fromVendor(tx, vendor.id), {
    ...event,
    accountId,
    target: { kind: 'order', id: order.id, name: account.name },
  })
  await recordAudit(tx, by !== 'account' ? origin : fromAccount, {
    ...event,
    accountId: vendor.id,
    target: { kind: 'account', id: accountId, name: account.name },
  })
}

/** Of a step that is about money. */
function charged(action: string, { charge }: OrderRow) {
  if (!charge || !/^order\.(charg|refund)/.test(action)) return {}
  const { amount, currency, brand, last4, reason } = charge
  return { amount, currency, ...(brand && { card: `${brand} ${last4}` }), ...(reason && { reason }) }
}
