// What a draft of the rules would change, added up person by person. Pure.
import type { GroupRulesPreview } from '@sitzplan/contract/group-rules'
import { type Differences, type Held, losesSomething, type RuleKind } from './rule-rules.ts'

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
  /** Shared seats on which nobody works now, and for which nobody stands in line; null: any number. Of named ones none. */
  idle: number | null
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
  wait: number
  /** Seats that are there again, or that one fewer asks for. */
  freed: number
  supply: Supply | null
}

/** Somebody who is to be given licenses now. */
interface Asking {
  /** `gain`: as it is shown; undefined: not among the first. */
  wishes: { line: Sum; from: RuleKind | null; gain: Item['gains'][number] | undefined }[]
}

/** What of somebody's standing counts. */
export interface Person {
  user: Item['user']
  isSuspended: boolean
  /** Products with a session that runs on a named seat. */
  worksIn: ReadonlySet<string>
  held: Pick<Held, 'products' | 'role'>
}

const mostShown = 50

export class PreviewSums {
  readonly #names: Names
  readonly #supplies: ReadonlyMap<string, Supply>
  readonly #lines = new Map<string, Sum>()
  readonly #roles = new Map<string, { gain: number; lose: number }>()
  readonly #groups = new Map<string, { join: number; leave: number }>()
  readonly #asking: Asking[] = []
  readonly #losing: Item[] = []
  readonly #gaining: Item[] = []
  #looked = 0
  #changed = 0
  #lose = 0
  #gain = 0
  #later = 0
  #afterSession = 0
  /** Shared seats, by product, that sessions may still move to. */
  readonly #idle = new Map<string, number>()

  constructor(names: Names, supplies: readonly Supply[]) {
    this.#names = names
    this.#supplies = new Map(supplies.map((supply) => [`${supply.productId} ${supply.kind}`, supply]))
  }

