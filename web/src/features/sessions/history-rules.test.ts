import { describe, expect, test } from 'vitest'
import { lastStep, momentAt, momentOf, stepsBack } from './history-rules.ts'

const time = (text: string) => Date.parse(`2026-11-23T${text}Z`)

describe.each(['14:05:00', '14:07:31', '14:09:59.999'])('at %s', (text) => {
  const now = time(text)

  test('steps are full five minutes, the newest one just past', () => {
    expect(momentAt(0, now)).toBe(time('14:05:00'))
    expect(momentAt(1, now)).toBe(time('14:00:00'))
  })

  test('the oldest one is less than 24 hours ago, by no more than two steps', () => {
    const age = now - momentAt(lastStep, now)
    expect(age).toBeLessThan(24 * 3_600_000)
    expect(age).toBeGreaterThan(24 * 3_600_000 - 10 * 60_000)
  })

  test('a moment is the step it came from; what is too far away is the nearest there is', () => {
    for (const back of [0, 1, 100, lastStep]) expect(stepsBack(momentAt(back, now), now)).toBe(back)
    expect(stepsBack(now - 48 * 3_600_000, now)).toBe(lastStep)
    expect(stepsBack(now, now)).toBe(0)
  })
})

test.each([
  ['2026-11-23T14:00:00.000Z', time('14:00:00')],
  ['2026-11-23T15:00:00.000Z', null],
  ['yesterday', null],
  [null, null],
])('%s in an address', (text, moment) => {
  expect(momentOf(text, time('14:07:00'))).toBe(moment)
})
