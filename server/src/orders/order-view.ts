// Orders and questions to sales as their readers see them: the account with names, operators without.
import type {
  Order,
  OrderPayment,
  OrderStatus,
  SalesRequest,
  VendorOrder,
  VendorSalesRequest,
} from '@sitzplan/contract/orders'
import type { PaymentMethod } from '../accounts/payment-method.ts'
import { amountToCharge } from './charge-rules.ts'
import type { OrderRow } from './order-store.ts'

const common = (row: OrderRow) => ({
  id: row.id,
  lines: row.lines,
  subscription: row.subscription,
  note: row.note,
  requestedAt: (row.requestedAt ?? row.createdAt).toISOString(),
  dueAt: row.dueAt.toISOString(),
  isOverdue: row.isOverdue,
})

const paymentOf = (method: PaymentMethod, { charge, cost, status }: OrderRow): OrderPayment => {
  const isOver = status === 'rejected' || status === 'cancelled'
  const due = method === 'card' ? amountToCharge(cost) : null
  return {
    method,
    state: charge?.state ?? (due && (isOver ? 'void' : 'open')),
    reason: charge?.reason ?? null,
    amount: charge?.amount ?? due?.amount ?? null,
    currency: charge?.currency ?? due?.currency ?? null,
    card: charge?.brand && charge.last4 ? { brand: charge.brand, last4: charge.last4 } : null,
    chargedAt: timeOf(charge?.chargedAt),
    refundedAt: timeOf(charge?.refundedAt),
  }
}

const timeOf = (text: string | null | undefined) => (text ? new Date(text).toISOString() : null)

const orderOf = (row: OrderRow) => ({
  ...common(row),
  // Read as an order: it is neither `asked` nor `declined`.
  status: row.status as OrderStatus,
  cost: row.cost,
  payment: row.paymentMethod && paymentOf(row.paymentMethod, row),
  confirmedAt: row.confirmedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  rejectedReason: row.reason,
  revision: row.revision,
  askedSales: row.askedSales,
})

const requestStatus = ({ status }: OrderRow): SalesRequest['status'] => {
  if (status === 'asked') return 'requested'
  return status === 'declined' ? 'declined' : 'ordered'
}

const requestOf = (row: OrderRow) => ({
  ...common(row),
  status: requestStatus(row),
  requestedAt: row.createdAt.toISOString(),
  declinedReason: row.status === 'declined' ? row.reason : null,
})

/** Of whom operators know what they are, never who. */
const ofCustomer = ({ account, requesterRole }: OrderRow) => ({ account, requestedBy: { role: requesterRole } })

export const shownOrder = (row: OrderRow): Order => ({ ...orderOf(row), requestedBy: row.requestedBy })
export const vendorOrder = (row: OrderRow): VendorOrder => ({ ...orderOf(row), ...ofCustomer(row) })
export const shownRequest = (row: OrderRow): SalesRequest => ({ ...requestOf(row), requestedBy: row.requestedBy })
export const vendorRequest = (row: OrderRow): VendorSalesRequest => ({ ...requestOf(row), ...ofCustomer(row) })
