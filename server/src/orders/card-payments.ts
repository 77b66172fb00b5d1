// The front door of what cards have paid, for statements, which take it off.
export { type CardPayment, selectCardPayments as cardPaymentsOf } from './charge-store.ts'
