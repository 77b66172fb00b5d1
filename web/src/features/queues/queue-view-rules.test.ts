// Addresses are written by anybody: whatever they say, a list is shown.
import { expect, test } from 'vitest'
import { viewOf } from './queue-view-rules.ts'

test.each([
  ['', { search: '', type: null }],
  ['search=sales&type=inbox', { search: 'sales', type: 'inbox' }],
  ['search=%20sales%20', { search: 'sales', type: null }],
  ['type=fax', { search: '', type: null }],
  ['search=a%0Ab%00', { search: 'a b', type: null }],
  [`search=${'x'.repeat(300)}`, { search: 'x'.repeat(200), type: null }],
])('?%s', (address, view) => {
  expect(viewOf(new URLSearchParams(address))).toEqual(view)
})
