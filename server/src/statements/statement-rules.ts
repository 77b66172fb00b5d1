// What is billed in a month, out of the facts and the prices there have been. Pure: no I/O, no clock.
//
// Of queues: each user, for every day on which they were in any queue with a license, however short. Of licenses: what was
// owned at the end of each day (of today: now), so that no day counts twice when one revision follows another.
import type { StatementCause, StatementLine } from '@sitzplan/contract/statements'
import type { LineFact, MembershipFact } from '../billing/billing.ts'
import type { PriceSince } from '../catalog/prices.ts'
import { dayIn } from '../platform/days.ts'
import { addDays, countDays, type MonthDays } from './statement-days.ts'

/** The days that are counted: a month, or the part of it that has come. */
export interface Period extends MonthDays {
  timeZone: string
  /** The last day that counts: the month's, or today. */
  to: string
}

/** A line before products and people have their names. */
export interface BilledLine
  extends Omit<StatementLine, 'product' | 'name' | 'user' | 'resource' | 'resourceName' | 'amount'> {
  productId: string
  /** Empty where the kind is not `device`. */
  resource: string
  userId: string | null
  /** Null: there is no price. */
  amount: number | null
}

interface Days {
  from: string
  to: string
}

/** The days of the period that a membership touches; null: none. */
export function daysTouched({ from, until }: Pick<MembershipFact, 'from' | 'until'>, period: Period): Days | null {
  const { timeZone } = period
  // Who leaves at midnight was not there on the day that begins then.
  const end = until && new Date(Math.max(from.getTime(), until.getTime() - 1))
  return within(dayIn(from, timeZone), end && dayIn(end, timeZone), period)
}

/** The days of the period at whose end a line was owned; null: none. */
export function daysOwned({ from, until }: Pick<LineFact, 'from' | 'until'>, period: Period): Days | null {
  const { timeZone } = period
  return within(dayIn(from, timeZone), until && addDays(dayIn(until, timeZone), -1), period)
}

function within(first: string, last: string | null, { first: start, to: end }: Period): Days | null {
  const from = first > start ? first : start
  const to = last !== null && last < end ? last : end
  return from <= to ? { from, to } : null
}

/** A line for each user of a product. The facts in order of beginning. */
export function linesOfMemberships(facts: readonly MembershipFact[], period: Period): BilledLine[] {
  const lines = new Map<string, { productId: string; userId: string; causes: StatementCause[] }>()
  for (const fact of facts) {
    const days = daysTouched(fact, period)
    if (!days) continue
    const { productId, userId, queueId: id, queueName: name, queueType: type } = fact
    const line = lines.get(`${productId} ${userId}`) ?? { productId, userId, causes: [] }
    addCause(line.causes, { kind: 'queue', queue: { id, name, type }, ...days, days: countDays(days.from, days.to) })
    lines.set(`${productId} ${userId}`, line)
  }
  return [...lines.values()].map(({ productId, userId, causes }) => ({
    productId,
    userId,
    kind: 'named',
    resource: '',
    quantity: 1,
    days: datesOf(causes).length,
    trial: false,
    causes,
    amount: null,
  }))
}

/** Whoever left a queue and came back the same day, or the next, was in it all along, as far as days tell. */
function addCause(causes: StatementCause[], cause: Extract<StatementCause, { kind: 'queue' }>): void {
  const before = causes.find(
    (one) =>
      one.kind === 'queue' &&
      one.queue.id === cause.queue.id &&
      one.queue.name === cause.queue.name &&
      cause.from <= addDays(one.to, 1),
  )
  if (!before) {
    causes.push(cause)
    return
  }
  if (cause.to > before.to) before.to = cause.to
  before.days = countDays(before.from, before.to)
}

/** A line for each run of days with the same quantity. */
export function linesOfLicenses(facts: readonly LineFact[], period: Period): BilledLine[] {
  const lines = new Map<string, BilledLine>()
  for (const fact of facts) {
    const days = daysOwned(fact, period)
    if (!days) continue
    const { productId, kind, resource, quantity, trial, revision } = fact
    const key = [productId, kind, resource, quantity, trial].join(' ')
    const line = lines.get(key) ?? {
      ...{ productId, userId: null, kind, resource, quantity, trial },
      ...{ days: 0, causes: [], amount: null },
    }
    line.causes.push({ kind: 'revision', revision, ...days, days: countDays(days.from, days.to) })
    line.days = datesOf(line.causes).length
    lines.set(key, line)
  }
  return [...lines.values()]
}

/** The days of the causes, each once. */
function datesOf(causes: readonly Days[]): string[] {
  const dates = new Set<string>()
  for (const { from, to } of causes) for (let day = from; day <= to; day = addDays(day, 1)) dates.add(day)
  return [...dates].sort()
}

/**
 * With its amount: of every day the price that held at its end × quantity ÷ days of the month, rounded half up once for the
 * line. Trials cost nothing; what is unrestricted has no quantity, and so no amount.
 */
export function priced(line: BilledLine, prices: readonly PriceSince[], period: Period): BilledLine {
  const own = prices
    .filter(
      (price) => price.productId === line.productId && price.kind === line.kind && price.resource === line.resource,
    )
    .map(({ since, amount }) => ({ from: dayIn(since, period.timeZone), amount }))
  if (own.length === 0 || line.quantity === null) return line
  let sum = 0
  let hasPrice = false
  for (const day of datesOf(line.causes)) {
    const amount = own.findLast(({ from }) => from <= day)?.amount ?? null
    if (amount === null) continue
    hasPrice = true
    if (!line.trial) sum += amount * line.quantity
  }
  return hasPrice ? { ...line, amount: Math.floor((2 * sum + period.days) / (2 * period.days)) } : line
}

/** Null: nothing has a price. */
export function totalOf(lines: readonly Pick<BilledLine, 'amount'>[]): number | null {
  const amounts = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}
