import { describe, expect, test } from 'vitest'
import { changedFields, type Settings, storageFault } from './settings-rules.ts'

describe('settings that cannot be kept', () => {
  test.each([
    [{ a: 'x'.repeat(65_528) }, null],
    [{ a: 'x'.repeat(65_529) }, { path: '', keyword: 'maxBytes', params: { limit: 65_536 } }],
    [{ a: 'ü'.repeat(32_765) }, { path: '', keyword: 'maxBytes', params: { limit: 65_536 } }],
    [{ a: [{ 'b/c~d': Number.POSITIVE_INFINITY }] }, { path: '/a/0/b~1c~0d', keyword: 'text' }],
    [{ a: { 'b\u0000': 1 } }, { path: '/a', keyword: 'text' }],
    [{ 'a\ud800': 1 }, { path: '', keyword: 'text' }],
    [{ '': { a: [null, true, 'ß', -0.5, []] } }, null],
  ])('%#', (settings, fault) => {
    expect(storageFault(settings)).toEqual(fault)
  })
})

test('fields are told by the names of the schema, and only where they differ', () => {
  const schema = { type: 'object', properties: { a: {}, b: {}, c: {}, d: {} } }
  const before: Settings = { a: 1, b: { x: [1] }, c: 2, other: 1 }
  expect(changedFields(schema, before, { a: 1, b: { x: [2] }, d: null, mine: 2 })).toEqual(['b', 'c', 'd'])
  expect(changedFields(null, {}, { a: 1 })).toEqual([])
  expect(changedFields({ type: 'object' }, {}, { a: 1 })).toEqual([])
})
