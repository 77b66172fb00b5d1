// The steps of the last 24 hours, in which one looks back. Pure.
import { pastPlanHours } from '@sitzplan/contract/past-plan-limits'

const stepMinutes = 5
const step = stepMinutes * 60_000

/** How many steps back there are: one less than fill the time, because the newest one is up to a step old. */
export const lastStep = (pastPlanHours * 60) / stepMinutes - 1

const newest = (now: number) => Math.floor(now / step) * step

/** The moment `back` steps ago; 0 is the newest full step. */
export const momentAt = (back: number, now: number): number => newest(now) - back * step

/** How many steps ago a moment is, within those that there are. */
export const stepsBack = (moment: number, now: number): number =>
  Math.min(lastStep, Math.max(0, Math.round((newest(now) - moment) / step)))

/** A moment out of an address; null: none, or not one of the past. */
export function momentOf(text: string | null, now: number): number | null {
  const moment = Date.parse(text ?? '')
  return Number.isNaN(moment) || moment > now ? null : moment
}
