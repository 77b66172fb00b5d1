// What speaks against an order before it is one: who may order what by themselves, and whether the revision that would
// fulfil it can be made.
import { inEachLanguage } from '@sitzplan/contract/languages'
import type { OrderCost, OrderLine } from '@sitzplan/contract/orders'
import type { IssueDates, RevisionPreview } from '@sitzplan/contract/vendor'
import { type Account, accountById } from '../accounts/accounts.ts'
import { paymentMethodOf } from '../accounts/payment-method.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { productKeys, productsByKey } from '../catalog/catalog.ts'
import { isTrial, lineFault, previewOnTop } from '../licenses/licenses.ts'
import { newestLines } from '../licenses/pending-totals.ts'
import type { Queryable } from '../platform/database/database.ts'
import { dayText } from '../platform/days.ts'
import { invalidField, Refusal, refuseFields } from '../platform/errors/refusal.ts'
import { selectOpenFewer } from './on-order-store.ts'
import { costOf, notSelfService, takenTwice } from './order-rules.ts'
import { countOpenOrders } from './order-store.ts'

/** What an order is about. */
export interface Ordered {
  accountId: string
  lines: readonly OrderLine[]
  subscription?: boolean
}

/** Open at a time, orders and questions to sales together. */
const mostOpen = 100

/** The account must be locked: of two at once the second one counts the first. */
export async function refuseTooMany(queryable: Queryable, accountId: string): Promise<void> {
  if ((await countOpenOrders(queryable, accountId)) >= mostOpen) throw new Refusal('limit_reached', { limit: mostOpen })
}

/** Refuses what an account does not order by itself: then it asks sales. Whoever calls may order. */
export async function refuseNotByItself(
  queryable: Queryable,
  account: Account,
  lines: readonly OrderLine[],
): Promise<void> {
  const catalog = await productsByKey(queryable)
  const product = notSelfService(lines, catalog)
  if (product) throw new Refusal('no_self_service', { product })
  if (!paymentMethodOf(account)) throw new Refusal('no_payment_method')
}

/** What the revision that fulfils it would do. Refuses what no revision can say, each line at its place. */
export async function forecastOrder(
  queryable: Queryable,
  services: Services,
  ordered: Ordered,
): Promise<RevisionPreview & { waiting: number | null }> {
  const { accountId, lines, subscription = false } = ordered
  if (lines.length === 0 && !subscription) throw invalidField('/lines', 'minItems', { limit: 1 })
  if (!(await vendorContact(queryable))) throw new Refusal('wrong_state', { reason: 'no_vendor_here' })
  if (subscription && !(await isTrial(queryable, accountId)))
    throw new Refusal('wrong_state', { reason: 'no_trial_to_end' })
  const preview = await previewOnTop(queryable, services, { accountId, changes: lines, ...termsOf(subscription) })
  await refuseTakenTwice(queryable, accountId, lines)
  return preview
}

/** Refuses to take away what open orders take already: it could not be fulfilled after them. */
async function refuseTakenTwice(queryable: Queryable, accountId: string, lines: readonly OrderLine[]): Promise<void> {
  if (!lines.some(({ fewer }) => fewer)) return
  const { timeZone } = await accountById(queryable, accountId)
  const keyOf = await productKeys(queryable)
  const newest = await newestLines(queryable, accountId)
  const owned = ({ product, kind, resource = '' }: OrderLine): number => {
    const line = newest.find(
      (each) => keyOf(each.productId) === product && each.kind === kind && each.resource === resource,
    )
    // Of an included module there is one.
    return line ? (line.total ?? 1) : 0
  }
  const faults = takenTwice(lines, owned, await selectOpenFewer(queryable, accountId))
  refuseFields(
    faults.map(({ index, limit, ordered, newest: at }) => ({
      path: `/lines/${index}/quantity`,
      keyword: limit === 0 ? 'allTakenByOrder' : 'takenByOrder',
      params: { limit, ordered, day: dayTexts(at, timeZone) },
    })),
  )
}

/** In the language of whoever reads the refusal. */
const dayTexts = (moment: Date, timeZone: string) => inEachLanguage((language) => dayText(moment, timeZone, language))

/** A subscription made of a trial runs without end, unless the vendor says otherwise. */
export function termsOf(endsTrial: boolean, dates?: IssueDates): { trial?: boolean; dates?: IssueDates } {
  if (!endsTrial) return dates ? { dates } : {}
  return { trial: false, dates: { warn: null, expires: null, graceUntil: null, ...dates } }
}

/** Refuses an order with a line that the catalogue does not offer any more. */
export async function refuseNotSold(queryable: Queryable, lines: readonly OrderLine[]): Promise<void> {
  const catalog = await productsByKey(queryable)
  const missing = lines.find(
    // Taking away is always possible.
    ({ fewer = false, quantity: _quantity, ...line }) =>
      !fewer && lineFault({ ...line, isUnrestricted: line.kind === 'included' }, catalog.get(line.product)) !== null,
  )
  if (missing) throw new Refusal('order_state', { reason: 'order_not_sold', product: missing.product })
}

/** What speaks against the lines is told of the order: whoever moves it has sent no lines. */
export async function asOrdered<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal && error.fields?.some(({ path }) => path.startsWith('/lines')))) throw error
    throw new Refusal('order_state', { reason: 'order_not_possible' }, { fields: error.fields, cause: error })
  }
}

/** What they cost by today's prices; null where there are none. */
export async function presentCost(queryable: Queryable, lines: readonly OrderLine[]): Promise<OrderCost | null> {
  const vendor = await vendorContact(queryable)
  const catalog = await productsByKey(queryable)
  return vendor && costOf(lines, catalog, vendor)
}
