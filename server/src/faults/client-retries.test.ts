// A client that hears nothing asks again, at the same server and at another, while its first call is still under way.
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { batchesHeldAtTicks } from '../testing/held-batches.ts'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await testApp(connect())
const two = await testApp(connect())
await one.app.listen({ port: 0 })

test('whoever gives up and asks again under the same key gets one seat, wherever they ask', async () => {
  // Each session has a seat of its own: without the key, every repetition would get another.
  const office = await SeatOffice.open(one, { people: 8, seats: 40, policy: { per: 'session' } })
  const { port } = one.app.server.address() as AddressInfo
  const lock = await database.connect()
  // Under this lock a batch has locked its pool and read nothing yet.
  await lock.query('begin; lock table server_ticks in access exclusive mode')
  try {
    const impatient = office.people.map(async (person, index) => {
      const gone = new AbortController()
      const call = fetch(`http://127.0.0.1:${port}/api/v1/sessions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${office.key}`,
          'content-type': 'application/json',
          'idempotency-key': `key-${index}`,
        },
        body: JSON.stringify({ user: person.email }),
        signal: gone.signal,
      })
      await expect.poll(() => batchesHeldAtTicks(database)).toBeGreaterThan(0)
      gone.abort()
      await expect(call).rejects.toThrow()
    })
    await Promise.all(impatient)
    const again = [one, two, one, two].map((server) =>
      office.people.map((_, index) => office.on(server).acquire(index, {}, { 'idempotency-key': `key-${index}` })),
    )
    await lock.query('commit')
    const answers = await Promise.all(again.map((round) => Promise.all(round)))
    for (const round of answers) {
      expect(round.map(({ status }) => status)).toEqual(office.people.map(() => 201))
      expect(round.map(({ body }) => body)).toEqual(answers[0]?.map(({ body }) => body))
    }
  } finally {
    lock.release(true)
  }
  const picture = await poolPicture(database, await office.poolId())
  expectConsistent(picture)
  expect(picture.held).toBe(office.people.length)
})
