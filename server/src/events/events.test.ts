// Live streams over two servers on one database: nothing lost, nothing twice, and nothing for who may not see it.
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { insertProductKey, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await testApp(database)
const two = await testApp(connect())
const streams: Stream[] = []

let addresses: string[] = []
let world: SeatWorld
let admin: TestPerson
let productKey = ''

beforeAll(async () => {
  for (const { app } of [one, two]) await app.listen({ port: 0 })
  addresses = [one, two].map(({ app }) => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`)
  world = await seatWorld(database, one.services.seats, { users: 40, seats: 5 })
  admin = await insertTestUser(database, world.accountId, 'admin')
  productKey = await insertProductKey(database, world.accountId, world.productId)
})
afterAll(() => {
  for (const stream of streams) stream.close()
})

interface Told {
  id: string | undefined
  event: string
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of an event
  data: any
}

class Stream {
  readonly told: Told[] = []
  /** What a browser would send as Last-Event-ID (WHATWG HTML §9.2.6: set by blocks without data, too). */
  position: string | undefined
  readonly #gone = new AbortController()
  ended = false

  static async open(server: number, path: string, token: string, lastEventId?: string): Promise<Stream> {
    const stream = new Stream()
    streams.push(stream)
    const answer = await fetch(`${addresses[server]}/api/v1${path}`, {
      headers: { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
      signal: stream.#gone.signal,
    })
    if (answer.status !== 200 || !answer.body) throw new Error(`${path} answered ${answer.status}`)
    void stream.#read(answer.body)
    return stream
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let text = ''
    try {
      for await (const part of body) {
        text += decoder.decode(part, { stream: true })
        const blocks = text.split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
      }
    } catch {
      // Closed by the test.
    }
    this.ended = true
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const event = field('event')
    this.position = field('id') ?? this.position
    if (event) this.told.push({ id: field('id'), event, data: JSON.parse(field('data') ?? 'null') })
  }

  close(): void {
    this.#gone.abort()
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10)
}

const call = (server: number) => (server === 0 ? one : two).call

async function cycle(server: number, user: string): Promise<void> {
  const { status, body } = await call(server)('POST', '/api/v1/sessions', { token: productKey, body: { user } })
  if (status === 201) await call(1 - server)('DELETE', `/api/v1/sessions/${body.id}`, { token: productKey })
}

async function journalRows(): Promise<number> {
  const { rows } = await database.query<{ count: number }>('select count(*) from seat_journal where account_id = $1', [
    world.accountId,
  ])
  return rows[0]?.count ?? 0
}

describe("an account's stream", () => {
  test('tells every event once and in one order, on both servers, and to who comes back', async () => {
    const before = await journalRows()
    const left = await Stream.open(0, '/events', admin.token)
    const right = await Stream.open(1, '/events', admin.token)
    const work = Promise.all(world.users.map((user, index) => cycle(index % 2, user)))
    // One reader loses its connection in the middle, and goes on at the other server where it was.
    await until(() => left.told.length >= 5)
    left.close()
    const seen = left.told.length
    const again = await Stream.open(1, '/events', admin.token, left.told[seen - 1]?.id)
    await work
    const expected = (await journalRows()) - before
    await until(() => right.told.length >= expected && seen + again.told.length >= expected)
    const ids = right.told.map(({ id }) => id)
    expect(new Set(ids).size).toBe(expected)
    expect([...left.told.slice(0, seen), ...again.told].map(({ id }) => id)).toEqual(ids)
    const granted = right.told.filter(({ data }) => data.kind === 'granted')
    expect(granted[0]?.data.user.email).toMatch(/^user-.*@test\.example$/)
  })

  test('whoever is cut off before the first event loses none either', async () => {
    const stream = await Stream.open(0, '/events', admin.token)
    await until(() => stream.position !== undefined)
    stream.close()
    await cycle(0, world.users[0] ?? '')
    const back = await Stream.open(1, '/events', admin.token, stream.position)
    await until(() => back.told.some(({ data }) => data.kind === 'ended'))
    expect(back.told.map(({ data }) => data.kind)).toEqual(['granted', 'ended'])
  })

  test('carries what a live view needs to be updated in place', async () => {
    const live = await seatWorld(database, one.services.seats, { users: 3, seats: 1 })
    const key = await insertProductKey(database, live.accountId, live.productId)
    const watcher = await insertTestUser(database, live.accountId, 'admin')
    // Who has no name is called by the address, wherever they are told of.
    await database.query(`update users set given_name = '', family_name = '' where id = any($1)`, [live.users])
    const called = (index: number) => ({ name: `user-${live.users[index]}@test.example` })
    const stream = await Stream.open(1, '/events', watcher.token)
    const take = (index: number) =>
      one.call('POST', '/api/v1/sessions', {
        token: key,
        body: { user: live.users[index], wait: true, device: { id: 'd-1', name: 'Desk' }, activity: 'attended' },
      })
    const { body: session } = await take(0)
    const told = async (kind: string, count = 1) => {
      const found = () => stream.told.filter(({ data }) => data.kind === kind)
      await until(() => found().length === count)
      return found()[count - 1]?.data
    }
    expect(session.user).toMatchObject(called(0))
    expect(await told('granted')).toMatchObject({
      session: session.id,
      user: called(0),
      seat: 1,
      seatKind: 'concurrent',
      device: { id: 'd-1', name: 'Desk', platform: null },
      startedAt: session.startedAt,
      expiresAt: session.expiresAt,
      heartbeatSeconds: session.heartbeatSeconds,
      position: null,
      since: null,
      until: null,
    })
    await take(1)
    expect(await told('waiting')).toMatchObject({ position: 1, since: expect.stringMatching(/Z$/), session: null })
    await take(2)
    expect(await told('waiting', 2)).toMatchObject({ position: 2, seatKind: 'concurrent', until: null })
    await one.call('DELETE', `/api/v1/sessions/${session.id}`, { token: key })
    expect(await told('ended')).toMatchObject({ session: session.id, device: null, expiresAt: null })
    const offered = await told('offered')
    const { body: waiting } = await one.call('GET', '/api/v1/waiting', { token: watcher.token })
    expect(waiting.items[0].user).toMatchObject(called(1))
    expect(offered).toMatchObject({
      ticket: waiting.items[0].ticket,
      user: called(1),
      seat: 1,
      position: 1,
      until: waiting.items[0].offered.until,
      since: waiting.items[0].since,
    })
  })

  test('an older transaction that commits late is told late, not lost', async () => {
    const late = await database.connect()
    await late.query('begin')
    await late.query(
      `insert into seat_journal (account_id, at, kind, product_id, reason)
       values ($1, now(), 'refused', $2, 'late')`,
      [world.accountId, world.productId],
    )
    const stream = await Stream.open(0, '/events', admin.token)
    await cycle(1, world.users[0] ?? '')
    const { rows } = await database.query('select 1 from seat_journal where account_id = $1', [world.accountId])
    expect(rows.length).toBeGreaterThan(0)
    expect(stream.told).toEqual([])
    await late.query('commit')
    late.release()
    await until(() => stream.told.length === 3)
    expect(stream.told.map(({ data }) => data.kind)).toEqual(['refused', 'granted', 'ended'])
  })

  test('a position that is none of ours starts anew and says so', async () => {
    const stream = await Stream.open(0, '/events', admin.token, '99999999999.1')
    await until(() => stream.told.length === 1)
    expect(stream.told[0]?.event).toBe('reset')
  })

  test('tells changes of users only to who may see users', async () => {
    const limited = await insertTestUser(database, world.accountId, 'manager', { permissions: ['sessions.view'] })
    const seesAll = await Stream.open(0, '/events', admin.token)
    const seesSessions = await Stream.open(0, '/events', limited.token)
    const person = { email: 'new@test.example', givenName: 'New', familyName: 'Person' }
    expect((await two.call('POST', '/api/v1/users', { token: admin.token, body: person })).status).toBe(201)
    await cycle(0, world.users[0] ?? '')
    await until(() => seesAll.told.length === 3 && seesSessions.told.length === 2)
    expect(seesAll.told.map(({ event }) => event)).toEqual(['users', 'sessions', 'sessions'])
    expect(seesSessions.told.map(({ event }) => event)).toEqual(['sessions', 'sessions'])
  })

  test('goes on without what its reader may no longer see', async () => {
    const permissions = ['sessions.view', 'users.view']
    const manager = await insertTestUser(database, world.accountId, 'manager', { permissions })
    const keeper = await insertTestUser(database, world.accountId, 'superadmin')
    const stream = await Stream.open(0, '/events', manager.token)
    const change = (id: string, body: object) => two.call('PATCH', `/api/v1/users/${id}`, { token: keeper.token, body })
    await change(manager.id, { givenName: 'Seen' })
    await until(() => stream.told.length === 1)
    await change(manager.id, { manager: { permissions: ['sessions.view'], groups: [] } })
    // Within a second or so: until then a change of a user is told before the session that follows it.
    for (let round = 0, isTold = true; isTold; round++) {
      const known = stream.told.length
      await change(manager.id, { givenName: `Round ${round}` })
      await cycle(0, world.users[0] ?? '')
      await until(() => stream.told.slice(known).filter(({ event }) => event === 'sessions').length === 2)
      isTold = stream.told.slice(known).some(({ event }) => event === 'users')
    }
    expect(stream.ended).toBe(false)
  })

  test('names nobody while the account wants its plan so, tells of the change, and then names people again', async () => {
    const keeper = await insertTestUser(database, world.accountId, 'superadmin')
    const manager = await insertTestUser(database, world.accountId, 'manager', { permissions: ['sessions.view'] })
    const stream = await Stream.open(0, '/events', manager.token)
    const user = world.users[0] ?? ''
    const device = { id: 'desk-of-nora', name: 'Desk of Nora', platform: 'Windows' }
    const hide = (planWithoutNames: boolean) =>
      two.call('PATCH', '/api/v1/account', { token: keeper.token, body: { privacy: { planWithoutNames } } })
    const take = async () => {
      const { body } = await one.call('POST', '/api/v1/sessions', { token: productKey, body: { user, device } })
      await until(() => stream.told.at(-1)?.data.session === body.id)
      const told = stream.told.at(-1)
      await one.call('DELETE', `/api/v1/sessions/${body.id}`, { token: productKey })
      await until(() => stream.told.at(-1)?.data.kind === 'ended')
      return told
    }
    await hide(true)
    try {
      await until(() => stream.told.length === 1)
      expect(stream.told[0]).toMatchObject({ event: 'account', data: { target: { id: world.accountId } } })
      const told = await take()
      expect(told?.data).toMatchObject({ user: { email: null, name: null }, device: null })
      expect(JSON.stringify(stream.told.slice(1))).not.toMatch(/@test\.example|nora/i)
      expect(JSON.stringify(stream.told.slice(1))).not.toContain(user)
      const plan = await one.call('GET', '/api/v1/seating-plan', { token: keeper.token })
      expect(plan.body.withoutNames).toBe(true)
    } finally {
      await hide(false)
    }
    await until(() => stream.told.at(-1)?.event === 'account')
    expect((await take())?.data).toMatchObject({ user: { id: user, email: expect.stringMatching(/@test/) }, device })
  })

  test('names who works, and nobody who worked, while the account wants its history without names', async () => {
    const keeper = await insertTestUser(database, world.accountId, 'superadmin')
    const manager = await insertTestUser(database, world.accountId, 'manager', { permissions: ['sessions.view'] })
    const stream = await Stream.open(0, '/events', manager.token)
    const user = world.users[0] ?? ''
    const hide = (historyWithoutNames: boolean) =>
      two.call('PATCH', '/api/v1/account', { token: keeper.token, body: { privacy: { historyWithoutNames } } })
    await hide(true)
    try {
      await until(() => stream.told.length === 1)
      const start = stream.told[0]?.id ?? ''
      const { body } = await one.call('POST', '/api/v1/sessions', { token: productKey, body: { user } })
      await until(() => stream.told.at(-1)?.data.session === body.id)
      expect(stream.told.at(-1)?.data).toMatchObject({ kind: 'granted', user: { id: user } })
      await one.call('DELETE', `/api/v1/sessions/${body.id}`, { token: productKey })
      await until(() => stream.told.at(-1)?.data.kind === 'ended')
      expect(stream.told.at(-1)?.data).toMatchObject({ session: body.id, user: { email: null, name: null } })
      // Read once more from before it: by now all of it is history.
      const later = await Stream.open(0, '/events', manager.token, start)
      await until(() => later.told.at(-1)?.data.kind === 'ended')
      expect(JSON.stringify(later.told)).not.toContain(user)
      expect(JSON.stringify(later.told)).not.toMatch(/@test\.example/)
    } finally {
      await hide(false)
    }
  })

  test('ends when its token is revoked', async () => {
    const watcher = await insertTestUser(database, world.accountId, 'admin')
    const stream = await Stream.open(0, '/events', watcher.token)
    await database.query('delete from tokens where user_id = $1', [watcher.id])
    await until(() => stream.ended)
  })

  test("another account's events are not told", async () => {
    const other = await seatWorld(database, one.services.seats, { users: 1, productId: world.productId })
    const stranger = await insertTestUser(database, other.accountId, 'superadmin')
    const theirs = await Stream.open(0, '/events', stranger.token)
    const ours = await Stream.open(0, '/events', admin.token)
    await cycle(0, world.users[0] ?? '')
    // A stream begins a little earlier than it was opened: what was before it may be told, too.
    await until(() => ours.told.length >= 2)
    expect(theirs.told).toEqual([])
  })
})

describe("a session's stream", () => {
  test('tells who ended it and why, from the other server, and then is over', async () => {
    const user = world.users[1] ?? ''
    const { body: session } = await call(0)('POST', '/api/v1/sessions', { token: productKey, body: { user } })
    const stream = await Stream.open(0, `/sessions/${session.id}/events`, productKey)
    await two.call('POST', '/api/v1/sessions/end', {
      token: admin.token,
      body: { ids: [session.id], reason: 'Make room' },
    })
    await until(() => stream.ended)
    expect(stream.told).toEqual([
      {
        id: 'ended',
        event: 'ended',
        data: expect.objectContaining({
          reason: 'ended_by_admin',
          note: 'Make room',
          endedBy: expect.objectContaining({ id: admin.id }),
        }),
      },
    ])
    const late = await Stream.open(1, `/sessions/${session.id}/events`, productKey)
    await until(() => late.ended)
    expect(late.told).toEqual(stream.told)
  })
})

describe("a ticket's stream", () => {
  test('tells positions, and claims the seat the moment it is offered', async () => {
    const small = await seatWorld(database, one.services.seats, { users: 3, seats: 1, productId: world.productId })
    const key = await insertProductKey(database, small.accountId, world.productId)
    const [holder, first, second] = await Promise.all(small.users.map(async (user) => user))
    const take = async (user = '') =>
      (await one.call('POST', '/api/v1/sessions', { token: key, body: { user, wait: true } })).body
    const session = await take(holder)
    const firstStream = await Stream.open(0, `/tickets/${(await take(first)).ticket}/events`, key)
    const secondStream = await Stream.open(1, `/tickets/${(await take(second)).ticket}/events`, key)
    await until(() => secondStream.told.length === 1)
    expect(secondStream.told[0]).toMatchObject({ event: 'position', data: { position: 2, ahead: 1 } })
    await two.call('DELETE', `/api/v1/sessions/${session.id}`, { token: key })
    await until(() => firstStream.ended)
    expect(firstStream.told.at(-1)).toMatchObject({
      event: 'granted',
      data: { session: { user: { id: first }, seat: { number: 1 } } },
    })
    await until(() => secondStream.told.at(-1)?.data.position === 1)
  })
})
