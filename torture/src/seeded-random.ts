// Random numbers that come again with the same seed (mulberry32), a stream of their own for everybody who asks.

export class SeededRandom {
  #state: number

  constructor(seed: number, stream: string) {
    this.#state = seed >>> 0
    for (const letter of stream) this.#state = Math.imul(this.#state ^ letter.charCodeAt(0), 2_654_435_761) >>> 0
    this.fraction()
  }

  /** From 0 to just below 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1))
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.fraction() * items.length)]
    if (item === undefined) throw new Error('there is nothing to pick from')
    return item
  }
}
