import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { inTurns } from './in-turns.ts'

it('a long list is gone through in order, and others have their turn after every few', async () => {
  const all = Array.from({ length: 100 }, (_, at) => at)
  const [seen, seenByOthers]: [number[], number[]] = [[], []]
  const others = (async () => {
    for (; seen.length < all.length; await setImmediate()) seenByOthers.push(seen.length)
  })()
  for await (const one of inTurns(all, 10)) seen.push(one)
  await others
  expect(seen).toEqual(all)
  expect(seenByOthers).toEqual([0, 10, 20, 30, 40, 50, 60, 70, 80, 90])
})
