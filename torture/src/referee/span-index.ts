// Finds what lies at a time among many spans, without looking at all of them.

export class SpanIndex<T> {
  readonly #items: { item: T; from: number; to: number }[]
  /** Of each and all before it, the latest end. */
  readonly #latest: number[] = []

  constructor(items: Iterable<T>, span: (item: T) => { from: number; to: number }) {
    this.#items = [...items].map((item) => ({ item, ...span(item) })).sort((a, b) => a.from - b.from)
    let latest = Number.NEGATIVE_INFINITY
    for (const { to } of this.#items) {
      latest = Math.max(latest, to)
      this.#latest.push(latest)
    }
  }

  /** Those whose span has an instant in common with `from` to `to`, ends included. */
  *at(from: number, to: number = from): Generator<T> {
    let low = 0
    let high = this.#items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#items[middle]?.from ?? 0) <= to) low = middle + 1
      else high = middle
    }
    for (let index = low - 1; index >= 0 && (this.#latest[index] ?? 0) >= from; index--) {
      const one = this.#items[index]
      if (one && one.to >= from) yield one.item
    }
  }
}

/** Adds to the list under a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
