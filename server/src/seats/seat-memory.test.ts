// What a server remembers of a pool counts only while nobody else has changed it.
import pino from 'pino'
import { expect, test } from 'vitest'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import { SeatEngine } from './seats.ts'

const { database, connect } = await testDatabase()
const silent = pino({ level: 'silent' })
// Neither is started: nothing ticks and sweeps but the calls themselves.
const one = new SeatEngine(database, silent)
const two = new SeatEngine(connect(), silent)
await database.query(`update server_ticks set at = clock_timestamp() + interval '1 hour'`)

const nobody = { accountId: null, productId: null, userId: null }

const started = async (engine: SeatEngine, world: SeatWorld, user: number, more = {}) => {
  const answer = await engine.acquire(world.request(world.users[user] ?? '', more))
  if (answer.outcome !== 'granted') throw new Error(`answered ${answer.outcome}`)
  return { ...answer.session, userName: answer.user.name }
}
const refusal = async (engine: SeatEngine, world: SeatWorld, user: number) => {
  const answer = await engine.acquire(world.request(world.users[user] ?? ''))
  return answer.outcome === 'refused' ? answer.reason : answer.outcome
}

test('two servers in turns on one pool each see what the other did', async () => {
  const world = await seatWorld(database, one, { users: 6, seats: 3, policy: { maxSessionsPerSeat: 2 } })
  const first = await started(one, world, 0)
  const second = await started(two, world, 0)
  expect(second.number).toBe(first.number)
  expect(await refusal(one, world, 0)).toBe('too_many_sessions')
  await two.release(first.id, nobody)
  const third = await started(one, world, 0)
  expect(third.number).toBe(first.number)
  await one.release(second.id, nobody)
  await two.release(third.id, nobody)

  for (let turn = 0; turn < 12; turn++) {
    const [here, there] = turn % 2 === 0 ? [one, two] : [two, one]
    const held = await Promise.all([1, 2, 3].map((user) => started(user % 2 ? here : there, world, user)))
    expect(new Set(held.map(({ number }) => number))).toEqual(new Set([1, 2, 3]))
    expect(await refusal(there, world, 4)).toBe('seats_exhausted')
    await Promise.all(held.map(({ id }, index) => (index % 2 ? here : there).release(id, nobody)))
  }
  const picture = await poolPicture(database, world.poolId)
  expectConsistent(picture)
  expect(picture).toMatchObject({ held: 0, sessions: [], holds: [] })
})

test('a lease that another server has extended is not over', async () => {
  const world = await seatWorld(database, one, { policy: { leaseSeconds: 2, heartbeatSeconds: 1 } })
  const session = await started(one, world, 0)
  for (let isLater = false; !isLater; ) {
    await two.heartbeat(session.id, nobody, null)
    const { rows } = await database.query<{ later: boolean }>('select clock_timestamp() > $1 as later', [
      new Date(session.expiresAt),
    ])
    isLater = rows[0]?.later === true
  }
  const again = await started(one, world, 0)
  expect(again.number).toBe(session.number)
  expect(again.fence).toBe(session.fence)
  await one.heartbeat(session.id, nobody, null)
})

test('a person counts as they are, not as they were the last time', async () => {
  const world = await seatWorld(database, one)
  const user = world.users[0]
  const again = async () => {
    const session = await started(one, world, 0)
    await one.release(session.id, nobody)
    return session
  }
  await again()
  await database.query(`update users set status = 'suspended' where id = $1`, [user])
  expect(await refusal(one, world, 0)).toBe('user_suspended')
  await database.query(`update users set status = 'active', given_name = 'Renamed' where id = $1`, [user])
  expect((await again()).userName).toBe('Renamed Family')
  await database.query(`update assignments set state = 'waiting' where user_id = $1`, [user])
  expect(await refusal(one, world, 0)).toBe('not_entitled')
  await database.query('delete from assignments where user_id = $1', [user])
  expect(await refusal(one, world, 0)).toBe('not_entitled')
  await database.query('update pools set everyone = true where id = $1', [world.poolId])
  await again()
  await database.query('update pools set everyone = false where id = $1', [world.poolId])
  expect(await refusal(one, world, 0)).toBe('not_entitled')
  await database.query(
    `insert into assignments (account_id, user_id, product_id, pool_id, kind, state)
     values ($1, $2, $3, $4, 'concurrent', 'assigned')`,
    [world.accountId, user, world.productId, world.poolId],
  )
  await again()
})

