// Turns instants of the run's own clock into the database's time, as far as looks at that clock allow: a call began at
// `earliest(start)` or later, and was over by `latest(end)`. Without any look both clocks are the same.
import type { ClockEvent } from '../history.ts'

/** Looks that took longer than this say little, as long as there are better ones. */
const goodMilliseconds = 3

export class DatabaseClock {
  readonly #looks: { at: number; least: number; most: number }[]

  constructor(events: readonly ClockEvent[]) {
    const good = events.filter(({ start, end }) => end - start <= goodMilliseconds)
    const used = good.length > 0 ? good : events
    this.#looks = used
      .map(({ start, end, at }) => ({ at: (start + end) / 2, least: at - end, most: at - start }))
      .sort((a, b) => a.at - b.at)
  }

  earliest(instant: number): number {
    const [before, after] = this.#around(instant)
    // Times that are told are whole milliseconds, rounded down.
    return Math.floor(instant + Math.min(before?.least ?? 0, after?.least ?? 0))
  }

  latest(instant: number): number {
    const [before, after] = this.#around(instant)
    return Math.ceil(instant + Math.max(before?.most ?? 0, after?.most ?? 0))
  }

  #around(instant: number) {
    const looks = this.#looks
    let low = 0
    let high = looks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((looks[middle]?.at ?? 0) <= instant) low = middle + 1
      else high = middle
    }
    return [looks[low - 1] ?? looks[low], looks[low] ?? looks[low - 1]]
  }
}
