// Readers that do not read, too many of them, and those who leave at a bad moment, on real sockets: the others hear
// everything in time, and nothing is kept for who is gone.
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countOpenStreams } from '../platform/http/event-stream.ts'
import { closed } from '../testing/closed.ts'
import { type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { insertProductKey, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { app, services } = await testApp(database)
const sockets: Socket[] = []
/** The server's side of each connection, by the port it comes from. */
const connections = new Map<number | undefined, Socket>()
app.server.on('connection', (connection: Socket) => connections.set(connection.remotePort, connection))
let world: SeatWorld
let other: SeatWorld
let admin: TestPerson
let otherAdmin: TestPerson

beforeAll(async () => {
  world = await seatWorld(database, services.seats, { users: 3, seats: 1 })
  other = await seatWorld(database, services.seats, { users: 1, productId: world.productId })
  admin = await insertTestUser(database, world.accountId, 'admin')
  otherAdmin = await insertTestUser(database, other.accountId, 'admin')
  await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
})

class Reader {
  readonly socket: Socket
  /** What was read since the last event. */
  text = ''
  readonly ids: string[] = []
  isOpen = false
  isOver = false

  constructor(path: string, token: string, lastEventId?: string) {
    const { port } = app.server.address() as { port: number }
    this.socket = connect(port, '127.0.0.1')
    sockets.push(this.socket)
    this.socket.setEncoding('latin1').on('error', () => undefined)
    this.socket.on('data', (part: string) => {
      this.#take(part)
    })
    this.socket.on('close', () => {
      this.isOver = true
    })
    const position = lastEventId === undefined ? [] : [`last-event-id: ${lastEventId}`]
    const head = [`GET /api/v1${path} HTTP/1.1`, 'host: localhost', `authorization: Bearer ${token}`, ...position]
    this.socket.write(`${head.join('\r\n')}\r\n\r\n`)
  }

  #take(part: string): void {
    const blocks = `${this.text}${part}`.split('\n\n')
    this.text = blocks.pop() ?? ''
    for (const block of blocks) {
      const id = /^id: (\S+)$/m.exec(block)?.[1]
      if (id === undefined) continue
      this.isOpen = true
      if (block.includes('\ndata: ')) this.ids.push(id)
    }
  }

  get status(): number {
    return Number(/^HTTP\/1\.1 (\d+)/.exec(this.text)?.[1])
  }
}

const isFinal = (row: object) => 'is_final' in row && row.is_final === true

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10)
}

/** Events of the account, as many batches would write them. */
async function happen(accountId: string, count: number): Promise<void> {
  await database.query(
    `insert into seat_journal (account_id, at, kind, pool_id, product_id, reason)
     select $1, now(), 'refused', $2, $3, 'seats_exhausted' from generate_series(1, $4)`,
    [accountId, world.poolId, world.productId, count],
  )
  database.announce(new Set([accountId]))
}

test('who opens a stream and does not read it is kept little, cut off, and holds nobody back', async () => {
  const events = 12_000
  const stuck = new Reader('/events', admin.token)
  await until(() => stuck.isOpen)
  stuck.socket.pause()
  const connection = connections.get(stuck.socket.localPort)
  if (!connection) throw new Error('the connection is not known')
  const reading = new Reader('/events', admin.token)
  const elsewhere = new Reader('/events', otherAdmin.token)
  await until(() => reading.isOpen && elsewhere.isOpen)

  let mostKept = 0
  const watching = setInterval(() => {
    mostKept = Math.max(mostKept, connection.writableLength)
  }, 5)
  await happen(world.accountId, events)
  await happen(other.accountId, 1)
  await until(() => elsewhere.ids.length === 1)
  await until(() => reading.ids.length === events && mostKept > 0)
  // As ever, but not so patient.
  connection.setTimeout(1_500)
  await closed(connection)
  clearInterval(watching)
  expect(mostKept).toBeLessThan(1_000_000)
  expect(new Set(reading.ids).size).toBe(events)

  // What had reached it, it reads now; then it comes back and hears the rest.
  stuck.socket.resume()
  await until(() => stuck.isOver)
  const seen = stuck.ids
  expect(seen.length).toBeLessThan(events)
  const back = new Reader('/events', admin.token, seen.at(-1))
  await until(() => seen.length + back.ids.length >= events)
  expect([...seen, ...back.ids]).toEqual(reading.ids)
  for (const reader of [reading, elsewhere, back]) reader.socket.destroy()
}, 60_000)

test('an account has 200 event streams at most: 429, and another account has its own', async () => {
  await until(() => countOpenStreams() === 0)
  const readers = Array.from({ length: 200 }, () => new Reader('/events', admin.token))
  await until(() => readers.every(({ isOpen }) => isOpen))
  const refused = new Reader('/events', admin.token)
  const elsewhere = new Reader('/events', otherAdmin.token)
  await until(() => refused.text.endsWith('}') && elsewhere.isOpen)
  expect(refused.text).toMatch(/^HTTP\/1\.1 429 [\s\S]*\r\nretry-after: 5\r\n[\s\S]*"code":"too_many_streams"/)

  // Once each of them has read on its own what it came for, all read what happens together.
  await happen(world.accountId, 1)
  await until(() => readers.every(({ ids }) => ids.length === 1))
  const asked = vi.spyOn(database, 'query')
  await happen(world.accountId, 1)
  await until(() => readers.every(({ ids }) => ids.length === 2))
  // As long as an older transaction runs elsewhere, they look again and again, for nothing.
  const found = asked.mock.settledResults.filter(
    ({ value }, index) => asked.mock.calls[index]?.[2] === 'events' && value.rows.some(isFinal),
  )
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(50)
  asked.mockRestore()

  for (const { socket } of readers.splice(0, 1)) socket.destroy()
  for (let next = refused; !next.isOpen; await pause(20)) {
    if (next.status === 429) next = new Reader('/events', admin.token)
  }
  for (const { socket } of [...readers, elsewhere]) socket.destroy()
}, 60_000)

test('who leaves while a stream or a poll is being opened leaves nothing behind', async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await until(() => countOpenStreams() === 0)
  const key = await insertProductKey(database, world.accountId, world.productId)
  const take = (user: string, wait: boolean) =>
    app.inject({
      method: 'POST',
      url: '/api/v1/sessions',
      headers: { authorization: `Bearer ${key}` },
      payload: { user, wait },
    })
  const [first = '', second = ''] = world.users
  const session = (await take(first, false)).json().id
  const { ticket } = (await take(second, true)).json()
  const paths = [`/sessions/${session}/events`, `/tickets/${ticket}/events`, `/tickets/${ticket}?wait=60`]
  let opened = 0
  for (let round = 0; round < 40; round++)
    for (const path of paths) {
      const reader = new Reader(path, key)
      await once(reader.socket, 'connect')
      // At another moment each time: before the caller is known, while the row is read, when the stream is there.
      await pause(round / 4)
      reader.socket.destroy()
      opened += 1
    }
  expect(opened).toBe(120)
  await until(() => countOpenStreams() === 0)
  // Nobody asks after the place any more: it is not kept.
  await database.query('update tickets set poll_seconds = 1 where id = $1', [ticket])
  const livesUntil = async () =>
    (await database.query<{ at: Date }>('select lives_until as at from tickets where id = $1', [ticket])).rows[0]?.at
  const before = await livesUntil()
  await pause(1_500)
  expect(await livesUntil()).toEqual(before)
}, 60_000)
