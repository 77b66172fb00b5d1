// What a line comes to, against what there is: a new person, changes of one, nothing, or why it cannot be. An import adds
// and changes; it takes no group and no product away from anybody. Pure.
import type { ImportColumn, ImportLine } from '@sitzplan/contract/people-import'
import type { SystemRole } from '@sitzplan/contract/permissions'
import type { Role as ShownRole } from '@sitzplan/contract/roles'
import type { User, UserPatchBody } from '@sitzplan/contract/users'
import { type Acting, mayActOn, type Standing, standingOf } from '../access/acting.ts'
import { systemRoleCalled } from '../roles/role-words.ts'
import type { Wanted } from './import-cells.ts'

type Kind = 'named' | 'concurrent'
type Role = Omit<ShownRole, 'users'>

/** `code`: one of the texts of imports, a rule for a field, or the code of a refusal. */
export interface Problem {
  column: ImportColumn | null
  code: string
  params?: Record<string, unknown>
}

export type Change = ImportLine['changes'][number]

export interface Gift {
  productId: string
  key: string
  kind: Kind
}

/** What there is in the account, as whoever imports sees it. */
export interface Surroundings {
  caller: Acting
  /** By key and by each name, in lower case. */
  products: ReadonlyMap<string, { id: string; key: string; kinds: readonly string[] }>
  roles: readonly Role[]
  /** By what the file calls them. */
  groups: ReadonlyMap<string, { id: string; name: string }>
  /** Those that are not there are made. */
  createGroups: boolean
  mayGiveRole(targetId: string | null, after: Standing): boolean
  refusalToLose(user: User): string | null
}

export interface Plan {
  outcome: 'new' | 'change' | 'unchanged' | 'error'
  changes: Change[]
  problems: Problem[]
  patch: UserPatchBody
  /** Of a new person; a changed one's is in the patch. */
  role: string
  joins: string[]
  newGroups: string[]
  gifts: Gift[]
}

export function planOf(wanted: Wanted, present: User | null, around: Surroundings): Plan {
  const plan: Plan = {
    outcome: 'error',
    changes: [],
    problems: [],
    patch: {},
    role: 'member',
    joins: [],
    newGroups: [],
    gifts: [],
  }
  planFields(plan, wanted, present)
  planRole(plan, wanted, present, around)
  planGroups(plan, wanted, present, around)
  planGifts(plan, wanted, present, around)
  refuseUnpermitted(plan, present, around)
  if (plan.problems.length === 0) plan.outcome = !present ? 'new' : plan.changes.length > 0 ? 'change' : 'unchanged'
  return plan
}

function planFields({ patch, changes, problems }: Plan, wanted: Wanted, present: User | null): void {
  for (const column of ['givenName', 'familyName'] as const) {
    const [is, was] = [wanted[column], present?.[column].trim()]
    if (is === undefined && !present) problems.push({ column, code: 'required' })
    if (is === undefined || is === was) continue
    patch[column] = is
    if (present) changes.push({ column, of: null, before: was ?? null, after: is })
  }
  if (wanted.type && wanted.type !== present?.type) {
    patch.type = wanted.type
    changes.push({ column: 'type', of: null, before: present?.type ?? null, after: wanted.type })
  }
  if (wanted.language && wanted.language !== present?.language) {
    patch.language = wanted.language
    changes.push({ column: 'language', of: null, before: present?.language ?? null, after: wanted.language })
  }
}

function planRole(plan: Plan, { role: name }: Wanted, present: User | null, around: Surroundings): void {
  if (name === undefined) return
  const role = roleCalled(name, around.roles)
  if (!role) return void plan.problems.push({ column: 'role', code: 'unknownRole', params: { name } })
  if (role.id === (present?.role ?? 'member')) return
  const lost = present && around.refusalToLose(present)
  if (lost) return void plan.problems.push({ column: 'role', code: lost })
  if (!around.mayGiveRole(present?.id ?? null, standingIn(role, [], [])))
    return void plan.problems.push({ column: 'role', code: 'roleNotYours', params: { name: role.name } })
  plan.role = role.id
  if (present) plan.patch.role = role.id
  const before = around.roles.find(({ id }) => id === present?.role)?.name ?? null
  plan.changes.push({ column: 'role', of: null, before, after: role.name })
}

