// The engine against a second, plain telling of its promises: random calls, one after the other and many at once.
import fc from 'fast-check'
import pino from 'pino'
import { expect, test, vi } from 'vitest'
import { WaitingLine } from '../line/line.ts'
import { Announcements } from '../platform/database/announcements.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { expectConsistent, type PoolPicture, poolPicture } from '../testing/pool-picture.ts'
import { type ModelPolicy, SeatModel, spans } from '../testing/seat-model.ts'
import { passTime, type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import { SeatEngine } from './seats.ts'

const runs = Number(process.env.MODEL_RUNS ?? 20)
vi.setConfig({ testTimeout: Math.max(90_000, runs * 5_000) })

const { database, connect } = await testDatabase()
const silent = pino({ level: 'silent' })
// Neither is started: nothing ticks and sweeps but the calls themselves.
const one = new SeatEngine(database, silent)
const two = new SeatEngine(connect(), silent)
const line = new WaitingLine(database, one, new Announcements(database, () => {}))
const nobodyLeaves = new AbortController().signal
// The servers have never been away, and will not have been for an hour.
await database.query(`update server_ticks set at = clock_timestamp() + interval '1 hour'`)

const users = 5
const who = fc.nat(users - 1)
const which = fc.nat(30)
const policy = fc.record<ModelPolicy>({
  per: fc.constantFrom('user', 'device', 'session'),
  maxSessionsPerSeat: fc.integer({ min: 1, max: 3 }),
  // Longer and shorter than a place in line lives.
  claimSeconds: fc.constantFrom(10, 110),
})
const total = fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.constant(null) })
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      call: fc.constant('acquire' as const),
      who,
      device: fc.constantFrom(null, 'desk', 'phone'),
      wait: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: fc.record({ call: fc.constantFrom('release' as const, 'end' as const), which }) },
  { weight: 4, arbitrary: fc.record({ call: fc.constant('poll' as const), which }) },
  { weight: 2, arbitrary: fc.record({ call: fc.constantFrom('heartbeat' as const, 'leave' as const), which }) },
  { weight: 1, arbitrary: fc.record({ call: fc.constant('endUser' as const), who }) },
  { weight: 2, arbitrary: fc.record({ call: fc.constant('setTotal' as const), total }) },
  { weight: 1, arbitrary: fc.record({ call: fc.constant('setPolicy' as const), policy }) },
  {
    weight: 3,
    arbitrary: fc.record({ call: fc.constant('passTime' as const), steps: fc.constantFrom(1, 1, 2, 3, 5) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

class Room {
  readonly world: SeatWorld
  readonly sessions: string[] = []
  readonly tickets: string[] = []
  #highestFence = 0
  #knownFences = new Set<number>()

  constructor(world: SeatWorld) {
    this.world = world
  }

  static async open(seats: number | null, firstPolicy: ModelPolicy): Promise<Room> {
    return new Room(
      await seatWorld(database, one, {
        users,
        seats,
        policy: {
          ...firstPolicy,
          leaseSeconds: spans.lease,
          cooldownSeconds: spans.cooldown,
          pollSeconds: spans.unasked / 3,
        },
      }),
    )
  }

  user = (index: number) => this.world.users[index] ?? ''
  session = (index: number) => this.sessions[index % this.sessions.length] ?? this.world.accountId
  ticket = (index: number) => this.tickets[index % this.tickets.length] ?? this.world.accountId

  /** Carries the call out; says how it was answered, and what it was told of sessions and places. */
  async run(step: Step, server: SeatEngine): Promise<{ said: unknown; session: string; ticket: string }> {
    const { accountId, scope, poolId, productId } = this.world
    const nothing = { session: '', ticket: '' }
    switch (step.call) {
      case 'acquire': {
        const device = step.device && { id: step.device, name: null, platform: null }
        const answer = await server.acquire(this.world.request(this.user(step.who), { device, wait: step.wait }))
        const session = answer.outcome === 'granted' ? answer.session.id : ''
        const ticket = answer.outcome === 'waiting' ? answer.ticket.id : ''
        if (session) this.sessions.push(session)
        if (ticket) this.tickets.push(ticket)
        return { said: answer.outcome === 'refused' ? answer.reason : answer.outcome, session, ticket }
      }
      case 'release': {
        const ended = await server.run(accountId, { kind: 'release', sessionId: this.session(step.which), scope })
        return { said: ended !== null, ...nothing }
      }
      case 'end': {
        const sessionId = this.session(step.which)
        const by = { actorId: this.user(0), note: null }
        const ended = await server.run(accountId, { kind: 'end', sessionId, scope, ...by })
        return { said: ended !== null, ...nothing }
      }
      case 'heartbeat': {
        const beat = server.heartbeat(this.session(step.which), scope, null)
        return { said: await beat.then(() => true, refusedAs(false)), ...nothing }
      }
      case 'poll': {
        const state = await line.poll(this.ticket(step.which), scope, 0, nobodyLeaves).catch(refusedAs(null))
        const session = state && 'session' in state ? state.session.id : ''
        if (session) this.sessions.push(session)
        return { said: state?.state ?? lastRefusal, ...nothing, session }
      }
      case 'leave':
        await server.run(accountId, { kind: 'leaveLine', ticketId: this.ticket(step.which), scope })
        return { said: undefined, ...nothing }
      case 'endUser':
        await server.run(accountId, {
          kind: 'endUser',
          poolId,
          userId: this.user(step.who),
          reason: 'user_suspended',
          actorId: null,
        })
        return { said: undefined, ...nothing }
      case 'setTotal': {
        const lines = [{ productId, kind: 'concurrent' as const, resource: '', total: step.total }]
        await database.transaction((tx) => server.setLines(tx, accountId, lines, null))
        return { said: undefined, ...nothing }
      }
      case 'setPolicy':
        await database.query(
          'update products set per = $2, max_sessions_per_seat = $3, claim_seconds = $4 where id = $1',
          [productId, step.policy.per, step.policy.maxSessionsPerSeat, step.policy.claimSeconds],
        )
        return { said: undefined, ...nothing }
      case 'passTime':
        await passTime(database, step.steps * spans.step)
        return { said: undefined, ...nothing }
    }
  }

  async picture(): Promise<PoolPicture> {
    const picture = await poolPicture(database, this.world.poolId)
    expectConsistent(picture)
    // Every new holder's fencing number is higher than any before.
    const fences = picture.holds.map(({ fence }) => fence).filter((fence) => !this.#knownFences.has(fence))
    for (const fence of fences) expect(fence).toBeGreaterThan(this.#highestFence)
    expect(picture.fence).toBeGreaterThanOrEqual(this.#highestFence)
    for (const fence of fences) this.#knownFences.add(fence)
    this.#highestFence = picture.fence
    return picture
  }

  /** Everything the journal says of the pool: `kind reason`. */
  async journal(): Promise<string[]> {
    const { rows } = await database.query<{ entry: string }>(
      `select concat_ws(' ', kind, reason) as entry from seat_journal where pool_id = $1 and kind <> 'activity'`,
      [this.world.poolId],
    )
    return rows.map(({ entry }) => entry)
  }

  /** Leaves nothing for time to pass over in later rooms. */
  async close(): Promise<void> {
    for (const table of ['sessions', 'holds', 'tickets', 'cooldowns'])
      await database.query(`delete from ${table} where pool_id = $1`, [this.world.poolId])
    await database.query('update pools set next_ending = null, held = 0, kept = 0, waiting = 0 where id = $1', [
      this.world.poolId,
    ])
  }
}

let lastRefusal = ''
function refusedAs<Value>(value: Value) {
  return (error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    lastRefusal = error.code === 'ticket_lost' ? String(error.details.reason) : error.code
    return value
  }
}

function tell(model: SeatModel, room: Room, step: Step, ids: { session: string; ticket: string }): unknown {
  switch (step.call) {
    case 'acquire':
      return model.acquire(room.user(step.who), step.device, step.wait, ids)
    case 'release':
      return model.end(room.session(step.which), 'released')
    case 'end':
      return model.end(room.session(step.which), 'ended_by_admin')
    case 'heartbeat':
      return model.heartbeat(room.session(step.which))
    case 'poll':
      return model.poll(room.ticket(step.which), ids.session)
    case 'leave':
      return model.leave(room.ticket(step.which))
    case 'endUser':
      return model.endUser(room.user(step.who), 'user_suspended')
    case 'setTotal':
      return model.setTotal(step.total)
    case 'setPolicy':
      model.policy = step.policy
      return undefined
    case 'passTime':
      return model.passTime(step.steps)
  }
}

const sorted = (texts: string[]) => [...texts].sort()

function seatsOf({ holds, sessions }: PoolPicture): string[] {
  return holds.map(({ user, holder, ticket }) =>
    JSON.stringify([user, sorted(sessions.flatMap((each) => (each.holder === holder ? [each.id] : []))), ticket]),
  )
}

test('whatever is called in whatever order, the engine does what its promises say', async () => {
  await fc.assert(
    fc.asyncProperty(
      total,
      policy,
      fc.array(step, { maxLength: 40, size: 'max' }),
      async (seats, firstPolicy, steps) => {
        const room = await Room.open(seats, firstPolicy)
        const model = new SeatModel(seats, firstPolicy)
        const sweep = () => one.run(room.world.accountId, { kind: 'sweep', poolId: room.world.poolId })
        let isSwept = true
        for (const each of steps) {
          // What ran out is found by the call that comes next; a poll alone takes no look at others.
          if (!isSwept && ['passTime', 'poll', 'setPolicy'].includes(each.call)) await sweep()
          // The names a call uses are those from before it.
          const before = { ...room, sessions: [...room.sessions], tickets: [...room.tickets] }
          const { said, ...ids } = await room.run(each, one)
          const known = Object.assign(new Room(room.world), before)
          expect(said).toEqual(tell(model, known, each, ids))
          isSwept = each.call !== 'passTime'
          if (!isSwept) continue
          await sweep()
          const picture = await room.picture()
          expect(sorted(seatsOf(picture))).toEqual(
            sorted(
              model.holds.map(({ user, sessions, keptFor }) =>
                JSON.stringify([user, sorted(sessions.map(({ id }) => id)), keptFor?.id ?? null]),
              ),
            ),
          )
          expect(picture.tickets.map(({ id, state }) => `${id} ${state}`)).toEqual(
            model.line.map(({ id, offered }) => `${id} ${offered ? 'offered' : 'waiting'}`),
          )
        }
        await sweep()
        expect(sorted(await room.journal())).toEqual(sorted(model.journal))
        await room.close()
      },
    ),
    { numRuns: runs, endOnFailure: true },
  )
})

test('many calls at once, on two servers, leave every table in agreement', async () => {
  await fc.assert(
    fc.asyncProperty(
      total,
      policy,
      fc.array(fc.array(step, { minLength: 2, maxLength: 25, size: 'max' }), { maxLength: 6, size: 'max' }),
      async (seats, firstPolicy, rounds) => {
        const room = await Room.open(seats, firstPolicy)
        for (const steps of rounds) {
          await Promise.all(steps.map((each, index) => room.run(each, index % 2 === 0 ? one : two)))
          await one.run(room.world.accountId, { kind: 'sweep', poolId: room.world.poolId })
          await room.picture()
        }
        await room.close()
      },
    ),
    { numRuns: Math.ceil(runs / 2), endOnFailure: true },
  )
})
