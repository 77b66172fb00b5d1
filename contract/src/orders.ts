// The wire of orders: licenses that an account orders, what it asks the vendor's sales for, and what became of both.
import Type, { type Static } from 'typebox'
import { Texts } from './catalog.ts'
import { AccountReference, Body, Id, Key, List, Nullable, PageQuery, Person, Time } from './common.ts'
import { mostQuantity } from './license-limits.ts'
import { Forecast, LicenseChange, LicenseDates, LineKind } from './licenses.ts'
import { IssueDates } from './vendor.ts'

const lineFields = {
  product: Key,
  kind: LineKind,
  resource: Type.Optional(Key),
  quantity: Type.Integer({
    minimum: 1,
    maximum: mostQuantity,
    description: 'How many more than there are now. Of kind `included`: 1, for the whole account.',
  }),
  fewer: Type.Optional(
    Type.Boolean({ description: 'So many fewer instead. Counted from what is owned when the order is fulfilled.' }),
  ),
}

/** A change of one line. Differences, not totals: two orders on their way add up, whichever is fulfilled first. */
export const OrderLine = Body(lineFields)
export type OrderLine = Static<typeof OrderLine>

const Note = Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })

const lines = Type.Array(OrderLine, {
  maxItems: 100,
  description: 'At least one, unless the order turns a trial into a subscription.',
})
const subscription = Type.Optional(
  Type.Boolean({ description: 'Turns the trial into a subscription, with the lines it has and those ordered.' }),
)

export const OrderBody = Body({ lines, subscription, note: Type.Optional(Note) })
export type OrderBody = Static<typeof OrderBody>
export const OrderPreviewBody = Body({ lines, subscription })
export type OrderPreviewBody = Static<typeof OrderPreviewBody>

export const OrderStatus = Type.Union([
  Type.Literal('requested'),
  Type.Literal('confirmed'),
  Type.Literal('fulfilled'),
  Type.Literal('rejected'),
  Type.Literal('cancelled'),
])
export type OrderStatus = Static<typeof OrderStatus>

/** What the lines cost in a month, in minor units of the currency, as told when they were ordered. */
export const OrderCost = Type.Object({
  currency: Type.String(),
  taxText: Nullable(Texts),
  monthly: Type.Integer({ description: 'More a month; less where negative. Lines without a price are left out.' }),
  lines: Type.Array(Nullable(Type.Object({ unit: Type.Integer(), monthly: Type.Integer() })), {
    description: 'In the order of the lines; null: no price.',
  }),
})
export type OrderCost = Static<typeof OrderCost>

export const ChargeFault = Type.Union(
  [
    Type.Literal('authentication_required'),
    Type.Literal('insufficient_funds'),
    Type.Literal('card_expired'),
    Type.Literal('card_declined'),
    Type.Literal('processing_error'),
    Type.Literal('amount_too_small'),
    Type.Literal('no_card'),
    Type.Literal('not_accepted'),
  ],
  { description: 'Why a card was not charged.' },
)
export type ChargeFault = Static<typeof ChargeFault>

export const ChargeState = Type.Union(
  [
    Type.Literal('open'),
    Type.Literal('processing'),
    Type.Literal('charged'),
    Type.Literal('failed'),
    Type.Literal('refunding'),
    Type.Literal('refunded'),
    Type.Literal('void'),
  ],
  {
    description:
      'open: charged when the vendor confirms. processing: under way, or not answered yet. failed: the order stays open. refunding: what was charged, or may have been, goes back. void: nothing was charged, and nothing will be.',
  },
)
export type ChargeState = Static<typeof ChargeState>

/** How an order is paid. What follows `method` is of cards. */
export const OrderPayment = Type.Object({
  method: Type.Union([Type.Literal('invoice'), Type.Literal('card')]),
  state: Nullable(ChargeState),
  reason: Type.Union([ChargeFault, Type.Literal('unanswered'), Type.Literal('refund_failed'), Type.Null()], {
    description:
      'failed: why. unanswered: Stripe is asked again by itself. refund_failed: the vendor settles it at Stripe.',
  }),
  amount: Type.Union([Type.Integer(), Type.Null()], {
    description: 'In minor units: the first month of what the order adds, as told when it was ordered.',
  }),
  currency: Nullable(Type.String()),
  card: Nullable(Type.Object({ brand: Type.String(), last4: Type.String() })),
  chargedAt: Nullable(Time),
  refundedAt: Nullable(Type.String({ format: 'date-time' })),
})
export type OrderPayment = Static<typeof OrderPayment>

