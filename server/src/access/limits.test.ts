import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { HourlyLimit } from './hourly-limit.ts'
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

it("what is allowed in an hour may be used at once, then as time goes by; no more than an hour's is saved up", () => {
  const limit = new HourlyLimit(3_600)
  const used = () => {
    for (let count = 0; ; count++)
      try {
        limit.count('a')
      } catch {
        return count
      }
  }
  expect(used()).toBe(3_600)
  expect(() => limit.count('a')).toThrow('too_many_requests')
  expect(() => limit.count('b')).not.toThrow()
  vi.advanceTimersByTime(60_000)
  expect(used()).toBe(60)
  vi.advanceTimersByTime(100_000_000)
  expect(used()).toBe(3_600)
})

it('says how long it is until the next is allowed', () => {
  const limit = new HourlyLimit(2)
  limit.count('a')
  limit.count('a')
  vi.advanceTimersByTime(600_000)
  expect(() => limit.count('a')).toThrow(expect.objectContaining({ retryAfterSeconds: 1_200 }))
})
