import { expect, test } from 'vitest'
import { afterAnswer, offsetOf } from './clock-rules.ts'

const noon = Date.parse('2026-11-22T12:00:00.000Z')

test('a clock that is right within a second is left alone', () => {
  expect(offsetOf(null)).toBe(0)
  expect(offsetOf(afterAnswer(null, noon, noon + 400, noon + 450))).toBe(0)
  expect(offsetOf(afterAnswer(null, noon, noon - 1_500, noon + 900))).toBe(0)
})

test('a clock that is a quarter of an hour late, or early, is corrected, the better the more answers there are', () => {
  const quarter = 15 * 60_000
  for (const off of [-quarter, quarter]) {
    // The server's time is noon and 700 ms; its header says noon.
    let span = afterAnswer(null, noon, noon + 700 + off - 20, noon + 700 + off + 20)
    expect(Math.abs(offsetOf(span) + off)).toBeLessThan(1_100)
    span = afterAnswer(span, noon + 5_000, noon + 5_100 + off - 20, noon + 5_100 + off + 20)
    span = afterAnswer(span, noon + 9_000, noon + 9_950 + off - 20, noon + 9_950 + off + 20)
    expect(Math.abs(offsetOf(span) + off)).toBeLessThan(200)
  }
})

test('a clock that is set anew is followed', () => {
  const late = afterAnswer(null, noon, noon - 900_000, noon - 899_900)
  expect(offsetOf(afterAnswer(late, noon + 10_000, noon + 10_300, noon + 10_350))).toBe(0)
})
