// Rules of licenses: which documents make sense, how two revisions differ, what blocks an activation. Pure: no I/O,
// no clock.

import type { DocumentReason } from '@sitzplan/contract/license-limits'
import type {
  DocumentLine,
  LicenseChange,
  LicensePayload,
  LicenseStatus,
  LineKind,
  RevisionStatus,
  TotalChange,
} from '@sitzplan/contract/licenses'
import type { Product } from '../catalog/catalog.ts'

/** A line of a license. `resource` is empty for every kind but device; `total` null means unrestricted. */
export interface Line {
  productId: string
  kind: LineKind
  resource: string
  total: number | null
}

/** A line with how much of it is in use. */
export interface UsedLine extends Line {
  used: number
}

/** Moments of a revision; null: there is none. */
export interface Dates {
  from: Date | null
  warn: Date | null
  expires: Date | null
  graceUntil: Date | null
}

export const lineKey = (line: { productId: string; kind: string; resource: string }) =>
  `${line.productId} ${line.kind} ${line.resource}`

/** The same of a line as a document writes it. */
export const writtenLineKey = (line: { product: string; kind: string; resource?: string }) =>
  `${line.product} ${line.kind} ${line.resource ?? ''}`

/** When everything is over: the end of grace, or of the license where there is none. Null: never. */
export const endOf = (dates: Pick<Dates, 'expires' | 'graceUntil'>): Date | null => dates.graceUntil ?? dates.expires

/** What is wrong with one line, as the product of the catalogue it names allows; null: nothing. */
export function lineFault(
  line: { kind: LineKind; resource?: string; isUnrestricted: boolean },
  product: Product | undefined,
): 'product' | 'kind' | 'resource' | 'quantity' | null {
  if (!product) return 'product'
  if (line.kind !== 'device') {
    if (line.resource !== undefined) return 'resource'
    if (!product.kinds.includes(line.kind)) return 'kind'
    return line.kind === 'included' && !line.isUnrestricted ? 'quantity' : null
  }
  const isKnown = product.resources.some((resource) => resource.key === line.resource)
  return isKnown ? null : 'resource'
}

type Content = Omit<LicensePayload, 'iss' | 'serial'>

/** Whether the content holds together, whatever the catalogue: its dates, and no line twice. */
export function isCoherent(payload: Content): boolean {
  const { nbf, warn, exp, graceUntil } = payload
  const end = graceUntil ?? exp
  if (exp === undefined && (warn !== undefined || graceUntil !== undefined)) return false
  if (exp !== undefined && ((warn ?? exp) > exp || exp > (graceUntil ?? exp))) return false
  if (nbf !== undefined && end !== undefined && nbf >= end) return false
  if (payload.withdraws !== undefined && payload.withdraws >= payload.revision) return false
  return new Set(payload.lines.map(writtenLineKey)).size === payload.lines.length
}

/** Whether it holds together, and names what the catalogue has: products, their kinds and resources. */
export const isSensible = (payload: Content, products: ReadonlyMap<string, Product>): boolean =>
  isCoherent(payload) &&
  payload.lines.every(
    (line) => lineFault({ ...line, isUnrestricted: 'unrestricted' in line }, products.get(line.product)) === null,
  )

/** Whether the content makes sense but for products that the catalogue does not know: then the catalogue is behind. */
export function awaitsCatalog(payload: Content, products: ReadonlyMap<string, Product>): boolean {
  const known = payload.lines.filter(({ product }) => products.has(product))
  return known.length < payload.lines.length && isSensible({ ...payload, lines: known }, products)
}

/** Lines of a document as the database knows them. The document must be sensible. */
export const linesOf = (payload: Pick<LicensePayload, 'lines'>, products: ReadonlyMap<string, Product>): Line[] =>
  payload.lines.flatMap((line) => {
    const product = products.get(line.product)
    if (!product) return []
    const total = 'quantity' in line ? line.quantity : null
    return [{ productId: product.id, kind: line.kind, resource: line.resource ?? '', total }]
  })

export function datesOf({ nbf, warn, exp, graceUntil }: Content): Dates {
  const moment = (seconds: number | undefined) => (seconds === undefined ? null : new Date(seconds * 1000))
  return { from: moment(nbf), warn: moment(warn), expires: moment(exp), graceUntil: moment(graceUntil) }
}

/** The first reason that holds against a document that is well-formed and signed; null: none. */
export function placeFault(
  payload: LicensePayload,
  account: { id: string; serial: string | null; entered: { serial: string } | null },
  newestRevision: number,
  now: Date,
): DocumentReason | null {
  if (payload.sub.toLowerCase() !== account.id) return 'account'
  // After a trial, the license that was bought: whoever keeps it has entered its number.
  const known = [account.serial, account.entered?.serial]
  if (account.serial !== null && !known.includes(payload.serial)) return 'serial'
  if (payload.revision <= newestRevision) return 'superseded'
  const end = endOf(datesOf(payload))
  return end && end <= now ? 'expired' : null
}

