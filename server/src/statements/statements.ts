// The front door of statements: what is billed in a month and why. Nothing of one is kept: it is computed from the billing
// facts and the prices of its days, today as in ten years.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { Statement, StatementLine, StatementMonth, StatementPayment } from '@sitzplan/contract/statements'
import { nameless } from '../access/nameless.ts'
import { accountById } from '../accounts/accounts.ts'
import { taxTextsSince } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { firstFact, lineFacts, membershipFacts } from '../billing/billing.ts'
import { type Product, products } from '../catalog/catalog.ts'
import { pricesSince } from '../catalog/prices.ts'
import { cardPaymentsOf } from '../orders/card-payments.ts'
import type { Queryable } from '../platform/database/database.ts'
import { dayIn } from '../platform/days.ts'
import { around, daysOfMonth, monthOf, nextMonth } from './statement-days.ts'
import {
  type BilledLine,
  creditIn,
  heldLast,
  linesOfLicenses,
  linesOfMemberships,
  type Period,
  priced,
  totalOf,
} from './statement-rules.ts'
import { type BilledPerson, selectBilledPeople } from './statement-store.ts'

const kindOrder: readonly BilledLine['kind'][] = ['named', 'concurrent', 'included', 'device']

/**
 * The statement of a month, the running one up to today. Null: there is none of a month that has not come, nor of one before
 * the account was there.
 */
export async function statementOf(
  queryable: Queryable,
  services: Pick<Services, 'secrets'>,
  { accountId, month }: { accountId: string; month: string },
  language: Language,
): Promise<Statement | null> {
  const { timeZone, opened, running, today } = await spanOf(queryable, accountId)
  if (month < opened || month > running) return null
  const whole = daysOfMonth(month)
  const isRunning = month === running
  const period: Period = { ...whole, timeZone, to: isRunning ? today : whole.last }
  const prices = await pricesSince(queryable)
  const between = around(whole)
  const owned = linesOfLicenses(await lineFacts(queryable, accountId, between), period)
  const people = linesOfMemberships(await membershipFacts(queryable, accountId, between), period, owned)
  const billed = [...owned, ...people].map((line) => priced(line, prices, period))
  const total = totalOf(billed)
  const currency = total === null ? null : (heldLast(prices, period)?.currency ?? null)
  const payments = await paymentsIn(queryable, accountId, { ...period, currency })
  return {
    month,
    from: period.first,
    to: period.to,
    isRunning,
    daysOfMonth: period.days,
    currency,
    taxText: total === null ? null : taxTextOf(heldLast(await taxTextsSince(queryable), period)?.texts, language),
    lines: await shownLines(queryable, services, accountId, billed, language),
    total,
    payments,
    due: total === null ? null : payments.reduce((due, { amount }) => due - amount, total),
  }
}

/** What cards have paid of the month already, in the currency of its amounts. */
async function paymentsIn(
  queryable: Queryable,
  accountId: string,
  period: Period & { currency: string | null },
): Promise<StatementPayment[]> {
  const { from, until } = around(period)
  const monthBefore = new Date(from.getTime() - 31 * 86_400_000)
  const paid = await cardPaymentsOf(queryable, accountId, { from: monthBefore, until })
  return paid
    .filter(({ currency }) => currency === period.currency)
    .map((payment) => ({
      order: payment.orderId,
      day: dayIn(payment.chargedAt, period.timeZone),
      card: payment.card,
      amount: creditIn(payment, period),
    }))
    .filter(({ amount }) => amount > 0)
}

/** Months from the first fact on, newest first; the running one is there always. */
export async function statementMonths(queryable: Queryable, accountId: string): Promise<StatementMonth[]> {
  const { begin, running } = await spanOf(queryable, accountId)
  const months: StatementMonth[] = []
  for (let month = begin; month < running; month = nextMonth(month)) months.unshift({ month, isRunning: false })
  return [{ month: running, isRunning: true }, ...months]
}

/** The months of an account: when it was opened, when something was first billed, and now; in its time zone. */
async function spanOf(queryable: Queryable, accountId: string) {
  const { timeZone, createdAt } = await accountById(queryable, accountId)
  const { first, now } = await firstFact(queryable, accountId)
  const today = dayIn(now, timeZone)
  const running = monthOf(today)
  const begin = first ? monthOf(dayIn(first, timeZone)) : running
  const [opened = begin] = [monthOf(dayIn(createdAt, timeZone)), begin].sort()
  return { timeZone, today, running, begin, opened }
}

const taxTextOf = (text: Parameters<typeof textIn>[0] | undefined, language: Language): string | null =>
  (text && textIn(text, language)) || null

/** In the catalogue's order, then by kind; people by name. */
async function shownLines(
  queryable: Queryable,
  { secrets }: Pick<Services, 'secrets'>,
  accountId: string,
  billed: readonly BilledLine[],
  language: Language,
): Promise<StatementLine[]> {
  const catalog = await products(queryable)
  const people = await selectBilledPeople(
    queryable,
    accountId,
    billed.flatMap(({ userId }) => userId ?? []),
  )
  const place = new Map(catalog.map(({ id }, index) => [id, index]))
  const keyOf = ({ productId, kind, resource, userId }: BilledLine) =>
    [
      String(place.get(productId) ?? catalog.length).padStart(6, '0'),
      kindOrder.indexOf(kind),
      resource,
      (userId && people.get(userId)?.sortName) ?? '',
      userId ?? '',
    ].join(' ')
  return billed
    .map((line) => ({ line, key: keyOf(line) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ line }) => {
      const { productId, userId, resource, amount, ...rest } = line
      const product = catalog.find(({ id }) => id === productId)
      return {
        ...rest,
        product: product?.key ?? productId,
        name: product ? textIn(product.name, language) : productId,
        ...(resource && { resource, resourceName: resourceName(product, resource, language) }),
        ...(userId && { user: personOf(userId, people.get(userId), (id) => secrets.pseudonym(id)) }),
        ...(amount !== null && { amount }),
      }
    })
}

/** By its key, where the catalogue does not have it any more. */
const resourceName = (product: Product | undefined, key: string, language: Language): string => {
  const name = product?.resources.find((resource) => resource.key === key)?.name
  return name ? textIn(name, language) : key
}

/** Who is erased is somebody still: told apart, not named. */
const personOf = (id: string, person: BilledPerson | undefined, pseudonym: (userId: string) => string) =>
  person && !person.isErased ? { id, email: person.email, name: person.name } : nameless(id, pseudonym)
