// Who may have what, through the one door: named and shared, changes of kind while people work, waiting for a license
// and its completion.
import { describe, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestProduct, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { completeWaiting } from './waiting.ts'

const { database } = await testDatabase()
const server = await testApp(database)

const rights = async (office: SeatOffice) => {
  const found = []
  for (const person of office.people) found.push(await office.right(person))
  return found
}
const sessionsOf = async (office: SeatOffice) => {
  const { body } = await office.byAdmin('GET', '/sessions')
  return body.items.map(({ id, seat }: { id: string; seat: { kind: string } }) => [id, seat.kind])
}

describe('named seats', () => {
  test('of a product that is neither tried out nor subscribed to there are none, and it is said so', async () => {
    const office = await SeatOffice.open(server, { assigned: false, namedSeats: 0, seats: 1 })
    const language = { 'accept-language': 'de' }
    const path = `/api/v1/users/${office.person(0).id}/products`
    await insertTestProduct(database, 'not-owned')
    for (const key of [office.product, 'not-owned'])
      expect(
        await server.call('PUT', `${path}/${key}`, {
          token: office.admin.token,
          headers: language,
          body: { kind: 'named' },
        }),
      ).toMatchObject({
        status: 409,
        body: { code: 'no_seat_available', reason: 'not_owned', detail: expect.stringContaining('weder zum Testen') },
      })
    expect((await office.assign(office.person(0), 'concurrent')).status).toBe(200)
  })

  test('belong to their users; with none left the next is told so, or waits', async () => {
    const office = await SeatOffice.open(server, { assigned: false, namedSeats: 1 })
    expect(await office.assign(office.person(0), 'named')).toMatchObject({
      status: 200,
      body: { key: office.product, kind: 'named', state: 'assigned' },
    })
    expect(await office.assign(office.person(1), 'named')).toMatchObject({
      status: 409,
      body: { code: 'no_seat_available' },
    })
    expect(await office.assign(office.person(1), 'named', { wait: true })).toMatchObject({
      status: 200,
      body: { state: 'waiting' },
    })
    expect((await office.acquire(1)).body.code).toBe('not_entitled')
    expect(await rights(office)).toEqual(['named assigned', 'named waiting', undefined])
  })

  test('given twice are one', async () => {
    const office = await SeatOffice.open(server, { assigned: false, namedSeats: 2 })
    const first = await office.assign(office.person(0), 'named')
    expect((await office.assign(office.person(0), 'named')).body).toEqual(first.body)
    expect((await office.assign(office.person(1), 'named')).status).toBe(200)
  })

  test('are not held by somebody suspended: refused, or waited for until the suspension is lifted', async () => {
    const office = await SeatOffice.open(server, { assigned: false, namedSeats: 2 })
    const person = office.person(0)
    await office.byAdmin('PATCH', `/users/${person.id}`, { status: 'suspended' })
    expect(await office.assign(person, 'named')).toMatchObject({
      status: 409,
      body: { code: 'no_seat_available', reason: 'suspended', detail: expect.stringContaining('suspended') },
    })
    expect(await office.right(person)).toBeUndefined()
    expect((await office.assign(person, 'concurrent')).body.state).toBe('assigned')
    expect((await office.assign(person, 'named', { wait: true })).body).toMatchObject({
      kind: 'named',
      state: 'waiting',
    })
    await office.byAdmin('PATCH', `/users/${person.id}`, { status: 'active' })
    expect(await office.right(person)).toBe('named assigned')
  })

  test('are held by invited people from the invitation on', async () => {
    const office = await SeatOffice.open(server, { people: 1, assigned: false, namedSeats: 1 })
    const invited = await office.byAdmin('POST', '/users', {
      email: `new-${office.accountId}@test.example`,
      givenName: 'New',
      familyName: 'Person',
      products: [{ key: office.product, kind: 'named' }],
    })
    expect(invited.body).toMatchObject({ status: 'invited', products: [{ kind: 'named', state: 'assigned' }] })
    expect((await office.assign(office.person(0), 'named')).body.code).toBe('no_seat_available')
    await office.byAdmin('DELETE', `/users/${invited.body.id}`)
    expect((await office.assign(office.person(0), 'named')).status).toBe(200)
  })
})

describe('shared seats', () => {
  test('may be assigned to any number of people', async () => {
    const office = await SeatOffice.open(server, { seats: 1, people: 5 })
    expect(new Set(await rights(office))).toEqual(new Set(['concurrent assigned']))
  })

  test('of one product go with named seats of another', async () => {
    const office = await SeatOffice.open(server, { people: 1 })
    const other = await SeatOffice.open(server)
    await database.transaction((tx) =>
      server.services.seats.setLines(
        tx,
        office.accountId,
        [
          { productId: office.productId, kind: 'concurrent', resource: '', total: 1 },
          { productId: other.productId, kind: 'named', resource: '', total: 1 },
        ],
        null,
      ),
    )
    const { id } = office.person(0)
    await office.byAdmin('PUT', `/users/${id}/products/${other.product}`, { kind: 'named' })
    const { body } = await office.byAdmin('GET', `/users/${id}`)
    expect(body.products.map(({ key, kind, state }: Record<string, string>) => [key, kind, state]).sort()).toEqual(
      [
        [office.product, 'concurrent', 'assigned'],
        [other.product, 'named', 'assigned'],
      ].sort(),
    )
    const kinds = []
    for (const product of [office.product, other.product])
      kinds.push((await office.by(office.person(0), 'POST', '/sessions', { product })).body.seat.kind)
    expect(kinds).toEqual(['concurrent', 'named'])
  })
})

describe('from shared to named, while working', () => {
  test('moves the sessions and gives the pool’s seat to the line', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    const sessions = [await office.seat(0), await office.seat(0)]
    const ticket = await office.queue(1)
    expect((await office.assign(office.person(0), 'named')).body).toMatchObject({ kind: 'named', state: 'assigned' })
    for (const { id } of sessions) expect((await office.heartbeat(id)).status).toBe(200)
    expect(await sessionsOf(office)).toEqual(sessions.map(({ id }) => [id, 'named']))
    expect((await office.poll(ticket)).body).toMatchObject({ state: 'granted', session: { seat: sessions[0].seat } })
    expect((await office.journal()).filter((entry) => entry === 'moved')).toHaveLength(2)
  })

  test('without a named seat leaves everything as it is; whoever waits for one keeps the shared right', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(1), 'named')
    const session = await office.seat(0)
    expect((await office.assign(office.person(0), 'named')).body.code).toBe('no_seat_available')
    expect((await office.assign(office.person(0), 'named', { wait: true })).body).toMatchObject({
      kind: 'named',
      state: 'waiting',
    })
    expect(await sessionsOf(office)).toEqual([[session.id, 'concurrent']])
    await office.unassign(office.person(1))
    expect(await office.right(office.person(0))).toBe('named assigned')
    expect(await sessionsOf(office)).toEqual([[session.id, 'named']])
  })

  test('moves sessions from a pool that is open to everyone too', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1, assigned: false })
    await database.query('update pools set everyone = true where id = $1', [await office.poolId()])
    const session = await office.seat(0)
    const ticket = await office.queue(1)
    await office.assign(office.person(0), 'named')
    expect(await sessionsOf(office)).toEqual([[session.id, 'named']])
    expect((await office.poll(ticket)).body.state).toBe('granted')
  })
})