/** A line that changes between what is owned and a new revision. */
export interface Change extends Line {
  from: number | null
  used: number
  surplus: number
}

/** The lines that differ; one that is missing on a side has total 0 there. */
export function changesBetween(owned: readonly UsedLine[], next: readonly Line[]): Change[] {
  const before = new Map(owned.map((line) => [lineKey(line), line]))
  const after = new Map(next.map((line) => [lineKey(line), line]))
  const lines = new Map<string, Line>([...before, ...after])
  return [...lines].flatMap(([key, { productId, kind, resource }]) => {
    const from = before.has(key) ? (before.get(key)?.total ?? null) : 0
    const total = after.has(key) ? (after.get(key)?.total ?? null) : 0
    if (from === total) return []
    const used = before.get(key)?.used ?? 0
    return [{ productId, kind, resource, total, from, used, surplus: total === null ? 0 : Math.max(0, used - total) }]
  })
}

/** Of every line the larger total. */
export function largerOf(owned: readonly Line[], next: readonly Line[]): Line[] {
  const lines = new Map(owned.map((line) => [lineKey(line), line]))
  for (const line of next) {
    const { total = 0 } = lines.get(lineKey(line)) ?? {}
    lines.set(lineKey(line), {
      ...line,
      total: total === null || line.total === null ? null : Math.max(total, line.total),
    })
  }
  return [...lines.values()]
}

const isLess = (total: number | null, than: number | null) => total !== null && (than === null || total < than)

/**
 * Lines that shrink below what is in use: such a revision waits for a person. A line that grows, or stays, is no
 * reason to wait even while its pool still drains.
 */
export const shrinksBelowUse = (changes: readonly Change[]): Change[] =>
  changes.filter((change) => change.surplus > 0 && isLess(change.total, change.from))

/** Whether a revision's days have come and are not over. */
export function isTimely(dates: Dates, now: Date): boolean {
  const end = endOf(dates)
  return !(dates.from && dates.from > now) && !(end && end <= now)
}

/** Those of them that a person cannot activate either. A concurrent pool drains instead. */
export const blocking = (changes: readonly Change[]): Change[] =>
  shrinksBelowUse(changes).filter(({ kind }) => kind === 'named' || kind === 'device')

interface Activated {
  revision: number
  status: RevisionStatus
  replaced: number | null
  undoUntil: Date | null
  undoneAt: Date | null
}

/** Why an activation cannot be undone; the first reason that holds, null: none. */
export function undoFault({
  revision,
  earlierEnd,
  newest,
  withdraws,
  now,
}: {
  revision: Activated
  /** When the earlier revision is over; null: never. */
  earlierEnd: Date | null
  newest: number
  /** The revision that this one declares void. */
  withdraws: number | null
  now: Date
}): 'undo_done' | 'undo_not_active' | 'undo_superseded' | 'undo_over' | 'undo_withdrawn' | 'undo_expired' | null {
  if (revision.status === 'pending' && revision.undoneAt !== null) return 'undo_done'
  if (revision.status !== 'active' || revision.replaced === null) return 'undo_not_active'
  if (newest > revision.revision) return 'undo_superseded'
  if (revision.undoUntil === null || revision.undoUntil <= now) return 'undo_over'
  if (withdraws === revision.replaced) return 'undo_withdrawn'
  return earlierEnd && earlierEnd <= now ? 'undo_expired' : null
}

export function licenseStatus(dates: Dates, now: Date): Exclude<LicenseStatus, 'none'> {
  const end = endOf(dates)
  if (end && end <= now) return 'expired'
  if (dates.expires && dates.expires <= now) return 'grace'
  return dates.warn && dates.warn <= now ? 'warning' : 'active'
}

/** Changes and lines as the wire shows them. */
export const shownTotals = (change: Change, keyOf: (productId: string) => string): TotalChange => ({
  product: keyOf(change.productId),
  kind: change.kind,
  ...(change.resource && { resource: change.resource }),
  from: change.from,
  to: change.total,
})

export const shownChange = (change: Change, keyOf: (productId: string) => string): LicenseChange => ({
  ...shownTotals(change, keyOf),
  used: change.used,
  surplus: change.surplus,
})

export const shownLine = (line: Line, keyOf: (productId: string) => string): DocumentLine => ({
  product: keyOf(line.productId),
  kind: line.kind,
  ...(line.resource && { resource: line.resource }),
  ...(line.total === null ? { unrestricted: true as const } : { quantity: line.total }),
})
