// What the numbers say, and what is drawn of them. Pure.
import type { ProductUsage, UsageBucket } from '@sitzplan/contract/usage'

type Measures = Pick<ProductUsage, 'limit' | 'peak' | 'fullSeconds' | 'waits' | 'refusals'>

/** Whether there were enough seats. */
export function verdictOf({ limit, peak, fullSeconds, waits, refusals }: Measures) {
  if (peak === null) return 'unknown'
  if (waits > 0 || refusals.seats_exhausted) return 'short'
  if (peak === 0) return 'unused'
  if (fullSeconds > 0) return 'tight'
  return limit === null ? 'open' : 'enough'
}
export type Verdict = ReturnType<typeof verdictOf>

/** Of all reasons but that no seat was free. */
export const otherRefusals = ({ refusals }: Pick<Measures, 'refusals'>): number =>
  Object.entries(refusals).reduce((sum, [reason, count]) => (reason === 'seats_exhausted' ? sum : sum + count), 0)

/** What is drawn of a stretch; seats in use are one of two, so that full is told by a pattern of its own. */
export interface Drawn {
  from: string
  used: number | null
  full: number | null
  limit: number | null
  waits: number
  refused: number
  other: number
}

export function drawn(bucket: UsageBucket): Drawn {
  const { from, peak, limit, waits, refusals } = bucket
  const isFull = peak !== null && limit !== null && peak > 0 && peak >= limit
  return {
    from,
    used: isFull ? null : peak,
    full: isFull ? peak : null,
    limit,
    waits,
    refused: refusals.seats_exhausted ?? 0,
    other: otherRefusals(bucket),
  }
}

/** Whether anything is to be told of it. */
export const isTold = (bucket: UsageBucket): boolean =>
  (bucket.peak ?? 0) > 0 || bucket.waits > 0 || Object.keys(bucket.refusals).length > 0

/** What the clocks show, where that is a full hour. */
export function fullHourOf(time: string, timeZone: string): number | null {
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(time))
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return part('minute') === 0 ? part('hour') : null
}

/** `CET`, `MESZ`: as readers of a language call it. */
export const zoneOf = (time: string | number, timeZone: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'short' })
    .formatToParts(new Date(time))
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

const halfDay = 43_200_000

/** Whether the clocks are changed within twelve hours of it. */
export const isNearClockChange = (time: string, timeZone: string): boolean =>
  zoneOf(Date.parse(time) - halfDay, timeZone, 'en') !== zoneOf(Date.parse(time) + halfDay, timeZone, 'en')
