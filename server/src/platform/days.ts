// Days in a time zone, as texts (2026-11-22), and days that are left.
import type { Language } from '@sitzplan/contract/languages'

/** The day of a moment. */
export const dayIn = (moment: Date, timeZone: string): string => formatOf(timeZone).format(moment)

/** `22. November 2026`, `November 22, 2026`. */
export const dayText = (moment: Date, timeZone: string, language: Language): string =>
  moment.toLocaleDateString(language, { dateStyle: 'long', timeZone })

/** Whether we can count days there; PostgreSQL has to know it too. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

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

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)

/**
 * The moment (milliseconds since 1970) at which the clocks show a full hour of a day: the first one where they show it
 * twice, the one after the leap where they never do.
 */
export function momentOf(day: string, hour: number, timeZone: string): number {
  const shown = Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000
  const before = shown - offsetAt(shown - dayMilliseconds, timeZone)
  const after = shown - offsetAt(shown + dayMilliseconds, timeZone)
  const found = [before, after].filter((time) => time + offsetAt(time, timeZone) === shown)
  return found.length > 0 ? Math.min(...found) : before
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** By how much the clocks there are ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
  clocks.set(timeZone, clock)
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return shown - Math.floor(moment / 1000) * 1000
}

/** Of the numbers of days before an end, the largest first, the least that has been reached; null: there is time. */
export function leastReached(days: readonly number[], end: Date, now: Date): number | null {
  const left = Math.ceil((end.getTime() - now.getTime()) / dayMilliseconds)
  return days.findLast((day) => left <= day) ?? null
}
