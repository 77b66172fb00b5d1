// Whole days in a time zone: licenses and logs count days where the account is, wherever the reader sits.
import { presentLanguage } from './language.ts'
import { serverNow } from './time.ts'

/** The day of an instant: `2026-11-22`. */
export function dayIn(instant: string | number | Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** The day it is there, by the server's clock. */
export const todayIn = (timeZone: string): string => dayIn(serverNow(), timeZone)

/** The first moment of a day. Where midnight does not exist, the first one after it. */
export function startOfDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  let found = midnight
  // The offset at midnight is the one at the moment that midnight is: found in two steps.
  for (let step = 0; step < 2; step++) found = midnight - offsetAt(found, timeZone)
  // A day that begins at one o'clock.
  return new Date(dayIn(found, timeZone) < day ? found + 3_600_000 : found)
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whole days from one to the other. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The last whole day before an instant at which something is over. */
export const lastDayBefore = (end: string, timeZone: string): string => dayIn(Date.parse(end) - 1, timeZone)

/** `22. November 2026`; with `weekday` also that. */
export const dayText = (day: string, options: { weekday?: boolean } = {}): string =>
  new Intl.DateTimeFormat(presentLanguage(), {
    dateStyle: options.weekday ? 'full' : 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return local - Math.floor(instant / 1000) * 1000
}
