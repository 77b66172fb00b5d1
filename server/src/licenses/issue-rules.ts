// How what an operator asks for and the present revision make the next one. Pure.
import { mostQuantity } from '@sitzplan/contract/license-limits'
import type { DocumentLine, LineKind } from '@sitzplan/contract/licenses'
import type { BroughtByPlans, IssueLine } from '@sitzplan/contract/vendor'
import type { Product } from '../catalog/catalog.ts'
import { dayIn } from '../platform/days.ts'
import type { InvalidField } from '../platform/errors/refusal.ts'
import { bringTooMany, unmetRequirements } from './bundle-rules.ts'
import { type Dates, endOf, lineFault, writtenLineKey } from './license-rules.ts'

export function lineFaults(lines: readonly IssueLine[], products: ReadonlyMap<string, Product>): InvalidField[] {
  const faults = lines.flatMap((line, index) => lineFaultAt(line, products.get(line.product), `/lines/${index}`))
  const hasDoubles = new Set(lines.map(writtenLineKey)).size < lines.length
  return hasDoubles ? [...faults, { path: '/lines', keyword: 'uniqueItems' }] : faults
}

function lineFaultAt(line: IssueLine, product: Product | undefined, path: string): InvalidField[] {
  const hasQuantity = typeof line.quantity === 'number'
  if (hasQuantity === (line.unrestricted === true)) {
    return [{ path: `${path}/quantity`, keyword: hasQuantity ? 'other' : 'required' }]
  }
  // Taking a line away is always possible, also one that is sold no more.
  if (line.quantity === 0 && product) return []
  switch (lineFault({ ...line, isUnrestricted: !hasQuantity }, product)) {
    case null:
      return []
    case 'quantity':
      return [{ path: `${path}/unrestricted`, keyword: 'required' }]
    case 'kind':
      return [{ path: `${path}/kind`, keyword: 'choice' }]
    case 'product':
      return [{ path: `${path}/product`, keyword: 'unknownReference' }]
    case 'resource':
      return [{ path: `${path}/resource`, keyword: 'unknownReference' }]
  }
}

/** A line that is to have so many more than now, or fewer. Of kind `included` there is one, for the whole account. */
export interface LineChange {
  product: string
  kind: LineKind
  resource?: string
  quantity: number
  fewer?: boolean
}

/** Changes as the lines to be asked for, each at the place of its change, and what speaks against them. */
export function changedLines(
  present: readonly DocumentLine[],
  changes: readonly LineChange[],
): { lines: IssueLine[]; faults: InvalidField[] } {
  const owned = new Map(present.map((line) => [writtenLineKey(line), line]))
  const faults: InvalidField[] = []
  const lines = changes.map(({ quantity, fewer = false, ...line }, index): IssueLine => {
    const path = `/lines/${index}/quantity`
    const before = owned.get(writtenLineKey(line))
    if (line.kind === 'included') {
      if (quantity !== 1) faults.push({ path, keyword: 'maximum', params: { limit: 1 } })
      else if ((before !== undefined) !== fewer) faults.push({ path, keyword: fewer ? 'other' : 'isUnrestricted' })
      return fewer ? { ...line, quantity: 0 } : { ...line, unrestricted: true }
    }
    if (before && !('quantity' in before)) {
      faults.push({ path, keyword: 'isUnrestricted' })
      return { ...line, unrestricted: true }
    }
    const now = before?.quantity ?? 0
    const limit = fewer ? now : mostQuantity - now
    if (quantity > limit) faults.push({ path, keyword: 'maximum', params: { limit } })
    return { ...line, quantity: fewer ? now - quantity : now + quantity }
  })
  return { lines, faults }
}

/** Lines of the next revision: those asked for replace their like, the others stay, quantity 0 goes. */
export function mergeLines(present: readonly DocumentLine[], asked: readonly IssueLine[]): DocumentLine[] {
  const lines = new Map(present.map((line) => [writtenLineKey(line), line]))
  for (const { product, kind, resource, quantity } of asked) {
    const line = { product, kind, ...(resource !== undefined && { resource }) }
    const total = typeof quantity === 'number' ? { quantity } : { unrestricted: true as const }
    lines.set(writtenLineKey(line), { ...line, ...total })
  }
  return [...lines.values()].filter((line) => !('quantity' in line && line.quantity === 0))
}

