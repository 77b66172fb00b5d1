// Taking, keeping and giving back, through the client against a real server.
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import {
  errorOf,
  InvalidRequestError,
  NotEntitledError,
  NotFoundError,
  SeatsExhaustedError,
  SessionEndedError,
  type SitzplanClient,
  UnauthorizedError,
  UserSuspendedError,
} from './client.ts'
import { realServer } from './testing/real-server.ts'
import {
  clearPool,
  clientOf,
  fillPool,
  next,
  poolSize,
  product,
  runningSessions,
  setPolicy,
  technicians,
} from './testing/remote-support.ts'
import type { SeatEnding } from './types.ts'

const server = await realServer()
let people: string[] = []
let [first = '', second = ''] = people

beforeAll(async () => {
  people = await technicians(server)
  ;[first = '', second = ''] = people
})

const clients: SitzplanClient[] = []
const client = (...args: Parameters<typeof clientOf> extends [unknown, ...infer Rest] ? Rest : never) => {
  const made = clientOf(server, ...args)
  clients.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((made) => made.close()))
  await clearPool(server)
  await setPolicy(server, {})
})

test('a seat is taken, and given back', async () => {
  const device = { id: 'laptop-7', name: 'Laptop', platform: 'Linux' }
  const seat = await client().acquire({ user: first, device, activity: 'attended' })
  expect(seat.session).toMatchObject({ product, user: { email: first }, device, activity: 'attended' })
  expect(seat.session.seat.kind).toBe('concurrent')
  expect(seat.fence).toBeGreaterThan(0)
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id }])

  await seat.release()
  await seat.release()
  expect(await runningSessions(server)).toEqual([])
  expect(seat.ending).toMatchObject({ reason: 'released', learnedFrom: 'client' })
})

test('when every seat is in use the caller is told how many and how many wait, in their language', async () => {
  const german = client({ language: 'de' })
  await fillPool(german, people)
  const refusal = await german.acquire({ user: people[poolSize] ?? '' }).catch((error) => error)
  expect(refusal).toBeInstanceOf(SeatsExhaustedError)
  expect(refusal).toMatchObject({
    code: 'seats_exhausted',
    status: 409,
    capacity: poolSize,
    inUse: poolSize,
    waiting: 0,
  })
  expect(refusal.title).toMatch(/Lizenzen/)
  expect(refusal.requestId).toMatch(/./)
})

test('other refusals are errors of their own', async () => {
  const someone = client()
  await expect(someone.acquire({ user: 'nobody@nowhere.example' })).rejects.toBeInstanceOf(NotFoundError)
  await expect(someone.acquire({ user: '' })).rejects.toBeInstanceOf(InvalidRequestError)
  const { items } = await server.call<{ items: { email: string; products: { key: string }[] }[] }>(
    'GET',
    '/users?status=active&limit=200',
  )
  const outsider = items.find(({ products }) => !products.some(({ key }) => key === product))?.email ?? ''
  await expect(someone.acquire({ user: outsider })).rejects.toBeInstanceOf(NotEntitledError)
  const stranger = client({ token: 'wrong' })
  await expect(stranger.acquire({ user: first })).rejects.toBeInstanceOf(UnauthorizedError)
})

test('heartbeats keep a seat beyond its lease, and carry the activity', async () => {
  await setPolicy(server, { leaseSeconds: 2, heartbeatSeconds: 1 })
  const seat = await client().acquire({ user: first })
  const firstEnd = seat.expiresAt.getTime()
  while (seat.expiresAt.getTime() < firstEnd + 2_000) await next(seat, 'kept')
  await seat.setActivity('attended')
  expect(seat.session.activity).toBe('attended')
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id, activity: 'attended' }])
})

test('of several activities in a row the last one counts, and all who set one are answered', async () => {
  const seat = await client().acquire({ user: first })
  await Promise.all([seat.setActivity('attended'), seat.setActivity('unattended'), seat.setActivity('attended')])
  expect(await runningSessions(server)).toMatchObject([{ activity: 'attended' }])
})

test('an end by an administrator is known at once, with who and why, and comes once', async () => {
  const proxy = await TcpProxy.before([server.port], { notesQuestions: true })
  const seat = await client({ baseUrl: proxy.baseUrl }).acquire({ user: first })
  await proxy.until(() => proxy.asked.includes(`GET /api/v1/sessions/${seat.id}/events`))
  const heard = vi.fn<(ending: SeatEnding) => void>()
  seat.on('ended', heard)
  const ended = next(seat, 'ended')
  await server.call('POST', '/sessions/end', { ids: [seat.id], reason: 'Maintenance tonight' })
  expect(await ended).toMatchObject({
    reason: 'ended_by_admin',
    endedBy: { email: server.superadmin.email },
    note: 'Maintenance tonight',
    learnedFrom: 'server',
  })
  await expect(seat.setActivity('attended')).rejects.toBeInstanceOf(SessionEndedError)
  await seat.release()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(await next(seat, 'ended')).toBe(seat.ending)
  expect(proxy.asked.filter((question) => question.includes('heartbeat'))).toEqual([])
  await proxy.close()
})

