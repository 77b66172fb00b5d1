import { expect, test } from 'vitest'
import { plan, room, session, waiting } from './made-up-room.ts'
import { stillShown, toggled } from './selection.tsx'
import { listedLines, listedSessions, personGroups } from './session-list-rules.ts'

const sessions = [
  session('s1', 'Tom', 1),
  session('s2', 'Anna', 2, { activity: 'idle', startedAt: '2026-11-22T08:04:00.000Z' }),
  session('s3', 'Anna', 2, {
    startedAt: '2026-11-22T08:01:00.000Z',
    device: { id: 'x', name: 'Büro', platform: 'iOS' },
  }),
]
const all = { product: null, activity: null, search: '' }
const ids = (filter: Partial<typeof all>) =>
  listedSessions(plan(room(3, sessions)), { ...all, ...filter }).map(({ session: { id } }) => id)

test.each([
  [{}, ['s1', 's2', 's3']],
  [{ search: 'anna' }, ['s2', 's3']],
  [{ search: 'ANNA buro' }, ['s3']],
  [{ search: 'tom@aurora' }, ['s1']],
  [{ activity: 'idle' as never }, ['s2']],
  [{ product: 'connect' as never }, []],
])('the filter %o shows %o', (filter, shown) => expect(ids(filter)).toEqual(shown))

test('the line is found by product and name as well, whatever who sits is doing', () => {
  const both = plan(room(3, sessions, [waiting('Miriam', 1), waiting('Jonas', 2)]))
  const names = (filter: Partial<typeof all>) =>
    listedLines(both, { ...all, ...filter }).flatMap(({ line }) => line.map(({ user }) => user.name))
  expect(names({ activity: 'idle' as never })).toEqual(['Miriam', 'Jonas'])
  expect(names({ search: 'JONAS' })).toEqual(['Jonas'])
  expect(names({ search: 'anna' })).toEqual([])
  expect(names({ product: 'connect' as never })).toEqual([])
})

test('the sessions of one person stand together, by name, the oldest first', () => {
  const groups = personGroups(listedSessions(plan(room(3, sessions)), all))
  expect(groups.map((group) => group.sessions.map(({ session: { id } }) => id))).toEqual([['s3', 's2'], ['s1']])
})

test('choosing all of a seat takes the missing ones in, choosing again takes all away', () => {
  expect([...toggled(new Set(['s2']), ['s2', 's3'])]).toEqual(['s2', 's3'])
  expect([...toggled(new Set(['s1', 's2', 's3']), ['s2', 's3'])]).toEqual(['s1'])
})

test('what has ended, or is out of sight, is no longer selected', () => {
  const chosen = new Set(['s1', 's2'])
  expect([...stillShown(chosen, new Set(['s2']))]).toEqual(['s2'])
  expect(stillShown(chosen, new Set(['s1', 's2', 's3']))).toBe(chosen)
})
