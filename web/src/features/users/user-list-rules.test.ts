// What the address says about the list, and what it says after a click.
import { expect, test } from 'vitest'
import {
  addressOf,
  chipsOf,
  isFiltered,
  licenseCategories,
  sortAfterPress,
  sortDirection,
  type UserTab,
  userCategories,
  viewOf,
  withoutFilters,
  withValues,
} from './user-list-rules.ts'

const view = (address: string) => viewOf(new URLSearchParams(address))

test('reads search, filters and order; what nobody knows is left out', () => {
  expect(
    view('search=anna&product=remote-support&kind=concurrent&role=manager&status=active&type=other&sort=-email'),
  ).toEqual({
    search: 'anna',
    product: 'remote-support',
    kind: 'concurrent',
    role: 'manager',
    status: 'active',
    type: 'other',
    sort: '-email',
  })
  expect(view('search=&product=NO!&kind=device&role=god&status=deleted&type=robot&sort=age&tab=1')).toEqual({})
  expect(view('sort=name')).toEqual({})
  expect(view('search=%00%20%0A')).toEqual({})
  expect(view(`search=Ann%00a${'a'.repeat(300)}`).search).toBe(`Ann a${'a'.repeat(195)}`)
  expect(view('sort=-name')).toEqual({ sort: '-name' })
})

test('a change keeps the rest of the address, and clearing keeps the order', () => {
  const parameters = new URLSearchParams('search=a&role=admin&sort=email')
  expect(withValues(parameters, { role: undefined, product: 'connect' }).toString()).toBe(
    'search=a&sort=email&product=connect',
  )
  expect(withoutFilters(parameters, userCategories).toString()).toBe('sort=email')
  // The tab stays.
  expect(withoutFilters(new URLSearchParams('type=other&role=admin'), userCategories).toString()).toBe('type=other')
})

test('a product and its kind are one chip, a kind alone is another', () => {
  expect(chipsOf(view('product=remote-support&kind=concurrent&status=invited&type=other'), userCategories)).toEqual([
    { category: 'product', values: { product: 'remote-support', kind: 'concurrent' } },
    { category: 'status', values: { status: 'invited' } },
  ])
  expect(chipsOf(view('kind=named&role=admin'), licenseCategories)).toEqual([
    { category: 'kind', values: { kind: 'named' } },
  ])
  const filtered = ['sort=email', 'type=other', 'search=a', 'kind=named']
  expect(filtered.map((address) => isFiltered(view(address), userCategories))).toEqual([false, false, true, true])
})

test('pressing a column sorts up, then down; the last sign-in starts with the latest', () => {
  expect(sortAfterPress(undefined, 'name')).toBe('-name')
  expect(sortAfterPress('-name', 'name')).toBeUndefined()
  expect(sortAfterPress(undefined, 'email')).toBe('email')
  expect(sortAfterPress('email', 'email')).toBe('-email')
  expect(sortAfterPress('email', 'lastSignInAt')).toBe('-lastSignInAt')
  expect(sortAfterPress('-lastSignInAt', 'lastSignInAt')).toBe('lastSignInAt')
  expect(sortDirection(undefined, 'name')).toBe('ascending')
  expect(sortDirection('-role', 'role')).toBe('descending')
  expect(sortDirection('role', 'status')).toBeUndefined()
})

test('from tab to tab: what both can be filtered by stays in the address', () => {
  const to = (tab: UserTab, address: string) => addressOf(tab, new URLSearchParams(address))
  expect(to('other', 'product=connect&role=admin&sort=email')).toBe(
    '/users?product=connect&role=admin&sort=email&type=other',
  )
  expect(to('all', 'type=other')).toBe('/users')
  expect(to('licenses', 'product=connect&kind=named&type=other&role=admin&sort=email')).toBe(
    '/users/licenses?product=connect&kind=named&type=other',
  )
  expect(to('employee', '')).toBe('/users?type=employee')
})
