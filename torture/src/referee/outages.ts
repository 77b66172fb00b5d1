// When the servers may have been away: spells in which calls were made and none came to anything. After five seconds
// without a server's tick all that was alive gets the gap back, so a lease may be longer than anybody was told. The
// servers tick unseen, so spells count that are shorter, and each may have given back a little more than it lasted.
import type { Call } from '../history.ts'
import type { Told } from './evidence.ts'

export interface Span {
  from: number
  to: number
}

const shortestMilliseconds = 3_000
/** A server ticks every second; the gap begins with the last tick and ends with the first. */
const unseenMilliseconds = 2_000

/** Spells of at least so many milliseconds in which calls were made and none was answered. */
export function silences(told: readonly Told[], shortest: number): Span[] {
  const quick = told.filter(({ call }) => !isSlow(call))
  const isAnswered = ({ answer }: Told) => answer.is !== 'unknown' && answer.is !== 'unavailable'
  const answers = quick
    .filter(isAnswered)
    .map(({ to }) => to)
    .sort((a, b) => a - b)
  const spells: Span[] = []
  for (let i = 1; i < answers.length; i++) {
    const from = answers[i - 1] ?? 0
    const to = answers[i] ?? 0
    if (to - from >= shortest) spells.push({ from, to })
  }
  // Where nobody asked, nothing is known to have been away.
  return spells.filter(({ from, to }) => {
    const inVain = quick.filter((each) => each.from < to && each.to > from)
    const waited = inVain.some((each) => Math.min(each.to, to) - Math.max(each.from, from) >= shortest / 3)
    return waited || inVain.some((each) => !isAnswered(each) && each.to < to)
  })
}

/** Answered when there is something to tell. */
export const isSlow = (call: Call) =>
  call.name === 'follow' || call.name === 'watch' || (call.name === 'poll' && call.waitSeconds > 0)

export const possibleOutages = (told: readonly Told[]) => silences(told, shortestMilliseconds)

/** The latest that something ends which was alive at `from` and would end at `end`, were nothing given back. */
export function withGivenBack(outages: readonly Span[], from: number, end: number): number {
  let latest = end
  for (const outage of outages)
    if (outage.to >= from && outage.from - unseenMilliseconds <= latest)
      latest += outage.to - outage.from + unseenMilliseconds
  return latest
}

const commitMilliseconds = 1_000
const longestStallMilliseconds = 300_000

/**
 * What was seen by `time` not to be so yet may have been decided a little before: a decision bears the time at which it
 * was taken, and is seen once it is committed. Whoever stands still in between commits late. `stalls`: as they began.
 */
export function beforeCommit(stalls: readonly Span[], time: number): number {
  let from = time - commitMilliseconds
  for (let index = stalls.length - 1; index >= 0; index--) {
    const stall = stalls[index]
    if (!stall || stall.from > time) continue
    if (stall.from < time - longestStallMilliseconds) break
    if (stall.to >= from - 20_000) from -= stall.to - stall.from
  }
  return from
}
