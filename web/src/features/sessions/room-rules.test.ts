import { expect, test } from 'vitest'
import { person, room, session, waiting } from './made-up-room.ts'
import { countSeats, keepingUnchanged, ownSeats, sharedSeats } from './room-rules.ts'

test('every seat is drawn: taken, kept for somebody, free', () => {
  const seats = sharedSeats(
    room(
      4,
      [session('s1', 'Anna', 1, { activity: 'unattended' })],
      [waiting('Miriam', 1, { seat: 3, until: '2026-11-22T08:07:00.000Z' })],
    ),
  )
  expect(seats.map(({ number, state, person }) => [number, state, person?.name])).toEqual([
    [1, 'unattended', 'Anna'],
    [2, 'free', undefined],
    [3, 'kept', 'Miriam'],
    [4, 'free', undefined],
  ])
  expect(countSeats(seats)).toEqual({ occupied: 1, kept: 1, free: 2 })
})

test('of several sessions on a seat the one with a customer counts, and the first one says since when', () => {
  const [seat] = sharedSeats(
    room(1, [
      session('s1', 'Anna', 1, { activity: 'idle', startedAt: '2026-11-22T08:03:00.000Z' }),
      session('s2', 'Anna', 1, { activity: 'attended', startedAt: '2026-11-22T08:01:00.000Z' }),
    ]),
  )
  expect(seat).toMatchObject({ state: 'attended', since: '2026-11-22T08:01:00.000Z' })
  expect(seat?.sessions).toHaveLength(2)
})

test('while a pool drains, the seats that are there are drawn by their numbers', () => {
  const draining = room(2, [session('s1', 'Anna', 7)])
  const concurrent = draining.concurrent && { ...draining.concurrent, numbers: [1, 7], seats: 2 }
  expect(sharedSeats({ ...draining, concurrent }).map(({ number }) => number)).toEqual([1, 7])
})

test('a seat that an unrestricted line has made since is drawn as well', () => {
  expect(sharedSeats(room(1, [session('s1', 'Anna', 2)])).map(({ number }) => number)).toEqual([1, 2])
})

test('after a change only the seats that changed are other objects', () => {
  const [anna, tom, lena] = [session('s1', 'Anna', 1), session('s2', 'Tom', 2), session('s3', 'Lena', 3)]
  const before = sharedSeats(room(4, [anna, tom]))
  const after = keepingUnchanged(before, sharedSeats(room(4, [{ ...anna, activity: 'idle' }, tom, lena])))
  expect(after).toEqual(sharedSeats(room(4, [{ ...anna, activity: 'idle' }, tom, lena])))
  expect(after.map((seat, index) => seat === before[index])).toEqual([false, true, false, true])
})

test('people on seats of their own stand by name, once each', () => {
  const own = { seat: { kind: 'named', number: null } } as const
  const seats = ownSeats(
    room(0, [
      session('s1', 'Tom', null, own),
      session('s2', 'Anna', null, own),
      session('s3', 'Tom', null, own),
      session('s4', 'Lena', 1),
    ]),
  )
  expect(seats.map(({ person, sessions }) => [person.name, sessions.length])).toEqual([
    ['Anna', 1],
    ['Tom', 2],
  ])
  expect(seats[0]?.person).toEqual(person('Anna'))
})
