// Bodies in sum: what is being read and worked on is bounded, shared by account, and given back.
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { FairShare } from '../platform/fair-share.ts'
import { createHttpServer } from '../platform/http/http-server.ts'
import type { Caller } from './caller.ts'
import { guardRoutes } from './guard.ts'
import { shareBodies } from './large-bodies.ts'

const app = await createHttpServer({
  log: pino({ level: 'silent' }),
  trustedProxies: [],
  publicUrl: 'http://localhost',
})
// Everybody is the account they say.
guardRoutes(app, ({ headers }) => ({ kind: 'client', accountId: String(headers.authorization) }) as Caller)
shareBodies(app, new FairShare(2_000_000))

let handled = 0
let finish = () => {}
app.post('/probe', { config: { access: 'product' } }, async () => ({ done: true }))
app.post('/long', { config: { access: 'product' } }, async () => {
  handled += 1
  await new Promise<void>((resolve) => {
    finish = resolve
  })
  return { done: true }
})
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }
const sockets: Socket[] = []
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await app.close()
})

const head = (account: string, framing: string, path = '/probe') =>
  `POST ${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: ${account}\r\ncontent-type: application/json\r\n${framing}\r\n\r\n`
const body = (bytes: number) => `"${'x'.repeat(bytes - 2)}"`
const announced = (bytes: number) => `content-length: ${bytes}`

/** Begins a request; `answer` is its status, once there is one. */
async function begin(text: string) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const arrived: Promise<[IncomingMessage]> = once(app.server, 'request') as Promise<[IncomingMessage]>
  let answer = ''
  socket.on('data', (part) => {
    answer += part
  })
  socket.write(text)
  const [{ socket: connection }] = await arrived
  return { socket, connection, answer: () => answer, status: () => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0) }
}

/** The status of a whole request with a body of so many bytes. */
async function statusOf(account: string, bytes: number): Promise<number> {
  const { socket, status } = await begin(`${head(account, announced(bytes))}${body(bytes)}`)
  await expect.poll(status).toBeGreaterThan(0)
  socket.destroy()
  return status()
}

test('an account that sends more at once than is its share is refused; others, and small bodies, are not', async () => {
  const slow = await begin(head('flood', announced(900_000)))
  const chunked = await begin(head('flood', 'transfer-encoding: chunked'))
  await expect.poll(chunked.status).toBe(503)
  expect(chunked.answer()).toMatch(/retry-after: 1\r\n/i)
  expect(chunked.answer()).toContain('"code":"unavailable"')
  expect(await statusOf('flood', 200_000)).toBe(503)
  expect(await statusOf('flood', 10_000)).toBe(200)
  expect(await statusOf('calm', 500_000)).toBe(200)
  expect(await statusOf('calm', 500_000)).toBe(200)
  // Refused unread whatever is free.
  expect(await statusOf('new', 1_000_001)).toBe(413)

  slow.socket.destroy()
  await expect.poll(() => statusOf('flood', 900_000)).toBe(200)
})

test('a large body behind others on its connection is refused, a small one is not', async () => {
  const { socket, answer } = await begin(`${head('ahead', announced(900_000), '/long')}${body(900_000)}`)
  await expect.poll(() => handled).toBe(1)
  const rest = (bytes: number) => `${head('ahead', announced(bytes))}${body(bytes)}`
  socket.write(rest(15_000) + rest(20_000))
  finish()
  const answered = () => [...answer().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  await expect.poll(answered).toEqual(['200', '200', '429'])
  await expect.poll(() => statusOf('ahead', 900_000)).toBe(200)
})

test('a body is held while it is worked on, though who sent it has gone', async () => {
  const { socket, connection } = await begin(`${head('gone', announced(900_000), '/long')}${body(900_000)}`)
  await expect.poll(() => handled).toBe(2)
  socket.destroy()
  if (!connection.destroyed) await once(connection, 'close')
  expect(await statusOf('gone', 500_000)).toBe(503)
  finish()
  await expect.poll(() => statusOf('gone', 500_000)).toBe(200)
})
