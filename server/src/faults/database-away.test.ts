// The database is away: stopped, crashed, frozen, in recovery, read-only, full, or it does not let us in. Whatever it is,
// callers get 503 with Retry-After at once, nobody loses a seat or a place, and everything goes on by itself.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { BreakablePostgres } from '../testing/breakable-postgres.ts'
import { callsOfEveryKind, countGrantsTold, expectOutage, timed, untilServed } from '../testing/outage-calls.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { type CallAnswer, testApp } from '../testing/test-app.ts'

const postgres = await BreakablePostgres.start()
const server = await testApp(postgres.database(), { LOG_LEVEL: 'silent' })
const office = await SeatOffice.open(server, { seats: 2, policy: { leaseSeconds: 15, pollSeconds: 5 } })
const busy = await SeatOffice.open(server, {
  people: 30,
  seats: 30,
  policy: { leaseSeconds: 15, maxSessionsPerSeat: 100 },
})
const session = (await office.seat(0)).id
/** Somebody in a line of one seat. */
const full = await SeatOffice.open(server, {
  people: 3,
  policy: { leaseSeconds: 15, pollSeconds: 5, claimSeconds: 60 },
})
const holder = (await full.seat(0)).id
const ticket = await full.queue(1)
const last = await full.queue(2)

/** From 1 to 2 s: what is promised is 2 s on a machine that has nothing else to do. */
const soonSeconds = 6

/** Nobody lost anything: the session goes on, the seat is its holder's, the waiter stands where they stood. */
async function expectNothingLost(): Promise<void> {
  const { answer, seconds } = await untilServed(() => office.acquire(1))
  expect(answer.status).toBe(201)
  expect(seconds).toBeLessThan(soonSeconds)
  expect((await office.release(answer.body.id)).status).toBe(204)
  expect((await office.heartbeat(session)).status).toBe(200)
  expect((await full.heartbeat(holder)).status).toBe(200)
  expect((await full.poll(ticket)).body).toMatchObject({ state: 'waiting', position: 1 })
  expect((await full.poll(last)).body).toMatchObject({ state: 'waiting', position: 2 })
  const ready = await untilServed(() => server.call('GET', '/readyz'))
  expect(ready.answer.status).toBe(200)
  expect([await full.journal(), await office.journal()].flat().filter((entry) => /lost|expired/.test(entry))).toEqual(
    [],
  )
}

/** Calls are refused at once, now and as long as it lasts. */
async function expectOutageAtOnce(): Promise<void> {
  await expect.poll(() => server.call('GET', '/readyz').then(({ status }) => status)).toBe(503)
  const first = await timed(callsOfEveryKind(server, office, { session, ticket }))
  expectOutage(first.result)
  expect(first.seconds).toBeLessThan(2)
}

/** People come and go all the while. Returns how to stop that: with every answer but 201, 204 and 503. */
function traffic(): () => Promise<CallAnswer[]> {
  let isOver = false
  const wrong: CallAnswer[] = []
  const goOn = async (index: number) => {
    while (!isOver) {
      const answer = await busy.acquire(index)
      if (answer.status === 503) await new Promise((resolve) => setTimeout(resolve, 5))
      else if (answer.status !== 201) wrong.push(answer)
      else {
        const gone = await busy.release(answer.body.id)
        if (gone.status !== 204 && gone.status !== 503) wrong.push(gone)
      }
    }
  }
  const all = Promise.all(Array.from({ length: 30 }, (_, index) => goOn(index)))
  onTestFinished(() => {
    isOver = true
  })
  return async () => {
    isOver = true
    await all
    return wrong
  }
}

test.each(['fast', 'immediate'] as const)(
  'a %s stop in the middle of the work, and a start some seconds later',
  async (mode) => {
    const stopTraffic = traffic()
    const before = (await busy.journal()).length
    await expect.poll(async () => (await busy.journal()).length).toBeGreaterThan(before + 50)
    // Leases and places have four seconds left, and the outage is once longer than that: it is given back.
    expect((await office.heartbeat(session)).status + (await full.heartbeat(holder)).status).toBe(400)
    expect((await full.poll(ticket)).status + (await full.poll(last)).status).toBe(400)
    await passTime(server.services.database, 11)
    await postgres.stop(mode)
    try {
      await expectOutageAtOnce()
      if (mode === 'fast') await pause(5_500)
    } finally {
      await postgres.startAgain()
    }
    await expectNothingLost()
    expect(await stopTraffic()).toEqual([])
  },
)

