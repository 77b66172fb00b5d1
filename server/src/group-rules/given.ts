// What the rules give of a product to people from whom it is taken away, past the rules: they are applied again then.
import type { Sight } from '../access/sight.ts'
import { productById } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { type RuleKind, rulesFor } from './rule-rules.ts'
import { applicable, selectRules } from './rule-store.ts'
import { selectStandings } from './standing-store.ts'

export interface Given {
  kind: RuleKind
  /** Name of the rule's group; null: the fallback, or a group that is not seen. */
  group: string | null
}

/** By user, of those to whom a rule gives it, by hand or not. Whether there is a license is not asked. */
export async function givenByRules(
  db: Queryable,
  { accountId, productId, sight }: { accountId: string; productId: string; sight: Sight },
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Given>> {
  const rules = applicable(await selectRules(db, accountId))
  const kindOf = ({ products }: (typeof rules)[number]) => products.find((one) => one.productId === productId)?.kind
  const given = new Map<string, Given>()
  if (userIds.length === 0 || !rules.some(kindOf)) return given
  const { kinds } = await productById(db, productId)
  for (const [userId, { membership }] of await selectStandings(db, accountId, userIds)) {
    const rule = rulesFor(rules, membership).find(kindOf)
    const kind = rule && kindOf(rule)
    // The vendor may have ceased to sell it like this since the rule was saved.
    if (!kind || !kinds.includes(kind)) continue
    const isSeen = sight === null || (rule.group !== null && sight.includes(rule.group))
    given.set(userId, { kind, group: isSeen ? rule.groupName : null })
  }
  return given
}
