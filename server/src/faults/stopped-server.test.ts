// A server is suspended (SIGSTOP; as by a virtual machine that is moved, or a laptop's lid) for three leases, and comes
// back. Beside another server its absence is no outage; the only server's is.
import { expect, test } from 'vitest'
import { batchesHeldAtTicks } from '../testing/held-batches.ts'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { callsOf } from '../testing/process-calls.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { serverProcess } from '../testing/server-process.ts'
import type { SpawnedServer } from '../testing/spawned-server.ts'
import { type CallAnswer, quietApp, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const shared = await testDatabase()
const survivor = await testApp(shared.connect(), { LOG_LEVEL: 'silent' })
const lonely = await testDatabase()
const quiet = await quietApp(lonely.connect())
const [stopped, only] = await Promise.all([serverProcess(shared.address), serverProcess(lonely.address)])

const leaseSeconds = 2
const office = await SeatOffice.open(survivor, { people: 5, seats: 3, policy: { leaseSeconds } })
const long = await SeatOffice.open(survivor, { people: 1, policy: { leaseSeconds: 600 } })
const other = await SeatOffice.open(survivor, { people: 1, policy: { leaseSeconds } })

/** Of an office: by way of a server in a process of its own. */
const over = (server: SpawnedServer) => ({ services: survivor.services, call: callsOf(server) })

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const expiryOf = async (id: string) =>
  (await shared.database.query<{ at: string }>('select expires_at::text as at from sessions where id = $1', [id]))
    .rows[0]?.at

test.concurrent('beside another server: what it held is over, what it had locked is free in seconds, nothing is given back', async () => {
  const there = office.on(over(stopped))
  const mine = (await there.acquire(0)).body.id
  const lasting = await long.seat(0)
  const expiry = await expiryOf(lasting.id)

  // It is suspended between two statements of a batch, with the pool locked: the second one waits for this lock.
  const lock = await shared.database.connect()
  await lock.query('begin; lock table server_ticks in access exclusive mode')
  const asked = there.acquire(1)
  try {
    await expect.poll(() => batchesHeldAtTicks(shared.database)).toBeGreaterThan(0)
    process.kill(stopped.pid, 'SIGSTOP')
    await lock.query('commit')
  } finally {
    lock.release(true)
  }
  const stoppedAt = performance.now()

  // Whoever wants a seat of that pool is refused in time until the lock is gone; other accounts are served.
  const others: CallAnswer[] = []
  let slowest = 0
  let served = Number.NaN
  const wantOne = async () => {
    for (;;) {
      const began = performance.now()
      const answer = await office.acquire(2)
      slowest = Math.max(slowest, performance.now() - began)
      if (answer.status !== 503) return answer
      expect(answer.headers['retry-after']).toBe('1')
      await pause(100)
    }
  }
  const wanted = wantOne().then((answer) => {
    served = performance.now() - stoppedAt
    return answer
  })
  while (Number.isNaN(served)) {
    const { id } = await other.seat(0)
    others.push(await other.release(id))
    await pause(50)
  }
  expect((await wanted).status).toBe(201)
  expect(served).toBeLessThan(12_000)
  expect(slowest).toBeLessThan(6_000)
  expect(others.filter(({ status }) => status !== 204)).toEqual([])

  await pause(Math.max(0, 3 * leaseSeconds * 1000 - (performance.now() - stoppedAt)))
  process.kill(stopped.pid, 'SIGCONT')
  expect(await there.heartbeat(mine)).toMatchObject({ status: 410, body: { reason: 'expired' } })
  // What it was asked before has failed with the connection, or the caller hears of a seat: never anything else.
  expect([201, 503]).toContain((await asked).status)
  expect((await there.acquire(3)).status).toBe(201)
  expect(await expiryOf(lasting.id)).toBe(expiry)
  expectConsistent(await poolPicture(shared.database, await office.poolId()))
})

test.concurrent('the only server: nobody ticked, it is an outage of ours, and the time is given back', async () => {
  const single = await SeatOffice.open(quiet, { people: 3, policy: { leaseSeconds: 15, pollSeconds: 5 } })
  const there = single.on(over(only))
  const session = (await there.acquire(0)).body.id
  const ticket = (await there.acquire(1, { wait: true })).body.ticket
  await passTime(lonely.database, 12)
  process.kill(only.pid, 'SIGSTOP')
  await pause(6_500)
  process.kill(only.pid, 'SIGCONT')
  expect((await there.heartbeat(session)).status).toBe(200)
  expect((await there.poll(ticket)).body).toMatchObject({ state: 'waiting', position: 1 })
  expect((await single.journal()).filter((entry) => /lost|expired/.test(entry))).toEqual([])
})
