// The wire of use over time: how many shared seats were in use at once, who waited, what was refused. Names nobody.
import Type, { type Static } from 'typebox'
import { Body, Key, Nullable, Time } from './common.ts'
import { type RefusalReason, refusalReasons, usageKeptDays, usageRanges } from './usage-terms.ts'

const day = { format: 'date', pattern: '^2\\d{3}-' }

export const UsageQuery = Body({
  range: Type.Optional(
    Type.Enum([...usageRanges], {
      description: 'A day by quarters of an hour, a week (seven days) by two hours, a month (thirty days) by days.',
      default: 'week',
    }),
  ),
  date: Type.Optional(
    Type.String({
      ...day,
      description: `The last day of the range, in the account’s time zone; left out: today. Numbers are kept for ${usageKeptDays} days.`,
    }),
  ),
  product: Type.Optional(Key),
})
export type UsageQuery = Static<typeof UsageQuery>

const Count = Type.Integer({ minimum: 0 })

const measures = {
  peak: Nullable(
    Type.Integer({
      minimum: 0,
      description: 'Most seats in use, or kept for somebody, at once; null: not counted (yet).',
    }),
  ),
  peakAt: Nullable(Type.String({ format: 'date-time', description: 'When that was so first.' })),
  fullSeconds: Type.Integer({ minimum: 0, description: 'How long no seat was free.' }),
  timesFull: Type.Integer({ minimum: 0, description: 'How often the last free seat was taken.' }),
  mostWaiting: Type.Integer({ minimum: 0, description: 'Most people in the line at once.' }),
  waits: Type.Integer({
    minimum: 0,
    description: 'Waits that ended in it, and those that go on at `countedUntil`.',
  }),
  longestWaitSeconds: Nullable(Count),
  medianWaitSeconds: Nullable(
    Type.Integer({ minimum: 0, description: 'Half of the waits were over by then; rounded to two digits.' }),
  ),
  gaveUp: Type.Integer({ minimum: 0, description: 'Of the waits: whoever went away without a seat.' }),
  refusals: Type.Partial(
    Type.Object(
      Object.fromEntries(refusalReasons.map((reason) => [reason, Count])) as Record<RefusalReason, typeof Count>,
    ),
    { description: 'How often a seat was refused, by reason; what never happened is left out.' },
  ),
}

/** A stretch of the range. By the clock on the wall: on days when clocks change some are shorter or longer. */
export const UsageBucket = Type.Object({
  from: Time,
  to: Time,
  limit: Nullable(
    Type.Integer({ minimum: 0, description: 'Seats owned at its end (or now); null: unrestricted, or not known.' }),
  ),
  ...measures,
})
export type UsageBucket = Static<typeof UsageBucket>

export const ProductUsage = Type.Object(
  {
    product: Key,
    name: Type.String({ description: "In the caller's language." }),
    limit: Nullable(Type.Integer({ minimum: 0, description: 'Seats owned now; null: unrestricted.' })),
    ...measures,
    buckets: Type.Array(UsageBucket),
  },
  { $id: 'ProductUsage' },
)
export type ProductUsage = Static<typeof ProductUsage>

/** A single document, not a list. */
export const Usage = Type.Object(
  {
    range: Type.Enum([...usageRanges]),
    first: Type.String({ ...day, description: 'Its first day.' }),
    last: Type.String({ ...day, description: 'Its last day.' }),
    today: Type.String({ ...day }),
    timeZone: Type.String(),
    countedUntil: Nullable(
      Type.String({
        format: 'date-time',
        description: 'Up to here the numbers are complete; null: nothing is counted.',
      }),
    ),
    since: Nullable(
      Type.String({
        format: 'date-time',
        description: 'When something happened first, as far as it is kept; null: never.',
      }),
    ),
    products: Type.Array(ProductUsage, { description: 'Those with shared seats, in the order of the catalogue.' }),
  },
  { $id: 'Usage' },
)
export type Usage = Static<typeof Usage>