test('without an event stream the next heartbeat tells the same', async () => {
  await setPolicy(server, { leaseSeconds: 4, heartbeatSeconds: 1 })
  const seat = await client({ liveSeats: 0 }).acquire({ user: first })
  await server.call('POST', '/sessions/end', { ids: [seat.id], reason: 'Maintenance tonight' })
  expect(await next(seat, 'ended')).toMatchObject({
    reason: 'ended_by_admin',
    endedBy: { email: server.superadmin.email },
    note: 'Maintenance tonight',
  })
})

test('a seat without a stream of its own learns at once that all sessions of its user were ended', async () => {
  const seats = await twoSeatsOneStream()
  const ended = Promise.all(seats.map((seat) => next(seat, 'ended')))
  await server.call('POST', '/sessions/end', { ids: seats.map(({ id }) => id), reason: 'Lunch' })
  const told = { reason: 'ended_by_admin', endedBy: { email: server.superadmin.email }, note: 'Lunch' }
  expect(await ended).toMatchObject([told, told])
})

test('when a seat with a stream is given back, another one gets a stream', async () => {
  const [watched, other] = await twoSeatsOneStream()
  await watched.release()
  const ended = next(other, 'ended')
  await server.call('POST', '/sessions/end', { ids: [other.id] })
  expect(await ended).toMatchObject({ reason: 'ended_by_admin' })
})

async function twoSeatsOneStream() {
  const holder = client({ liveSeats: 1 })
  return [await holder.acquire({ user: first }), await holder.acquire({ user: first })] as const
}

test('the same user on the same device replaces the old session', async () => {
  const device = { id: 'laptop-7' }
  const old = await client().acquire({ user: first, device })
  const ended = next(old, 'ended')
  const seat = await client().acquire({ user: first, device })
  expect(await ended).toMatchObject({ reason: 'replaced' })
  expect(await runningSessions(server)).toMatchObject([{ id: seat.id }])
})

test('many seats are kept by one call, and the one that ended learns who did it', async () => {
  await setPolicy(server, { leaseSeconds: 4, heartbeatSeconds: 1 })
  const asked: string[] = []
  const holder = client({
    liveSeats: 0,
    fetch: (input, init) => {
      asked.push(new URL(String(input)).pathname)
      return fetch(input, init)
    },
  })
  const seats = await fillPool(holder, people)
  const [victim] = seats
  if (!victim) throw new Error('no seat')
  await Promise.all(seats.map((seat) => next(seat, 'kept')))
  await server.call('POST', '/sessions/end', { ids: [victim.id], reason: 'Lunch' })
  expect(await next(victim, 'ended')).toMatchObject({ endedBy: { email: server.superadmin.email }, note: 'Lunch' })
  expect(asked.filter((path) => path.endsWith('/heartbeat'))).toEqual([`/api/v1/sessions/${victim.id}/heartbeat`])
  expect(asked.filter((path) => path.endsWith('/heartbeats')).length).toBeGreaterThan(0)
  expect(holder.seats).toHaveLength(poolSize - 1)
})

test("a browser's client token takes a seat for its own user, and a fresh one is fetched when the last is refused", async () => {
  const backend = client()
  const fetched: string[] = []
  const page = client({
    token: async () => {
      const { token, expiresAt } = await backend.createClientToken(first)
      expect(expiresAt.getTime()).toBeGreaterThan(Date.now())
      fetched.push(fetched.length === 0 ? 'a-token-that-is-over' : token)
      return fetched.at(-1) ?? ''
    },
  })
  const seat = await page.acquire({ device: { id: 'browser-1' } })
  expect(seat.session.user.email).toBe(first)
  await seat.setActivity('attended')
  expect(fetched).toHaveLength(2)
})

test('a token that is refused is a refusal, not an outage', async () => {
  const page = client({
    token: () => {
      throw errorOf({ type: '', code: 'user_suspended', title: 'Suspended', detail: '', status: 403, requestId: '' })
    },
  })
  await expect(page.acquire({})).rejects.toBeInstanceOf(UserSuspendedError)
})

test('the language may change while the client lives', async () => {
  let language = 'en'
  const page = client({ language: () => language })
  const refusal = () => page.acquire({ user: 'nobody@aurora.example' }).catch((error: NotFoundError) => error.title)
  expect(await refusal()).toBe('Not found')
  language = 'de'
  expect(await refusal()).toBe('Nicht gefunden')
})

test('entitlements list what a user may use', async () => {
  const found = await client({ language: 'de' }).entitlements(first)
  expect(found).toContainEqual(expect.objectContaining({ product, kind: 'concurrent', state: 'assigned' }))
  expect(found.find((entitlement) => entitlement.product === product)?.features.length).toBeGreaterThan(0)
})

test('a request for help reaches the administrators', async () => {
  await client().requestHelp({ user: second })
  const { items } = await server.call<{ items: { action: string }[] }>('GET', '/audit?action=help.requested')
  expect(items).toHaveLength(1)
})
