// Deleting people and bringing them back, whatever else happens in the account meanwhile.
import { describe, expect, test, vi } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)

async function blocked(): Promise<number> {
  const { rows } = await database.query<{ blocked: number }>(
    `select count(*) as blocked from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.blocked ?? 0
}

describe('while somebody is added to the account, and so counted', () => {
  test('a deletion that waits for it holds up no seat', async () => {
    const office = await SeatOffice.open(server, { people: 2 })
    let deletion: Promise<{ status: number }> | undefined
    await database.transaction(async (tx) => {
      // As an addition does that counts in the same part, and goes on to the pools.
      await tx.query('lock table user_totals in share row exclusive mode')
      deletion = office.byAdmin('DELETE', `/users/${office.person(0).id}`)
      await expect.poll(blocked).toBeGreaterThan(0)
      expect((await office.acquire(1)).status).toBe(201)
    })
    expect((await deletion)?.status).toBe(204)
  })
})

test('whoever did very much is erased in steps: while one runs, no younger event is told', async () => {
  const office = await SeatOffice.open(server, { people: 1 })
  const { id } = office.person(0)
  await database.query(
    `with event as (
       insert into audit_events (account_id, id, action, actor_kind, actor_id, target_kind, target_id)
       select $1, gen_random_uuid(), 'user.changed', 'user', $2, 'user', gen_random_uuid()
         from generate_series(1, 5000)
       returning account_id, id, at
     )
     insert into audit_details (account_id, id, at, salt, actor_name, address)
     select account_id, id, at, '', 'Busy Bee', '192.0.2.1'
       from event`,
    [office.accountId, id],
  )
  await office.byAdmin('DELETE', `/users/${id}`)
  expect((await office.byAdmin('DELETE', `/removals/${id}`)).status).toBe(204)
  const { rows } = await database.query<{ named: number; most: number }>(
    `select sum(named)::integer as named, max(rows)::integer as most
       from (select count(*) as rows, count(*) filter (where d.actor_name is not null or d.address is not null) as named
               from audit_events e
               join audit_details d on d.account_id = e.account_id and d.id = e.id and d.at = e.at
              where e.account_id = $1
                and e.actor_id = $2
              group by d.xmin::text) as written`,
    [office.accountId, id],
  )
  expect(rows[0]?.named).toBe(0)
  expect(rows[0]?.most).toBeLessThanOrEqual(2000)
})

describe('bringing somebody back', () => {
  const restore = (office: SeatOffice, id: string) => office.byAdmin('POST', `/removals/${id}/restore`)

  test('while their role is being deleted makes them a member', async () => {
    const office = await SeatOffice.open(server, { people: 1 })
    const { id } = office.person(0)
    const { body: role } = await office.byAdmin('POST', '/roles', { name: 'Auditor', permissions: ['audit.view'] })
    await office.byAdmin('PATCH', `/users/${id}`, { role: role.id })
    await office.byAdmin('DELETE', `/users/${id}`)
    let restored: ReturnType<typeof restore> | undefined
    await database.transaction(async (tx) => {
      // As the deletion of a role does, which nobody has.
      await tx.query('delete from roles where id = $1', [role.id])
      restored = restore(office, id)
      await expect.poll(blocked).toBeGreaterThan(0)
    })
    expect(await restored).toMatchObject({ status: 200, body: { status: 'active', role: 'member' } })
  })

  test('is possible for 30 days by the database’s clock, whatever the server’s says', async () => {
    const office = await SeatOffice.open(server, { people: 1 })
    const { id } = office.person(0)
    await office.byAdmin('DELETE', `/users/${id}`)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * 86_400_000 })
    const restored = await restore(office, id).finally(() => vi.useRealTimers())
    expect(restored.status).toBe(200)
  })

  test('leaves out what is not sold any more as they had it, and the audit log says so', async () => {
    const office = await SeatOffice.open(server, { people: 1, namedSeats: 1, assigned: false })
    const other = await SeatOffice.open(server, { people: 0 })
    const person = office.person(0)
    await office.assign(person, 'named')
    await office.byAdmin('PUT', `/users/${person.id}/products/${other.product}`, { kind: 'named', wait: true })
    await office.byAdmin('DELETE', `/users/${person.id}`)
    await database.query(`update products set kinds = '{concurrent}' where id = $1`, [other.productId])
    const restored = await restore(office, person.id)
    expect(restored).toMatchObject({ status: 200, body: { products: [{ key: office.product, kind: 'named' }] } })
    expect(restored.body.products).toHaveLength(1)
    const { body } = await office.byAdmin('GET', `/audit?action=user.restored&target=${person.id}`)
    expect(body.items).toMatchObject([{ after: { status: 'active', notSoldAnyMore: [other.product] } }])
  })
})