const orderFields = {
  id: Id,
  status: OrderStatus,
  lines: Type.Array(OrderLine),
  subscription: Type.Boolean(),
  note: Nullable(Type.String()),
  cost: Nullable(OrderCost),
  payment: Type.Union([OrderPayment, Type.Null()], { description: 'Null: as agreed with sales.' }),
  requestedAt: Time,
  dueAt: Type.String({ format: 'date-time', description: 'Promised until then: 48 hours after it was ordered.' }),
  isOverdue: Type.Boolean({ description: 'It is open, and `dueAt` is over.' }),
  confirmedAt: Nullable(Time),
  endedAt: Nullable(Type.String({ format: 'date-time', description: 'Fulfilled, rejected or cancelled.' })),
  rejectedReason: Nullable(Type.String()),
  revision: Nullable(Type.Integer({ description: 'The license revision it was fulfilled by.' })),
  askedSales: Type.Boolean({ description: 'It began as a question to sales.' }),
}

/** An order as the account sees it. */
export const Order = Type.Object({ ...orderFields, requestedBy: Nullable(Person) })
export type Order = Static<typeof Order>
export const OrderList = List(Order)

const listed = {
  ...PageQuery,
  status: Type.Optional(
    Type.Union([OrderStatus, Type.Literal('open')], { description: 'open: requested or confirmed.' }),
  ),
}
export const OrdersQuery = Body(listed)
export type OrdersQuery = Static<typeof OrdersQuery>
export const OrderParams = Type.Object({ id: Type.String({ maxLength: 64 }) })

/** What an order would change, told before it is made. */
export const OrderPreview = Type.Object({
  ...Forecast,
  changes: Type.Array(LicenseChange),
  dates: LicenseDates,
  trial: Type.Boolean(),
  waiting: Type.Union([Type.Integer(), Type.Null()], {
    description: 'The revision that waits to be activated; `changes` come on top of it. Null: none waits.',
  }),
  dueAt: Time,
  cost: Nullable(OrderCost),
  payment: Type.Union([Type.Literal('invoice'), Type.Literal('card'), Type.Null()], {
    description: 'What it would be paid by. card: the first month of what it adds, when the vendor confirms.',
  }),
})
export type OrderPreview = Static<typeof OrderPreview>

const requestFields = {
  id: Id,
  status: Type.Union([Type.Literal('requested'), Type.Literal('ordered'), Type.Literal('declined')], {
    description: 'ordered: the vendor made an order of it, with the same id.',
  }),
  lines: Type.Array(OrderLine),
  subscription: Type.Boolean(),
  note: Nullable(Type.String()),
  requestedAt: Time,
  dueAt: Type.String({
    format: 'date-time',
    description: '48 hours after it was asked. Only orders are promised until then.',
  }),
  isOverdue: Type.Boolean({ description: 'Of an order that was made of it; what is only asked is never overdue.' }),
  declinedReason: Nullable(Type.String()),
}

/** What an account asks the vendor's sales for. */
export const SalesRequest = Type.Object({ ...requestFields, requestedBy: Nullable(Person) })
export type SalesRequest = Static<typeof SalesRequest>
export const SalesRequestList = List(SalesRequest)
const requestsListed = {
  ...PageQuery,
  status: Type.Optional(Type.Union([Type.Literal('requested'), Type.Literal('ordered'), Type.Literal('declined')])),
}
export const SalesRequestsQuery = Body(requestsListed)
export type SalesRequestsQuery = Static<typeof SalesRequestsQuery>

const customer = {
  account: Type.Object({ id: Id, slug: Key, name: Type.String() }),
  requestedBy: Type.Object(
    { role: Type.String() },
    { description: 'What they are now in their account; operators see no names of its people.' },
  ),
}

/** An order as operators see it. */
export const VendorOrder = Type.Object({ ...orderFields, ...customer })
export type VendorOrder = Static<typeof VendorOrder>
export const VendorOrderList = List(VendorOrder)
export const VendorOrdersQuery = Body({
  ...listed,
  account: Type.Optional(AccountReference),
})
export type VendorOrdersQuery = Static<typeof VendorOrdersQuery>

export const VendorSalesRequest = Type.Object({ ...requestFields, ...customer })
export type VendorSalesRequest = Static<typeof VendorSalesRequest>
export const VendorSalesRequestList = List(VendorSalesRequest)

export const ConfirmBody = Type.Union([
  Body({
    payment: Type.Optional(Type.Literal('invoice', { description: 'Instead of the card: nothing is charged to it.' })),
  }),
  Type.Null(),
])
export type ConfirmBody = Static<typeof ConfirmBody>
export const RejectBody = Body({ reason: Note })
export const FulfilBody = Type.Union([
  Body({
    dates: Type.Optional(
      Type.Object(IssueDates.properties, {
        additionalProperties: false,
        description: 'Of the new revision; what is left out stays. A subscription made of a trial runs without end.',
      }),
    ),
  }),
  Type.Null(),
])
export type FulfilBody = Static<typeof FulfilBody>
export const MakeOrderBody = Type.Union([
  Body({
    lines: Type.Optional(Type.Array(OrderLine, { minItems: 1, maxItems: 100, description: 'Other lines, as agreed.' })),
  }),
  Type.Null(),
])
export type MakeOrderBody = Static<typeof MakeOrderBody>
