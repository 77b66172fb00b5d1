// What is billed in a month, out of the facts and the prices there have been. Pure: no I/O, no clock.
//
// By queues: each user, for every day on which they had the license, however short, whether it came with queues or was given
// by hand. By license: what was owned at the end of each day (of today: now), so that no day counts twice when one revision
// follows another.
import type { StatementCause, StatementLine } from '@sitzplan/contract/statements'
import type { LineFact, MembershipFact } from '../billing/billing.ts'
import type { PriceSince } from '../catalog/prices.ts'
import type { CardPayment } from '../orders/card-payments.ts'
import { addDays, dayIn } from '../platform/days.ts'
import { countDays, daysOfMonth, type MonthDays, monthOf, nextMonth } from './statement-days.ts'

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

/**
 * A line for each user of a product; days of a trial are one of their own. The facts in order of beginning. A day that is
 * billed by license, because it ended so, is not billed once more: `owned` are the lines of that.
 */
export function linesOfMemberships(
  facts: readonly MembershipFact[],
  period: Period,
  owned: readonly BilledLine[] = [],
): BilledLine[] {
  const lines = new Map<string, BilledLine>()
  for (const fact of facts) {
    const { productId, userId, trial } = fact
    const days = without(daysTouched(fact, period), datesOfProduct(owned, productId))
    if (!days) continue
    const key = [productId, userId, trial].join(' ')
    const line = lines.get(key) ?? {
      ...{ productId, userId, kind: 'named', resource: '', quantity: 1, trial },
      ...{ days: 0, causes: [], amount: null },
    }
    addCause(line.causes, causeOf(fact, { ...days, days: countDays(days.from, days.to) }))
    lines.set(key, line)
  }
  return [...lines.values()].flatMap((line) => {
    const paid = line.trial && lines.get([line.productId, line.userId, false].join(' '))
    const dates = new Set(paid ? datesOf(paid.causes) : [])
    const days = datesOf(line.causes).filter((day) => !dates.has(day)).length
    return days > 0 ? [{ ...line, days }] : []
  })
}

const datesOfProduct = (lines: readonly BilledLine[], productId: string): Set<string> =>
  new Set(lines.filter((line) => line.productId === productId).flatMap(({ causes }) => datesOf(causes)))

/** Less the last days, where they are among `dates`. */
function without(days: Days | null, dates: ReadonlySet<string>): Days | null {
  let to = days?.to
  while (days && to && to >= days.from && dates.has(to)) to = addDays(to, -1)
  return days && to && to >= days.from ? { ...days, to } : null
}

const causeOf = ({ queue }: MembershipFact, when: Days & { days: number }): StatementCause =>
  queue ? { kind: 'queue', queue, ...when } : { kind: 'assignment', ...when }

/** Whoever left a queue and came back the same day, or the next, was in it all along, as far as days tell. */
function addCause(causes: StatementCause[], cause: StatementCause): void {
  const before = causes.find((one) => isSame(one, cause) && cause.from <= addDays(one.to, 1))
  if (!before) {
    causes.push(cause)
    return
  }
  if (cause.to > before.to) before.to = cause.to
  before.days = countDays(before.from, before.to)
}

const isSame = (one: StatementCause, other: StatementCause): boolean =>
  one.kind === 'queue' && other.kind === 'queue'
    ? one.queue.id === other.queue.id && one.queue.name === other.queue.name
    : one.kind === other.kind

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

/** Of what holds from its day on, in order: what held on the last day that counts; null: nothing yet. */
export const heldLast = <Since extends { since: Date }>(
  all: readonly Since[],
  { timeZone, to }: Period,
): Since | null => all.findLast(({ since }) => dayIn(since, timeZone) <= to) ?? null

/**
 * What of a card payment counts in the period: it has paid for a month from the day on which the licenses came, day by day at
 * what those days cost. So it is what they cost, in the month in which they came as in the one after.
 */
export function creditIn({ amount, since }: Pick<CardPayment, 'amount' | 'since'>, period: Period): number {
  const first = dayIn(since, period.timeZone)
  const month = daysOfMonth(monthOf(first))
  const share = (from: string, to: string, days: number) => Math.round((amount * countDays(from, to)) / days)
  if (month.month === period.month) return share(first, period.to, period.days)
  if (nextMonth(month.month) !== period.month) return 0
  return Math.min(amount - share(first, month.last, month.days), share(period.first, period.to, period.days))
}

/** Null: nothing has a price. */
export function totalOf(lines: readonly Pick<BilledLine, 'amount'>[]): number | null {
  const amounts = lines.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}
