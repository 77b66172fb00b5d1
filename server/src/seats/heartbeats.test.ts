// Heartbeats and polls of everybody go in one statement: what somebody has locked is not waited for by the others.
import { expect, test, vi } from 'vitest'
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

test('all heartbeats for locked sessions are asked together again', async () => {
  const session = await busy.seat(0)
  const batches = vi.spyOn(database, 'batch')
  let late: Promise<{ status: number }>[] = []
  await elsewhere.transaction(async (tx) => {
    await tx.query('select from sessions where id = $1 for update', [session.id])
    late = Array.from({ length: 100 }, () => busy.heartbeat(session.id))
    await expect.poll(() => batches.mock.calls.length).toBeGreaterThan(3)
  })
  expect(new Set((await Promise.all(late)).map(({ status }) => status))).toEqual(new Set([200]))
  expect(batches.mock.calls.length).toBeLessThan(100)
  await busy.release(session.id)
})

test('of many heartbeats at once a session that stays locked is told as it stands, alone it is refused', async () => {
  const [locked, free] = [await busy.seat(0), await busy.seat(1)]
  await elsewhere.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    await tx.query('select from sessions where id = $1 for update', [locked.id])
    const [many, alone] = await Promise.all([
      busy.byProduct('POST', '/sessions/heartbeats', { ids: [locked.id, free.id] }),
      busy.heartbeat(locked.id),
    ])
    const [standing, extended] = many.body.items
    expect(standing).toEqual({ id: locked.id, expiresAt: locked.expiresAt })
    expect(Date.parse(extended.expiresAt)).toBeGreaterThan(Date.parse(free.expiresAt))
    expect(alone.status).toBe(503)
  })
  for (const { id } of [locked, free]) await busy.release(id)
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

test('a place in line that is locked is kept once it is free; whoever asks after theirs is answered meanwhile', async () => {
  const sessions = [await busy.seat(1), await other.seat(0)]
  await busy.seat(0)
  const [locked, free] = [await busy.queue(2), await other.queue(1)]
  let answered = false
  let late: ReturnType<SeatOffice['poll']> | undefined
  const freedAt = await elsewhere.transaction(async (tx) => {
    await tx.query('select from tickets where id = $1 for update', [locked])
    late = busy.poll(locked).finally(() => {
      answered = true
    })
    for (let round = 0; round < 3; round++) expect((await other.poll(free)).body.state).toBe('waiting')
    expect(answered).toBe(false)
    const { rows } = await tx.query<{ now: Date }>('select clock_timestamp() as now')
    return rows[0]?.now
  })
  expect((await late)?.body.state).toBe('waiting')
  const { rows } = await database.query<{ kept: boolean }>(
    'select lives_until >= $2::timestamptz + make_interval(secs => 3 * poll_seconds) as kept from tickets where id = $1',
    [locked, freedAt],
  )
  expect(rows).toEqual([{ kept: true }])
  for (const { id } of sessions) await busy.release(id)
})

/** By the database's clock. */
const untilOver = ({ expiresAt }: { expiresAt: string }) =>
  expect
    .poll(
      async () => {
        const { rows } = await database.query<{ over: boolean }>('select clock_timestamp() > $1 as over', [
          new Date(expiresAt),
        ])
        return rows[0]?.over
      },
      { timeout: 10_000 },
    )
    .toBe(true)

const ofTwoSeconds = { people: 1, policy: { leaseSeconds: 2, heartbeatSeconds: 1 } }

test('after its lease a heartbeat is 410 also while somebody has the pool locked, and holds up no other account', async () => {
  const office = await SeatOffice.open(server, ofTwoSeconds)
  const [session, running] = [await office.seat(0), await other.seat(0)]
  await elsewhere.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    await tx.query('select from pools where id = $1 for no key update', [await office.poolId()])
    await untilOver(session)
    const { status, body } = await office.heartbeat(session.id)
    expect([status, body.reason, body.endedAt]).toEqual([410, 'expired', session.expiresAt])
    // As the vendor's key asks.
    const everywhere = { accountId: null, productId: null, userId: null }
    const { seats } = server.services
    const extended = await seats.heartbeats([session.id, running.id], everywhere)
    expect([...extended.keys()]).toEqual([running.id])
    expect(await seats.endings([session.id], everywhere)).toMatchObject([{ reason: 'expired', isCertain: true }])
  })
  await other.release(running.id)
})

test('what was told of a lease stands: an end that was decided before it ran out is not written any more', async () => {
  const office = await SeatOffice.open(server, { people: 1, policy: { leaseSeconds: 4 } })
  const session = await office.seat(0)
  let ended: Promise<unknown> | undefined
  await elsewhere.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    // Between deciding and writing the administrator's pseudonym is made.
    await tx.query('lock table journal_persons in exclusive mode')
    ended = office.end([session.id])
    await expect
      .poll(async () => {
        const { rowCount } = await database.query(
          `select from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query like '%journal_persons%'`,
        )
        return rowCount
      })
      .toBe(1)
    await untilOver(session)
    expect((await office.heartbeat(session.id)).body.reason).toBe('expired')
  })
  await ended
  expect((await office.heartbeat(session.id)).body.reason).toBe('expired')
  // It is told before it is written: by whoever asked, or by the sweeper.
  await expect.poll(() => office.journal()).toEqual(['granted', 'ended expired'])
})

test('how a session ended is told once that is certain: its lease runs out while an administrator is ending it', async () => {
  const office = await SeatOffice.open(server, ofTwoSeconds)
  const session = await office.seat(0)
  const scope = { accountId: office.accountId, productId: null, userId: null }
  let told: Promise<{ reason: string } | null> | undefined
  await elsewhere.transaction(async (tx) => {
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    const end = { kind: 'end' as const, sessionId: session.id, scope, actorId: office.admin.id, note: null }
    await server.services.seats.runIn(tx, [end])
    await untilOver(session)
    told = server.services.sessionEndings.follow(session.id, scope).first()
    // It has looked by now.
    for (let round = 0; round < 3; round++) await other.byAdmin('GET', '/sessions')
  })
  expect(await told).toMatchObject({ reason: 'ended_by_admin' })
})
