// Who gets how many.
import { expect, test } from 'vitest'
import { FairShare } from './fair-share.ts'

const takeAll = (share: FairShare, taker: string) => {
  let count = 0
  while (share.take(taker)) count += 1
  return count
}

test('who is alone gets half, and there always is one for somebody new', () => {
  const share = new FairShare(1_000)
  expect(takeAll(share, 'first')).toBe(500)
  expect(takeAll(share, 'second')).toBe(250)
  for (let i = 0; i < 5; i++) expect(share.take(`new ${i}`)).toBe(true)
})

test('nobody gets more than is for each, and what is given back can be taken again', () => {
  const share = new FairShare(1_000, 10)
  expect(takeAll(share, 'a')).toBe(10)
  share.give('a')
  expect(takeAll(share, 'a')).toBe(1)
  for (let i = 0; i < 10; i++) share.give('a')
  expect(share.of('a')).toBe(0)
  expect(takeAll(share, 'a')).toBe(10)
})