function planGroups(plan: Plan, { groups = [] }: Wanted, present: User | null, around: Surroundings): void {
  const isIn = new Set(present?.groups.map(({ id }) => id))
  for (const name of groups) {
    const group = around.groups.get(name)
    if (!group && !around.createGroups) {
      plan.problems.push({ column: 'groups', code: 'unknownGroup', params: { name } })
      continue
    }
    if (group && isIn.has(group.id)) continue
    if (group) {
      isIn.add(group.id)
      plan.joins.push(group.id)
    } else plan.newGroups.push(name)
    plan.changes.push({ column: 'groups', of: null, before: null, after: group?.name ?? name })
  }
  // They would not see whom they added.
  if (!present && around.caller.managedGroups !== null && plan.joins.length === 0)
    plan.problems.push({ column: 'groups', code: 'ownGroupNeeded' })
}

function planGifts(plan: Plan, { products = [] }: Wanted, present: User | null, around: Surroundings): void {
  for (const { product: name, kind: wanted } of products) {
    const product = around.products.get(name.toLowerCase())
    if (!product) {
      plan.problems.push({ column: 'products', code: 'unknownProduct', params: { name } })
      continue
    }
    // What they wait for stands behind what they have meanwhile.
    const has = present?.products.findLast(({ key }) => key === product.key)
    const kind = wanted ?? has?.kind ?? onlyKind(product.kinds)
    if (!kind) plan.problems.push({ column: 'products', code: 'kindNeeded', params: { name } })
    else if (kind === has?.kind) continue
    else if (!product.kinds.includes(kind))
      plan.problems.push({ column: 'products', code: 'kindNotSold', params: { name } })
    else {
      plan.gifts.push({ productId: product.id, key: product.key, kind })
      plan.changes.push({ column: 'products', of: product.key, before: has?.kind ?? null, after: kind })
    }
  }
}

function onlyKind(kinds: readonly string[]): Kind | null {
  const [one, another] = kinds.filter((kind) => kind === 'named' || kind === 'concurrent')
  return another ? null : (one ?? null)
}

/** What the caller may do to nobody, or not to this person; who is as they should be is touched by nobody. */
function refuseUnpermitted(plan: Plan, present: User | null, { caller, roles }: Surroundings): void {
  if (plan.gifts.length > 0 && !caller.permissions.has('assignments.manage'))
    plan.problems.push({ column: 'products', code: 'productsNotYours' })
  if (plan.newGroups.length > 0 && (!caller.permissions.has('groups.manage') || caller.managedGroups !== null))
    plan.problems.push({ column: 'groups', code: 'groupsNotYours' })
  if (!present || plan.changes.length === 0) return
  const role = roles.find(({ id }) => id === present.role)
  const standing = role && standingIn(role, present.manager?.permissions ?? [], present.manager?.groups ?? [])
  if (!standing || !mayActOn(caller, { id: present.id, ...standing }))
    plan.problems.push({ column: null, code: 'notYours' })
}

const standingIn = (role: Role, ...[chosen, groups]: [Role['permissions'], string[]]): Standing =>
  role.system ? standingOf(role.id as SystemRole, chosen, groups) : standingOf('custom', role.permissions, [])

/** The account's own by their names, the system's by what people call them. */
function roleCalled(name: string, roles: readonly Role[]): Role | undefined {
  const word = name.normalize('NFKC').toLowerCase()
  return (
    roles.find(({ name: own, system }) => !system && own.toLowerCase() === word) ??
    roles.find(({ id, system }) => system && id === systemRoleCalled(word))
  )
}

/** Counts free licenses down as lines are given some, in their order; the first for whom there is none waits, and all behind. */
export class FreeSeats {
  readonly #free: Map<string, number>

  /** `free`: by product and kind; what is not there has none. */
  constructor(free: Map<string, number>) {
    this.#free = free
  }

  /** Whether somebody who gets this would wait. */
  isWaitedFor({ key, kind }: Pick<Gift, 'key' | 'kind'>, maySit: boolean): boolean {
    const pool = `${key} ${kind}`
    const free = this.#free.get(pool) ?? 0
    // Shared licenses are given without a seat; it is taken when somebody works.
    if (kind === 'concurrent') return free === 0
    if (free === 0 || !maySit) return true
    this.#free.set(pool, free - 1)
    return false
  }
}
