// What lines are looked at against: the people, groups, roles and products of the account, as whoever imports sees them.
import type { User } from '@sitzplan/contract/users'
import type { UserCaller } from '../access/caller.ts'
import { products } from '../catalog/catalog.ts'
import { groupsNamed } from '../groups/groups.ts'
import { indispensable, mayGiveRole, refusalToLose, usersByAddress } from '../people/people.ts'
import type { Queryable } from '../platform/database/database.ts'
import { inTurns } from '../platform/in-turns.ts'
import { knownRoles } from '../roles/roles.ts'
import type { Wanted } from './import-cells.ts'
import { type Plan, planOf, type Surroundings } from './import-rules.ts'

type Lasting = Omit<Surroundings, 'groups'>

/** What is the same for all lines that are looked at together. What none of them names is not looked up. */
export async function surroundingsOf(
  queryable: Queryable,
  caller: UserCaller,
  createGroups: boolean,
  names: { roles: boolean; products: boolean } = { roles: true, products: true },
): Promise<Lasting> {
  const needed = names.roles ? await indispensable(queryable, caller.accountId) : []
  return {
    caller,
    createGroups,
    products: byWord(names.products ? await knownProducts(queryable) : []),
    roles: await knownRoles(queryable, caller),
    mayGiveRole: (targetId, after) => mayGiveRole(caller, targetId, after),
    refusalToLose: (user) => refusalToLose(user, needed),
  }
}

export const knownProducts = async (queryable: Queryable) =>
  (await products(queryable)).map(({ id, key, name, kinds }) => ({ id, key, kinds, names: Object.values(name) }))

/** Of two that are called the same, the first. */
const byWord = <Product extends { key: string; names: readonly string[] }>(all: readonly Product[]) =>
  new Map(all.flatMap((one) => [one.key, ...one.names].map((word) => [word.toLowerCase(), one] as const)).reverse())

/** What each of the lines comes to; whom and what they name is looked up together. */
export async function plansOf(
  queryable: Queryable,
  caller: UserCaller,
  lasting: Lasting,
  lines: readonly Wanted[],
): Promise<{ plan: Plan; present: User | null }[]> {
  const { accountId, managedGroups } = caller
  const names = [...new Set(lines.flatMap(({ groups = [] }) => groups))]
  const groups = names.length > 0 ? await groupsNamed(queryable, caller, names) : new Map()
  const emails = lines.map(({ email }) => email)
  const people = await usersByAddress(queryable, accountId, managedGroups, emails)
  const plans: { plan: Plan; present: User | null }[] = []
  for await (const wanted of inTurns(lines)) {
    const present = people.get(wanted.email) ?? null
    plans.push({ plan: planOf(wanted, present, { ...lasting, groups }), present })
  }
  return plans
}
