// The demo's pool of ten shared seats, as the tests of the client need it.

import { SitzplanClient } from '../client.ts'
import type { ClientOptions, Seat, Session } from '../types.ts'
import type { RealServer } from './real-server.ts'

export const product = 'remote-support'
export const poolSize = 10

interface Policy {
  leaseSeconds: number
  heartbeatSeconds: number
  pollSeconds: number
  cooldownSeconds: number
}

const usualPolicy: Policy = { leaseSeconds: 600, heartbeatSeconds: 200, pollSeconds: 10, cooldownSeconds: 0 }

export const setPolicy = (server: RealServer, policy: Partial<Policy>) =>
  server.call('PATCH', `/vendor/catalog/${product}`, { sessionPolicy: { ...usualPolicy, ...policy } }, 'operator')

/** E-mail addresses of those who share the seats. */
export async function technicians(server: RealServer): Promise<string[]> {
  const query = `product=${product}&kind=concurrent&status=active&limit=200`
  const { items } = await server.call<{ items: { email: string }[] }>('GET', `/users?${query}`)
  return items.map(({ email }) => email)
}

export const clientOf = (server: RealServer, options: Partial<ClientOptions> = {}) =>
  new SitzplanClient({ baseUrl: server.baseUrl, token: server.productKey(product), ...options })

export async function runningSessions(server: RealServer): Promise<Session[]> {
  return (await server.call<{ items: Session[] }>('GET', `/sessions?product=${product}&limit=200`)).items
}

export async function peopleInLine(server: RealServer): Promise<{ ticket: string; user: { email: string } }[]> {
  return (
    await server.call<{ items: { ticket: string; user: { email: string } }[] }>('GET', `/waiting?product=${product}`)
  ).items
}

/** Takes every seat of the pool, for the first ten people given. */
export const fillPool = (client: SitzplanClient, people: string[]): Promise<Seat[]> =>
  Promise.all(people.slice(0, poolSize).map((user) => client.acquire({ user })))

/** Puts somebody at the end of the line, and resolves when they stand there; `granted` once they have a seat. */
export function waitInLine(
  client: SitzplanClient,
  user: string,
  signal?: AbortSignal,
): Promise<{ granted: Promise<Seat> }> {
  return new Promise((resolve, reject) => {
    const granted: Promise<Seat> = client.acquire({ user, signal, wait: { onPosition: () => resolve({ granted }) } })
    // Nothing after the first position is heard: the test may end while they still wait.
    granted.then(() => reject(new Error(`${user} need not wait`)), reject)
  })
}

/** Ends whatever runs and waits, so that tests do not see each other's. */
export async function clearPool(server: RealServer): Promise<void> {
  for (const { ticket } of await peopleInLine(server)) await tellProduct(server, `/tickets/${ticket}`)
  for (const { id } of await runningSessions(server)) await tellProduct(server, `/sessions/${id}`)
  // A seat that was freed may have been offered to a ticket in the same moment.
  if ((await runningSessions(server)).length > 0) await clearPool(server)
}

async function tellProduct(server: RealServer, path: string): Promise<void> {
  const headers = { authorization: `Bearer ${server.productKey(product)}` }
  await fetch(`${server.baseUrl}/api/v1${path}`, { method: 'DELETE', headers })
}

/** The next `event` of a seat. */
export function next<E extends 'ended' | 'unreachable' | 'recovered' | 'kept'>(seat: Seat, event: E) {
  type Data = Parameters<Parameters<typeof seat.on<E>>[1]>[0]
  return new Promise<Data>((resolve) => {
    const stop = seat.on(event, (data) => {
      stop?.()
      resolve(data)
    })
  })
}

/** Resolves when `holds` does; looks again and again, and the test's own time limit ends it. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20))
}
