// A number over time that changes in steps: how many seats are held, how many there are.

export class Steps {
  readonly #times: number[]
  readonly #values: number[]

  /** `values[i]` holds from `times[i]` (ascending) on; before the first it is `values[0]`. */
  constructor(times: number[], values: number[]) {
    this.#times = times
    this.#values = values
  }

  /** How many of the spans hold at a time: from its `from` on, until just before its `to`. */
  static counting(spans: Iterable<{ from: number; to: number }>): Steps {
    const changes: [number, number][] = []
    for (const { from, to } of spans) if (to > from) changes.push([from, 1], [to, -1])
    changes.sort((a, b) => a[0] - b[0])
    const times = [Number.NEGATIVE_INFINITY]
    const values = [0]
    let value = 0
    for (const [at, change] of changes) {
      value += change
      if (times.at(-1) !== at) {
        times.push(at)
        values.push(value)
      } else values[values.length - 1] = value
    }
    return new Steps(times, values)
  }

  at(time: number): number {
    return this.#values[this.#indexAt(time)] ?? 0
  }

  max(from: number, to: number): number {
    let most = this.at(from)
    for (let i = this.#indexAt(from) + 1; (this.#times[i] ?? Infinity) <= to; i++)
      most = Math.max(most, this.#values[i] ?? 0)
    return most
  }

  min(from: number, to: number): number {
    let least = this.at(from)
    for (let i = this.#indexAt(from) + 1; (this.#times[i] ?? Infinity) <= to; i++)
      least = Math.min(least, this.#values[i] ?? 0)
    return least
  }

  /** Every time in [from, to] at which something may be new, `from` first. */
  *changesIn(from: number, to: number): Generator<number> {
    yield from
    for (let i = this.#indexAt(from) + 1; (this.#times[i] ?? Infinity) <= to; i++) yield this.#times[i] ?? to
  }

  #indexAt(time: number): number {
    let low = 0
    let high = this.#times.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#times[middle] ?? 0) <= time) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}
