// When administrators are told that the certificates of their company's sign-in expire.
import { leastReached } from '../platform/days.ts'

/** Days before the end. The last: it has come. */
const toldDays = [30, 7, 1, 0] as const

/** At which of the days we are: the least that has been reached; null: there is time. */
export const dayToTell = (expiresAt: Date, now: Date): number | null => leastReached(toldDays, expiresAt, now)