test('of two people who ask together the one has the right that was the other one’s', async () => {
  const world = await seatWorld(database, one)
  const [ann, ben] = world.users
  await database.query('delete from assignments where user_id = $1', [ben])
  await one.release((await started(one, world, 0)).id, nobody)
  expect(await refusal(one, world, 1)).toBe('not_entitled')
  await database.query('update assignments set user_id = $2 where user_id = $1', [ann, ben])
  const [first, second] = await Promise.all([refusal(one, world, 0), refusal(one, world, 1)])
  expect([first, second]).toEqual(['not_entitled', 'granted'])
})

test('the vendor’s key finds who was invited in one account and became active in another, at every server', async () => {
  const invited = await seatWorld(database, one)
  const active = await seatWorld(database, one, { productId: invited.productId })
  const email = 'somebody@test.example'
  await database.query(`update users set email = $2, status = 'invited', activated_at = null where id = $1`, [
    invited.users[0],
    email,
  ])
  const outcome = async (engine: SeatEngine) => {
    const answer = await engine.acquire({ ...invited.request(email), accountId: null })
    return answer.outcome === 'granted' ? answer.pool.accountId : answer.outcome === 'refused' && answer.reason
  }
  expect(await outcome(one)).toBe('not_activated')
  await database.query('update users set email = $2 where id = $1', [active.users[0], email])
  for (const engine of [two, one, one]) expect(await outcome(engine)).toBe(active.accountId)
})

test('what a batch decided that could not be written is forgotten', async () => {
  const world = await seatWorld(database, one, { seats: 2 })
  await one.release((await started(one, world, 0)).id, nobody)
  // Behind the pool's back: the memory holds, and seat 1 is not there to be handed out.
  await database.query('delete from seats where pool_id = $1 and number = 1', [world.poolId])
  await expect(one.acquire(world.request(world.users[0] ?? ''))).rejects.toThrow('seats taken')
  await database.query('insert into seats (pool_id, number) values ($1, 1)', [world.poolId])
  expect((await started(one, world, 1)).number).toBe(1)
  expect((await started(one, world, 0)).number).toBe(2)
  expectConsistent(await poolPicture(database, world.poolId))
})

test('whoever changes a pool and knows nothing of stamps changes its stamp', async () => {
  const world = await seatWorld(database, one)
  const stamp = async () =>
    (await database.query<{ stamp: number }>('select stamp from pools where id = $1', [world.poolId])).rows[0]?.stamp
  const before = await stamp()
  await database.query('update pools set held = held where id = $1', [world.poolId])
  expect(await stamp()).not.toBe(before)
})

test('connected anew a server counts on nothing that the database may have lost', async () => {
  const lasting = connect()
  await lasting.lifeline.open()
  const server = new SeatEngine(lasting, silent)
  const world = await seatWorld(database, server, { policy: { maxSessionsPerSeat: 1 } })
  const { id } = await started(server, world, 0)
  // As a standby that was promoted without the last commits.
  await database.query('delete from sessions where id = $1', [id])
  await database.query('delete from journal_persons where account_id = $1', [world.accountId])
  expect(await refusal(server, world, 0)).toBe('too_many_sessions')
  await database.query(
    `select pg_terminate_backend(pid)
       from pg_stat_activity
      where datname = current_database() and query like '%pg_is_in_recovery%' and pid <> pg_backend_pid()`,
  )
  await expect.poll(() => refusal(server, world, 0), { timeout: 20_000 }).toBe('granted')
  const { rows } = await database.query('select user_id from journal_persons where account_id = $1', [world.accountId])
  expect(rows).toEqual([{ user_id: world.users[0] }])
})
