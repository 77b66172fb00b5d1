// How my products are told. Pure.
import { durationText } from '../../platform/time.ts'

/** An honest estimate is in minutes: `6 min`; less than one counts as one. Null: too few people have left so far. */
export function estimateText(seconds: number | null): string | null {
  if (seconds === null) return null
  return durationText(Math.max(1, Math.ceil(seconds / 60)) * 60_000)
}
