import { expect, test } from 'vitest'
import { endingEffects, endingOrder, isOnSameSeat, seatsFreed } from './ending-rules.ts'
import { plan, room, session, waiting } from './made-up-room.ts'

const chosen = (...ids: string[]) => new Set(ids)
const [anna, tom, lena] = [session('s1', 'Anna', 1), session('s2', 'Tom', 2), session('s3', 'Lena', 3)]

test('freed seats go to those who wait, in their order, passing over whoever has an offer already', () => {
  const line = [
    waiting('Edith', 1, { seat: 4, until: '2026-11-22T08:07:00.000Z' }),
    waiting('Miriam', 2),
    waiting('Jonas', 3),
  ]
  const effects = endingEffects(plan(room(4, [anna, tom, lena], line)), chosen('s1', 's2', 's3'))
  expect(effects.map(({ seat, next }) => [seat, next?.name ?? null])).toEqual([
    [1, 'Miriam'],
    [2, 'Jonas'],
    [3, null],
  ])
  expect(seatsFreed(effects)).toBe(3)
})

test('seats are chosen in any order and end by their numbers: the first in line gets the first of them', () => {
  const two = plan(room(3, [anna, tom, lena], [waiting('Fabian', 1), waiting('Astrid', 2)]))
  const ids = endingOrder(two, chosen('s3', 's1'))
  expect(ids).toEqual(['s1', 's3'])
  expect(endingEffects(two, ids).map(({ seat, next }) => [seat, next?.name])).toEqual([
    [1, 'Fabian'],
    [3, 'Astrid'],
  ])
})

test('who gets which seat follows the order in which the sessions end', () => {
  const line = [waiting('Fabian', 1), waiting('Astrid', 2)]
  const shared = session('s9', 'Anna', 1)
  const nextOf = (...ids: string[]) =>
    endingEffects(plan(room(3, [anna, shared, tom], line)), ids).map(({ seat, next }) => [seat, next?.name])
  expect(nextOf('s2', 's1', 's9')).toEqual([
    [1, 'Astrid'],
    [2, 'Fabian'],
  ])
  // A seat that several sessions share is free with the last of them.
  expect(nextOf('s1', 's2', 's9')).toEqual([
    [1, 'Astrid'],
    [2, 'Fabian'],
  ])
})

test('a seat on which the person has another session stays taken', () => {
  const second = session('s9', 'Anna', 1)
  const effects = endingEffects(plan(room(3, [anna, second], [waiting('Miriam', 1)])), chosen('s1'))
  expect(effects).toMatchObject([{ seat: 1, ending: 1, next: null, staying: [{ id: 's9' }] }])
  expect(seatsFreed(effects)).toBe(0)
})

test('sessions are on the same seat by its product and number', () => {
  const one = session('1', 'Anna', 3)
  expect(isOnSameSeat(one, session('2', 'Anna', 3))).toBe(true)
  expect(isOnSameSeat(one, session('3', 'Anna', 3, { product: 'meeting' }))).toBe(false)
  expect(isOnSameSeat(one, session('4', 'Anna', null, { seat: { kind: 'named', number: null } }))).toBe(false)
})

test('all of a person’s sessions on a seat are one entry, and free it', () => {
  const effects = endingEffects(plan(room(3, [anna, session('s9', 'Anna', 1)])), chosen('s1', 's9'))
  expect(effects).toMatchObject([{ seat: 1, ending: 2, staying: [] }])
  expect(seatsFreed(effects)).toBe(1)
})

test('while the pool drains, seats go away before anybody gets one', () => {
  const draining = room(3, [anna, tom, lena], [waiting('Miriam', 1)])
  const concurrent = draining.concurrent && { ...draining.concurrent, total: 2, draining: true }
  const effects = endingEffects(plan({ ...draining, concurrent }), chosen('s1', 's2'))
  expect(effects.map(({ vanishes, next }) => [vanishes, next?.name ?? null])).toEqual([
    [true, null],
    [false, 'Miriam'],
  ])
})

test('a seat of one’s own stays with its person and goes to nobody', () => {
  const own = session('s4', 'Anna', null, { seat: { kind: 'named', number: null } })
  const effects = endingEffects(plan(room(3, [own], [waiting('Miriam', 1)])), chosen('s4'))
  expect(effects).toMatchObject([{ kind: 'named', next: null, vanishes: false }])
  expect(seatsFreed(effects)).toBe(0)
})
