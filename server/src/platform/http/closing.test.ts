// A server that stops: what it waits for, and what not.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { closed } from '../../testing/closed.ts'
import { createHttpServer } from './http-server.ts'

async function openServer() {
  const app = await createHttpServer({
    log: pino({ level: 'silent' }),
    trustedProxies: [],
    publicUrl: 'http://localhost',
  })
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const asked = new Promise<void>((resolve) => {
    app.get('/slow', async () => {
      resolve()
      await finished
      return { done: true }
    })
  })
  app.get('/quick', async () => ({ done: true }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  return { app, port, asked, finish: () => finish() }
}

async function connectTo(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setEncoding('latin1')
  await once(socket, 'connect')
  return socket
}

const request = (path: string) => `GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`

test('connections that were never used, or wait for a next request, are closed at once', async () => {
  const { app, port } = await openServer()
  const unused = await connectTo(port)
  const used = await connectTo(port)
  used.write(request('/quick'))
  expect(String(await once(used, 'data'))).toContain('{"done":true}')
  await app.close()
  await Promise.all([unused, used].map(closed))
})

test('a request that runs is answered, and its connection does not stay', async () => {
  const { app, port, asked, finish } = await openServer()
  const socket = await connectTo(port)
  socket.write(request('/slow'))
  await asked
  const unused = await connectTo(port)
  const closing = app.close()
  // The server is closing: it has ended the other connection, and this one is still there.
  await closed(unused)
  expect(socket.readyState).toBe('open')
  finish()
  expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 200 [\s\S]*\{"done":true\}$/)
  await closed(socket)
  await closing
})

test('a request whose first half has come is waited for', async () => {
  const { app, port } = await openServer()
  const socket = await connectTo(port)
  const [head, rest] = [request('/quick').slice(0, 10), request('/quick').slice(10)]
  socket.write(head)
  const other = await connectTo(port)
  // The first half has been read when a later connection has been answered.
  other.write(request('/quick'))
  await once(other, 'data')
  const closing = app.close()
  await closed(other)
  socket.write(rest)
  expect(String(await once(socket, 'data'))).toMatch(/^HTTP\/1\.1 200 /)
  await closing
})
