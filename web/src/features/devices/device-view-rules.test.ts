import { expect, test } from 'vitest'
import { directionOf, isFiltered, sortAfterPress, toggled, viewOf, withValues } from './device-view-rules.ts'

const view = (text: string) => viewOf(new URLSearchParams(text))

test('an address without parameters shows what is registered, heard of last first', () => {
  expect(view('')).toEqual({ state: 'registered', sort: '-lastSeenAt' })
  expect(view('state=gone&sort=size')).toEqual({ state: 'registered', sort: '-lastSeenAt' })
  expect(view('product=Kasse%201&resource=..')).toEqual({ state: 'registered', sort: '-lastSeenAt' })
  expect(view('state=retired&search=kasse&sort=name')).toMatchObject({
    state: 'retired',
    search: 'kasse',
    sort: 'name',
  })
})

test('what is usual does not stand in the address', () => {
  const next = withValues(new URLSearchParams('state=retired&search=kasse&x=1'), { state: 'registered', search: '' })
  expect(String(next)).toBe('x=1')
  expect(String(withValues(next, { resource: 'computers', sort: 'name' }))).toBe('x=1&resource=computers&sort=name')
})

test('a state is no filter, a resource is', () => {
  expect([view('state=retired'), view('resource=computers')].map(isFiltered)).toEqual([false, true])
})

test('a column sorts one way, then the other', () => {
  expect(sortAfterPress('-lastSeenAt', 'name')).toBe('name')
  expect(sortAfterPress('name', 'name')).toBe('-name')
  expect(sortAfterPress('-lastSeenAt', 'lastSeenAt')).toBe('lastSeenAt')
  expect([directionOf('-name', 'name'), directionOf('name', 'lastSeenAt')]).toEqual(['descending', undefined])
})

test('all that are shown are chosen, or none of them', () => {
  expect([...toggled(new Set(['a']), ['a', 'b'])]).toEqual(['a', 'b'])
  expect([...toggled(new Set(['a', 'b', 'c']), ['a', 'b'])]).toEqual(['c'])
})
