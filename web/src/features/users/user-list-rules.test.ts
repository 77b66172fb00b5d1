// What the address says about the list, and what it says after a click.
import { expect, test } from 'vitest'
import {
  chipsOf,
  isFiltered,
  sortAfterPress,
  sortDirection,
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
  expect(withoutFilters(parameters).toString()).toBe('sort=email')
})

test('a product and its kind are one chip, a kind alone is another', () => {
  expect(chipsOf(view('product=remote-support&kind=concurrent&status=invited'))).toEqual([
    { category: 'product', values: { product: 'remote-support', kind: 'concurrent' } },
    { category: 'status', values: { status: 'invited' } },
  ])
  expect(chipsOf(view('kind=named'))).toEqual([{ category: 'kind', values: { kind: 'named' } }])
  expect([isFiltered(view('sort=email')), isFiltered(view('search=a')), isFiltered(view('kind=named'))]).toEqual([
    false,
    true,
    true,
  ])
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
