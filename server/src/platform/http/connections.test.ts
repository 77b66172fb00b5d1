// What a connection may do to the server: how much it may say, how long it may take, and that it always ends.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import fastify from 'fastify'
import { pino } from 'pino'
import { afterAll, expect, test } from 'vitest'
import { closed } from '../../testing/closed.ts'
import { refuseCrowdedConnections } from './crowded-connections.ts'
import { type App, createHttpServer } from './http-server.ts'

const app = await createHttpServer({
  log: pino({ level: 'silent' }),
  trustedProxies: [],
  publicUrl: 'http://localhost',
})
const patient = { headers: app.server.headersTimeout, request: app.server.requestTimeout, idle: app.server.timeout }
// Looked at every few seconds (connectionsCheckingInterval); nobody here has a reason to be slow.
app.server.headersTimeout = 500
app.server.requestTimeout = 1_000
app.server.timeout = 1_500

let answerWaiting = () => {}
const waiting = new Promise<void>((resolve) => {
  answerWaiting = resolve
})
app.get('/quick', async () => ({ done: true }))
app.get('/waiting', async () => {
  await waiting
  return { done: true }
})
app.get('/large', async () => 'x'.repeat(40_000_000))
app.post('/body', async () => ({ done: true }))
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as { port: number }
afterAll(() => app.close())

async function connectTo(): Promise<{ socket: Socket; read: () => string }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  let text = ''
  socket.on('data', (part) => {
    text += part
  })
  return { socket, read: () => text }
}

/** The answer to bytes after which the server closes the connection. */
async function answerTo(bytes: string): Promise<string> {
  const { socket, read } = await connectTo()
  socket.write(bytes)
  await closed(socket)
  return read()
}

const head = (start: string, ...lines: string[]) => [start, 'host: localhost', ...lines].join('\r\n')
const problemIn = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))

test('connections are watched over', () => {
  expect(patient).toEqual({ headers: 15_000, request: 60_000, idle: 120_000 })
  expect(app.server.maxConnections).toBe(20_000)
})

test.concurrent.each([
  ['one long header', head('GET /quick HTTP/1.1', `x-long: ${'x'.repeat(20_000)}`, '', '')],
  ['many headers', head('GET /quick HTTP/1.1', ...Array.from({ length: 5_000 }, (_, i) => `x-${i}: y`), '', '')],
  ['a long address', head(`GET /${'x'.repeat(20_000)} HTTP/1.1`, '', '')],
])('%s: 431', async (_name, bytes) => {
  const answer = await answerTo(bytes)
  expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large/)
  expect(problemIn(answer)).toMatchObject({ status: 431, code: 'headers_too_large' })
})

test.concurrent.each([
  ['nothing at all', '', 0],
  ['half a header', 'GET /quick HTTP/1.1\r\nhost: loc', 0],
  ['a header byte by byte', head('GET /quick HTTP/1.1', 'x-slow: '), 100],
  [
    'a body byte by byte',
    head('POST /body HTTP/1.1', 'content-type: application/json', 'content-length: 900000', '', '"'),
    100,
  ],
])(
  'who sends %s is told so, and the connection ends: 408',
  async (_name, bytes, everyMilliseconds) => {
    const { socket, read } = await connectTo()
    if (bytes) socket.write(bytes)
    const dripping = everyMilliseconds ? setInterval(() => socket.write('x'), everyMilliseconds) : undefined
    await closed(socket)
    clearInterval(dripping)
    // An idle one may end without a word: nobody has asked anything.
    if (read()) expect(problemIn(read())).toMatchObject({ status: 408, code: 'request_timeout' })
    else expect(everyMilliseconds).toBe(0)
  },
  30_000,
)

test.concurrent('who does not read the answer loses the connection', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.pause()
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const [connection] = await Promise.all([
    new Promise<Socket>((resolve) =>
      app.server.on('request', ({ url, socket }) => {
        if (url === '/large') resolve(socket)
      }),
    ),
    socket.write(head('GET /large HTTP/1.1', '', '')),
  ])
  await closed(connection)
  socket.destroy()
}, 30_000)

