// The moment a lease is over: a heartbeat and somebody else's acquire arrive at it together, on two servers. Either
// the old session lives on, or the seat is the other's; never both, and a heartbeat after the takeover is refused.
import pino from 'pino'
import { describe, expect, test } from 'vitest'
import type { Database } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import { SeatEngine } from './seats.ts'

const { database, connect } = await testDatabase()
const silent = pino({ level: 'silent' })
// Not started: nothing sweeps.
const one = new SeatEngine(database, silent)
const two = new SeatEngine(connect(), silent)
await database.query(`update server_ticks set at = clock_timestamp() + interval '1 hour'`)

const endedAs = (error: unknown) => {
  if (error instanceof Refusal && error.code === 'session_ended') return String(error.details.reason)
  throw error
}

async function leaseEndsIn(db: Database, worlds: SeatWorld[], milliseconds: number): Promise<number> {
  const { rows } = await db.query<{ at: Date }>(
    `with moment as materialized (
       select date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => $2::float8 / 1000) as at
     ), leases as (
       update sessions set expires_at = (select at from moment) where pool_id = any($1::integer[])
     ), pages as (
       update pools set next_ending = (select at from moment) where id = any($1::integer[])
     )
     select at from moment`,
    [worlds.map(({ poolId }) => poolId), milliseconds],
  )
  return rows[0]?.at.getTime() ?? 0
}

const until = async (time: number) => {
  while (Date.now() < time) await new Promise(setImmediate)
}

test('at the very moment of expiry there is never an old session alive and a new one on its seat', async () => {
  const worlds = await Promise.all(Array.from({ length: 8 }, () => seatWorld(database, one, { users: 2, seats: 1 })))
  const outcomes = { livesOn: 0, takenOver: 0 }
  // How long before the end heartbeats are sent: found out on the way, so that about half of them are in time.
  let lead = 6
  for (let round = 0; round < 25; round++) {
    const sessions = await Promise.all(
      worlds.map(async (world) => {
        const answer = await one.acquire(world.request(world.users[0] ?? ''))
        if (answer.outcome !== 'granted') throw new Error(answer.outcome)
        return answer.session
      }),
    )
    const end = await leaseEndsIn(database, worlds, 60)
    const rounds = await Promise.all(
      worlds.map(async (world, index) => {
        const old = sessions[index]
        if (!old) throw new Error('no session')
        // The heartbeat comes a little before or after the end, the other person asks until it is decided.
        const beat = until(end - lead + ((index * 3 + round) % 8) - 4).then(() =>
          (index % 2 === 0 ? one : two).heartbeat(old.id, world.scope, null).catch(endedAs),
        )
        await until(end - 4)
        let taken = false
        let lived: number | string | undefined
        const watched = beat.then((outcome) => {
          lived = outcome
        })
        while (!taken && typeof lived !== 'number') {
          const answer = await (index % 2 === 0 ? two : one).acquire(world.request(world.users[1] ?? ''))
          taken = answer.outcome === 'granted'
        }
        await watched
        const after = await one.heartbeat(old.id, world.scope, null).catch(endedAs)
        return { taken, beat: lived, after }
      }),
    )
    for (const { taken, beat, after } of rounds) {
      if (taken) expect({ beat, after }).toEqual({ beat: 'expired', after: 'expired' })
      else expect([typeof beat, typeof after]).toEqual(['number', 'number'])
      outcomes[taken ? 'takenOver' : 'livesOn'] += 1
    }
    const late = rounds.filter(({ taken }) => taken).length
    lead = Math.min(55, Math.max(-5, lead + (late > worlds.length / 2 ? 2 : -2)))
    for (const world of worlds) {
      expectConsistent(await poolPicture(database, world.poolId))
      for (const userId of world.users) {
        const reason = 'user_suspended'
        await one.run(world.accountId, { kind: 'endUser', poolId: world.poolId, userId, reason, actorId: null })
      }
    }
  }
  // Both sides of the boundary were met, else this has tested nothing.
  expect(outcomes.takenOver).toBeGreaterThan(10)
  expect(outcomes.livesOn).toBeGreaterThan(10)
})

describe('with the row of the session in other hands at that moment', () => {
  const blockedBackends = async () => {
    const { rows } = await database.query<{ blocked: number }>(
      `select count(*) as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    return rows[0]?.blocked
  }

  test('a heartbeat that was in time and commits late wins over the takeover that waits for it', async () => {
    const world = await seatWorld(database, one, { users: 2, seats: 1 })
    const answer = await one.acquire(world.request(world.users[0] ?? ''))
    if (answer.outcome !== 'granted') throw new Error(answer.outcome)
    const { session } = answer
    const end = await leaseEndsIn(database, [world], 200)
    const client = await connect(1).connect()
    await client.query('begin')
    await client.query(`update sessions set expires_at = expires_at + interval '10 minutes' where id = $1`, [
      session.id,
    ])
    await until(end + 5)
    const takeover = two.acquire(world.request(world.users[1] ?? ''))
    await expect.poll(blockedBackends).toBe(1)
    await client.query('commit')
    client.release()
    expect((await takeover).outcome).toBe('refused')
    expect(await one.heartbeat(session.id, world.scope, null)).toBeGreaterThan(end)
  })

  test('a heartbeat that waits for a takeover to commit is refused', async () => {
    const world = await seatWorld(database, one, { users: 2, seats: 1 })
    const answer = await one.acquire(world.request(world.users[0] ?? ''))
    if (answer.outcome !== 'granted') throw new Error(answer.outcome)
    const { session } = answer
    const end = await leaseEndsIn(database, [world], 400)
    let beat: Promise<number | string> | undefined
    await database.transaction(async (tx) => {
      await tx.query('select from sessions where id = $1 for update', [session.id])
      // In time, but the row is not ours yet.
      beat = two.heartbeat(session.id, world.scope, null).catch(endedAs)
      await expect.poll(blockedBackends).toBe(1)
      await until(end + 5)
      await one.runIn(tx, [{ kind: 'sweep', poolId: world.poolId }])
    })
    expect(await beat).toBe('expired')
    expect((await one.acquire(world.request(world.users[1] ?? ''))).outcome).toBe('granted')
  })
})
