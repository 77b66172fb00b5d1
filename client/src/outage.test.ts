// What the client does when the network is bad and when the server is away: real connections broken, a real server
// killed and started again on the same port.
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
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
  proxy = await TcpProxy.before([server.port], { notesQuestions: true })
})

afterEach(async () => {
  proxy.mode = 'pass'
  await Promise.all(clients.splice(0).map((made) => made.close()))
  await clearPool(server)
  await setPolicy(server, {})
  await proxy.close()
})

test('a lost answer never makes a second seat', async () => {
  proxy.mode = 'lose-answers'
  const asking = client().acquire({ user })
  await proxy.until(() => proxy.answersLost >= 2)
  proxy.mode = 'pass'
  const seat = await asking
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id }])
})

test('a server that stays away is told as unavailable, in time', async () => {
  proxy.mode = 'away'
  const start = performance.now()
  const refusal = await client({ timeoutSeconds: 1, language: 'de' })
    .acquire({ user })
    .catch((error) => error)
  expect(refusal).toBeInstanceOf(UnavailableError)
  expect(refusal).toMatchObject({ code: 'unavailable', status: 0, title: 'Sitzplan ist nicht erreichbar' })
  expect(performance.now() - start).toBeLessThan(1_900)
})

test('a seat that was taken with nobody hearing of it is found and given back once the server is back', async () => {
  proxy.mode = 'lose-answers'
  const unlucky = client({ timeoutSeconds: 1 })
  await expect(unlucky.acquire({ user })).rejects.toBeInstanceOf(UnavailableError)
  expect(await runningSessions(server)).toHaveLength(1)
  proxy.mode = 'pass'
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

test('a server that is gone is noticed within seconds, whatever the time of the next heartbeat, and so is its return', async () => {
  const seat = await client().acquire({ user })
  const told: string[] = []
  for (const event of ['unreachable', 'recovered'] as const) seat.on(event, () => told.push(event))
  await proxy.until(() => proxy.asked.some((asked) => asked.endsWith(`${seat.id}/events`)))
  const unreachable = next(seat, 'unreachable')
  const goneAt = performance.now()
  proxy.mode = 'away'
  expect((await unreachable).secondsLeft).toBeGreaterThan(580)
  expect(performance.now() - goneAt).toBeLessThan(9_000)

  const recovered = next(seat, 'recovered')
  const backAt = performance.now()
  proxy.mode = 'pass'
  await recovered
  expect(performance.now() - backAt).toBeLessThan(6_000)
  // The stream is open again at once, so the end comes long before a heartbeat.
  await proxy.until(() => proxy.asked.filter((asked) => asked.endsWith(`${seat.id}/events`)).length >= 2)
  const ended = next(seat, 'ended')
  await server.call('POST', '/sessions/end', { ids: [seat.id] })
  expect(await ended).toMatchObject({ reason: 'ended_by_admin' })
  expect(told).toEqual(['unreachable', 'recovered'])
}, 30_000)

test('a server that is away for a moment frightens nobody', async () => {
  const seat = await client().acquire({ user })
  const told: string[] = []
  seat.on('unreachable', () => told.push('unreachable'))
  const kept = next(seat, 'kept')
  await proxy.until(() => proxy.asked.some((asked) => asked.endsWith(`${seat.id}/events`)))
  proxy.mode = 'away'
  await proxy.until(() => proxy.refused >= 3)
  proxy.mode = 'pass'
  await kept
  expect(told).toEqual([])
})

test('a call that finds the server away makes every seat ask', async () => {
  const holder = client({ liveSeats: 0, timeoutSeconds: 1 })
  const seat = await holder.acquire({ user })
  proxy.mode = 'away'
  const unreachable = next(seat, 'unreachable')
  await expect(holder.entitlements(user)).rejects.toBeInstanceOf(UnavailableError)
  await unreachable
  const recovered = next(seat, 'recovered')
  proxy.mode = 'pass'
  await holder.entitlements(user)
  await recovered
}, 30_000)

test('who asks for a seat hears within seconds that the server is away, and gets the seat when it is back', async () => {
  proxy.mode = 'away'
  const start = performance.now()
  const heard: Error[] = []
  const asking = client().acquire({ user, onUnreachable: (error) => heard.push(error) })
  await eventually(() => heard.length > 0)
  expect(heard).toEqual([expect.any(UnavailableError)])
  expect(performance.now() - start).toBeLessThan(5_000)
  proxy.mode = 'pass'
  const { id } = await asking
  expect(await runningSessions(server)).toMatchObject([{ id }])
}, 30_000)

test('who was told that there is no answer hears no more of what goes on in the background', async () => {
  proxy.mode = 'lose-answers'
  const heard: Error[] = []
  const unlucky = client({ timeoutSeconds: 2 })
  await expect(unlucky.acquire({ user, onUnreachable: (error) => heard.push(error) })).rejects.toThrow()
  const lost = proxy.answersLost
  await proxy.until(() => proxy.answersLost >= lost + 4)
  expect(heard.length).toBeLessThanOrEqual(1)
}, 30_000)

test('a seat released while the server is away is given back as soon as it is there, and has not ended before', async () => {
  const holder = client({ timeoutSeconds: 1 })
  const seat = await holder.acquire({ user })
  const asked = () => proxy.asked.filter((line) => line.includes('/heartbeat')).length
  const working = seat.setActivity('attended')
  await working
  const beats = asked()
  await server.kill()
  const unreachable = next(seat, 'unreachable')
  await expect(seat.release()).rejects.toBeInstanceOf(UnavailableError)
  expect(seat.ending).toBeNull()
  expect(holder.seats).toEqual([])
  await expect(seat.setActivity('idle')).rejects.toMatchObject({ code: 'session_ended', reason: 'released' })
  const { until } = await unreachable
  expect(Math.abs(until.getTime() - seat.safeUntil.getTime())).toBeLessThan(1_000)

  const ended = next(seat, 'ended')
  await server.start()
  expect(await ended).toMatchObject({ reason: 'released', learnedFrom: 'client' })
  expect(await runningSessions(server)).toEqual([])
  await seat.release()
  expect(asked()).toBe(beats)
}, 90_000)

test('a seat released while the server is away is over when its lease is, and the server is told all the same', async () => {
  await setPolicy(server, { leaseSeconds: 2, heartbeatSeconds: 1 })
  const holder = client({ timeoutSeconds: 1 })
  const seat = await holder.acquire({ user })
  proxy.mode = 'away'
  seat.release().catch(() => undefined)
  expect(await next(seat, 'ended')).toMatchObject({ reason: 'expired', learnedFrom: 'client' })
  await setPolicy(server, {})
  const before = proxy.asked.length
  proxy.mode = 'pass'
  await proxy.until(() => proxy.asked.slice(before).includes(`DELETE /api/v1/sessions/${seat.id}`))
}, 30_000)

test('a seat is over when its lease is, although nobody answers', async () => {
  await setPolicy(server, { leaseSeconds: 2, heartbeatSeconds: 1 })
  const holder = client()
  const seat = await holder.acquire({ user })
  const keptAt = performance.now()
  proxy.mode = 'stalled'
  expect(await next(seat, 'ended')).toMatchObject({ reason: 'expired', endedBy: null, learnedFrom: 'client' })
  expect(performance.now() - keptAt).toBeLessThan(2_500)
  proxy.mode = 'pass'
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
