// What was removed lately, over HTTP: who finds it, for how long, and how it comes back.
import type { Removal } from '@sitzplan/contract/removals'
import { describe, expect, test } from 'vitest'
import { forget } from '../retention/retention.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)

const listOf = async (office: SeatOffice, query = '', by: TestPerson = office.admin) => {
  const { status, body } = await office.by(by, 'GET', `/removals${query}`)
  expect(status).toBe(200)
  return body as { items: Removal[]; nextCursor: string | null; total: number }
}
const restore = (office: SeatOffice, id: string, by: TestPerson = office.admin) =>
  office.by(by, 'POST', `/removals/${id}/restore`)

/** The only thing that was removed there. */
async function onlyRemoval(office: SeatOffice): Promise<Removal> {
  const { items } = await listOf(office)
  const [removal] = items
  if (!removal || items.length > 1) throw new Error(`${items.length} removals`)
  return removal
}

/** Moves the end of the time in which it can be brought back. */
const endsIn = (id: string, time: string) =>
  database.query('update removals set restorable_until = now() + $2::interval where id = $1', [id, time])

async function officeWithoutLicense(namedSeats = 1): Promise<{ office: SeatOffice; person: TestPerson; id: string }> {
  const office = await SeatOffice.open(server, { people: 2, namedSeats, assigned: false })
  const person = office.person(0)
  await office.assign(person, 'named')
  await office.unassign(person)
  return { office, person, id: (await onlyRemoval(office)).id }
}

