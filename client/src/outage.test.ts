// What the client does when the network is bad and when the server is away: real connections broken, a real server
// killed and started again on the same port.
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Place, type SitzplanClient, UnavailableError } from './client.ts'
import { realServer } from './testing/real-server.ts'
import {
  clearPool,
  clientOf,
  eventually,
  fillPool,
  next,
  peopleInLine,
  poolSize,
  runningSessions,
  setPolicy,
  technicians,
} from './testing/remote-support.ts'
import { TcpProxy } from './testing/tcp-proxy.ts'

const server = await realServer()
let people: string[] = []
let user = ''
let proxy: TcpProxy
const clients: SitzplanClient[] = []

const client = (options: Parameters<typeof clientOf>[1] = {}) => {
  const made = clientOf(server, { baseUrl: proxy.baseUrl, ...options })
  clients.push(made)
  return made
}

beforeAll(async () => {
  people = await technicians(server)
  user = people[0] ?? ''
})

beforeEach(async () => {
  proxy = await TcpProxy.between(server)
})

afterEach(async () => {
  proxy.weather = 'pass'
  await Promise.all(clients.splice(0).map((made) => made.close()))
  await clearPool(server)
  await setPolicy(server, {})
  await proxy.close()
})

test('a lost answer never makes a second seat', async () => {
  proxy.weather = 'lose-answers'
  const asking = client().acquire({ user })
  await proxy.until(() => proxy.answersLost >= 2)
  proxy.weather = 'pass'
  const seat = await asking
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id }])
})

test('a server that stays away is told as unavailable, in time', async () => {
  proxy.weather = 'away'
  const start = performance.now()
  const refusal = await client({ timeoutSeconds: 1, language: 'de' })
    .acquire({ user })
    .catch((error) => error)
  expect(refusal).toBeInstanceOf(UnavailableError)
  expect(refusal).toMatchObject({ code: 'unavailable', status: 0, title: 'Sitzplan ist nicht erreichbar' })
  expect(performance.now() - start).toBeLessThan(1_900)
})

test('a seat that was taken with nobody hearing of it is found and given back once the server is back', async () => {
  proxy.weather = 'lose-answers'
  const unlucky = client({ timeoutSeconds: 1 })
  await expect(unlucky.acquire({ user })).rejects.toBeInstanceOf(UnavailableError)
  expect(await runningSessions(server)).toHaveLength(1)
  proxy.weather = 'pass'
  await unlucky.close()
  expect(await runningSessions(server)).toEqual([])
})

test('a page of a proxy in between is an outage, not an answer', async () => {
  const gateway = client({
    timeoutSeconds: 1,
    fetch: async () => new Response('<h1>Bad Gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
  })
  await expect(gateway.acquire({ user })).rejects.toBeInstanceOf(UnavailableError)
})

test('a server that is killed and comes back keeps the seat, and the caller hears of both', async () => {
  await setPolicy(server, { leaseSeconds: 30, heartbeatSeconds: 1 })
  const seat = await client().acquire({ user })
  const unreachable = next(seat, 'unreachable')
  await server.kill()
  const { until, secondsLeft, error } = await unreachable
  expect(secondsLeft).toBeGreaterThan(20)
  expect(secondsLeft).toBeLessThanOrEqual(30)
  expect(Math.abs(until.getTime() - Date.now() - secondsLeft * 1000)).toBeLessThan(500)
  expect(error).toBeInstanceOf(UnavailableError)

  const recovered = next(seat, 'recovered')
  await server.start()
  await recovered
  expect(seat.ending).toBeNull()
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id }])
  // The event stream is back as well: with a heartbeat a minute it alone can tell this.
  const ended = next(seat, 'ended')
  await server.call('POST', '/sessions/end', { ids: [seat.id] })
  expect(await ended).toMatchObject({ reason: 'ended_by_admin' })
}, 90_000)

test('a seat is over when its lease is, although nobody answers', async () => {
  await setPolicy(server, { leaseSeconds: 2, heartbeatSeconds: 1 })
  const holder = client()
  const seat = await holder.acquire({ user })
  const keptAt = performance.now()
  proxy.weather = 'silent'
  expect(await next(seat, 'ended')).toMatchObject({ reason: 'expired', endedBy: null, learnedFrom: 'client' })
  expect(performance.now() - keptAt).toBeLessThan(2_500)
  proxy.weather = 'pass'
  await holder.close()
  expect(await runningSessions(server)).toEqual([])
})

test('a waiter keeps the place while the server is killed and comes back', async () => {
  const direct = clientOf(server)
  clients.push(direct)
  const seats = await fillPool(direct, people)
  const places: (Place & { ticket: string })[] = []
  const told: string[] = []
  const waiting = client().acquire({
    user: people[poolSize] ?? '',
    wait: {
      onPosition: (place) => places.push(place),
      onUnreachable: () => told.push('unreachable'),
      onRecovered: () => told.push('recovered'),
    },
  })
  await eventually(() => places.length === 1)
  await server.kill()
  await eventually(() => told.includes('unreachable'))
  await server.start()
  await eventually(() => told.includes('recovered'))
  expect((await peopleInLine(server)).map(({ ticket }) => ticket)).toEqual([places[0]?.ticket])
  await seats[3]?.release()
  expect((await waiting).session.user.email).toBe(people[poolSize])
}, 90_000)
