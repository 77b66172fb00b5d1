// When administrators are told of the days of their license. Pure: no clock.

import { dayIn } from '../platform/days.ts'
import type { Dates } from './license-rules.ts'

/** In the order in which they come. */
export const marks = ['warn', 'days30', 'days7', 'days1', 'expired', 'ended'] as const
export type Mark = (typeof marks)[number]

/** The last mark that has been reached; null: none. Before the day of the warning nobody is told anything. */
export function markAt({ warn, expires, graceUntil }: Omit<Dates, 'from'>, now: Date, timeZone: string): Mark | null {
  if (!expires) return null
  if ((graceUntil ?? expires) <= now) return 'ended'
  if (expires <= now) return 'expired'
  if (warn && now < warn) return null
  const left = wholeDaysLeft(expires, now, timeZone)
  if (left <= 1) return 'days1'
  if (left <= 7) return 'days7'
  if (left <= 30) return 'days30'
  return warn ? 'warn' : null
}

/** Whether a mark comes after the one that was told. */
export const isLater = (mark: Mark, told: Mark | null): boolean =>
  told === null || marks.indexOf(mark) > marks.indexOf(told)

/** Days in the time zone up to the last whole one, today included: 1 on the last day, however many hours it has. */
export const wholeDaysLeft = (end: Date, now: Date, timeZone: string): number =>
  dayNumber(new Date(end.getTime() - 1), timeZone) - dayNumber(now, timeZone) + 1

const dayNumber = (moment: Date, timeZone: string): number =>
  Date.parse(`${dayIn(moment, timeZone)}T00:00:00Z`) / 86_400_000
