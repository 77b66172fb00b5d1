// The network between one of two servers and the database stalls: nothing is refused, nothing is closed, nothing comes
// through. Its callers are refused soon, the other server goes on, and when it is over nothing was lost or done twice.
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { Database, type DatabaseAddress } from '../platform/database/database.ts'
import { callsOfEveryKind, expectOutage, timed, untilServed } from '../testing/outage-calls.ts'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { type ProxyTarget, TcpProxy } from '../testing/tcp-proxy.ts'
import { type CallAnswer, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { address, connect } = await testDatabase()
const proxy = await TcpProxy.before([targetOf(address)])
afterAll(() => proxy.close())
const near = await testApp(connect())
const farDatabase = new Database({ url: urlBy(proxy, address) }, { connections: 10 })
afterAll(() => farDatabase.close())
const far = await testApp(farDatabase, { LOG_LEVEL: 'silent' })

const people = 30
const office = await SeatOffice.open(near, { people, seats: people, policy: { leaseSeconds: 15 } })
const full = await SeatOffice.open(near, { people: 3, policy: { leaseSeconds: 15, pollSeconds: 5 } })
const session = (await full.seat(0)).id
const ticket = await full.queue(1)

interface Asked {
  index: number
  key: string
  answer: CallAnswer
}

/** Everybody takes a seat at the far server and gives it back, under a new key each time, until told to stop. */
function traffic() {
  let isOver = false
  const asked: Asked[] = []
  const goOn = async (index: number) => {
    for (let turn = 0; !isOver; turn++) {
      const key = `${index}-${turn}`
      const answer = await office.on(far).acquire(index, {}, { 'idempotency-key': key })
      asked.push({ index, key, answer })
      // What was not answered may have been done: it is asked again later, elsewhere.
      if (answer.status !== 201) return
      if ((await office.on(far).release(answer.body.id)).status !== 204) return
    }
  }
  const all = Promise.all(office.people.map((_, index) => goOn(index)))
  return {
    asked,
    stop: async () => {
      isOver = true
      await all
    },
  }
}

test('callers are refused soon, the other server goes on, and nothing is lost or done twice', async () => {
  const work = traffic()
  await expect.poll(() => work.asked.length).toBeGreaterThan(2 * people)
  proxy.mode = 'stalled'
  const { result, seconds } = await timed(callsOfEveryKind(far, full, { session, ticket }))
  expectOutage(result)
  expect(seconds).toBeLessThan(4)
  await work.stop()
  const again = await timed(callsOfEveryKind(far, full, { session, ticket }))
  expectOutage(again.result)
  expect(again.seconds).toBeLessThan(2)

  // What the far server had locked is free soon; who asks again there, under the same key, gets one seat.
  const unanswered = work.asked.filter(({ answer }) => answer.status !== 201)
  expect(unanswered.filter(({ answer }) => answer.status !== 503)).toEqual([])
  const repeated = await Promise.all(
    unanswered.map(({ index, key }) => untilServed(() => office.acquire(index, {}, { 'idempotency-key': key }))),
  )
  expect(repeated.filter(({ answer }) => answer.status !== 201)).toEqual([])
  expect((await full.heartbeat(session)).status).toBe(200)

  await pause(1_000)
  proxy.mode = 'pass'
  const back = await untilServed(() => full.on(far).heartbeat(session))
  expect(back.answer.status).toBe(200)
  expect(back.seconds).toBeLessThan(6)
  // The same key gives the same answer there as well, however much of the first call came through at last.
  for (const [place, { index, key }] of unanswered.entries()) {
    const { body } = await office.on(far).acquire(index, {}, { 'idempotency-key': key })
    expect(body).toEqual(repeated[place]?.answer.body)
  }
  const picture = await poolPicture(near.services.database, await office.poolId())
  expectConsistent(picture)
  for (const { answer } of repeated) expect(picture.sessions.filter(({ id }) => id === answer.body.id)).toHaveLength(1)
  expect((await full.on(far).poll(ticket)).body).toMatchObject({ state: 'waiting', position: 1 })
})

test('connections that the network has forgotten are noticed, and new ones are made', async () => {
  expect((await full.on(far).heartbeat(session)).status).toBe(200)
  proxy.forget()
  const { answer, seconds } = await untilServed(() => full.on(far).heartbeat(session))
  expect(answer.status).toBe(200)
  expect(seconds).toBeLessThan(6)
})

function targetOf(address: DatabaseAddress): ProxyTarget {
  if (!('url' in address)) return { path: `${address.socketFolder}/.s.PGSQL.5432` }
  const { hostname, port } = new URL(address.url)
  return { host: hostname, port: Number(port || '5432') }
}

/** Of the database, by way of the proxy. */
function urlBy(proxy: TcpProxy, address: DatabaseAddress): string {
  const url =
    'url' in address ? new URL(address.url) : new URL(`postgresql://${address.user}@localhost/${address.database}`)
  url.hostname = '127.0.0.1'
  url.port = String(proxy.port)
  return url.href
}
