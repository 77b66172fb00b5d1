import { expect, test } from 'vitest'
import { localWords, NotFoundError, UnavailableError } from './errors.ts'
import { backoff, pause, retryDelay, retrying } from './retry.ts'
import { MovedClock } from './testing/moved-clock.ts'

const away = (retryAfterSeconds?: number) =>
  new UnavailableError({ ...localWords('unavailable', 'en'), retryAfterSeconds })

test('delays double up to the cap, and chance takes up to half off', () => {
  expect([1, 2, 3, 4, 5, 6, 60].map((attempt) => backoff(attempt, 5_000, 1))).toEqual([
    250, 500, 1_000, 2_000, 4_000, 5_000, 5_000,
  ])
  expect(backoff(3, 5_000, 0)).toBe(500)
})

test('Retry-After is the least delay', () => {
  expect(retryDelay(1, away(7))).toBe(7_000)
})

test('it tries again while the server is away and gives the answer', async () => {
  const clock = new MovedClock()
  let tries = 0
  const answer = retrying(clock, { withinSeconds: 30 }, async () => {
    if (++tries < 3) throw away()
    return tries
  })
  await passUntilSettled(clock, answer)
  expect(await answer).toBe(3)
})

test('it gives up when the next try would come too late, with the last failure', async () => {
  const clock = new MovedClock()
  const start = clock.now()
  const answer = retrying(clock, { withinSeconds: 10 }, () => Promise.reject(away()))
  await passUntilSettled(clock, answer)
  await expect(answer).rejects.toBeInstanceOf(UnavailableError)
  expect(clock.now() - start).toBeLessThanOrEqual(10_000)
})

test('a refusal is not tried again', async () => {
  let tries = 0
  const refusal = new NotFoundError({ code: 'not_found', title: '', detail: '' })
  const answer = retrying(new MovedClock(), { withinSeconds: 10 }, () => {
    tries++
    return Promise.reject(refusal)
  })
  await expect(answer).rejects.toBe(refusal)
  expect(tries).toBe(1)
})

test('an aborted signal stops a pause', async () => {
  const stop = new AbortController()
  const waited = pause(new MovedClock(), 1_000, stop.signal)
  stop.abort(new Error('enough'))
  await expect(waited).rejects.toThrow('enough')
})

async function passUntilSettled(clock: MovedClock, work: Promise<unknown>): Promise<void> {
  let isSettled = false
  const settle = () => {
    isSettled = true
  }
  work.then(settle, settle)
  while (!isSettled) {
    await new Promise((resolve) => setImmediate(resolve))
    if (clock.untilNextTimer !== null) clock.pass(clock.untilNextTimer)
  }
}
