// Who is let in, in which order, and who is not.
import { expect, test } from 'vitest'
import { Turnstile } from './turnstile.ts'

test('lets as many in as it should, in order of arrival, and refuses a crowd', async () => {
  const turnstile = new Turnstile({ atOnce: 2, mostWaiting: 3 })
  const leave: (() => void)[] = []
  const entered: number[] = []
  const visit = (number: number) =>
    turnstile.pass(() => {
      entered.push(number)
      return new Promise<void>((resolve) => leave.push(resolve))
    })
  const visits = [1, 2, 3, 4, 5].map(visit)
  expect(entered).toEqual([1, 2])
  await expect(visit(6)).rejects.toThrow('too_many_requests')
  for (let i = 0; i < 5; i++) {
    leave[i]?.()
    await visits[i]
    await new Promise(setImmediate)
  }
  expect(entered).toEqual([1, 2, 3, 4, 5])
})

test('a task that fails leaves too', async () => {
  const turnstile = new Turnstile({ atOnce: 1, mostWaiting: 1 })
  await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await turnstile.pass(async () => 'in')).toBe('in')
})

test("whoever waits for too long, or when nobody is to wait any more, is refused and stands in nobody's way", async () => {
  const turnstile = new Turnstile({ atOnce: 1, beyond: 'unavailable', patienceMilliseconds: 20 })
  await turnstile.enter()
  await expect(turnstile.enter()).rejects.toThrow('unavailable')
  const waiting = Promise.allSettled([turnstile.enter(), turnstile.enter()])
  turnstile.refuseWaiting(new Error('closed'))
  const reason = expect.objectContaining({ message: 'closed' })
  expect(await waiting).toEqual([1, 2].map(() => ({ status: 'rejected', reason })))
  expect(turnstile.isEmpty).toBe(false)
  turnstile.leave()
  expect(turnstile.isEmpty).toBe(true)
  await turnstile.enter()
  const next = turnstile.enter()
  turnstile.leave()
  await next
})