  /** In the order in which they will ask. */
  add({ user, isSuspended, worksIn, held }: Person, differences: Differences): void {
    this.#looked++
    const { role, losesRole, join, leave } = differences
    const losses = differences.take.filter(({ isLost }) => isLost)
    const wanted = wishesOf(differences, held)
    // Whoever is suspended asks when they come back, and has no seat that others could get.
    const wishes = isSuspended ? [] : wanted
    if (wishes.length < wanted.length) this.#later++
    const staying = wishes.filter((wish) => worksIn.has(wish.productId) && !this.#maySitDown(wish))
    if (staying.length > 0) this.#afterSession++
    for (const { productId, kind } of losses) this.#line(productId, hasOf(held, productId) ?? kind).lose++
    if (!isSuspended) this.#free(held, differences, wishes, staying)
    if (role !== null) count(this.#roles, role, { gain: 0, lose: 0 }).gain++
    if (losesRole) count(this.#roles, held.role, { gain: 0, lose: 0 }).lose++
    for (const id of join) count(this.#groups, id, { join: 0, leave: 0 }).join++
    for (const id of leave) count(this.#groups, id, { join: 0, leave: 0 }).leave++
    const isLosing = losesSomething(differences)
    const isGaining = wishes.length > 0 || role !== null || join.length > 0
    if (!isLosing && !isGaining) return
    this.#changed++
    if (isLosing) this.#lose++
    if (isGaining) this.#gain++
    const shown = isLosing ? this.#losing : this.#gaining
    const isShown = shown.length < mostShown
    const gains = wishes.map((wish) => ({
      key: this.#names.product(wish.productId),
      kind: wish.kind,
      from: wish.from,
      waits: staying.includes(wish),
    }))
    for (const { productId, kind } of staying) this.#line(productId, kind).gain++
    const asking = wishes.flatMap((wish, index) => {
      const { productId, kind, from } = wish
      return staying.includes(wish)
        ? []
        : { line: this.#line(productId, kind), from, gain: isShown ? gains[index] : undefined }
    })
    if (asking.length > 0) this.#asking.push({ wishes: asking })
    if (!isShown) return
    shown.push({
      user,
      gains,
      loses: losses.map(({ productId, kind }) => ({
        key: this.#names.product(productId),
        kind: hasOf(held, productId) ?? kind,
      })),
      role: role !== null || losesRole ? { from: held.role, to: role ?? 'member' } : null,
      joins: join.map(this.#names.group),
      leaves: leave.map(this.#names.group),
    })
  }

  result(): GroupRulesPreview {
    const wait = this.#allot()
    return {
      people: {
        looked: this.#looked,
        changed: this.#changed,
        gain: this.#gain,
        lose: this.#lose,
        wait,
        later: this.#later,
        afterSession: this.#afterSession,
        items: [...this.#losing, ...this.#gaining].slice(0, mostShown),
      },
      lines: [...this.#lines.values()].filter(({ gain, lose }) => gain + lose > 0).map((line) => this.#told(line)),
      roles: [...this.#roles].map(([id, counts]) => ({ role: id, ...counts })),
      groups: [...this.#groups].map(([id, counts]) => ({ name: this.#names.group(id), ...counts })),
    }
  }

  #line(productId: string, kind: RuleKind): Sum {
    const key = `${productId} ${kind}`
    const supply = this.#supplies.get(key) ?? null
    return count(this.#lines, key, { productId, kind, gain: 0, lose: 0, wait: 0, freed: 0, supply })
  }

  /**
   * Whether a session that runs on a named seat can go on by the wish: on a shared seat that is free. Counted as one, which
   * it is but for who works on several devices where each takes a seat.
   */
  #maySitDown({ productId, kind, from }: ProductWish): boolean {
    if (kind !== 'concurrent' || from !== 'named') return true
    const { supply } = this.#line(productId, kind)
    if (!supply || isMissing({ supply }) || supply.idle === null) return true
    const idle = this.#idle.get(productId) ?? supply.idle
    this.#idle.set(productId, idle - 1)
    return idle > 0
  }

  /** What somebody gives back or asks for no longer, by losing a product or having it in another kind. */
  #free(
    { products }: Person['held'],
    { give, take }: Differences,
    wishes: readonly ProductWish[],
    staying: readonly ProductWish[],
  ): void {
    for (const { productId, kind, has, byHand } of products) {
      const of = (one: { productId: string }) => one.productId === productId
      const wish = wishes.find(of)
      const isLost = take.some((one) => of(one) && one.isLost)
      const isContent = !byHand && give.some((one) => of(one) && one.kind === has)
      if (has !== kind && (wish || isLost || isContent)) this.#line(productId, kind).freed++
      // A named seat is given back for a shared license alone that is there; a shared one counts nowhere.
      const isGone = wish ? !staying.includes(wish) && !isMissing(this.#line(productId, wish.kind)) : isLost
      if (has && isGone) this.#line(productId, has).freed++
    }
  }

  /** Gives the seats to who asks first; whoever waits for another kind keeps what they have. How many people wait. */
  #allot(): number {
    const left = new Map([...this.#lines.values()].map((line) => [line, seatsIn(line)]))
    let waiting = 0
    for (const { wishes } of this.#asking) {
      let waits = false
      for (const { line, from, gain } of wishes) {
        const seats = left.get(line) ?? 0
        left.set(line, seats - 1)
        line.gain++
        if (seats > 0) {
          if (from) this.#line(line.productId, from).lose++
          continue
        }
        waits = true
        line.wait++
        if (gain) gain.waits = true
      }
      if (waits) waiting++
    }
    return waiting
  }

  #told({ productId, kind, gain, lose, wait, supply }: Sum): Line {
    const price = supply?.price ?? null
    return {
      key: this.#names.product(productId),
      kind,
      gain,
      lose,
      free: supply?.free === false ? 0 : (supply?.free ?? null),
      wait,
      price: price?.amount ?? null,
      cost: price ? price.amount * wait : null,
      currency: price?.currency ?? null,
    }
  }
}

interface ProductWish {
  productId: string
  kind: RuleKind
  /** The kind it is had in until then; null: it is not. */
  from: RuleKind | null
}

/** What of it is new, or in another kind than it is had in or waited for: by hand, it stays as it is. */
function wishesOf({ give }: Differences, { products }: Person['held']): ProductWish[] {
  return give.flatMap(({ productId, kind }) => {
    const product = products.find((one) => one.productId === productId)
    if (product && (product.byHand || product.kind === kind || product.has === kind)) return []
    return [{ productId, kind, from: product?.has ?? null }]
  })
}

const hasOf = ({ products }: Person['held'], productId: string): RuleKind | null =>
  products.find((product) => product.productId === productId)?.has ?? null

const isMissing = ({ supply }: Pick<Sum, 'supply'>): boolean => supply?.free === false

/** What is lost comes first to whoever waits by now. */
function seatsIn({ supply, freed }: Sum): number {
  if (isMissing({ supply })) return 0
  return typeof supply?.free === 'number' ? supply.free + freed : Number.POSITIVE_INFINITY
}

function count<Counted>(counts: Map<string, Counted>, key: string, none: Counted): Counted {
  const known = counts.get(key)
  if (known) return known
  counts.set(key, none)
  return none
}
