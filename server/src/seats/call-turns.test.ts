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
  test('takes its share while others work, in batches of its own, and the back of the line', () => {
    const both = turns({ flood: 300, other: 2, third: 1 })
    const [first, second] = [next(both), next(both)]
    expect([first.calls.length, [...first.accountIds]]).toEqual([64, ['flood']])
    expect(second.calls).toEqual(['other 1', 'other 2', 'third 1'])
    both.rested(first)
    both.end(second, 0)
    added(both, { other: 1 }, 10)
    expect(next(both, 10).calls[0]).toBe('flood 65')
    expect(next(both, 10).calls).toEqual(['other 1'])
  })

  test('rests five times as long as its batch took, but not for ever, while others go on', () => {
    const both = turns({ flood: 300, other: 1 })
    const first = next(both)
    both.end(next(both), 2)
    expect(both.end(first, 10)).toBe(50)
    expect(both.next(10)).toBeNull()
    expect(next(added(both, { other: 1 }, 12), 12).calls).toEqual(['other 1'])
    both.rested(first)
    const second = next(both, 60)
    expect(second.calls[0]).toBe('flood 65')
    added(both, { other: 1 }, 90)
    expect(both.end(second, 100)).toBe(100)
  })

  test('does not rest when the others did not call lately, nor when they have as many calls', () => {
    const lately = turns({ flood: 300, other: 1 })
    const first = next(lately)
    lately.end(next(lately), 2)
    expect(lately.end(first, 51)).toBe(0)
    expect(next(lately, 51).calls[0]).toBe('flood 65')
    const equal = turns({ one: 200, other: 200 })
    expect(equal.end(next(equal), 10)).toBe(0)
  })

  test('lets those go first who came first, and goes beside them', () => {
    const both = turns({ other: 20, flood: 300, third: 1 })
    const first = next(both)
    expect([...first.accountIds]).toEqual(['other', 'third'])
    expect(next(both).calls).toHaveLength(64)
  })

  test('is none where the others have as many calls', () => {
    const both = turns({ one: 100, other: 60, third: 40 })
    expect(next(both).calls).toHaveLength(200)
  })

  test('is larger where batches take long whatever is in them, as with a standby far away', () => {
    const both = turns({})
    for (let now = 0; now < 10_000; now += 20) both.end(next(added(both, { other: 1 }, now), now), now + 20)
    added(both, { flood: 390, other: 1 }, 10_000)
    expect(next(both, 10_000).calls.length).toBeGreaterThan(300)
  })

  test('counts the calls of others that are under way', () => {
    const both = turns(numbered(100))
    next(both)
    added(both, { flood: 300 })
    expect(next(both).calls).toHaveLength(100)
  })

  test('still takes no more a second after the others were last there', () => {
    const both = turns({ flood: 1_000, other: 1 })
    const batches = [next(both), next(both)]
    for (const batch of batches) both.end(batch, 0)
    for (const batch of batches) both.rested(batch)
    const later = next(both, 999)
    expect(later.calls).toHaveLength(64)
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

describe('a large account beside a small one', () => {
  /** Milliseconds that a batch takes: as much before its first call as for eighty after it (decision 2). */
  const tookFor = (calls: number) => 3 + (calls * 3) / 80

  /** Each account's callers call again so many milliseconds after their answer, for two seconds. */
  function worked(accounts: Record<string, { callers: number; rest: number }>) {
    const turns = new CallTurns<string>()
    const done = new Map(Object.keys(accounts).map((name) => [name, [] as { waited: number; beside: string[] }[]]))
    const events: { at: number; happens: (now: number) => void }[] = []
    const called = new Map<string, number>()
    const call = (name: string, caller: number) => (now: number) => {
      called.set(`${name} ${caller}`, now)
      turns.add(name, `${name} ${caller}`, now)
    }
    const end = (batch: Batch<string>) => (now: number) => {
      const rest = turns.end(batch, now)
      if (rest > 0) events.push({ at: now + rest, happens: () => turns.rested(batch) })
      for (const id of batch.calls) {
        const [name = '', caller] = id.split(' ')
        done.get(name)?.push({ waited: now - (called.get(id) ?? 0), beside: [...batch.accountIds] })
        events.push({ at: now + (accounts[name]?.rest ?? 0), happens: call(name, Number(caller)) })
      }
    }
    for (const [name, { callers, rest }] of Object.entries(accounts))
      for (let caller = 0; caller < callers; caller++)
        events.push({ at: (rest * caller) / callers, happens: call(name, caller) })
    for (let now = 0; now < 2_000; ) {
      events.sort((a, b) => a.at - b.at)
      now = events[0]?.at ?? Number.POSITIVE_INFINITY
      while (events[0] && events[0].at <= now) events.shift()?.happens(now)
      for (let batch = turns.next(now); batch; batch = turns.next(now))
        events.push({ at: now + tookFor(batch.calls.length), happens: end(batch) })
    }
    return (name: string) => done.get(name) ?? []
  }

  const large = { callers: 200, rest: 0 }
  const alone = worked({ large })('large').length

  test.each([
    ['that calls now and then', { callers: 1, rest: 500 }, 0.5],
    ['that works evenly', { callers: 4, rest: 10 }, 0.1],
    ['of some size', { callers: 40, rest: 10 }, 0.1],
  ])('costs one %s nothing, and keeps its share', (_name, small, share) => {
    const both = worked({ large, small })
    expect(both('large').length).toBeGreaterThan(share * alone)
    const longest = (times: { waited: number }[]) => Math.max(...times.map(({ waited }) => waited))
    expect(both('small').length).toBeGreaterThan(0)
    expect(both('small').filter(({ beside }) => beside.includes('large'))).toEqual([])
    expect(longest(both('small'))).toBeLessThan(1.2 * longest(worked({ small })('small')))
  })
  test('beside one as large gets half', () => {
    const both = worked({ large, other: large })
    for (const name of ['large', 'other']) expect(both(name).length).toBeGreaterThan(0.45 * alone)
  })
})
