// Who goes together, and when: calls are numbers here, times milliseconds.
import { describe, expect, test } from 'vitest'
import { type Batch, CallTurns, lateMilliseconds } from './call-turns.ts'

/** Adds so many calls of each account. */
function added(turns: CallTurns<string>, counts: Record<string, number>, now = 0): CallTurns<string> {
  for (const [account, count] of Object.entries(counts)) {
    const taken = Array.from({ length: count }, (_, call) => turns.add(account, `${account} ${call + 1}`, now))
    expect(taken).not.toContain(false)
  }
  return turns
}

const turns = (counts: Record<string, number>, now = 0) => added(new CallTurns(), counts, now)

function next(from: CallTurns<string>, now = 0): Batch<string> {
  const batch = from.next(now)
  if (!batch) throw new Error('no batch begins')
  return batch
}

const numbered = (count: number, first = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`account ${first + index}`, 1]))

describe('what goes together', () => {
  test('calls that wait go in one batch, in the order in which each account made them', () => {
    expect(next(turns({ a: 2, b: 1 })).calls).toEqual(['a 1', 'a 2', 'b 1'])
  })

  test('a batch that is full leaves the others for one beside it', () => {
    const many = turns(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`account ${index}`, 10])))
    const [first, second] = [next(many), next(many)]
    expect([first.calls.length, second.calls.length]).toEqual([260, 240])
    expect([...first.accountIds].filter((id) => second.accountIds.has(id))).toEqual([])
    expect(many.next(0)).toBeNull()
  })

  test('a full batch is one even with a single account', () => {
    const many = turns({ a: 1_000 })
    expect(next(many).calls).toHaveLength(400)
  })
})

describe('an account has one batch at a time', () => {
  test('and its next calls wait for the end of it, while others go on', () => {
    const two = turns({ a: 3 })
    const first = next(two)
    added(two, { a: 1, b: 1 })
    expect(next(two).calls).toEqual(['b 1'])
    two.end(first, 0)
    expect(next(two).calls).toEqual(['a 1'])
    expect(two.isIdle).toBe(false)
  })
})

describe('whether to wait for the batch that is under way', () => {
  test('a few calls wait, enough of them do not', () => {
    const many = turns(numbered(20))
    next(many)
    added(many, numbered(127, 100))
    expect(many.next(1)).toBeNull()
    added(many, numbered(1, 300))
    expect(next(many, 1).calls).toHaveLength(128)
  })

  test('those who wait go as soon as it is over', () => {
    const many = turns(numbered(20))
    const first = next(many)
    added(many, numbered(5, 100))
    expect(many.next(1)).toBeNull()
    many.end(first, 0)
    expect(next(many, 2).calls).toHaveLength(5)
  })

  test('nobody waits for a small one', () => {
    const few = turns(numbered(7))
    next(few)
    added(few, numbered(1, 100))
    expect(next(few).calls).toHaveLength(1)
  })

  test('nobody waits for one that is late', () => {
    const many = turns(numbered(20))
    next(many)
    added(many, numbered(1, 100))
    expect(many.next(lateMilliseconds - 1)).toBeNull()
    expect(next(many, lateMilliseconds).calls).toHaveLength(1)
  })

  test('but there are at most four', () => {
    const many = new CallTurns<string>()
    for (let batch = 0; batch < 4; batch++) next(added(many, numbered(1, batch)))
    added(many, numbered(300, 100))
    expect(many.next(0)).toBeNull()
  })
})

describe('the flood of one account', () => {
  test('takes its share of a batch while others work, and the back of the line', () => {
    const both = turns({ flood: 300, other: 2 })
    const first = next(both)
    expect(first.calls).toHaveLength(10)
    both.end(first, 0)
    added(both, { other: 1 }, 10)
    expect(next(both, 10).calls[8]).toBe('other 1')
  })

  test('is none where the others have as many calls', () => {
    const both = turns({ one: 100, other: 60, third: 40 })
    expect(next(both).calls).toHaveLength(200)
  })

  test('is larger where batches take long whatever is in them, as with a standby far away', () => {
    const both = turns({})
    for (let now = 0; now < 10_000; now += 20) both.end(next(added(both, { other: 1 }, now), now), now + 20)
    added(both, { flood: 300, other: 1 }, 10_000)
    expect(next(both, 10_000).calls.length).toBeGreaterThan(36)
  })

  test('counts the calls of others that are under way', () => {
    const both = turns(numbered(40))
    next(both)
    added(both, { flood: 300 })
    expect(next(both).calls).toHaveLength(40)
  })

  test('still takes no more a second after the others were last there', () => {
    const both = turns({ flood: 1_000, other: 1 })
    both.end(next(both), 0)
    const later = next(both, 999)
    expect(later.calls).toHaveLength(8)
    both.end(later, 999)
    expect(next(both, 1_001).calls).toHaveLength(400)
  })

  test('is not waited for by others', () => {
    const both = turns({ flood: 300 })
    next(both)
    added(both, { other: 1 })
    expect(next(both).calls).toEqual(['other 1'])
  })

  test('may wait with as many calls as there is room for still', () => {
    const both = turns({ flood: 25_000 })
    expect(both.add('flood', 'one too many', 0)).toBe(false)
    added(both, { other: 12_500 })
    expect(both.add('other', 'one too many', 0)).toBe(false)
    expect(both.add('third', 'welcome', 0)).toBe(true)
  })
})
