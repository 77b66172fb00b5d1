// How an account pays for what it orders: the one place that says whether a payment method is on file.
import type { Account } from './accounts.ts'

export type PaymentMethod = 'card' | 'invoice'

/**
 * Null: none is on file, and the account orders nothing by itself. Who has left a card pays with it, also where the vendor
 * would send an invoice.
 */
export const paymentMethodOf = ({
  hasCard,
  paymentMethod,
}: Pick<Account, 'hasCard' | 'paymentMethod'>): PaymentMethod | null => (hasCard ? 'card' : paymentMethod)
