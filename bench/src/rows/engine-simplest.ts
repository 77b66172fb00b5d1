// The engine against the simplest design that is correct: a transaction per call that locks the pool, counts and
// inserts. Same PostgreSQL, two tables, no line, no sharing, no expiry, no journal.
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { connectionOptions, Database, type DatabaseAddress } from '../../../server/src/platform/database/database.ts'
import { inPairs, type Row } from '../bench-row.ts'
import { roundsPerSecond } from '../cycles.ts'
import { engineRate, engineSeats } from '../engine-seats.ts'
import { watchLimits } from '../limits.ts'

const allCallers = 512
const pools = 50
const seatsPerPool = 200
const connections = 16

export const engineSimplest: Row = {
  name: 'engine-simplest',
  unit: 'cycles/s',
  yardstick: 'one transaction per call',
  target: 6,
  holdsWhen: 'at least',
  async measure(bench) {
    const { seconds, warmUpSeconds, mostCallers } = bench.effort
    const callers = Math.min(allCallers, mostCallers)
    const addresses = [await bench.postgres.newDatabase(), await bench.postgres.newDatabase({ empty: true })] as const
    const database = new Database(addresses[0], { connections: 20 })
    const simplest = await simplestDesign(addresses[1], callers)
    try {
      const usersPerPool = Math.ceil(callers / pools)
      const seats = await engineSeats(database, { pools, seats: seatsPerPool, usersPerPool })
      await engineRate(seats, callers, warmUpSeconds)
      await simplest.rate(warmUpSeconds)
      let note = ''
      const figures = await inPairs(
        bench,
        async () => (await engineRate(seats, callers, seconds)).perSecond,
        async () => {
          const limits = await watchLimits({ postmasterPid: bench.postgres.postmasterPid })
          const perSecond = await simplest.rate(seconds)
          note = `the yardstick ${await limits()}`
          return perSecond
        },
      )
      await seats.stop()
      return { ...figures, note }
    } finally {
      await simplest.close()
      await database.close()
      for (const address of addresses) await bench.postgres.dropDatabase(address)
    }
  },
}

async function simplestDesign(address: DatabaseAddress, callers: number) {
  const pool = new pg.Pool({ ...connectionOptions(address), max: connections })
  await pool.query(
    `create table pool (id integer primary key, seats integer not null);
     create table session (id uuid primary key, pool_id integer not null, user_id uuid not null, started_at timestamptz not null default now());
     create index on session (pool_id)`,
  )
  await pool.query('insert into pool select n, $1 from generate_series(0, $2 - 1) as n', [seatsPerPool, pools])
  const users = Array.from({ length: callers }, () => randomUUID())
  const rate = async (seconds: number) => {
    const { perSecond } = await roundsPerSecond(callers, seconds, async (caller) => {
      const id = randomUUID()
      await acquire(pool, id, caller % pools, users[caller] ?? '')
      await pool.query({ name: 'release', text: 'delete from session where id = $1', values: [id] })
    })
    return perSecond
  }
  return { rate, close: () => pool.end() }
}

async function acquire(pool: pg.Pool, id: string, poolId: number, user: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const locked = await client.query({
      name: 'lock',
      text: 'select seats from pool where id = $1 for update',
      values: [poolId],
    })
    const counted = await client.query({
      name: 'count',
      text: 'select count(*)::integer as taken from session where pool_id = $1',
      values: [poolId],
    })
    if (counted.rows[0].taken >= locked.rows[0].seats) throw new Error('no seat is free')
    await client.query({
      name: 'insert',
      text: 'insert into session (id, pool_id, user_id) values ($1, $2, $3)',
      values: [id, poolId, user],
    })
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}
