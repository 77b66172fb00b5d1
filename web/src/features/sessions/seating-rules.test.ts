import { expect, test } from 'vitest'
import { granted, nobody, person, plan, room, session, traffic, waiting } from './made-up-room.ts'
import { applyTraffic } from './seating-rules.ts'

const [anna, tom] = [session('s1', 'Anna', 1), session('s2', 'Tom', 2)]
const only = (rooms: ReturnType<typeof applyTraffic>) => {
  const [first] = rooms.rooms
  if (!first) throw new Error('the plan has a room')
  return first
}

test('somebody who takes a seat sits in the room, and the seat counts', () => {
  const after = only(applyTraffic(plan(room(10, [anna])), [granted('s3', 'Lena', 3)]))
  expect(after.sessions.map(({ id, seat, activity }) => [id, seat.number, activity])).toEqual([
    ['s1', 1, 'attended'],
    ['s3', 3, 'idle'],
  ])
  expect(after.concurrent?.inUse).toBe(2)
})

test('the second session of a person on the same seat counts once', () => {
  const after = only(applyTraffic(plan(room(10, [anna])), [granted('s3', 'Anna', 1)]))
  expect(after.sessions).toHaveLength(2)
  expect(after.concurrent?.inUse).toBe(1)
})

test('a plan without names gets none by what was told before it was one', () => {
  const nameless = { ...plan(room(10, [])), withoutNames: true }
  const miriam = traffic('waiting', {
    ticket: 'ticket-Miriam',
    user: person('Miriam'),
    since: '2026-11-22T08:06:00.000Z',
  })
  const device = { id: 'x', name: 'Lena’s laptop', platform: null }
  const after = only(applyTraffic(nameless, [granted('s3', 'Lena', 3, { device }), miriam]))
  expect(after.sessions).toMatchObject([{ id: 's3', user: { name: null, email: null }, device: null }])
  expect(after.line).toMatchObject([{ ticket: 'ticket-Miriam', user: { name: null, email: null } }])
  expect(JSON.stringify(after)).not.toMatch(/lena|miriam@/i)
  const told = only(applyTraffic(nameless, [granted('s3', 'Lena', 3, { user: nobody('p-1') })]))
  expect(told.sessions[0]?.user.id, 'the pseudonym tells people apart').toBe('p-1')
})

test('a session that ended is gone, one that nobody knew changes nothing', () => {
  const after = only(
    applyTraffic(plan(room(10, [anna, tom])), [
      traffic('ended', { session: 's1' }),
      traffic('ended', { session: 's9' }),
    ]),
  )
  expect(after.sessions.map(({ id }) => id)).toEqual(['s2'])
})

test('the line keeps its order: who waits, whom a seat is kept for, who sits down, who left', () => {
  const before = plan(room(2, [anna, tom], [waiting('Miriam', 1), waiting('Jonas', 2)]))
  const edith = traffic('waiting', { ticket: 'ticket-Edith', user: person('Edith'), since: '2026-11-22T08:06:00.000Z' })
  const offered = traffic('offered', { ticket: 'ticket-Miriam', seat: 1, until: '2026-11-22T08:07:00.000Z' })

  const waited = applyTraffic(before, [edith, traffic('ended', { session: 's1' }), offered])
  expect(only(waited).line.map(({ user, position, offered }) => [user.name, position, offered?.seat ?? null])).toEqual([
    ['Miriam', 1, 1],
    ['Jonas', 2, null],
    ['Edith', 3, null],
  ])
  expect(only(waited).concurrent?.inUse, 'a seat that is kept is in use').toBe(2)

  const claimed = granted('s4', 'Miriam', 1, { kind: 'claimed', ticket: 'ticket-Miriam' })
  const seated = only(applyTraffic(waited, [claimed, traffic('lost', { ticket: 'ticket-Jonas' })]))
  expect(seated.line.map(({ user, position }) => [user.name, position])).toEqual([['Edith', 1]])
  expect(seated.sessions.map(({ user }) => user.name)).toEqual(['Tom', 'Miriam'])
})

test('the same events told twice change nothing more', () => {
  const events = [
    granted('s3', 'Lena', 3),
    traffic('activity', { session: 's3', activity: 'attended' }),
    traffic('ended', { session: 's1' }),
    traffic('waiting', { ticket: 'ticket-Edith', user: person('Edith'), since: '2026-11-22T08:06:00.000Z' }),
  ]
  const once = applyTraffic(plan(room(10, [anna, tom])), events)
  expect(applyTraffic(once, events)).toEqual(once)
})

test('who is switched to a seat of their own while working leaves the shared one', () => {
  const moved = traffic('moved', { session: 's1', seatKind: 'named', seat: 4, fence: 7 })
  const after = only(applyTraffic(plan(room(10, [anna, tom])), [moved]))
  expect(after.sessions[0]).toMatchObject({ id: 's1', fence: 7, seat: { kind: 'named', number: 4 } })
  expect(after.concurrent?.inUse).toBe(1)
})

test('rooms in which nothing happened stay the same objects, so that they are not drawn again', () => {
  const quiet = room(5, [], [], { product: 'service-desk' })
  const before = plan(room(10, [anna]), quiet)
  expect(applyTraffic(before, [granted('s3', 'Lena', 3)]).rooms[1]).toBe(quiet)
  expect(applyTraffic(before, [granted('s3', 'Lena', 3, { product: 'connect' })])).toBe(before)
})
