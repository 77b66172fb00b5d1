// What somebody should have by the group rules, and what that changes of what they have. Pure.

export type RuleKind = 'named' | 'concurrent'

export interface Rule {
  /** Null: the fallback, for everybody the directory keeps who is in no group of another rule. */
  group: string | null
  products: readonly { productId: string; kind: RuleKind }[]
  /** `member`: no Admin Center, whatever a later rule says; an id: a role of the account's own. Null: says nothing. */
  role: string | null
  groups: readonly string[]
}

/** Where somebody is, not counting the groups that rules give: they make no rule apply. */
export interface Membership {
  groups: ReadonlySet<string>
  /** Those of the groups into which the directory has put them. */
  directoryGroups: ReadonlySet<string>
  /** The directory keeps the person. */
  isKept: boolean
}

/** What the rules give. Products and groups add up; the first rule wins the kind of a product, and the role. */
export interface Dues {
  products: ReadonlyMap<string, RuleKind>
  role: string | null
  groups: ReadonlySet<string>
}

/** Those for somebody's groups, or else the fallback. */
export function rulesFor<One extends Rule>(rules: readonly One[], { groups, isKept }: Membership): One[] {
  const own = rules.filter(({ group }) => group !== null && groups.has(group))
  return own.length > 0 || !isKept ? own : rules.filter(({ group }) => group === null)
}

export function duesOf(rules: readonly Rule[], membership: Membership): Dues {
  const products = new Map<string, RuleKind>()
  const given = new Set<string>()
  let role: string | null = null
  for (const rule of rulesFor(rules, membership)) {
    for (const { productId, kind } of rule.products) if (!products.has(productId)) products.set(productId, kind)
    for (const group of rule.groups) given.add(group)
    // Whoever may change groups by hand is not to give roles by it.
    if (rule.group === null || membership.directoryGroups.has(rule.group)) role ??= rule.role
  }
  return { products, role, groups: given }
}

export interface HeldProduct {
  productId: string
  /** As it is wished for. */
  kind: RuleKind
  /** As it is had meanwhile; null: the person waits for it. */
  has: RuleKind | null
  byHand: boolean
  ruleKind: RuleKind | null
}

export interface Held {
  products: readonly HeldProduct[]
  /** `member`, the id of a role of the account's own, or another role, which no rule touches. */
  role: string
  roleByRule: boolean
  /** Those that rules gave. */
  groups: ReadonlySet<string>
}

export interface Differences {
  /** Products to be given, or to be had in another kind, or by a rule as well as by hand. `isLess`: shared, no longer named. */
  give: { productId: string; kind: RuleKind; isLess: boolean }[]
  /** Products that no rule gives any more: `isLost` unless somebody gave them by hand, too. */
  take: { productId: string; kind: RuleKind; isLost: boolean }[]
  /** The role to be given; null: as it is. */
  role: string | null
  /** The role that a rule gave is taken back: to be another, or member. */
  losesRole: boolean
  join: string[]
  leave: string[]
}

/** What is to be done so that somebody has what the rules give, and nothing any more of what they gave. */
export function differencesOf(dues: Dues, held: Held): Differences {
  const has = new Map(held.products.map((product) => [product.productId, product]))
  const give = [...dues.products].flatMap(([productId, kind]) => {
    const product = has.get(productId)
    if (product?.ruleKind === kind) return []
    const isLess = product?.has === 'named' && !product.byHand && kind !== 'named'
    return [{ productId, kind, isLess }]
  })
  const take = held.products.flatMap(({ productId, kind, byHand, ruleKind }) =>
    ruleKind === null || dues.products.has(productId) ? [] : [{ productId, kind, isLost: !byHand }],
  )
  // What somebody has by hand, administrators and managers before all, no rule changes.
  const isRuled = held.role === 'member' || held.roleByRule
  const role = dues.role ?? 'member'
  const changesRole = isRuled && role !== held.role
  return {
    give,
    take,
    role: changesRole && role !== 'member' ? role : null,
    losesRole: changesRole && held.role !== 'member',
    join: [...dues.groups].filter((group) => !held.groups.has(group)),
    leave: [...held.groups].filter((group) => !dues.groups.has(group)),
  }
}

/** Whether the person has less afterwards. */
export const losesSomething = ({ give, take, losesRole, leave }: Differences): boolean =>
  losesRole || leave.length > 0 || give.some(({ isLess }) => isLess) || take.some(({ isLost }) => isLost)

/** The same without what the person would lose. */
export const gainsAlone = (differences: Differences): Differences => ({
  ...differences,
  give: differences.give.filter(({ isLess }) => !isLess),
  take: differences.take.filter(({ isLost }) => !isLost),
  role: differences.losesRole ? null : differences.role,
  losesRole: false,
  leave: [],
})
