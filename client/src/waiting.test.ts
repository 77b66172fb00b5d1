// Waiting in line and giving up, through the client against a real server, on good and bad networks.
import { afterEach, beforeAll, expect, test } from 'vitest'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import { GaveUpWaitingError, type Place, type Seat, type SitzplanClient, TicketLostError } from './client.ts'
import { realServer } from './testing/real-server.ts'
import {
  clearPool,
  clientOf,
  eventually,
  fillPool,
  peopleInLine,
  poolSize,
  product,
  runningSessions,
  technicians,
} from './testing/remote-support.ts'

const server = await realServer()
let people: string[] = []
let seats: Seat[] = []
let holder: SitzplanClient
const clients: SitzplanClient[] = []
let proxy: TcpProxy

beforeAll(async () => {
  people = await technicians(server)
  holder = clientOf(server)
})

async function fullPool(): Promise<{ user: string; client: SitzplanClient }> {
  seats = await fillPool(holder, people)
  proxy = await TcpProxy.before([server.port], { notesQuestions: true })
  const client = clientOf(server, { baseUrl: proxy.baseUrl })
  clients.push(client)
  return { user: people[poolSize] ?? '', client }
}

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()))
  await holder.close()
  await clearPool(server)
  await proxy.close()
})

test('a waiter hears of each place and gets the seat that frees', async () => {
  const { user, client } = await fullPool()
  const places: Place[] = []
  const ahead = clientOf(server)
  clients.push(ahead)
  const firstInLine = ahead.acquire({ user: people[poolSize + 1] ?? '', wait: true })
  await eventually(async () => (await peopleInLine(server)).length === 1)
  const second = client.acquire({ user, wait: { onPosition: (place) => places.push(place) } })
  await eventually(() => places.length === 1)
  expect(places[0]).toMatchObject({ position: 2, ahead: 1 })

  await seats[0]?.release()
  const first = await firstInLine
  await eventually(() => places.at(-1)?.position === 1)
  await first.release()
  const seat = await second
  expect(seat.session.user.email).toBe(user)
  expect(await runningSessions(server)).toHaveLength(poolSize)
  expect(proxy.asked.filter((question) => /wait=[1-9]/.test(question))).toEqual([])
})

test('where no event stream comes through, long polls bring the seat', async () => {
  const { user } = await fullPool()
  const asked: string[] = []
  const client = clientOf(server, {
    fetch: async (input, init) => {
      asked.push(String(input))
      return String(input).endsWith('/events') ? new Response('', { status: 501 }) : fetch(input, init)
    },
  })
  clients.push(client)
  const waiting = client.acquire({ user, wait: true })
  await eventually(() => asked.some((url) => url.endsWith('?wait=10')))
  await seats[0]?.release()
  expect((await waiting).session.user.email).toBe(user)
})

test('who gives up while waiting leaves no place behind', async () => {
  const { user, client } = await fullPool()
  const giveUp = new AbortController()
  const waiting = client.acquire({ user, wait: true, signal: giveUp.signal })
  await eventually(async () => (await peopleInLine(server)).length === 1)
  giveUp.abort(new Error('changed my mind'))
  await expect(waiting).rejects.toThrow('changed my mind')
  await client.close()
  expect(await peopleInLine(server)).toEqual([])
})

test('a wait that is too long ends with its own error and leaves no place behind', async () => {
  const { user, client } = await fullPool()
  await expect(client.acquire({ user, wait: { maxWaitSeconds: 0.5 } })).rejects.toBeInstanceOf(GaveUpWaitingError)
  expect(await peopleInLine(server)).toEqual([])
})

test('a seat granted to a waiter who gave up in that moment is given back', async () => {
  const { user, client } = await fullPool()
  const giveUp = new AbortController()
  const waiting = client.acquire({ user, wait: true, signal: giveUp.signal })
  waiting.catch(() => undefined)
  await proxy.until(() => proxy.asked.some((question) => question.endsWith('/events')))
  // The grant is on its way and never arrives.
  proxy.mode = 'lose-answers'
  await seats[0]?.release()
  await proxy.until(() => proxy.answersLost > 0)
  giveUp.abort(new Error('changed my mind'))
  proxy.mode = 'pass'
  await expect(waiting).rejects.toThrow('changed my mind')
  await client.close()
  expect((await runningSessions(server)).filter((session) => session.user.email === user)).toEqual([])
})

test('a grant whose answer is lost is asked for again and is the same', async () => {
  const { user, client } = await fullPool()
  const waiting = client.acquire({ user, wait: true })
  await proxy.until(() => proxy.asked.some((question) => question.endsWith('/events')))
  proxy.mode = 'lose-answers'
  await seats[0]?.release()
  await proxy.until(() => proxy.answersLost > 0)
  proxy.mode = 'pass'
  const seat = await waiting
  expect(await runningSessions(server)).toHaveLength(poolSize)
  expect((await runningSessions(server)).map(({ id }) => id)).toContain(seat.id)
})

test('who gives up before the first answer leaves neither a place nor a seat behind', async () => {
  const { user, client } = await fullPool()
  await seats[0]?.release()
  const giveUp = new AbortController()
  const asking = client.acquire({ user, signal: giveUp.signal })
  asking.catch(() => undefined)
  await proxy.until(() => proxy.asked.length > 0)
  giveUp.abort(new Error('changed my mind'))
  await expect(asking).rejects.toThrow('changed my mind')
  await client.close()
  expect(await runningSessions(server)).toHaveLength(poolSize - 1)
})

test('a waiter whose user is suspended is told why the place is gone', async () => {
  const { user, client } = await fullPool()
  const waiting = client.acquire({ user, wait: true })
  waiting.catch(() => undefined)
  await eventually(async () => (await peopleInLine(server)).length === 1)
  const { items } = await server.call<{ items: { id: string }[] }>('GET', `/users?search=${encodeURIComponent(user)}`)
  await server.call('PATCH', `/users/${items[0]?.id}`, { status: 'suspended' })
  const lost = await waiting.catch((error) => error)
  expect(lost).toBeInstanceOf(TicketLostError)
  expect(lost.reason).toBe('user_suspended')
  await server.call('PATCH', `/users/${items[0]?.id}`, { status: 'active' })
  await server.call('PUT', `/users/${items[0]?.id}/products/${product}`, { kind: 'concurrent' })
})