describe('from named to shared, while working', () => {
  test('takes a free seat of the pool, and the named seat is free', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    const session = await office.seat(0)
    expect((await office.assign(office.person(0), 'concurrent')).body).toMatchObject({
      kind: 'concurrent',
      state: 'assigned',
    })
    expect(await sessionsOf(office)).toEqual([[session.id, 'concurrent']])
    expect((await office.heartbeat(session.id)).status).toBe(200)
    expect((await office.assign(office.person(1), 'named')).status).toBe(200)
  })

  test('takes effect when the last session ends, where no shared seat is free', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    const sessions = [await office.seat(0), await office.seat(0)]
    await office.seat(1)
    const change = await office.assign(office.person(0), 'concurrent')
    expect(change.body).toMatchObject({ kind: 'concurrent', state: 'waiting' })
    expect((await sessionsOf(office)).slice(0, 2)).toEqual(sessions.map(({ id }) => [id, 'named']))
    await office.release(sessions[0].id)
    expect(await office.right(office.person(0))).toBe('named assigned')
    await office.release(sessions[1].id)
    await expect.poll(() => office.right(office.person(0))).toBe('concurrent assigned')
    expect((await office.assign(office.person(2), 'named')).status).toBe(200)
  })

  test('does not overtake those who wait in line', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    const session = await office.seat(0)
    const other = await office.seat(1)
    const ticket = await office.queue(2)
    await office.release(other.id)
    await office.assign(office.person(0), 'concurrent')
    expect(await sessionsOf(office)).toEqual([[session.id, 'named']])
    expect((await office.poll(ticket)).body.state).toBe('granted')
  })

  test('that waits for the session to end takes effect by a suspension too', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.seat(0)
    await office.seat(1)
    await office.assign(office.person(0), 'concurrent')
    await office.byAdmin('PATCH', `/users/${office.person(0).id}`, { status: 'suspended' })
    await office.byAdmin('PATCH', `/users/${office.person(0).id}`, { status: 'active' })
    await expect.poll(() => office.right(office.person(0))).toBe('concurrent assigned')
  })
})

