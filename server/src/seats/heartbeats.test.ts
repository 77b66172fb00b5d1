// Heartbeats and polls of everybody go in one statement: what somebody has locked is not waited for by the others.
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const elsewhere = connect(2)
const server = await testApp(database)
const busy = await SeatOffice.open(server, { people: 3, seats: 2 })
const other = await SeatOffice.open(server, { people: 2, seats: 1 })

test('a session that is locked is kept alive once it is free; the others meanwhile', async () => {
  const [locked, own, others] = [await busy.seat(0), await busy.seat(1), await other.seat(0)]
  let answered = false
  let late: Promise<{ status: number }> | undefined
  await elsewhere.transaction(async (tx) => {
    await tx.query('select from sessions where id = $1 for update', [locked.id])
    late = busy.heartbeat(locked.id).finally(() => {
      answered = true
    })
    for (let round = 0; round < 3; round++) {
      const beats = await Promise.all([busy.heartbeat(own.id), other.heartbeat(others.id)])
      expect(beats.map(({ status }) => status)).toEqual([200, 200])
    }
    expect(answered).toBe(false)
  })
  expect((await late)?.status).toBe(200)
  for (const { id } of [locked, own]) await busy.release(id)
  await other.release(others.id)
})

test('a session that was locked to be ended is over', async () => {
  const session = await busy.seat(0)
  let late: Promise<{ status: number }> | undefined
  await elsewhere.transaction(async (tx) => {
    await tx.query('select from sessions where id = $1 for update', [session.id])
    late = busy.heartbeat(session.id)
    await tx.query('delete from sessions where id = $1', [session.id])
    await tx.query('update pools set held = held where id = $1', [await busy.poolId()])
  })
  // Nobody has written down how it ended.
  expect((await late)?.status).toBe(404)
})

test('a place in line that is locked holds up nobody who asks after theirs', async () => {
  const sessions = [await busy.seat(1), await other.seat(0)]
  await busy.seat(0)
  const [locked, free] = [await busy.queue(2), await other.queue(1)]
  await elsewhere.transaction(async (tx) => {
    await tx.query('select from tickets where id = $1 for update', [locked])
    const asked = await Promise.all([busy.poll(locked), other.poll(free)])
    expect(asked.map(({ body }) => body.state)).toEqual(['waiting', 'waiting'])
  })
  for (const { id } of sessions) await busy.release(id)
})

test('how a session ended is told once that is certain: its lease runs out while an administrator is ending it', async () => {
  const office = await SeatOffice.open(server, { people: 1, policy: { leaseSeconds: 2, heartbeatSeconds: 1 } })
  const session = await office.seat(0)
  const scope = { accountId: office.accountId, productId: null, userId: null }
  let told: Promise<{ reason: string } | null> | undefined
  await elsewhere.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    const end = { kind: 'end' as const, sessionId: session.id, scope, actorId: office.admin.id, note: null }
    await server.services.seats.runIn(tx, [end])
    const isOver = () =>
      database.query<{ over: boolean }>('select clock_timestamp() > $1 as over', [new Date(session.expiresAt)])
    await expect.poll(async () => (await isOver()).rows[0]?.over, { timeout: 10_000 }).toBe(true)
    told = server.services.sessionEndings.follow(session.id, scope).first()
    // It has looked by now.
    for (let round = 0; round < 3; round++) await other.byAdmin('GET', '/sessions')
  })
  expect(await told).toMatchObject({ reason: 'ended_by_admin' })
})
