import { expect, test } from 'vitest'
import { changedParts } from './changed-parts.ts'

test('is what differs by what it holds', () => {
  const before = { name: 'Support', type: 'call', contact: { email: 'a@example.com' }, lines: ['one'], product: null }
  const same = { ...before, contact: { ...before.contact }, lines: [...before.lines] }
  expect(changedParts(before, same)).toEqual({})
  expect(changedParts<typeof before | { product: string }>(before, { ...same, product: 'crm' })).toEqual({
    product: 'crm',
  })
  expect(changedParts(before, { ...same, lines: [] })).toEqual({ lines: [] })
})
