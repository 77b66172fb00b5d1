// How many seats a pool has: which license revisions may have been in force when, from what was told of them.
import { type PoolInfo, poolKey, type Totals } from '../history.ts'
import type { Told, ToldCall } from './evidence.ts'
import { Steps } from './steps.ts'

interface Revision {
  told: ToldCall<'revise'> | null
  totals: Record<string, Totals>
  number: number | null
  /** In force at this time or later, */
  from: number
  /** surely so from here on, until the next one is. */
  surelyFrom: number
  /** Comes into force no later than this, if it does at all. */
  latest: number
}

export interface PossibleTotals {
  most: Steps
  least: Steps
}

export class TotalsEvidence {
  readonly #accounts = new Map<string, Revision[]>()
  readonly #known = new Map<string, PossibleTotals>()

  constructor(pools: readonly PoolInfo[], told: readonly Told[]) {
    for (const account of new Set(pools.map((pool) => pool.account))) {
      const own = pools.filter((pool) => pool.account === account)
      const first: Revision = {
        told: null,
        totals: Object.fromEntries(own.map(({ product, totals }) => [product, totals])),
        ...{ number: 0, from: -Infinity, surelyFrom: -Infinity, latest: -Infinity },
      }
      const revisions = [first, ...told.flatMap((each) => revisionOf(each, account))]
      for (const each of told) activate(revisions, each, account)
      this.#accounts.set(account, revisions)
    }
  }

  /** Revisions as they were told, without the one from before the history. */
  revisions(account: string): readonly Revision[] {
    return this.#accounts.get(account)?.slice(1) ?? []
  }

  of(account: string, product: string, kind: keyof Totals): PossibleTotals {
    const key = `${poolKey(account, product)} ${kind}`
    let known = this.#known.get(key)
    if (!known) {
      known = possible(this.#accounts.get(account) ?? [], product, kind)
      this.#known.set(key, known)
    }
    return known
  }
}

function revisionOf(told: Told, account: string): Revision[] {
  const { call, answer, from, to, latest } = told
  if (call.name !== 'revise' || call.account !== account) return []
  const common = { told: told as ToldCall<'revise'>, totals: call.totals, from }
  if (answer.is === 'revision') {
    const isActive = answer.status === 'active'
    const surelyFrom = isActive ? to : Infinity
    // A pending one comes into force by itself, once use has fallen.
    return [{ ...common, number: answer.revision, surelyFrom, latest: isActive ? to : Infinity }]
  }
  if (answer.is === 'unknown' || answer.is === 'unavailable')
    return [{ ...common, number: null, surelyFrom: Infinity, latest }]
  return []
}

function activate(revisions: Revision[], { call, answer, to }: Told, account: string): void {
  if (call.name !== 'activate' || call.account !== account || answer.is !== 'done') return
  const revision = revisions.find(({ number }) => number === call.revision)
  if (revision) revision.surelyFrom = Math.min(revision.surelyFrom, to)
}

function possible(revisions: readonly Revision[], product: string, kind: keyof Totals): PossibleTotals {
  const times = [...new Set(revisions.flatMap(({ from, surelyFrom }) => [from, surelyFrom]))]
    .filter((time) => time < Infinity)
    .sort((a, b) => a - b)
  const unnumbered = revisions.filter(({ number }) => number === null)
  const totals = times.map((time) =>
    maybeInForce(revisions, unnumbered, time).map((revision) => revision.totals[product]?.[kind] ?? 0),
  )
  return {
    most: new Steps(
      times,
      totals.map((each) => Math.max(...each)),
    ),
    least: new Steps(
      times,
      totals.map((each) => Math.min(...each)),
    ),
  }
}

/** The last one that is surely in force, and whatever may have followed it. `revisions`: in the order they were asked for. */
function maybeInForce(revisions: readonly Revision[], unnumbered: readonly Revision[], time: number): Revision[] {
  const found: Revision[] = []
  // They are numbered in the order in which they were asked for: what stands before one that is surely in force is over.
  for (let i = lastBefore(revisions, time); i >= 0; i--) {
    const revision = revisions[i]
    if (!revision || revision.number === null) continue
    found.push(revision)
    if (revision.surelyFrom <= time) break
  }
  const sure = found.at(-1)
  const unheard = unnumbered.filter(({ from, latest }) => from <= time && latest > (sure?.from ?? -Infinity))
  return [...found, ...unheard]
}

function lastBefore(revisions: readonly Revision[], time: number): number {
  let low = 0
  let high = revisions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((revisions[middle]?.from ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return low - 1
}
