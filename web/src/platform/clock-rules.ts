// How far this device's clock is from the server's, from the Date headers of its answers. Pure. A header tells the second
// in which the server answered, somewhere between asking and reading: a span the difference lies in. Each answer
// narrows it.

/** In ms, to be added to the device's clock. */
export interface ClockSpan {
  least: number
  most: number
}

/** Below this the clocks agree as well as people can tell. */
const smallestMilliseconds = 1_500

export function afterAnswer(known: ClockSpan | null, date: number, asked: number, answered: number): ClockSpan {
  const told = { least: date - answered, most: date + 1_000 - asked }
  if (!known) return told
  const least = Math.max(known.least, told.least)
  const most = Math.min(known.most, told.most)
  // One of the clocks was set meanwhile.
  return least <= most ? { least, most } : told
}

export function offsetOf(span: ClockSpan | null): number {
  if (!span || (span.least <= smallestMilliseconds && span.most >= -smallestMilliseconds)) return 0
  return (span.least + span.most) / 2
}
