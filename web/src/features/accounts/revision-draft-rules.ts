// A revision being drawn up: the lines of the newest one, edited, and what of them is sent. Pure.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import type { License, LineKind, Revision } from '@sitzplan/contract/licenses'
import type {
  BroughtByPlans,
  IssueDates,
  IssueLine,
  IssueRevisionBody,
  RevisionPreview,
} from '@sitzplan/contract/vendor'
import { addDays } from '../../platform/days.ts'
import { daysOf, type LicenseDays, lineKey } from '../license/license-rules.ts'

/** A line as it stands in the form. `before` and `total` null: unrestricted. */
export interface DraftLine {
  product: string
  kind: LineKind
  resource?: string
  /** In the newest revision; 0: it has no such line. */
  before: number | null
  /** In the revision in force, where the newest one waits; 0: it has no such line. */
  owned: number | null
  used: number
  /** '': no number has been typed yet. */
  total: number | '' | null
}

export interface RevisionDraft {
  lines: DraftLine[]
  dates: LicenseDays
  trial: boolean
  /** The number of a revision that was wrong. */
  withdraws: number | null
}

type Named = { product: string; kind: string; resource?: string }

/** What the next revision says when nothing is changed: the newest one, in force or waiting. */
export function draftOf(license: License, newest: Revision | undefined, timeZone: string): RevisionDraft {
  const lines = new Map<string, DraftLine>()
  for (const { product, kind, resource, quantity, used } of license.lines) {
    const line = {
      product,
      kind,
      ...(resource && { resource }),
      before: quantity,
      owned: quantity,
      used,
      total: quantity,
    }
    lines.set(lineKey(line), line)
  }
  for (const { product, kind, resource, from, to, used } of license.pending?.changes ?? []) {
    const line = { product, kind, ...(resource && { resource }), before: to, owned: from, used, total: to }
    if (to === 0) lines.delete(lineKey(line))
    else lines.set(lineKey(line), line)
  }
  const none = { from: null, warn: null, expires: null, graceUntil: null }
  return {
    lines: [...lines.values()],
    dates: newest ? daysOf(newest.dates, timeZone) : none,
    trial: newest?.trial ?? false,
    withdraws: null,
  }
}

/** A year from `today` on, a reminder in its last month, and two weeks of grace: what a first revision proposes. */
export function firstTerm(today: string): LicenseDays {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const expires = new Date(Date.UTC(year + 1, month - 1, day - 1)).toISOString().slice(0, 10)
  return { from: today, warn: addDays(expires, -29), expires, graceUntil: addDays(expires, 14) }
}

/** What differs from `start`; what is left out stays as it is. Null: nothing does, or there is no line at all. */
export function requestOf(start: RevisionDraft, draft: RevisionDraft): IssueRevisionBody | null {
  if (draft.lines.length === 0) return null
  const lines = draft.lines.flatMap(({ product, kind, resource, before, total }): IssueLine[] => {
    if (before === total || total === '') return []
    const amount = total === null ? { unrestricted: true } : { quantity: total }
    return [{ product, kind, ...(resource && { resource }), ...amount }]
  })
  const dates: IssueDates = {}
  for (const name of ['from', 'warn', 'expires', 'graceUntil'] as const) {
    if (draft.dates[name] !== start.dates[name]) dates[name] = draft.dates[name]
  }
  const request: IssueRevisionBody = {
    ...(lines.length > 0 && { lines }),
    ...(Object.keys(dates).length > 0 && { dates }),
    ...(draft.trial !== start.trial && { trial: draft.trial }),
    ...(draft.withdraws !== null && { withdraws: draft.withdraws }),
  }
  return Object.keys(request).length > 0 ? request : null
}

/** Whether every line says how many. */
export const isComplete = ({ lines }: RevisionDraft): boolean => lines.every(({ total }) => total !== '')

/** Lines that the catalogue sells and the draft does not have yet. */
export function linesToAdd(catalog: readonly CatalogProduct[], lines: readonly DraftLine[]): Named[] {
  const present = new Set(lines.map(lineKey))
  return catalog
    .flatMap(({ key, kinds, resources }) => [
      ...kinds.map((kind) => ({ product: key, kind })),
      ...resources.map((resource) => ({ product: key, kind: 'device', resource: resource.key })),
    ])
    .filter((line) => !present.has(lineKey(line)))
}

/** What plans bring of a line, and how much of it the revision has then. */
export interface Brought extends BroughtByPlans {
  total: number | null
}

/** By `lineKey`, as the preview has it. */
export function broughtLines(preview: Pick<RevisionPreview, 'lines' | 'brought'> | undefined): Map<string, Brought> {
  const totals = new Map(preview?.lines.map((line) => [lineKey(line), 'quantity' in line ? line.quantity : null]))
  return new Map(preview?.brought.map((line) => [lineKey(line), { ...line, total: totals.get(lineKey(line)) ?? null }]))
}

/** A line that is new in the draft: one unit, or unrestricted where nothing is counted. */
export function newLine({ product, kind, resource }: Named): DraftLine {
  const known = kind as LineKind
  const total = known === 'included' ? null : 1
  return { product, kind: known, ...(resource && { resource }), before: 0, owned: 0, used: 0, total }
}

/** With the total of one line changed; a line that was not there before and has no total goes. */
export const withTotal = (lines: readonly DraftLine[], key: string, total: DraftLine['total']): DraftLine[] =>
  lines.map((line) => (lineKey(line) === key ? { ...line, total } : line))

/** A line of the newest revision stays in sight, struck out; one that was just added goes. */
export const withoutLine = (lines: readonly DraftLine[], key: string): DraftLine[] =>
  lines.flatMap((line) => {
    if (lineKey(line) !== key) return [line]
    return line.before === 0 ? [] : [{ ...line, total: 0 }]
  })
