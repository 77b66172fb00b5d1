import { expect, test } from 'vitest'
import { inTime } from './in-time.ts'

test('what is done in time is answered, and what it throws is thrown', () => {
  expect(inTime(1_000, () => 'done')).toBe('done')
  const fault = new TypeError('mine')
  expect(() =>
    inTime(1_000, () => {
      throw fault
    }),
  ).toThrow(fault)
})

test('a pattern that would take for ever is stopped, and the next work is not', () => {
  const startedAt = performance.now()
  expect(() => inTime(50, () => /^(a|a)*$/.test(`${'a'.repeat(60)}b`))).toThrow(/timed out/)
  expect(performance.now() - startedAt).toBeLessThan(5_000)
  expect(inTime(1_000, () => 'done')).toBe('done')
})
