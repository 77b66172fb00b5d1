// How an account pays for what it orders: the one place that says whether a payment method is on file.
import type { Account } from './accounts.ts'

export type PaymentMethod = 'invoice'

/** Null: none is on file, and the account orders nothing by itself. */
export const paymentMethodOf = ({ paymentMethod }: Pick<Account, 'paymentMethod'>): PaymentMethod | null =>
  paymentMethod