test.concurrent('a body announced too large, or chunked without end: 413, and not read on', async () => {
  const announced = await answerTo(
    head('POST /body HTTP/1.1', 'content-type: application/json', 'content-length: 900000000', '', '{'),
  )
  expect(announced).toMatch(/^HTTP\/1\.1 413 /)
  const { socket, read } = await connectTo()
  socket.write(head('POST /body HTTP/1.1', 'content-type: application/json', 'transfer-encoding: chunked', '', ''))
  const chunk = `ffff\r\n${'x'.repeat(0xffff)}\r\n`
  const sending = setInterval(() => socket.write(chunk), 1)
  await closed(socket)
  clearInterval(sending)
  expect(read()).toMatch(/^HTTP\/1\.1 413 /)
  expect(problemIn(read())).toMatchObject({ code: 'body_too_large', limit: '1 MB' })
}, 30_000)

test.concurrent('who leaves the connection half open after nonsense does not keep it', async () => {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const { localPort } = socket
  const [connection] = await Promise.all([
    new Promise<Socket>((resolve) =>
      app.server.on('clientError', (_error, other: Socket) => {
        if (other.remotePort === localPort) resolve(other)
      }),
    ),
    socket.write('NONSENSE\r\n\r\n'),
  ])
  await closed(connection)
  socket.destroy()
}, 30_000)

test.concurrent('of many requests down one connection the first hundred wait for their answer: 429 for the others', async () => {
  const { socket, read } = await connectTo()
  socket.write(`${head('GET /waiting HTTP/1.1', '', '')}`.repeat(150))
  // Nothing is answered before the first; a later connection being answered, the requests have been read.
  const other = await connectTo()
  other.socket.write(head('GET /quick HTTP/1.1', '', ''))
  while (!other.read().includes('done')) await pause(5)
  answerWaiting()
  const count = (text: RegExp) => read().match(text)?.length ?? 0
  while (count(/HTTP\/1\.1 \d/g) < 150) await pause(5)
  expect(count(/HTTP\/1\.1 200 /g)).toBe(100)
  expect(count(/"code":"too_many_requests"/g)).toBe(50)
  socket.destroy()
  other.socket.destroy()
}, 30_000)

test.concurrent('of what all connections send ahead together so much is kept; beyond, who is furthest ahead is cut', async () => {
  const crowded = fastify() as unknown as App
  refuseCrowdedConnections(crowded, 20)
  let arrived = 0
  crowded.get('/never', () => {
    arrived += 1
    return new Promise(() => undefined)
  })
  let done = 0
  crowded.post('/done', async () => {
    done += 1
    return {}
  })
  await crowded.listen({ port: 0, host: '127.0.0.1' })
  const place = (crowded.server.address() as { port: number }).port
  const ahead = async (count: number, start = 'GET /never HTTP/1.1') => {
    const socket = connect(place, '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    socket.write(`${head(start, 'content-length: 0', '', '')}`.repeat(count))
    return socket
  }
  const [flood, calm] = [await ahead(18), await ahead(4)]
  while (arrived < 22) await pause(5)
  // Whoever comes last does not pay for it.
  const last = await ahead(3, 'POST /done HTTP/1.1')
  await closed(flood)
  while (done < 3) await pause(5)
  // Gone, it leaves room for others.
  const next = await ahead(17)
  while (arrived < 22 + 17) await pause(5)
  expect([calm, last, next].map((socket) => socket.closed)).toEqual([false, false, false])
  for (const socket of [calm, last, next]) socket.destroy()
  await crowded.close()
}, 30_000)

test.concurrent('what a connection that is cut had sent is not done', async () => {
  const crowded = fastify() as unknown as App
  refuseCrowdedConnections(crowded, 20)
  let done = 0
  crowded.post('/done', async () => {
    done += 1
    return {}
  })
  await crowded.listen({ port: 0, host: '127.0.0.1' })
  const socket = connect((crowded.server.address() as { port: number }).port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(head('POST /done HTTP/1.1', 'host: localhost', 'content-length: 0', '', '').repeat(40))
  await closed(socket)
  await crowded.close()
  // Of the first and the twenty behind it nobody knew yet.
  expect(done).toBe(21)
}, 30_000)
