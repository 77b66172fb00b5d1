// When administrators are told that the certificates of their company's sign-in expire.

/** Days before the end. The last: it has come. */
const toldDays = [30, 7, 1, 0] as const

const dayMilliseconds = 86_400_000

/** At which of the days we are: the least that has been reached; null: there is time. */
export function dayToTell(expiresAt: Date, now: Date): number | null {
  const left = Math.ceil((expiresAt.getTime() - now.getTime()) / dayMilliseconds)
  return toldDays.findLast((days) => left <= days) ?? null
}
