// The wire of monthly statements: what is billed, for how many days, and why.
import Type, { type Static } from 'typebox'
import { Body, Id, Key, Line, List, Nullable, PageQuery } from './common.ts'
import { LineKind } from './licenses.ts'
import { QueueType } from './queues.ts'

const Day = Type.String({ description: 'YYYY-MM-DD, in the account’s time zone.' })

export const StatementParams = Body({
  month: Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'YYYY-MM, in the account’s time zone.' }),
})
export const StatementsQuery = Body(PageQuery)

/** Why a line is billed: the days are whole ones, both ends count, and a day counts once whatever the causes. */
const when = { from: Day, to: Day, days: Type.Integer() }
export const StatementCause = Type.Union([
  Type.Object({
    kind: Type.Literal('queue'),
    queue: Type.Object({
      id: Id,
      name: Type.String({ description: 'As it was called then.' }),
      type: QueueType,
    }),
    ...when,
  }),
  Type.Object(
    { kind: Type.Literal('assignment'), ...when },
    { description: 'The license was given by hand: its user was in no queue.' },
  ),
  Type.Object({
    kind: Type.Literal('revision'),
    revision: Type.Integer({ description: 'Of the license that the account owned it by.' }),
    ...when,
  }),
])
export type StatementCause = Static<typeof StatementCause>

export const StatementLine = Type.Object({
  product: Key,
  name: Type.String({ description: 'Of the product.' }),
  kind: LineKind,
  resource: Type.Optional(Key),
  resourceName: Type.Optional(Type.String()),
  user: Type.Optional(
    Type.Object(
      {
        id: Type.String({ description: 'Of somebody who was erased: a pseudonym.' }),
        email: Nullable(Type.String()),
        name: Nullable(Type.String()),
      },
      { description: 'Where each user is billed.' },
    ),
  ),
  quantity: Nullable(Type.Integer({ description: 'Null: unrestricted.' })),
  days: Type.Integer({ description: 'Of the month, on which it was billed.' }),
  trial: Type.Boolean({ description: 'Costs nothing.' }),
  causes: Type.Array(StatementCause),
  amount: Type.Optional(
    Type.Integer({
      description:
        'In minor units, rounded half up: price × quantity × days ÷ days of the month. Left out where there is no price.',
    }),
  ),
})
export type StatementLine = Static<typeof StatementLine>

/** What a card has paid of the month when it was ordered. */
export const StatementPayment = Type.Object({
  order: Id,
  day: Type.String({ description: 'On which the card was charged; YYYY-MM-DD, in the account’s time zone.' }),
  card: Nullable(Type.Object({ brand: Type.String(), last4: Type.String() })),
  amount: Type.Integer({
    description:
      'In minor units: the share of this month. A card pays the first month of an order; its days in the next month count there.',
  }),
})
export type StatementPayment = Static<typeof StatementPayment>

export const Statement = Type.Object(
  {
    month: Type.String(),
    from: Day,
    to: Type.String({ description: 'The last day that counts: of the running month, today.' }),
    isRunning: Type.Boolean({ description: 'The month is not over: it is counted up to today.' }),
    daysOfMonth: Type.Integer(),
    currency: Nullable(Type.String({ description: 'ISO 4217; null where nothing has a price.' })),
    taxText: Nullable(Type.String({ description: 'What stands beside amounts, in the reader’s language.' })),
    lines: Type.Array(StatementLine),
    total: Nullable(Type.Integer({ description: 'Sum of the amounts; null where nothing has a price.' })),
    payments: Type.Array(StatementPayment),
    due: Nullable(Type.Integer({ description: 'The total less what cards have paid; null where there is no total.' })),
  },
  { $id: 'Statement' },
)
export type Statement = Static<typeof Statement>

/** The months there is a statement of, newest first. */
export const StatementMonth = Type.Object({ month: Line(7), isRunning: Type.Boolean() })
export type StatementMonth = Static<typeof StatementMonth>
export const StatementMonthList = List(StatementMonth)
