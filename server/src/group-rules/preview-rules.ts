// What a draft of the rules would change, added up person by person. Pure.
import type { GroupRulesPreview } from '@sitzplan/contract/group-rules'
import { type Differences, isNothing, losesSomething, type RuleKind } from './rule-rules.ts'

type Item = GroupRulesPreview['people']['items'][number]
type Line = GroupRulesPreview['lines'][number]

/** What is there of a product in a kind. */
export interface Supply {
  productId: string
  key: string
  kind: RuleKind
  /** Seats nobody holds or waits for, which may be fewer than none; null: not counted. False: there is no line at all. */
  free: number | null | false
  price: { amount: number; currency: string } | null
}

export interface Names {
  /** Of products their keys. */
  product: (id: string) => string
  group: (id: string) => string
}

interface Sum {
  productId: string
  kind: RuleKind
  gain: number
  lose: number
}

const mostShown = 50

export class PreviewSums {
  readonly #names: Names
  readonly #lines = new Map<string, Sum>()
  readonly #roles = new Map<string, { gain: number; lose: number }>()
  readonly #groups = new Map<string, { join: number; leave: number }>()
  readonly #losing: Item[] = []
  readonly #gaining: Item[] = []
  #looked = 0
  #changed = 0
  #lose = 0
  #gain = 0

  constructor(names: Names) {
    this.#names = names
  }

  add(user: Item['user'], roleNow: string, differences: Differences): void {
    this.#looked++
    const { give, take, role, losesRole, join, leave } = differences
    const gains = give.filter(({ isNew }) => isNew)
    const losses = take.filter(({ isLost }) => isLost)
    for (const { productId, kind } of gains) this.#line(productId, kind).gain++
    for (const { productId, kind } of losses) this.#line(productId, kind).lose++
    if (role !== null) count(this.#roles, role, { gain: 0, lose: 0 }).gain++
    if (losesRole) count(this.#roles, roleNow, { gain: 0, lose: 0 }).lose++
    for (const id of join) count(this.#groups, id, { join: 0, leave: 0 }).join++
    for (const id of leave) count(this.#groups, id, { join: 0, leave: 0 }).leave++
    if (isNothing(differences)) return
    const isLosing = losesSomething(differences)
    const isGaining = gains.length > 0 || role !== null || join.length > 0
    if (!isLosing && !isGaining) return
    this.#changed++
    if (isLosing) this.#lose++
    if (isGaining) this.#gain++
    const shown = isLosing ? this.#losing : this.#gaining
    if (shown.length >= mostShown) return
    const to = role ?? 'member'
    shown.push({
      user,
      gains: gains.map(({ productId, kind }) => ({ key: this.#names.product(productId), kind, waits: false })),
      loses: losses.map(({ productId, kind }) => ({ key: this.#names.product(productId), kind })),
      role: role !== null || losesRole ? { from: roleNow, to } : null,
      joins: join.map(this.#names.group),
      leaves: leave.map(this.#names.group),
    })
  }

  result(supplies: readonly Supply[]): GroupRulesPreview {
    const lines = [...this.#lines.values()].map((line) => this.#told(line, supplies))
    return {
      people: {
        looked: this.#looked,
        changed: this.#changed,
        gain: this.#gain,
        lose: this.#lose,
        wait: lines.reduce((sum, { wait }) => sum + wait, 0),
        items: withWaiting([...this.#losing, ...this.#gaining].slice(0, mostShown), lines),
      },
      lines,
      roles: [...this.#roles].map(([id, counts]) => ({ role: id, ...counts })),
      groups: [...this.#groups].map(([id, counts]) => ({ name: this.#names.group(id), ...counts })),
    }
  }

  #line(productId: string, kind: RuleKind) {
    return count(this.#lines, `${productId} ${kind}`, { productId, kind, gain: 0, lose: 0 })
  }

  #told({ productId, kind, gain, lose }: Sum, supplies: readonly Supply[]): Line {
    const supply = supplies.find((one) => one.productId === productId && one.kind === kind)
    const free = supply?.free ?? null
    const wait = missing(gain, lose, supply?.free ?? null)
    const price = supply?.price ?? null
    return {
      key: this.#names.product(productId),
      kind,
      gain,
      lose,
      free: free === false ? 0 : free,
      wait,
      price: price?.amount ?? null,
      cost: price ? price.amount * wait : null,
      currency: price?.currency ?? null,
    }
  }
}

/** How many licenses are missing; those that are lost come first to whoever waits by now. */
function missing(gain: number, lose: number, free: Supply['free']): number {
  if (free === null) return 0
  return free === false ? gain : Math.min(gain, Math.max(0, gain - (free + lose)))
}

/** Whom of those shown a license would be there for: nobody knows before, but it goes by the order of asking. */
function withWaiting(items: readonly Item[], lines: readonly Line[]): Item[] {
  const left = new Map(lines.map(({ key, kind, gain, wait }) => [`${key} ${kind}`, gain - wait]))
  return items.map((item) => ({
    ...item,
    gains: item.gains.map(({ key, kind }) => {
      const seats = left.get(`${key} ${kind}`) ?? 0
      left.set(`${key} ${kind}`, seats - 1)
      return { key, kind, waits: seats <= 0 }
    }),
  }))
}

function count<Counted>(counts: Map<string, Counted>, key: string, none: Counted): Counted {
  const known = counts.get(key)
  if (known) return known
  counts.set(key, none)
  return none
}
