import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { RequestLimit } from './request-limit.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('the 5,001st call of a second is refused, the first of the next is not', () => {
  const limit = new RequestLimit()
  for (let i = 0; i < 5_000; i++) limit.count('a')
  expect(() => limit.count('a')).toThrow('too_many_requests')
  expect(() => limit.count('b')).not.toThrow()
  vi.advanceTimersByTime(1_000)
  expect(() => limit.count('a')).not.toThrow()
})