describe('waiting for a license', () => {
  test('is completed in order of asking, when a seat is taken away and when seats are added', async () => {
    const office = await SeatOffice.open(server, { people: 6, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    for (const index of [3, 1, 4, 2]) await office.assign(office.person(index), 'named', { wait: true })
    await office.unassign(office.person(0))
    expect(await rights(office)).toEqual([
      undefined,
      'named waiting',
      'named waiting',
      'named assigned',
      'named waiting',
      undefined,
    ])
    await database.transaction(async (tx) => {
      const line = { productId: office.productId, kind: 'named' as const, resource: '', total: 3 }
      await server.services.seats.setLines(tx, office.accountId, [line], null)
      await completeWaiting(tx, server.services, office.accountId)
    })
    expect(await rights(office)).toEqual([
      undefined,
      'named assigned',
      'named waiting',
      'named assigned',
      'named assigned',
      undefined,
    ])
  })

  test('asking again keeps the place, asking anew after leaving does not', async () => {
    const office = await SeatOffice.open(server, { people: 4, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    for (const index of [1, 2, 1]) await office.assign(office.person(index), 'named', { wait: true })
    await office.assign(office.person(3), 'named', { wait: true })
    await office.unassign(office.person(2))
    await office.assign(office.person(2), 'named', { wait: true })
    await office.unassign(office.person(0))
    expect(await office.right(office.person(1))).toBe('named assigned')
    await office.unassign(office.person(1))
    expect(await rights(office)).toEqual([undefined, undefined, 'named waiting', 'named assigned'])
  })

  test('is not completed above the smaller total of a pending revision', async () => {
    const office = await SeatOffice.open(server, { people: 3, assigned: false, namedSeats: 2 })
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(1), 'named')
    await office.assign(office.person(2), 'named', { wait: true })
    await office.pendingRevision('named', 1)
    await office.unassign(office.person(0))
    expect(await rights(office)).toEqual([undefined, 'named assigned', 'named waiting'])
    await office.unassign(office.person(1))
    expect(await rights(office)).toEqual([undefined, undefined, 'named assigned'])
  })

  test('is completed once, whoever completes it at the same moment', async () => {
    const office = await SeatOffice.open(server, { people: 2, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(1), 'named', { wait: true })
    const { accountId } = office
    const complete = () => database.transaction((tx) => completeWaiting(tx, server.services, accountId))
    // Somebody has the pools while others look for whom to complete.
    let others: Promise<unknown> = Promise.resolve()
    await database.transaction(async (tx) => {
      await server.services.seats.lockUsage(tx, accountId)
      others = Promise.all([complete(), complete()])
      await expect
        .poll(async () => {
          const { rows } = await database.query<{ blocked: number }>(
            `select count(*) as blocked from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`,
          )
          return rows[0]?.blocked
        })
        // The server itself may come to complete it as well.
        .toBeGreaterThanOrEqual(2)
      const poolId = await office.poolId('named')
      await server.services.seats.runIn(tx, [{ kind: 'freeNamed', poolId, userId: office.person(0).id }])
      await tx.query('delete from assignments where user_id = any($1::uuid[])', [office.people.map(({ id }) => id)])
    })
    await others
    // The right was taken away before anybody could complete it, so it stays away.
    expect(await rights(office)).toEqual([undefined, undefined])
  })
})

describe('people who are suspended, removed, deleted', () => {
  test('a suspension ends sessions and frees the seat for whoever waits; back again one waits in turn', async () => {
    const office = await SeatOffice.open(server, { people: 2, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(1), 'named', { wait: true })
    const session = await office.seat(0)
    const suspend = (status: string) => office.byAdmin('PATCH', `/users/${office.person(0).id}`, { status })
    await suspend('suspended')
    expect(await office.heartbeat(session.id)).toMatchObject({
      status: 410,
      body: { reason: 'user_suspended', endedBy: { id: office.admin.id } },
    })
    expect(await rights(office)).toEqual(['named waiting', 'named assigned'])
    await suspend('active')
    expect(await rights(office)).toEqual(['named waiting', 'named assigned'])
    await office.unassign(office.person(1))
    expect(await rights(office)).toEqual(['named assigned', undefined])
  })

  test('back from a suspension one gets the seat that is still free', async () => {
    const office = await SeatOffice.open(server, { people: 1, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    for (const status of ['suspended', 'active'])
      await office.byAdmin('PATCH', `/users/${office.person(0).id}`, { status })
    expect(await rights(office)).toEqual(['named assigned'])
    expect((await office.acquire(0)).status).toBe(201)
  })

  test.each(['named', 'concurrent'] as const)('taking the product away ends what runs (%s)', async (kind) => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), kind)
    const session = await office.seat(0)
    expect((await office.unassign(office.person(0))).status).toBe(204)
    expect(await office.heartbeat(session.id)).toMatchObject({
      status: 410,
      body: { reason: 'license_removed', endedBy: { id: office.admin.id, email: office.admin.email } },
    })
    expect((await office.acquire(0)).body.code).toBe('not_entitled')
    expect((await office.unassign(office.person(0))).status).toBe(204)
  })

  test('deleting a person frees seats, and a named one goes to whoever waits', async () => {
    const office = await SeatOffice.open(server, { people: 2, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(1), 'named', { wait: true })
    const session = await office.seat(0)
    await office.byAdmin('DELETE', `/users/${office.person(0).id}`)
    expect((await office.heartbeat(session.id)).body.reason).toBe('user_deleted')
    expect(await office.right(office.person(1))).toBe('named assigned')
  })
})

describe('the door', () => {
  test('refuses kinds that are not sold, and does not know foreign people and products', async () => {
    const office = await SeatOffice.open(server, { assigned: false })
    const other = await SeatOffice.open(server)
    await database.query(`update products set kinds = '{concurrent}' where id = $1`, [office.productId])
    expect((await office.assign(office.person(0), 'named')).body).toMatchObject({
      code: 'kind_not_sold',
      detail: 'Assign it as a shared license.',
    })
    await database.query(`update products set kinds = '{included}' where id = $1`, [office.productId])
    expect((await office.assign(office.person(0), 'named')).body.detail).toMatch(
      /^Every user of the account already has it/,
    )
    await database.query(`update products set kinds = '{concurrent}' where id = $1`, [office.productId])
    const put = (id: string, key: string) =>
      office.byAdmin('PUT', `/users/${id}/products/${key}`, { kind: 'concurrent' })
    for (const [id, key] of [
      [other.person(0).id, office.product],
      ['0190a000-0000-7000-8000-000000000000', office.product],
      ['no-id', office.product],
      [office.person(0).id, 'no-product'],
    ] as const)
      expect((await put(id, key)).status).toBe(404)
    expect(await other.right(other.person(0))).toBe('concurrent assigned')
    expect(
      (
        await office.by(office.person(0), 'PUT', `/users/${office.person(0).id}/products/${office.product}`, {
          kind: 'concurrent',
        })
      ).status,
    ).toBe(403)
  })

  test('writes each change into the audit log, once, by whom', async () => {
    const office = await SeatOffice.open(server, { people: 2, assigned: false, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(0), 'named')
    await office.assign(office.person(1), 'named', { wait: true })
    await office.unassign(office.person(0))
    const all = (await office.byAdmin('GET', '/audit')).body.items.filter(({ action }: { action: string }) =>
      action.startsWith('assignment.'),
    )
    expect(
      all.map(({ action, actor, target }: { action: string; actor: { kind: string }; target: { id: string } }) => [
        action,
        actor.kind,
        target.id,
      ]),
    ).toEqual([
      ['assignment.completed', 'system', office.person(1).id],
      ['assignment.removed', 'user', office.person(0).id],
      ['assignment.assigned', 'user', office.person(1).id],
      ['assignment.assigned', 'user', office.person(0).id],
    ])
  })
})

test('what somebody may use is a list like every other: page by page', async () => {
  const office = await SeatOffice.open(server, { people: 1 })
  const other = await insertTestProduct(database, `zz-${office.product}`)
  await database.query(
    `insert into assignments (account_id, user_id, product_id, kind, state) values ($1, $2, $3, 'named', 'waiting')`,
    [office.accountId, office.person(0).id, other],
  )
  for (const path of ['/me/products', '/entitlements']) {
    const { body: first } = await office.by(office.person(0), 'GET', `${path}?limit=1`)
    expect(first).toMatchObject({ items: [{ product: office.product }], nextCursor: expect.any(String), total: 2 })
    const { body: second } = await office.by(office.person(0), 'GET', `${path}?limit=1&cursor=${first.nextCursor}`)
    expect(second).toMatchObject({ items: [{ product: `zz-${office.product}` }], nextCursor: null, total: 2 })
    expect((await office.by(office.person(0), 'GET', `${path}?cursor=junk`)).status).toBe(422)
  }
})
