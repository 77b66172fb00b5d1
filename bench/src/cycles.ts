// Closed loops: so many callers, each of whom starts again as soon as it is answered.

export interface Rate {
  perSecond: number
  /** Milliseconds of each round, sorted; of at most the first `mostTimes`. */
  milliseconds: number[]
}

const mostTimes = 200_000

/** Runs `callers` loops of `round` for `seconds`; a round that fails ends the measurement with its error. */
export async function roundsPerSecond(
  callers: number,
  seconds: number,
  round: (caller: number, turn: number) => Promise<void>,
): Promise<Rate> {
  const started = performance.now()
  const until = started + seconds * 1000
  const milliseconds: number[] = []
  let done = 0
  let lastDone = started
  let failed: unknown
  const loop = async (caller: number) => {
    for (let turn = 0; failed === undefined; turn++) {
      const before = performance.now()
      if (before >= until) return
      try {
        await round(caller, turn)
      } catch (error) {
        failed ??= error
        return
      }
      const now = performance.now()
      // What ends after the time is up belongs to a tail with fewer and fewer callers.
      if (now > until && done > 0) return
      done += 1
      lastDone = now
      if (milliseconds.length < mostTimes) milliseconds.push(now - before)
    }
  }
  await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)))
  if (failed !== undefined) throw failed
  // Callers that are answered in batches come in waves: up to the end of the last one, not of the time.
  return { perSecond: (1000 * done) / (lastDone - started), milliseconds: milliseconds.sort((a, b) => a - b) }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Of sorted values; `share` 0.99 is the 99th percentile. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
