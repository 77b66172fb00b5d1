// Bodies in sum: what is being read and worked on is bounded, shared by account, and given back.
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { createHttpServer } from '../platform/http/http-server.ts'
import { closed } from '../testing/closed.ts'
import type { Caller } from './caller.ts'
import { guardRoutes } from './guard.ts'
import { shareBodies } from './large-bodies.ts'

const app = await createHttpServer({
  log: pino({ level: 'silent' }),
  trustedProxies: [],
  publicUrl: 'http://localhost',
})
// Everybody is who they say they are: an account, and who of it.
guardRoutes(app, ({ headers }) => {
  const [accountId, userId] = String(headers.authorization).split(' ')
  return { kind: 'client', accountId, userId } as Caller
})
shareBodies(app, 8_000_000)

let handled = 0
let finish: (() => void)[] = []
const finishAll = () => {
  for (const one of finish) one()
  finish = []
}
app.post('/probe', { config: { access: 'product' } }, async () => ({ done: true }))
app.post('/long', { config: { access: 'product' } }, async () => {
  handled += 1
  await new Promise<void>((resolve) => finish.push(resolve))
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

/** Bodies of 900,000 bytes that are worked on until `finishAll`. */
async function large(caller: string, count: number) {
  const before = handled
  const sent = Array.from({ length: count }, () =>
    begin(`${head(caller, announced(900_000), '/long')}${body(900_000)}`),
  )
  await expect.poll(() => handled).toBe(before + count)
  return Promise.all(sent)
}

test('a body that is announced and does not arrive costs nobody anything', async () => {
  for (let one = 0; one < 30; one++) await begin(head('idle anna', announced(900_000)))
  for (let one = 0; one < 5; one++) await begin(head('idle anna', 'transfer-encoding: chunked'))
  expect(await statusOf('idle anna', 900_000)).toBe(200)
  expect(await statusOf('idle bert', 900_000)).toBe(200)
})

test('a caller who sends more at once than is their share is refused; others, and small bodies, are not', async () => {
  const held = await large('flood anna', 2)
  const refused = await begin(`${head('flood anna', announced(900_000))}${body(900_000)}`)
  await expect.poll(refused.status).toBe(429)
  expect(refused.answer()).toMatch(/retry-after: 1\r\n/i)
  expect(refused.answer()).toContain('"code":"too_many_requests"')
  expect(await statusOf('flood anna', 10_000)).toBe(200)
  const chunked = await begin(`${head('flood anna', 'transfer-encoding: chunked')}2710\r\n${body(10_000)}\r\n0\r\n\r\n`)
  await expect.poll(chunked.status).toBe(200)
  expect(await statusOf('flood bert', 900_000)).toBe(200)
  expect(await statusOf('calm carl', 900_000)).toBe(200)
  // Refused unread whatever is free.
  expect(await statusOf('new', 1_000_001)).toBe(413)

  finishAll()
  await expect.poll(() => Promise.all(held.map(({ status }) => status()))).toEqual([200, 200])
  expect(await statusOf('flood anna', 900_000)).toBe(200)
})

test('an account has no more than its share, however many of it send', async () => {
  await large('many anna', 2)
  await large('many bert', 1)
  expect(await statusOf('many carl', 900_000)).toBe(429)
  expect(await statusOf('calm carl', 900_000)).toBe(200)
  finishAll()
})

test('a large body behind others on its connection is refused, a small one is not', async () => {
  const [first] = await large('ahead', 1)
  if (!first) throw new Error('nothing was sent')
  const { socket, answer } = first
  const rest = (bytes: number) => `${head('ahead', announced(bytes))}${body(bytes)}`
  socket.write(rest(15_000) + rest(20_000))
  finishAll()
  const answered = () => [...answer().matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)
  await expect.poll(answered).toEqual(['200', '200', '429'])
  await expect.poll(() => statusOf('ahead', 900_000)).toBe(200)
})

test('a body is held while it is worked on, though who sent it has gone', async () => {
  const held = await large('gone', 2)
  for (const { socket, connection } of held) {
    socket.destroy()
    await closed(connection)
  }
  expect(await statusOf('gone', 500_000)).toBe(429)
  finishAll()
  await expect.poll(() => statusOf('gone', 500_000)).toBe(200)
})
