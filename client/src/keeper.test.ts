// When heartbeats go out. The server is real, time is moved: an hour passes in a moment.
import { afterEach, beforeAll, expect, test } from 'vitest'
import type { SitzplanClient } from './client.ts'
import { MovedClock } from './testing/moved-clock.ts'
import { realServer } from './testing/real-server.ts'
import { clearPool, clientOf, fillPool, poolSize, technicians } from './testing/remote-support.ts'

const server = await realServer()
let people: string[] = []

beforeAll(async () => {
  people = await technicians(server)
})

let client: SitzplanClient

afterEach(async () => {
  await client.close()
  await clearPool(server)
})

/** A client on a moved clock, that notes when it sends heartbeats and how many are under way at once. */
function observedClient(token?: string) {
  const clock = new MovedClock()
  const start = clock.now()
  const beats: { at: number; path: string; seats: number }[] = []
  const underWay = new Set<Promise<unknown>>()
  let most = 0
  client = clientOf(server, {
    ...(token && { token }),
    clock,
    liveSeats: 0,
    fetch: (input, init) => {
      const answer = fetch(input, init).then((response) => inMovedTime(response, clock.now() - start))
      const call = answer.finally(() => underWay.delete(call))
      if (!String(input).includes('/heartbeat')) return call
      const { ids = [''] } = JSON.parse(String(init?.body)) as { ids?: string[] }
      beats.push({ at: clock.now(), path: new URL(String(input)).pathname, seats: ids.length })
      underWay.add(call)
      most = Math.max(most, underWay.size)
      return call
    },
  })
  /** Time passes second by second; a heartbeat is answered before the next second begins. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      clock.pass(1_000)
      while (underWay.size > 0) await Promise.allSettled(underWay)
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { clock, beats, pass, mostAtOnce: () => most }
}

/** The server's own time stood still meanwhile: in its answers it is moved as well. */
async function inMovedTime(response: Response, movedMilliseconds: number): Promise<Response> {
  const text = await response.text()
  const moved = (told: string) => new Date(Date.parse(told) + movedMilliseconds).toISOString()
  const body = text.replaceAll(/(?<="expiresAt":")[^"]+/g, moved)
  return new Response(body || null, response)
}

test('heartbeats come at 75 to 95 % of their interval, never later, and not in step', async () => {
  const { clock, beats, pass } = observedClient()
  const start = clock.now()
  await client.acquire({ user: people[0] ?? '' })
  await pass(3_600)
  const gaps = beats.map(({ at }, index) => at - (beats[index - 1]?.at ?? start))
  expect(gaps.length).toBeGreaterThan(3_600 / 200)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150_000)
  expect(Math.max(...gaps)).toBeLessThan(200_000)
  expect(new Set(gaps).size).toBeGreaterThan(gaps.length / 2)
})

test('the heartbeats of many seats fall together into few calls, one at a time', async () => {
  const { beats, pass, mostAtOnce } = observedClient()
  const seats = await fillPool(client, people)
  await pass(2_000)
  expect(seats.every((seat) => seat.ending === null)).toBe(true)
  expect(mostAtOnce()).toBe(1)
  // Ten seats would need more than a hundred calls of their own.
  expect(beats.length).toBeLessThan(30)
  expect(beats.every(({ path, seats: count }) => path.endsWith('/heartbeats') && count <= poolSize)).toBe(true)
})

test('more seats than go into one call are all kept, by calls one after another', async () => {
  await server.call('PATCH', '/vendor/catalog/monitoring', { sessionPolicy: { maxSessionsPerSeat: 100 } }, 'operator')
  const { beats, pass, mostAtOnce } = observedClient(server.productKey('monitoring'))
  const sessions = people.slice(0, 11).flatMap((user) => Array.from({ length: 100 }, () => client.acquire({ user })))
  await Promise.all(sessions)
  await pass(1_200)
  expect(client.seats).toHaveLength(1_100)
  expect(Math.max(...beats.map(({ seats: count }) => count))).toBeLessThanOrEqual(1_000)
  expect(beats.reduce((sum, { seats: count }) => sum + count, 0)).toBeGreaterThanOrEqual(6 * 1_100)
  expect(mostAtOnce()).toBe(1)
}, 90_000)

test('a machine that slept asks as soon as it wakes', async () => {
  const { clock, beats, pass } = observedClient()
  await client.acquire({ user: people[0] ?? '' })
  await pass(20)
  clock.sleep(60_000)
  await pass(10)
  expect(beats).toHaveLength(1)
})

test('a seat whose lease ran out while the machine slept is over without asking', async () => {
  const { clock, beats, pass } = observedClient()
  const seat = await client.acquire({ user: people[0] ?? '' })
  clock.sleep(600_000)
  await pass(10)
  expect(beats).toEqual([])
  expect(seat.ending).toMatchObject({ reason: 'expired', learnedFrom: 'client' })
})