/**
 * What speaks against the lines together: a product without what it requires, a plan that brings too many. Told at a line
 * that was asked for, where there is one: of the product, or else the one by which what it requires was taken away.
 */
export function bundleFaults(
  next: { asked: readonly IssueLine[]; lines: readonly DocumentLine[]; brought: readonly BroughtByPlans[] },
  products: ReadonlyMap<string, Product>,
): InvalidField[] {
  const nameOf = (key: string) => products.get(key)?.name ?? key
  const pathOf = (...keys: string[]) => {
    const found = keys.map((key) => next.asked.findIndex(({ product }) => product === key)).find((index) => index >= 0)
    return found === undefined ? '/lines' : `/lines/${found}/product`
  }
  return [
    ...unmetRequirements(next.lines, products).map(({ product, required }) => ({
      path: pathOf(product, required),
      keyword: 'requires',
      params: { name: nameOf(product), required: nameOf(required) },
    })),
    ...bringTooMany(next.brought).map(({ product, by }) => ({
      path: pathOf(...by),
      keyword: 'bringsTooMany',
      params: { name: nameOf(product), limit: mostQuantity },
    })),
  ]
}

/** `asked` are the moments of the days that were named; null clears, undefined keeps the present one. */
export type AskedDates = { [Name in keyof Dates]?: Date | null }

/**
 * Dates of the next revision. A warning or grace that was kept and no longer fits moves to the new expiry; without an
 * expiry there is neither.
 */
export function mergeDates(present: Dates, asked: AskedDates): Dates {
  const dates: Dates = {
    from: asked.from === undefined ? present.from : asked.from,
    warn: asked.warn === undefined ? present.warn : asked.warn,
    expires: asked.expires === undefined ? present.expires : asked.expires,
    graceUntil: asked.graceUntil === undefined ? present.graceUntil : asked.graceUntil,
  }
  const { warn, expires, graceUntil } = dates
  if (asked.warn === undefined && warn && (!expires || warn > expires)) dates.warn = expires
  if (asked.graceUntil === undefined && graceUntil && (!expires || graceUntil < expires)) dates.graceUntil = expires
  return dates
}

/**
 * What contradicts what, told at a date that was asked for. Limits are told as days in the account's time zone, as the days
 * were given. A license that has begun may be said to have expired before that: then it is in its grace, or over.
 */
export function dateFaults(dates: Dates, asked: AskedDates, { timeZone, now }: { timeZone: string; now: Date }) {
  const { from, warn, expires, graceUntil } = dates
  const faults: InvalidField[] = []
  const fault = (name: keyof Dates, keyword: string, limit?: string) =>
    faults.push({ path: `/dates/${name}`, keyword, ...(limit && { params: { limit } }) })
  const lastDay = (end: Date) => lastDayBefore(end, timeZone)
  if (!expires && (warn || graceUntil)) fault('expires', 'required')
  // A warning that was moved to the expiry is at its very moment; one that is named has to be a day of the license.
  if (expires && warn && (warn > expires || (asked.warn && warn >= expires))) fault('warn', 'maximum', lastDay(expires))
  if (expires && graceUntil && graceUntil < expires) fault('graceUntil', 'minimum', lastDay(expires))
  const end = endOf(dates)
  const hasBegun = !asked.from && from !== null && from <= now
  const over = end && from && from >= end ? end : !hasBegun && expires && from && from >= expires ? expires : null
  if (from && over) {
    if (asked.from) fault('from', 'maximum', lastDay(over))
    else fault(over === expires ? 'expires' : 'graceUntil', 'minimum', dayIn(from, timeZone))
  }
  return faults
}

/** An end is the midnight after its last day. */
const lastDayBefore = (end: Date, timeZone: string): string => dayIn(new Date(end.getTime() - 1), timeZone)
