// The list of group rules: read, checked, replaced as a whole. Applying them is in applying.ts, and when, in rule-work.ts.
import type { GroupRule, GroupRuleBody, GroupRuleList, GroupRulesBody } from '@sitzplan/contract/group-rules'
import type { Permission } from '@sitzplan/contract/permissions'
import { hasNoMore, standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productsByKey } from '../catalog/catalog.ts'
import { groupsThere } from '../groups/groups.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { roleNamed } from '../roles/roles.ts'
import {
  deleteRules,
  insertRule,
  lockRuleList,
  type NewRule,
  type RuleRow,
  selectGivesRole,
  selectRules,
  selectVersion,
  updateVersion,
} from './rule-store.ts'
import { type Concern, insertWorkForConcerned } from './standing-store.ts'
import { countWork } from './work-store.ts'

/** The whole list, in order, and to how many people it is still to be applied. */
export async function groupRules(queryable: Queryable, accountId: string): Promise<GroupRuleList> {
  // One after the other: it may be the connection of a transaction.
  const rows = await selectRules(queryable, accountId)
  const version = await selectVersion(queryable, accountId)
  const pending = await countWork(queryable, accountId)
  return { rules: rows.map(shownRule), version, pending }
}

const shownRule = ({ id, is_fallback, group_id, group_name, products, role, groups }: RuleRow): GroupRule => ({
  id,
  group: is_fallback ? null : { id: group_id, name: group_name ?? '' },
  products: products.map(({ key, kind }) => ({ key, kind })),
  role,
  groups,
})

/**
 * Replaces the account's rules; whoever they are about, before and after, is looked at then. Refuses with `rules_changed`
 * when the list is another one than the caller began with, what is wrong in a rule by its place, and with `forbidden` other
 * roles than the caller may give.
 */
export async function replaceGroupRules(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  { version, rules: wanted }: GroupRulesBody,
): Promise<void> {
  const { accountId } = caller
  const present = await lockRuleList(tx, accountId)
  if (present !== version) throw new Refusal('rules_changed', { version: present })
  const before = await selectRules(tx, accountId)
  const rules = await checkedRules(tx, caller, wanted)
  refuseRolesBeyond(caller, before, rules)
  await deleteRules(tx, accountId)
  for (const [position, rule] of rules.entries()) await insertRule(tx, accountId, rule, position)
  await updateVersion(tx, accountId)
  await insertWorkForConcerned(tx, accountId, concernOf(before, rules))
  await recordAudit(tx, origin, {
    accountId,
    action: 'group_rules.changed',
    target: { kind: 'group_rules', id: null },
    before: { rules: before.map(told) },
    after: { rules: (await selectRules(tx, accountId)).map(told) },
  })
}

/**
 * Whether a rule gives a role to members of the group, which the directory is about to take over. Whoever edits the rules
 * meanwhile has to look at them again: to them it was the administrators' group.
 */
export async function isGivenRole(tx: Transaction, accountId: string, groupId: string): Promise<boolean> {
  await lockRuleList(tx, accountId)
  await updateVersion(tx, accountId)
  return selectGivesRole(tx, accountId, groupId)
}

/** A rule as the audit log tells it. */
const told = ({ group_name, products, role, groups }: RuleRow) => ({
  group: group_name,
  products: products.map(({ key, kind }) => `${key}:${kind}`),
  role,
  groups: groups.map(({ name }) => name),
})

export interface CheckedRule extends NewRule {
  /** What the role opens; empty: none, or member. */
  permissions: readonly Permission[]
}

/** The rules with what they name looked up, and kept until the end of the transaction. */
export async function checkedRules(
  tx: Transaction,
  { accountId, accountKind }: Pick<UserCaller, 'accountId' | 'accountKind'>,
  wanted: readonly GroupRuleBody[],
): Promise<CheckedRule[]> {
  const catalog = await productsByKey(tx)
  const seen = new Set<string | null>()
  const rules: CheckedRule[] = []
  for (const [index, { group, products, role, groups }] of wanted.entries()) {
    const path = `/rules/${index}`
    const id = group?.toLowerCase() ?? null
    if (seen.has(id)) throw invalidField(`${path}/group`, 'uniqueItems')
    seen.add(id)
    const [found] = id === null ? [] : await groupsThere(tx, accountId, null, [id], `${path}/group`).catch(atPath(path))
    const given = await groupsThere(tx, accountId, null, groups, `${path}/groups`)
    const held = role === null ? null : await roleNamed(tx, { accountId, accountKind }, role, `${path}/role`)
    rules.push({
      id: newId(),
      group: id,
      groupName: found?.name ?? null,
      products: productsThere(catalog, products, path),
      role: held?.id ?? held?.kind ?? null,
      permissions: held?.kind === 'custom' ? held.permissions : [],
      groups: given.map((one) => one.id),
    })
  }
  return rules
}

/** A rule has one group, not a list of them. */
const atPath = (path: string) => (error: unknown) => {
  throw error instanceof Refusal && error.code === 'invalid_request'
    ? invalidField(`${path}/group`, 'unknownReference')
    : error
}

function productsThere(
  catalog: ReadonlyMap<string, { id: string; kinds: readonly string[] }>,
  wanted: GroupRuleBody['products'],
  path: string,
): NewRule['products'] {
  const seen = new Set<string>()
  return wanted.map(({ key, kind }, index) => {
    const place = `${path}/products/${index}`
    const product = catalog.get(key)
    if (!product) throw invalidField(`${place}/key`, 'unknownReference')
    if (seen.has(key)) throw invalidField(`${place}/key`, 'uniqueItems')
    seen.add(key)
    if (!product.kinds.includes(kind)) throw invalidField(`${place}/kind`, 'choice')
    return { productId: product.id, kind }
  })
}

/**
 * A rule gives no more than its author could give by hand, and whoever may give no roles at all leaves those of the rules,
 * and the order among them, as they are.
 */
function refuseRolesBeyond(caller: UserCaller, before: readonly RuleRow[], after: readonly CheckedRule[]): void {
  const roles = (rules: readonly { group: string | null; role: string | null }[]) =>
    JSON.stringify(rules.filter(({ role }) => role !== null).map(({ group, role }) => [group, role]))
  if (roles(before.map(({ group_id: group, role }) => ({ group, role }))) === roles(after)) return
  const mayGive = after.every(
    ({ role, permissions }) =>
      role === null || role === 'member' || hasNoMore(caller, standingOf('custom', permissions, [])),
  )
  if (!caller.permissions.has('roles.manage') || !mayGive) throw new Refusal('forbidden')
}

/** Whom the rules are about, before and after. */
export const concernOf = (before: readonly RuleRow[], after: readonly { group: string | null }[]): Concern => ({
  groups: [...new Set([...before.map(({ group_id }) => group_id), ...after.map(({ group }) => group)].filter(isThere))],
  hasFallback: before.some(({ is_fallback }) => is_fallback) || after.some(({ group }) => group === null),
})

const isThere = (id: string | null): id is string => id !== null
