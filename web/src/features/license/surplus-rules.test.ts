import type { SurplusHolder, SurplusLine } from '@sitzplan/contract/surplus'
import { expect, test } from 'vitest'
import { lineKey } from './license-rules.ts'
import {
  given,
  interrupted,
  missing,
  outcomesOf,
  overfull,
  proposed,
  removalsFrom,
  stillHeld,
  toggled,
} from './surplus-rules.ts'

const holder = (id: string, more: Partial<SurplusHolder> = {}): SurplusHolder => ({
  user: { id, email: `${id}@office.example`, name: id },
  status: 'active',
  since: '2026-01-01T00:00:00.000Z',
  lastUsedAt: null,
  isWorking: false,
  veto: null,
  queues: [],
  mayTake: true,
  ...more,
})

const line: SurplusLine = {
  product: 'meeting',
  kind: 'named',
  used: 4,
  available: 2,
  toRemove: 2,
  isLastUseWithheld: false,
  holders: [
    holder('ann'),
    holder('ben', { isWorking: true }),
    holder('cem', { isWorking: true }),
    holder('dag', { veto: { reason: 'No.', since: '2026-01-01T00:00:00.000Z' } }),
  ],
  proposal: [
    { user: holder('ann').user, reason: 'never_used' },
    { user: holder('ben').user, reason: 'longest_unused' },
  ],
  devices: [],
  alternatives: [
    { product: 'meeting', kind: 'concurrent', free: null },
    { product: 'desk', kind: 'named', free: 1 },
  ],
}
const desk = { product: 'desk', kind: 'named' } as const
const shared = { product: 'meeting', kind: 'concurrent' } as const

test('the proposal is enough, and whoever is taken off it is missing', () => {
  const choice = proposed(line)
  expect([missing(choice, line), missing(toggled(choice, 'ann'), line), missing(undefined, line)]).toEqual([0, 1, 2])
  expect([...toggled(toggled(choice, 'ann'), 'cem').keys()]).toEqual(['ben', 'cem'])
})

test('who has no license any more, or must keep it, is not chosen', () => {
  const choice = new Map([...proposed(line), ['gone', null], ['dag', null]])
  expect([...stillHeld(choice, line).keys()]).toEqual(['ann', 'ben'])
})

test('what is given instead needs room', () => {
  const one = given(proposed(line), 'ann', desk)
  expect(overfull(one, line.alternatives)).toEqual([])
  expect(overfull(given(one, 'ben', desk), line.alternatives)).toEqual([line.alternatives[1]])
  expect(overfull(given(given(one, 'ann', shared), 'ben', shared), line.alternatives)).toEqual([])
})

test('who works is interrupted, but for another kind of the same product', () => {
  expect(interrupted(proposed(line), line).map(({ user }) => user.id)).toEqual(['ben'])
  expect(interrupted(given(proposed(line), 'ben', desk), line)).toHaveLength(1)
  expect(interrupted(given(proposed(line), 'ben', shared), line)).toEqual([])
})

test('who gets the same is told together: nothing, what is given instead, what a rule gives', () => {
  const sharedByRule = { kind: 'concurrent', waits: false, group: 'Support' } as const
  const people = ['ann', 'ben', 'cem', 'dag', 'eva', 'fay']
  const holders = people.map((id) => holder(id, id > 'cem' ? { byRule: { ...sharedByRule } } : {}))
  const [ann, ben, cem, dag, eva, fay] = holders.map(({ user }) => user)
  const all = new Map(people.map((id) => [id, null]))
  const told = (choice: typeof all | ReturnType<typeof given>) => outcomesOf(choice, { ...line, holders })
  expect(told(new Map())).toEqual({ lose: [], get: [], getByRule: [] })
  expect(told(given(given(all, 'ben', desk), 'cem', desk))).toEqual({
    lose: [ann],
    get: [{ given: desk, people: [ben, cem] }],
    getByRule: [{ rule: sharedByRule, people: [dag, eva, fay] }],
  })
  // Another product comes beside what the rule gives; another kind by hand is not changed by it.
  expect(told(given(given(new Map([['fay', null]]), 'dag', desk), 'eva', shared))).toEqual({
    lose: [],
    get: [
      { given: desk, people: [dag] },
      { given: shared, people: [eva] },
    ],
    getByRule: [{ rule: sharedByRule, people: [dag, fay] }],
  })
})

test('all of it is removed in one step', () => {
  expect(removalsFrom([line], new Map([[lineKey(line), given(proposed(line), 'ben', desk)]]))).toEqual([
    { product: 'meeting', kind: 'named', user: 'ann' },
    { product: 'meeting', kind: 'named', user: 'ben', instead: desk },
  ])
  expect(removalsFrom([line], new Map())).toEqual([])
})

const device = (id: string) => ({
  device: id,
  name: `Computer ${id}`,
  registeredAt: '2026-01-01T00:00:00.000Z',
  lastSeenAt: '2026-01-02T00:00:00.000Z',
})
const deviceLine: SurplusLine = {
  ...line,
  product: 'support',
  kind: 'device',
  resource: 'computers',
  holders: [],
  proposal: [],
  devices: [device('pc-1'), device('pc-2'), device('pc-3')],
  alternatives: [],
}

test('devices that have been silent longest are proposed, and retired in the same step', () => {
  const choice = toggled(toggled(proposed(deviceLine), 'pc-1'), 'pc-3')
  expect([...proposed(deviceLine).keys()]).toEqual(['pc-1', 'pc-2'])
  expect([...stillHeld(new Map([...choice, ['gone', null]]), deviceLine).keys()]).toEqual(['pc-2', 'pc-3'])
  const other = { ...deviceLine, resource: 'printers' }
  expect(removalsFrom([deviceLine, other], new Map([[lineKey(deviceLine), choice]]))).toEqual([
    { product: 'support', kind: 'device', resource: 'computers', device: 'pc-2' },
    { product: 'support', kind: 'device', resource: 'computers', device: 'pc-3' },
  ])
})
