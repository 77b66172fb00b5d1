// A quarter of an hour of a shared pool: the most seats in use at once, how long none was free, who waited, what was
// refused. What happened in it is read off the seat journal in counting-rules.ts. Pure; times are milliseconds since 1970.
import type { RefusalReason } from '@sitzplan/contract/usage-terms'

export const periodMilliseconds = 900_000

/** A quarter of an hour in which something happened to a pool. */
export interface Period {
  poolId: number
  startsAt: number
  peak: number
  peakAt: number
  mostWaiting: number
  /** How long no seat was free, up to `lastAt`. */
  fullMilliseconds: number
  timesFull: number
  waits: Waits
  gaveUp: number
  refusals: Partial<Record<RefusalReason, number>>
  /** When something happened last; what follows is so since. */
  lastAt: number
  inUse: number
  waiting: number
}

/** Waits that ended: how many took how many seconds, these rounded to two digits, so that however many there are it stays small. */
export interface Waits {
  counts: Record<number, number>
  longest: number | null
}

/** Seats owned from a moment on; null: unrestricted. */
export interface TotalStep {
  from: number
  total: number | null
}

export interface PoolOfPeriods {
  id: number
  /** Ascending. */
  totals: readonly TotalStep[]
  /** The last one that is known. */
  period: Period | null
}

export function addWait(waits: Waits, milliseconds: number): void {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const rounded = Number(seconds.toPrecision(2))
  waits.counts[rounded] = (waits.counts[rounded] ?? 0) + 1
  waits.longest = Math.max(waits.longest ?? 0, seconds)
}

const periodOf = (time: number): number => time - (time % periodMilliseconds)

export function totalAt(totals: readonly TotalStep[], time: number): number | null {
  return (totals.findLast(({ from }) => from <= time) ?? totals[0])?.total ?? null
}

/** How long of the time from `from` to `until` no seat was free while `inUse` were in use. */
export function fullBetween(totals: readonly TotalStep[], inUse: number, from: number, until: number): number {
  const within = totals.map((step) => step.from).filter((time) => time > from && time < until)
  const edges = [from, ...within, until]
  let full = 0
  for (const [index, edge] of edges.slice(0, -1).entries())
    if (isFull(inUse, totalAt(totals, edge))) full += (edges[index + 1] ?? until) - edge
  return Math.max(0, full)
}

const isFull = (inUse: number, total: number | null) => total !== null && total > 0 && inUse >= total

/** A pool while it is counted. What happens in one moment is looked at when it is over: a seat that is passed on was never free. */
export class Tally {
  readonly #pool: PoolOfPeriods
  readonly changed: Period[] = []
  /** How many sessions each holder's seat has. */
  readonly #holders = new Map<string, number>()
  offers = 0
  waiting = 0
  #period: Period | null
  #inUseBefore: number | null = null

  constructor(pool: PoolOfPeriods) {
    this.#pool = pool
    this.#period = pool.period && structuredClone(pool.period)
  }

  get inUse(): number {
    return this.#holders.size + this.offers
  }

  addSession(fence: string): void {
    this.#holders.set(fence, (this.#holders.get(fence) ?? 0) + 1)
  }

  removeSession(fence: string): void {
    const left = (this.#holders.get(fence) ?? 0) - 1
    if (left > 0) this.#holders.set(fence, left)
    else this.#holders.delete(fence)
  }

  clear(): void {
    this.#holders.clear()
    this.offers = 0
    this.waiting = 0
  }

  /** Something is about to happen at `time`, or has happened already when what is later was counted first. */
  openAt(asked: number): Period {
    const time = Math.max(asked, this.#period?.lastAt ?? asked)
    const startsAt = periodOf(time)
    const { inUse, waiting } = this
    let period = this.#period
    if (period?.startsAt !== startsAt) {
      period = {
        poolId: this.#pool.id,
        startsAt,
        ...{ peak: inUse, peakAt: startsAt, mostWaiting: waiting },
        ...{ fullMilliseconds: 0, timesFull: 0, waits: { counts: {}, longest: null }, gaveUp: 0, refusals: {} },
        ...{ lastAt: startsAt, inUse, waiting },
      }
      this.#period = period
    }
    if (this.changed.at(-1) !== period) this.changed.push(period)
    if (this.#inUseBefore === null) {
      period.fullMilliseconds += fullBetween(this.#pool.totals, inUse, period.lastAt, time)
      period.lastAt = time
      this.#inUseBefore = inUse
    }
    return period
  }

  /** The moment is over. */
  settle(): void {
    const period = this.#period
    if (!period || this.#inUseBefore === null) return
    const { inUse, waiting } = this
    const total = totalAt(this.#pool.totals, period.lastAt)
    if (inUse > period.peak) Object.assign(period, { peak: inUse, peakAt: period.lastAt })
    if (isFull(inUse, total) && !isFull(this.#inUseBefore, total)) period.timesFull++
    Object.assign(period, { inUse, waiting, mostWaiting: Math.max(period.mostWaiting, waiting) })
    this.#inUseBefore = null
  }
}
