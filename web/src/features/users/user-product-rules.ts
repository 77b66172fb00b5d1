// What somebody has of a product, what is free of it, and what giving or taking it would do. Pure.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { User } from '@sitzplan/contract/users'
import { type Kind, kinds } from './user-list-rules.ts'

type UserProduct = User['products'][number]

/** What a user has of one product, and what they wait for, perhaps beside it. */
export interface Right {
  has: UserProduct | null
  waitsFor: UserProduct | null
}

export function rightOf({ products }: Pick<User, 'products'>, key: string): Right {
  const own = products.filter((product) => product.key === key)
  return {
    has: own.find(({ state }) => state === 'assigned') ?? null,
    waitsFor: own.find(({ state }) => state === 'waiting') ?? null,
  }
}

/** Whether the account's license has any of this kind. */
const isOwned = (product: AssignableProduct, kind: Kind) => product[kind].total !== 0

/** The kinds one can choose: those the license has, those the user has; where it has none, all that are sold. */
export function kindsToChoose(product: AssignableProduct, { has, waitsFor }: Right): Kind[] {
  const sold = kinds.filter((kind) => product.kinds.includes(kind))
  const owned = sold.filter((kind) => isOwned(product, kind) || has?.kind === kind || waitsFor?.kind === kind)
  return owned.length > 0 ? owned : sold
}

export const isIncluded = (product: AssignableProduct) => product.kinds.includes('included')

/** Why nobody can be given this kind at once; null: they can. */
export type Obstacle = 'full' | 'suspended' | 'unowned' | null

export function obstacleTo(product: AssignableProduct, kind: Kind, status: User['status']): Obstacle {
  if (!isOwned(product, kind)) return 'unowned'
  // Any number of people may share the seats of a pool.
  if (kind === 'concurrent') return null
  if (status === 'suspended') return 'suspended'
  return product.named.available === 0 ? 'full' : null
}

/** The kind that is proposed: one that can be had at once, a shared seat where there is one. */
export function proposedKind(product: AssignableProduct, choices: readonly Kind[], status: User['status']): Kind {
  const atOnce = choices.filter((kind) => obstacleTo(product, kind, status) === null)
  const [first = 'named'] = atOnce.length > 0 ? atOnce : choices
  return atOnce.includes('concurrent') ? 'concurrent' : first
}

/** What suspending or deleting somebody frees. */
export interface Departure {
  /** Products whose named seat becomes free. */
  named: string[]
  concurrent: string[]
  waiting: string[]
}

export function departureOf({ products }: Pick<User, 'products'>): Departure {
  const keys = (state: UserProduct['state'], kind?: Kind) =>
    products.filter((one) => one.state === state && (!kind || one.kind === kind)).map(({ key }) => key)
  return { named: keys('assigned', 'named'), concurrent: keys('assigned', 'concurrent'), waiting: keys('waiting') }
}
