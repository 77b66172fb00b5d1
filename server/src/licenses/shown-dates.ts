// The days of a license as the wire shows them.
import type { LicenseDates } from '@sitzplan/contract/licenses'
import type { Dates } from './license-rules.ts'

export function shownDates(dates: Dates | null): LicenseDates {
  const iso = (moment: Date | null | undefined) => moment?.toISOString() ?? null
  return {
    from: iso(dates?.from),
    warn: iso(dates?.warn),
    expires: iso(dates?.expires),
    graceUntil: iso(dates?.graceUntil),
  }
}
