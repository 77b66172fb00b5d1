// What a license and its revisions mean for whoever looks at them. Pure.
import { type DocumentReason, documentReasons } from '@sitzplan/contract/license-limits'
import type { LicenseChange, LicenseDates, LicenseStatus, Revision } from '@sitzplan/contract/licenses'
import { dayIn, daysBetween, lastDayBefore } from '../../platform/days.ts'

type Named = { product: string; kind: string; resource?: string | undefined }

/** Tells a line of a license, or of what is ordered, from the others. */
export const lineKey = ({ product, kind, resource = '' }: Named): string => `${product} ${kind} ${resource}`

/** Lines, or changes of lines, under their product, in the order in which products first occur. */
export function byProduct<Line extends Named>(lines: readonly Line[]): { product: string; lines: Line[] }[] {
  const groups = new Map<string, Line[]>()
  for (const line of lines) groups.set(line.product, [...(groups.get(line.product) ?? []), line])
  return [...groups].map(([product, members]) => ({ product, lines: members }))
}

const isLess = (to: number | null, from: number | null) => to !== null && (from === null || to < from)

/** Lines that shrink below what is in use: the revision waits because of them. */
const tooSmall = (changes: readonly LicenseChange[]) =>
  changes.filter(({ from, to, surplus }) => surplus > 0 && isLess(to, from))

/** Of these, the ones that a person cannot activate either: somebody holds every one of these licenses. */
export const blocking = (changes: readonly LicenseChange[]) =>
  tooSmall(changes).filter(({ kind }) => kind === 'named' || kind === 'device')

/** And the shared ones: activated, they shrink as seats get free. */
export const draining = (changes: readonly LicenseChange[]) =>
  tooSmall(changes).filter(({ kind }) => kind === 'concurrent')

/** The days of a license in the account's time zone; `expires` and `graceUntil` are the last whole ones. */
export interface LicenseDays {
  from: string | null
  warn: string | null
  expires: string | null
  graceUntil: string | null
}

export function daysOf({ from, warn, expires, graceUntil }: LicenseDates, timeZone: string): LicenseDays {
  return {
    from: from && dayIn(from, timeZone),
    warn: warn && dayIn(warn, timeZone),
    expires: expires && lastDayBefore(expires, timeZone),
    graceUntil: graceUntil && lastDayBefore(graceUntil, timeZone),
  }
}

export interface Deadline {
  day: string
  /** Up to and with it. */
  daysLeft: number
}

/** The day that counts now; null where nothing runs out. */
export function deadline(status: LicenseStatus, days: LicenseDays, today: string): Deadline | null {
  const day = status === 'grace' || status === 'expired' ? (days.graceUntil ?? days.expires) : days.expires
  return day ? { day, daysLeft: Math.max(0, daysBetween(today, day) + 1) } : null
}

export type Stage = 'from' | 'warn' | 'expires' | 'graceUntil'

/** Where the license stands: the stages it has, and whether each is behind us. */
export function stagesOf(days: LicenseDays, today: string): { stage: Stage; day: string; isPast: boolean }[] {
  const stages: Stage[] = ['from', 'warn', 'expires', 'graceUntil']
  return stages.flatMap((stage) => {
    const day = days[stage]
    if (!day) return []
    // The first two begin with their day, the last two end with theirs.
    const isPast = stage === 'from' || stage === 'warn' ? day <= today : day < today
    return [{ stage, day, isPast }]
  })
}

const newsDays = 30

/** Whether somebody who has seen up to revision `seen` wants to hear that this one has come into force. */
export function isNews({ revision, activatedAt }: Revision, seen: number, now: number): boolean {
  // The first license of an account changes nothing: there was none.
  if (activatedAt === null || revision <= Math.max(seen, 1)) return false
  return now - Date.parse(activatedAt) < newsDays * 86_400_000
}

/** Why a document was refused, as its event says; null for a reason that this version does not know. */
export function reasonOf(after: unknown): DocumentReason | null {
  const reason = (after as { reason?: unknown } | null)?.reason
  return documentReasons.find((one) => one === reason) ?? null
}