describe('a license that was taken away', () => {
  test('is listed with whose it was, who took it and until when, and comes back as it was', async () => {
    const { office, person } = await officeWithoutLicense()
    const removal = await onlyRemoval(office)
    expect(removal).toEqual({
      id: expect.any(String),
      what: 'license',
      user: { id: person.id, email: person.email, name: 'Given Number 0' },
      product: office.product,
      kind: 'named',
      device: null,
      queue: null,
      withSettings: false,
      removedBy: { id: office.admin.id, name: 'Ada Admin' },
      removedAt: expect.any(String),
      restorableUntil: expect.any(String),
    })
    expect(Date.parse(removal.restorableUntil) - Date.parse(removal.removedAt)).toBe(7 * 86_400_000)
    const restored = await restore(office, removal.id)
    expect(restored).toMatchObject({ status: 200, body: { key: office.product, kind: 'named', state: 'assigned' } })
    expect(await office.right(person)).toBe('named assigned')
    expect(await listOf(office)).toEqual({ items: [], nextCursor: null, total: 0 })
    expect(await restore(office, removal.id)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', reason: 'restored_already', detail: 'This has already been restored.' },
    })
  })

  test('is not listed any more once it is given again, in whatever kind', async () => {
    const { office, person, id } = await officeWithoutLicense()
    await office.assign(person, 'concurrent')
    expect((await listOf(office)).total).toBe(0)
    expect(await restore(office, id)).toMatchObject({ status: 409, body: { reason: 'restored_already' } })
    expect(await office.right(person)).toBe('concurrent assigned')
  })

  test('is listed once, with the last time it was taken', async () => {
    const { office, person, id } = await officeWithoutLicense()
    await office.assign(person, 'concurrent')
    await office.unassign(person)
    const again = await onlyRemoval(office)
    expect(again.kind).toBe('concurrent')
    expect(again.id).not.toBe(id)
  })

  test('comes back in the last seconds; too late is 410 for a day, then it has never been', async () => {
    const { office, person, id } = await officeWithoutLicense()
    await endsIn(id, '5 seconds')
    expect((await restore(office, id)).status).toBe(200)
    await office.unassign(person)
    const late = await onlyRemoval(office)
    await endsIn(late.id, '-1 second')
    expect((await listOf(office)).total).toBe(0)
    await forget(database)
    expect(await restore(office, late.id)).toMatchObject({ status: 410, body: { code: 'restore_expired' } })
    expect(await office.right(person)).toBeUndefined()
    await endsIn(late.id, '-25 hours')
    await forget(database)
    expect((await restore(office, late.id)).status).toBe(404)
  })

  test('stays listed while no license is free, and comes back when one is', async () => {
    const { office, person, id } = await officeWithoutLicense()
    await office.assign(office.person(1), 'named')
    expect(await restore(office, id)).toMatchObject({ status: 409, body: { code: 'no_seat_available' } })
    expect((await onlyRemoval(office)).id).toBe(id)
    await office.unassign(office.person(1))
    expect((await restore(office, id)).status).toBe(200)
    expect(await office.right(person)).toBe('named assigned')
  })

  test('brought back by many at once comes back once', async () => {
    const { office, person, id } = await officeWithoutLicense(5)
    const answers = await Promise.all(Array.from({ length: 6 }, () => restore(office, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    expect(await office.right(person)).toBe('named assigned')
    const { body } = await office.byAdmin('GET', `/audit?action=assignment.assigned&target=${person.id}`)
    expect(body.total).toBe(2)
  })

  test('of somebody suspended waits for the end of the suspension, and says so', async () => {
    const { office, person, id } = await officeWithoutLicense()
    await office.byAdmin('PATCH', `/users/${person.id}`, { status: 'suspended' })
    const path = `/api/v1/removals/${id}/restore`
    const headers = { 'accept-language': 'de' }
    expect(await server.call('POST', path, { token: office.admin.token, headers })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', detail: 'Diese Person ist gesperrt. Heben Sie zuerst die Sperre auf.' },
    })
    expect((await onlyRemoval(office)).id).toBe(id)
    await office.byAdmin('PATCH', `/users/${person.id}`, { status: 'active' })
    expect((await restore(office, id)).status).toBe(200)
    expect(await office.right(person)).toBe('named assigned')
  })

  test('that was waited for only is no removal', async () => {
    const office = await SeatOffice.open(server, { people: 1, assigned: false })
    await office.assign(office.person(0), 'named', { wait: true })
    await office.unassign(office.person(0))
    expect((await listOf(office)).total).toBe(0)
  })
})

describe('a deleted user', () => {
  test('is one item, and the licenses come back with the person', async () => {
    const office = await SeatOffice.open(server, { people: 2, namedSeats: 2 })
    const [person, other] = [office.person(0), office.person(1)]
    await office.unassign(person)
    await office.assign(person, 'named')
    await office.unassign(other)
    await office.byAdmin('DELETE', `/users/${other.id}`)
    await office.byAdmin('DELETE', `/users/${person.id}`)
    const { items, total } = await listOf(office)
    expect(total).toBe(2)
    expect(items).toMatchObject([
      { id: person.id, what: 'user', product: null, kind: null, removedBy: { name: 'Ada Admin' } },
      { id: other.id, what: 'user' },
    ])
    expect((await restore(office, person.id)).body).toMatchObject({ id: person.id, email: person.email })
    expect(await office.right(person)).toBe('named assigned')
    // Pressed once more, and by two at once.
    const again = await Promise.all([restore(office, person.id), restore(office, person.id)])
    expect(again.map(({ body }) => body.reason)).toEqual(['restored_already', 'restored_already'])
    expect((await office.byAdmin('DELETE', `/removals/${person.id}`)).body.reason).toBe('restored_already')
    // What was taken from the other one before is to be had again, once there is somebody to have it.
    await restore(office, other.id)
    expect(await listOf(office)).toMatchObject({ items: [{ what: 'license', user: { id: other.id } }], total: 1 })
  })

  test('brought back by many at once comes back once', async () => {
    const office = await SeatOffice.open(server, { people: 1 })
    const { id } = office.person(0)
    await office.byAdmin('DELETE', `/users/${id}`)
    const answers = await Promise.all(Array.from({ length: 4 }, () => restore(office, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  test('who is erased leaves nothing in the list', async () => {
    const { office, person } = await officeWithoutLicense()
    await office.byAdmin('DELETE', `/users/${person.id}`)
    expect((await office.byAdmin('DELETE', `/removals/${person.id}`)).status).toBe(204)
    expect((await listOf(office)).total).toBe(0)
    const { rows } = await database.query('select from removals where user_id = $1', [person.id])
    expect(rows).toEqual([])
  })
})

describe('the list', () => {
  test('is found by what it is, by whose it was and by words, in pages, latest first', async () => {
    const office = await SeatOffice.open(server, { people: 4 })
    for (const person of office.people.slice(0, 3)) await office.unassign(person)
    await office.byAdmin('DELETE', `/users/${office.person(3).id}`)
    const familyNames = (items: Removal[]) => items.map(({ user }) => user?.name.at(-1))
    const first = await listOf(office, '?limit=3')
    expect([familyNames(first.items), first.total]).toEqual([['3', '2', '1'], 4])
    expect(familyNames((await listOf(office, `?limit=3&cursor=${first.nextCursor}`)).items)).toEqual(['0'])
    const found = async (query: string) => familyNames((await listOf(office, query)).items)
    expect(await found('?what=user')).toEqual(['3'])
    expect(await found('?what=license')).toEqual(['2', '1', '0'])
    expect(await found(`?user=${office.person(1).id}`)).toEqual(['1'])
    expect(await found(`?search=NÚMBER%20${office.person(2).email}`)).toEqual(['2'])
    expect(await found(`?search=${office.product}%20produkt`)).toEqual(['2', '1', '0'])
    expect(await found('?search=100%25')).toEqual([])
  })

  test.each(['?what=session', '?user=me', '?limit=0', '?cursor=nonsense', `?search=${'a'.repeat(201)}`, '?other=1'])(
    '%s is refused',
    async (query) => {
      const { office } = await officeWithoutLicense()
      expect(await office.byAdmin('GET', `/removals${query}`)).toMatchObject({
        status: 422,
        body: { code: 'invalid_request', errors: [{ path: expect.any(String), message: expect.any(String) }] },
      })
    },
  )
})

describe('who may', () => {
  test('sees and brings back what they may take away, and nothing else', async () => {
    const office = await SeatOffice.open(server, { people: 2, namedSeats: 1 })
    await office.unassign(office.person(0))
    await office.byAdmin('DELETE', `/users/${office.person(1).id}`)
    const manager = (permissions: string[]) => insertTestUser(database, office.accountId, 'manager', { permissions })
    const [giver, keeper, reader] = await Promise.all([
      manager(['assignments.manage']),
      manager(['users.manage']),
      manager(['users.view']),
    ])
    const [license] = (await listOf(office, '', giver)).items
    const [user] = (await listOf(office, '', keeper)).items
    expect([license?.what, user?.what]).toEqual(['license', 'user'])
    expect(await listOf(office, '?what=user', giver)).toMatchObject({ items: [], total: 0 })
    expect(await office.by(reader, 'GET', '/removals')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    const across = [await restore(office, user?.id ?? '', giver), await restore(office, license?.id ?? '', keeper)]
    expect(across.map(({ body }) => body.code)).toEqual(['forbidden', 'forbidden'])
    expect((await restore(office, license?.id ?? '', giver)).status).toBe(200)
    expect((await restore(office, user?.id ?? '', keeper)).status).toBe(200)
  })

  test('as a manager limited to groups: sees their own people alone, and not who else took it', async () => {
    const office = await SeatOffice.open(server, { people: 2 })
    const { body: group } = await office.byAdmin('POST', '/groups', { name: 'North' })
    const [inside, outside] = [office.person(0), office.person(1)]
    await office.byAdmin('PUT', `/groups/${group.id}/members/${inside.id}`)
    const limited = await insertTestUser(database, office.accountId, 'manager')
    const scope = { permissions: ['assignments.manage', 'users.manage'], groups: [group.id] }
    await office.byAdmin('PATCH', `/users/${limited.id}`, { manager: scope })
    await office.unassign(inside)
    await office.unassign(outside)
    const [theirs] = (await listOf(office, `?user=${outside.id}`)).items
    const seen = await listOf(office, '', limited)
    expect(seen).toMatchObject({ items: [{ user: { id: inside.id }, removedBy: null }], total: 1 })
    expect((await restore(office, theirs?.id ?? '', limited)).status).toBe(404)
    expect((await restore(office, seen.items[0]?.id ?? '', limited)).status).toBe(200)
    await office.byAdmin('DELETE', `/users/${inside.id}`)
    expect((await listOf(office, '', limited)).total).toBe(0)
    expect((await restore(office, inside.id, limited)).status).toBe(404)
  })

  test('of another account: finds nothing, as if it were not there', async () => {
    const { office, id } = await officeWithoutLicense()
    const other = await SeatOffice.open(server, { people: 0 })
    expect((await listOf(other)).total).toBe(0)
    for (const foreign of [id, office.admin.id, crypto.randomUUID()])
      expect(await restore(other, foreign)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })
})
