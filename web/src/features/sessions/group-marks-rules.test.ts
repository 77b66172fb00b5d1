import { expect, test } from 'vitest'
import { groupsOfPeople, markedGroups, mostMarks } from './group-marks-rules.ts'

const group = (name: string, ...people: string[]) => ({ id: `id-${name}`, name, people })
const marks = (groups: ReturnType<typeof markedGroups>) => groups.map(({ name, mark }) => [name, mark])

test('each group has a mark of its own while there are any; the others share one', () => {
  const groups = Array.from({ length: mostMarks + 2 }, (_, index) => group(`${index}`, 'a'))
  expect(markedGroups([], groups).map(({ mark }) => mark)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null, null])
})

test('who had a mark keeps it, whoever comes, goes or grows; what is left goes to who comes', () => {
  const first = markedGroups([], [group('north', 'a', 'b'), group('south', 'c')])
  const second = markedGroups(first, [group('south', 'c', 'd', 'e'), group('east', 'f', 'g'), group('north', 'a')])
  expect(marks(second)).toEqual([
    ['south', 2],
    ['east', 3],
    ['north', 1],
  ])
  expect(marks(markedGroups(second, [group('west', 'h'), group('south', 'c')]))).toEqual([
    ['west', 1],
    ['south', 2],
  ])
})

test('who had none gets one as soon as there is one', () => {
  const many = Array.from({ length: mostMarks + 1 }, (_, index) => group(`${index}`, 'a'))
  const [, ...rest] = many
  expect(markedGroups(markedGroups([], many), rest).at(-1)).toMatchObject({ name: '8', mark: 1 })
})

test('who is in several shows the first mark, and all are named', () => {
  const groups = [group('north', 'a'), group('south', 'a', 'b')]
  const of = groupsOfPeople(new Map(), markedGroups([], groups), groups)
  expect([...of]).toEqual([
    ['a', { mark: 1, names: 'north, south' }],
    ['b', { mark: 2, names: 'south' }],
  ])
})

test('whoever is as they were is the same object, so that their seat is not drawn again', () => {
  const before = [group('north', 'a', 'b')]
  const marked = markedGroups([], before)
  const first = groupsOfPeople(new Map(), marked, before)
  const second = groupsOfPeople(first, marked, [group('north', 'a', 'c')])
  expect(second.get('a')).toBe(first.get('a'))
  expect(second.has('b')).toBe(false)
  expect(second.get('c')).toEqual({ mark: 1, names: 'north' })
})
