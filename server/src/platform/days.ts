// Days in a time zone, as texts (2026-11-22), and days that are left.
import type { Language } from '@sitzplan/contract/languages'

/** The day of a moment. */
export const dayIn = (moment: Date, timeZone: string): string => formatOf(timeZone).format(moment)

/** `22. November 2026`, `November 22, 2026`. */
export const dayText = (moment: Date, timeZone: string, language: Language): string =>
  moment.toLocaleDateString(language, { dateStyle: 'long', timeZone })

// Making one takes longer than using it a hundred times.
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  // Canada writes days as ISO 8601 does.
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}

const dayMilliseconds = 86_400_000

/** Of the numbers of days before an end, the largest first, the least that has been reached; null: there is time. */
export function leastReached(days: readonly number[], end: Date, now: Date): number | null {
  const left = Math.ceil((end.getTime() - now.getTime()) / dayMilliseconds)
  return days.findLast((day) => left <= day) ?? null
}
