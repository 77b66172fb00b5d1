import { expect, test } from 'vitest'
import { clockOf } from './clock.ts'

function sources() {
  const time = { steady: 5_000, uptime: 90_000, wall: 1_700_000_000_000 }
  const pass = (milliseconds: number) => {
    time.steady += milliseconds
    time.uptime += milliseconds
    time.wall += milliseconds
  }
  return { time, pass, read: { steady: () => time.steady, uptime: () => time.uptime, wall: () => time.wall } }
}

test('a wall clock that is set forward or back changes nothing', () => {
  const { time, pass, read } = sources()
  const clock = clockOf(read)
  const start = clock.now()
  time.wall += 3_600_000
  pass(1_000)
  time.wall -= 7_200_000
  pass(1_000)
  expect(clock.now() - start).toBe(2_000)
  expect(clock.woke()).toBe(false)
})

test('time slept by the machine counts, although the steady clock stood still, and is noticed once', () => {
  const { time, pass, read } = sources()
  const clock = clockOf(read)
  const start = clock.now()
  pass(1_000)
  time.uptime += 600_000
  time.wall += 600_000
  pass(500)
  expect(clock.now() - start).toBe(601_500)
  expect(clock.woke()).toBe(true)
  expect(clock.woke()).toBe(false)
})

test('an uptime that is coarse does not make the clock run backwards or jump', () => {
  const { time, pass, read } = sources()
  const clock = clockOf({ ...read, uptime: () => Math.floor(time.uptime / 1000) * 1000 })
  let before = clock.now()
  for (let step = 0; step < 50; step++) {
    pass(137)
    expect(clock.now() - before).toBe(137)
    before = clock.now()
  }
})

test('without an uptime, as in a browser, a wall clock that ran ahead raises the suspicion of a sleep', () => {
  const { time, pass, read } = sources()
  const clock = clockOf({ ...read, uptime: null })
  const start = clock.now()
  pass(1_000)
  expect(clock.woke()).toBe(false)
  time.wall += 60_000
  expect(clock.woke()).toBe(true)
  expect(clock.woke()).toBe(false)
  expect(clock.now() - start).toBe(1_000)
})