test('a database that hangs: nothing is refused, and nothing answers', async () => {
  const goOn = await postgres.freeze()
  try {
    // The first calls are there before anybody knows.
    const { result, seconds } = await timed(callsOfEveryKind(server, office, { session, ticket }))
    expectOutage(result)
    expect(seconds).toBeLessThan(4)
    await expectOutageAtOnce()
  } finally {
    goOn()
  }
  await expectNothingLost()
})

test('all connections are dropped: nothing but 503 at worst, the next calls work, and a stream misses nothing', async () => {
  const granted = async () => (await busy.journal()).filter((entry) => entry === 'granted').length
  const before = await granted()
  const told = await countGrantsTold(server, busy.admin.token)
  const stopTraffic = traffic()
  for (let round = 0; round < 5; round++) {
    await postgres.dropConnections()
    await expectNothingLost()
  }
  expect(await stopTraffic()).toEqual([])
  await expect.poll(told).toBe((await granted()) - before)
})

/** How it is broken, and mended. */
const troubles: Record<string, { breaks(): Promise<unknown>; mends(): Promise<unknown> }> = {
  'has no connection left (53300)': {
    breaks: async () => {
      await postgres.ask('alter role server connection limit 0')
      await postgres.dropConnections()
    },
    mends: () => postgres.ask('alter role server connection limit -1'),
  },
  'does not know the password (28P01)': {
    breaks: async () => {
      await postgres.ask(`alter role server password 'another'`)
      await postgres.dropConnections()
    },
    mends: () => postgres.ask(`alter role server password '${new URL(postgres.url).password}'`),
  },
  'only reads (25006)': {
    breaks: () => postgres.setting('default_transaction_read_only = on'),
    mends: () => postgres.setting('default_transaction_read_only = off'),
  },
  'is a standby that is promoted later': {
    breaks: async () => {
      await postgres.stop('fast')
      await postgres.makeStandby()
      await postgres.startAgain()
    },
    mends: () => postgres.ask('select pg_promote()'),
  },
}

test.each(Object.entries(troubles))('a database that %s', async (_name, { breaks, mends }) => {
  const stopTraffic = traffic()
  await breaks()
  try {
    await expectOutageAtOnce()
  } finally {
    await mends()
  }
  await expectNothingLost()
  expect(await stopTraffic()).toEqual([])
})

// The last one: what is on that disk does not survive the next start of the database.
test('the disk is full: changes are refused, nothing that was answered is lost, and with room again it goes on', async ({
  skip,
}) => {
  const disk = postgres.smallDisk
  if (!disk) return skip('a small disk can be made by root alone here, or not at all')
  await postgres.ask(`create tablespace small location '${disk}'`)
  await postgres.ask('alter database server allow_connections false')
  await postgres.dropConnections()
  await postgres.ask('alter database server set tablespace small')
  await postgres.ask('alter database server allow_connections true')
  await expectNothingLost()

  const filler = `${disk}/filler`
  const fill = `copy (select repeat('x', 8000) from generate_series(1, 10000)) to '${filler}'`
  await expect(postgres.ask(fill)).rejects.toMatchObject({ code: '53100' })
  // Pages that have room still take something: journal entries use that up.
  const granted: string[] = []
  let refused: CallAnswer | null = null
  for (let turn = 0; !refused; turn++) {
    const answer = await busy.acquire(turn % 30, { device: { id: `device-${turn}`, name: 'x'.repeat(100) } })
    if (answer.status === 201) granted.push(answer.body.id)
    else refused = answer
  }
  expectOutage({ refused })
  await postgres.ask(`copy (select 1) to '${filler}'`)
  const served = await untilServed(() => busy.acquire(0))
  expect(served.answer.status).toBe(201)
  await expectNothingLost()
  const known = await server.services.database.query<{ session_id: string }>(
    `select session_id from seat_journal where kind = 'granted' and session_id = any($1)`,
    [granted],
  )
  expect(known.rowCount).toBe(granted.length)
})
