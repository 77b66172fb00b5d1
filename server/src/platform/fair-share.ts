// Divides what there is a limited number of among whoever comes: one may take as many as are still free (the dynamic
// threshold of Choudhury and Hahne, 1998). Who is alone gets half, two get a third each, and there always is one for
// somebody new.

/** Whether one of them may come to have `own`, while `all` are taken then. */
export const isFair = (own: number, all: number, most: number): boolean => own <= most - all

export class FairShare {
  readonly #most: number
  readonly #mostEach: number
  readonly #taken = new Map<string, number>()
  #all = 0

  constructor(most: number, mostEach = most) {
    this.#most = most
    this.#mostEach = mostEach
  }

  /** Whether there was one (or were so many) for `taker`, who gives it back with `give`. */
  take(taker: string, count = 1): boolean {
    const own = this.of(taker) + count
    if (own > this.#mostEach || !isFair(own, this.#all + count, this.#most)) return false
    this.#taken.set(taker, own)
    this.#all += count
    return true
  }

  give(taker: string, count = 1): void {
    const own = this.of(taker) - count
    if (own > 0) this.#taken.set(taker, own)
    else this.#taken.delete(taker)
    this.#all -= count
  }

  /** So many more are there for `taker` now. */
  roomOf(taker: string): number {
    return Math.floor((this.#most - this.#all - this.of(taker)) / 2)
  }

  of(taker: string): number {
    return this.#taken.get(taker) ?? 0
  }
}
