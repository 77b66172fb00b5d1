// Days in a time zone, as texts (2026-11-22).

/** The day of a moment. */
export const dayIn = (moment: Date, timeZone: string): string => formatOf(timeZone).format(moment)

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
