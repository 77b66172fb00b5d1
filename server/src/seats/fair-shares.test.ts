// What one account or one person may have going, so that there is room for the others.
import { expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)
const elsewhere = connect(1)
const { seats } = server.services

/** Runs `work` while no session can be read or written, as when the database is slow. */
async function whileSessionsAreHeld(work: () => Promise<void>): Promise<void> {
  await elsewhere.transaction(async (tx) => {
    await tx.query('lock table sessions in access exclusive mode')
    await work()
  })
}

/** Listened to from the beginning: what is refused at once is not answered later. */
const outcomeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'answered',
    ({ code }) => code,
  )
const count = (all: string[], outcome: string) => all.filter((each) => each === outcome).length

test('an account fills half of the queue at most, and the calls of another are taken', async () => {
  const [flooding, other] = [await SeatOffice.open(server), await SeatOffice.open(server)]
  const release = ({ accountId }: SeatOffice) => {
    const scope = { accountId, productId: null, userId: null }
    return outcomeOf(seats.run(accountId, { kind: 'release', sessionId: newId(), scope }))
  }
  let flood: Promise<string>[] = []
  let others: Promise<string>[] = []
  await whileSessionsAreHeld(async () => {
    flood = Array.from({ length: 26_000 }, () => release(flooding))
    others = Array.from({ length: 100 }, () => release(other))
  })
  const flooded = await Promise.all(flood)
  expect([count(flooded, 'answered'), count(flooded, 'unavailable')]).toEqual([25_000, 1_000])
  expect(count(await Promise.all(others), 'answered')).toBe(100)
  expect(await release(flooding)).toBe('answered')
}, 60_000)

test('who keeps one session alive does not wait for all the bulk heartbeats of another account', async () => {
  const [flooding, other] = [await SeatOffice.open(server), await SeatOffice.open(server)]
  const session = await other.seat(0)
  const ids = Array.from({ length: 1_000 }, () => newId())
  const beat = ({ accountId }: SeatOffice, all: string[]) =>
    seats.heartbeats(all, { accountId, productId: null, userId: null })
  const order: string[] = []
  let flood: Promise<string>[] = []
  let theirs: Promise<unknown> = Promise.resolve()
  await whileSessionsAreHeld(async () => {
    flood = Array.from({ length: 60 }, () => outcomeOf(beat(flooding, ids).finally(() => order.push('flood'))))
    theirs = beat(other, [session.id]).finally(() => order.push('other'))
  })
  expect(await theirs).toEqual(new Map([[session.id, expect.any(Number)]]))
  // Two thousand are asked after at once, twice; it went with the first or the second of those.
  expect(order.indexOf('other')).toBeLessThan(10)
  expect(count(await Promise.all(flood), 'answered')).toBe(60)
}, 60_000)

test('a person has a thousand sessions of a product at most: 403', async () => {
  const office = await SeatOffice.open(server, { seats: null, policy: { per: 'session' }, people: 2 })
  const answers = await Promise.all(Array.from({ length: 1_005 }, () => office.acquire(0)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1_000)
  const refused = answers
    .filter(({ status }) => status !== 201)
    .map(({ status, body }) => [status, body.code, body.limit])
  expect(refused).toEqual(Array(5).fill([403, 'too_many_sessions', 1_000]))
  expect((await office.acquire(1)).status).toBe(201)
  await office.release(answers.find(({ status }) => status === 201)?.body.id)
  expect((await office.acquire(0)).status).toBe(201)
}, 60_000)
