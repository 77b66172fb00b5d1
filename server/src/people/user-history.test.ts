// A user's history over HTTP: what was done, by whom, from what to what.
import type { UserHistoryItem } from '@sitzplan/contract/users'
import { expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const historyOf = async (office: SeatOffice, id: string): Promise<UserHistoryItem[]> =>
  (await office.byAdmin('GET', `/users/${id}/history?limit=200`)).body.items

test('tells every step of a person and of what they may use, newest first', async () => {
  const office = await SeatOffice.open(server, { people: 1, seats: 2, namedSeats: 1, assigned: false })
  const [product, holder] = [office.product, office.person(0)]
  await office.assign(holder, 'named')
  const draft = { email: 'story@test.example', givenName: 'Sto', familyName: 'Ry' }
  const { id } = (await office.byAdmin('POST', '/users', draft)).body
  const person = { ...holder, id }
  await office.assign(person, 'named', { wait: true })
  await office.unassign(holder)
  await office.assign(person, 'concurrent')
  await office.byAdmin('PATCH', `/users/${id}`, { role: 'admin' })
  await office.byAdmin('PATCH', `/users/${id}`, { givenName: 'Story' })
  await office.byAdmin('PATCH', `/users/${id}`, { status: 'suspended' })
  await office.unassign(person)
  const items = await historyOf(office, id)
  expect(items.map(({ what, product, kind, from, to }) => [what, product, kind, from, to])).toEqual([
    ['removed', product, 'concurrent', null, null],
    ['suspended', null, null, null, null],
    ['changed', null, null, null, null],
    ['role_changed', null, null, 'member', 'admin'],
    ['kind_changed', product, 'concurrent', 'named', 'concurrent'],
    ['assigned', product, 'named', null, null],
    ['waiting', product, 'named', null, null],
    ['created', null, null, null, null],
  ])
  expect(items[0]).toMatchObject({ id: expect.any(String), at: expect.stringMatching(/Z$/) })
  expect(items[0]?.actor).toEqual({ kind: 'user', name: 'Ada Admin', isHidden: false })
  // The seat that became free went to who waited, by itself.
  expect(items[5]?.actor).toEqual({ kind: 'system', name: null, isHidden: false })
})

test('a change of kind that waits for the session to end is told as waiting, then as changed', async () => {
  const office = await SeatOffice.open(server, { people: 2, seats: 1, namedSeats: 1, assigned: false })
  const person = office.person(0)
  await office.assign(person, 'named')
  await office.assign(office.person(1), 'concurrent')
  await office.seat(1)
  const session = await office.seat(0)
  await office.assign(person, 'concurrent', { wait: true })
  const whats = async () => (await historyOf(office, person.id)).map(({ what, kind }) => `${what} ${kind}`)
  expect(await whats()).toEqual(['waiting concurrent', 'assigned named'])
  await office.release(session.id)
  const { settleAccount } = await import('../assignments/waiting.ts')
  await database.transaction((tx) => settleAccount(tx, server.services, office.accountId))
  expect(await whats()).toEqual(['kind_changed concurrent', 'waiting concurrent', 'assigned named'])
})

test('whoever stops waiting is not told to have lost something', async () => {
  const office = await SeatOffice.open(server, { people: 3, seats: 1, namedSeats: 1, assigned: false })
  const [holder, waiter] = [office.person(0), office.person(1)]
  await office.assign(holder, 'named')
  await office.assign(waiter, 'named', { wait: true })
  await office.unassign(waiter)
  const whats = async (id: string) => (await historyOf(office, id)).map(({ what, kind }) => `${what} ${kind}`)
  expect(await whats(waiter.id)).toEqual(['wait_ended named', 'waiting named'])
  // A change of kind that was waited for, and taken back.
  await office.assign(office.person(2), 'concurrent')
  await office.seat(2)
  await office.seat(0)
  await office.assign(holder, 'concurrent', { wait: true })
  await office.assign(holder, 'named')
  expect(await whats(holder.id)).toEqual(['wait_ended concurrent', 'waiting concurrent', 'assigned named'])
})

test('who is not seen is told apart from who was erased', async () => {
  const office = await SeatOffice.open(server, { people: 1, assigned: false })
  const { id } = office.person(0)
  const leaver = await insertTestUser(database, office.accountId, 'admin', { givenName: 'Lea', familyName: 'Leaver' })
  await office.by(leaver, 'PATCH', `/users/${id}`, { givenName: 'Story' })
  const { body: group } = await office.byAdmin('POST', '/groups', { name: 'North' })
  await office.byAdmin('PUT', `/groups/${group.id}/members/${id}`)
  const manager = await insertTestUser(database, office.accountId, 'manager', { permissions: ['users.view'] })
  await database.query('update users set manager_groups = $2 where id = $1', [manager.id, [group.id]])
  const actorFor = async (reader: typeof manager) =>
    (await office.by(reader, 'GET', `/users/${id}/history?limit=1`)).body.items[0].actor
  expect(await actorFor(office.admin)).toEqual({ kind: 'user', name: 'Lea Leaver', isHidden: false })
  expect(await actorFor(manager)).toEqual({ kind: 'user', name: null, isHidden: true })
  for (const path of [`/users/${leaver.id}`, `/removals/${leaver.id}`])
    expect((await office.byAdmin('DELETE', path)).status).toBe(204)
  expect(await actorFor(office.admin)).toEqual({ kind: 'user', name: null, isHidden: false })
})

test('comes in pages, holds no sessions, and is for who may see users of this account', async () => {
  const office = await SeatOffice.open(server, {
    people: 1,
    seats: 1,
    assigned: false,
    policy: { cooldownSeconds: 0 },
  })
  const person = office.person(0)
  for (let round = 0; round < 3; round++) {
    await office.assign(person, 'concurrent')
    await office.end([(await office.seat(0)).id], 'please')
    await office.unassign(person)
  }
  const seen: string[] = []
  let cursor = ''
  do {
    const { body } = await office.byAdmin('GET', `/users/${person.id}/history?limit=2${cursor}`)
    expect(body.total).toBe(6)
    seen.push(...body.items.map(({ what }: UserHistoryItem) => what))
    cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : ''
  } while (cursor)
  expect(seen).toEqual(['removed', 'assigned', 'removed', 'assigned', 'removed', 'assigned'])

  const path = `/users/${person.id}/history`
  expect((await office.by(person, 'GET', path)).status).toBe(403)
  const manager = await insertTestUser(database, office.accountId, 'manager', { permissions: ['users.view'] })
  expect((await office.by(manager, 'GET', path)).status).toBe(200)
  const other = await SeatOffice.open(server, { people: 1 })
  expect((await other.byAdmin('GET', path)).status).toBe(404)
  expect((await other.byAdmin('GET', `/users/${newId()}/history`)).status).toBe(404)
})
