// The wire of paying: what is on file of an account, and the way to leave a card at the payment service.
import Type, { type Static } from 'typebox'
import { Body, Nullable } from './common.ts'

/** What receipts show of a card. Nothing else of it is known here. */
export const Card = Type.Object({
  brand: Type.String({ description: 'As Stripe names it: visa, mastercard, amex …' }),
  last4: Type.String(),
  expMonth: Type.Integer(),
  expYear: Type.Integer(),
  isExpired: Type.Boolean({ description: 'The last day of that month is over: nothing is charged to it.' }),
})
export type Card = Static<typeof Card>

/** How an account pays for what it orders. */
export const PaymentMethods = Type.Object({
  method: Type.Union([Type.Literal('card'), Type.Literal('invoice'), Type.Null()], {
    description: 'What the next order is paid by; null: nothing is on file.',
  }),
  card: Nullable(Card),
  invoice: Type.Boolean({ description: 'The vendor sends invoices to this account.' }),
  takesCards: Type.Boolean({ description: 'Cards can be left here.' }),
  isTest: Type.Boolean({ description: 'Cards are charged in Stripe’s test mode: no money moves.' }),
})
export type PaymentMethods = Static<typeof PaymentMethods>

export const CardVisit = Type.Object({
  url: Type.String({ description: 'Stripe’s page, for the browser to go to; open for a day.' }),
})
export type CardVisit = Static<typeof CardVisit>

export const CardVisitDone = Body({
  session: Type.String({
    pattern: '^cs_[A-Za-z0-9_]{1,200}$',
    description: 'As Stripe’s page brings it back in the address.',
  }),
})
