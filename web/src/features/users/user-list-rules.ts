// What the address of the list of users says: search, filters, order. Pure. Values nobody knows are left out, so that
// an old link still shows a list.
import type { SystemRole } from '@sitzplan/contract/permissions'
import type { User, UserOrder, UsersQuery } from '@sitzplan/contract/users'
import { keyIn, searched } from '../../platform/searched.ts'
import { withParameters } from '../../platform/with-parameters.ts'

const filterCategories = ['product', 'kind', 'role', 'status', 'group', 'type'] as const
export type FilterCategory = (typeof filterCategories)[number]

/** What users are filtered by; of which type they are is a tab. */
export const userCategories = ['product', 'kind', 'role', 'status', 'group'] as const
/** And licenses. */
export const licenseCategories = ['product', 'kind', 'type'] as const

export const kinds = ['named', 'concurrent'] as const
export type Kind = (typeof kinds)[number]

/** What can be chosen in a category; products come from the account. */
export const filterValues = {
  kind: kinds,
  role: ['superadmin', 'admin', 'manager', 'member'] satisfies SystemRole[],
  status: ['active', 'invited', 'suspended'] satisfies User['status'][],
  type: ['employee', 'other'] satisfies User['type'][],
} as const

export const sortColumns = ['name', 'email', 'status', 'role', 'lastSignInAt'] as const
export type SortColumn = (typeof sortColumns)[number]

/** The list as asked for; what is not asked for is not there. */
export type UserListView = Pick<UsersQuery, 'search' | 'sort' | FilterCategory>

export function viewOf(parameters: URLSearchParams): UserListView {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === parameters.get(name))
  const view: UserListView = {
    search: searched(parameters.get('search'), 200) || undefined,
    product: keyIn(parameters.get('product')),
    kind: oneOf('kind', filterValues.kind),
    role: oneOf('role', filterValues.role) ?? idOf(parameters.get('role')),
    group: idOf(parameters.get('group')),
    status: oneOf('status', filterValues.status),
    type: oneOf('type', filterValues.type),
    sort: sortOf(parameters.get('sort')),
  }
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined))
}

/** Roles of the account's own and groups are named by their id. */
const idOf = (text: string | null) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : undefined

function sortOf(text: string | null): UserOrder | undefined {
  const column = sortColumns.find((one) => one === text?.replace(/^-/, ''))
  // By name is how lists are anyway.
  if (!column || text === 'name') return undefined
  return text?.startsWith('-') ? `-${column}` : column
}

/** The address with some values changed; undefined takes one out. */
export const withValues = (parameters: URLSearchParams, values: Partial<UserListView>) =>
  withParameters(parameters, values)

export const withoutFilters = (parameters: URLSearchParams, categories: readonly FilterCategory[]) =>
  withValues(parameters, { search: undefined, ...Object.fromEntries(categories.map((one) => [one, undefined])) })

export const isFiltered = (view: UserListView, categories: readonly FilterCategory[]) =>
  Boolean(view.search) || categories.some((category) => view[category] !== undefined)

export type UserTab = 'all' | 'employee' | 'other' | 'licenses'

/** The address of a tab: what both can be filtered by stays. */
export function addressOf(tab: UserTab, parameters: URLSearchParams): string {
  const next = new URLSearchParams(parameters)
  const type = tab === 'employee' || tab === 'other' ? tab : undefined
  if (type) next.set('type', type)
  else if (tab === 'all') next.delete('type')
  if (tab === 'licenses') for (const name of ['role', 'status', 'group', 'sort']) next.delete(name)
  return `/users${tab === 'licenses' ? '/licenses' : ''}${next.size > 0 ? `?${next}` : ''}`
}

/** A filter as one thing to see and take away: a product and its kind are one. */
export interface Chip {
  category: FilterCategory
  values: Partial<UserListView>
}

export function chipsOf(view: UserListView, categories: readonly FilterCategory[]): Chip[] {
  const { product, kind, role, status, group, type } = view
  const chips: Chip[] = [
    ...(product ? [{ category: 'product' as const, values: { product, kind } }] : []),
    ...(kind && !product ? [{ category: 'kind' as const, values: { kind } }] : []),
    ...(role ? [{ category: 'role' as const, values: { role } }] : []),
    ...(status ? [{ category: 'status' as const, values: { status } }] : []),
    ...(group ? [{ category: 'group' as const, values: { group } }] : []),
    ...(type ? [{ category: 'type' as const, values: { type } }] : []),
  ]
  return chips.filter(({ category }) => categories.includes(category))
}

/** The order after somebody pressed the head of a column: up, then down. */
export function sortAfterPress(present: UserOrder | undefined, column: SortColumn): UserOrder | undefined {
  const [first, second]: UserOrder[] =
    // Who was here last is what one wants to know first.
    column === 'lastSignInAt' ? [`-${column}`, column] : [column, `-${column}`]
  const next = (present ?? 'name') === first ? second : first
  return next === 'name' ? undefined : next
}

export function sortDirection(
  present: UserOrder | undefined,
  column: SortColumn,
): 'ascending' | 'descending' | undefined {
  const order = present ?? 'name'
  if (order === column) return 'ascending'
  return order === `-${column}` ? 'descending' : undefined
}
