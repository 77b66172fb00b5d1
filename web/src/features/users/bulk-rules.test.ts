// What a bulk change sends, and what takes it back.
import type { BulkResult } from '@sitzplan/contract/bulk'
import { expect, test } from 'vitest'
import { callsFor, countOf, isChosen, nobody, outcomeOf, toggled, undoOf } from './bulk-rules.ts'

const done = (id: string, undo: BulkResult['undo']): BulkResult => ({
  user: { id, email: null, name: null },
  done: true,
  changed: undo !== null,
  undo: undo ?? null,
})

test('users are chosen one by one, all that are shown, or all that the filter finds', () => {
  const one = toggled(nobody, ['a'], ['a', 'b'])
  expect([countOf(one), isChosen(one, 'a'), isChosen(one, 'b')]).toEqual([1, true, false])
  expect(countOf(toggled(one, ['a', 'b'], ['a', 'b']))).toBe(2)
  const all = { all: { status: 'active' as const }, count: 90_000 }
  expect([countOf(all), isChosen(all, 'z')]).toEqual([90_000, true])
  expect(toggled(all, ['a'], ['a', 'b'])).toEqual({ ids: new Set(['b']) })
})

test('calls are small enough to show how far it is, and a filter goes without its order', () => {
  const ids = new Set(Array.from({ length: 120 }, (_, n) => `user ${n}`))
  expect(callsFor({ ids }).map((users) => 'ids' in users && users.ids.length)).toEqual([50, 50, 20])
  expect(callsFor({ all: { search: 'x', sort: '-name' }, count: 3 })).toEqual([{ filter: { search: 'x' }, limit: 50 }])
})

test('exactly those who were changed are changed back, each by what takes it back', () => {
  const results = [
    done('a', { do: 'reactivate' }),
    done('b', null),
    done('c', { do: 'assign', product: 'p', kind: 'named', wait: true }),
    done('d', { do: 'reactivate' }),
    { user: { id: 'e', email: null, name: null }, done: false, code: 'not_found' },
  ]
  expect(undoOf(results)).toEqual([
    { action: { do: 'reactivate' }, users: { ids: ['a', 'd'] } },
    { action: { do: 'assign', product: 'p', kind: 'named', wait: true }, users: { ids: ['c'] } },
  ])
  expect(outcomeOf(results)).toMatchObject({ changed: 3, same: 1, refused: [{ code: 'not_found' }] })
})
