// A longer line for the ten seats of one pool: a seat is given back, the head of the line is offered it in the same
// transaction and claims it, and who had it goes to the end of the line.
import type { EngineSeats } from '../engine-seats.ts'
import { type Growth, inClosedLoop, onEngine, type Point, roundColumns, type Series } from './series.ts'

const seatCount = 10

export const line: Series = {
  name: 'line',
  title: 'People in line for 10 seats',
  columns: [
    { key: 'waiting', title: 'waiting' },
    { key: 'passes', title: 'seats passed on a second' },
    ...roundColumns,
  ],
  plot: { lines: ['passes'], y: 'seats passed on a second', xScale: 'log' },
  async measure(growth) {
    const points: Point[] = []
    for (const waiting of growth.smoke ? [20] : [10, 100, 1_000, 10_000]) {
      growth.say(`${waiting.toLocaleString('en')} in line`)
      points.push(await withWaiting(growth, waiting))
    }
    return points
  },
}

function withWaiting(growth: Growth, waiting: number): Promise<Point> {
  const usersPerPool = seatCount + waiting
  const size = { pools: 1, seats: seatCount, usersPerPool, everybodyOnce: false, pollSeconds: 300 }
  return onEngine(growth, size, async (engine) => {
    const passing = await Passing.begin(engine, usersPerPool)
    const { perSecond: passes, ...times } = await inClosedLoop(growth, seatCount, (seat) => passing.pass(seat))
    return { waiting, passes, ...times }
  })
}

class Passing {
  readonly #engine: EngineSeats
  /** Who holds each seat, and by which session. */
  readonly #holders: { user: number; sessionId: string }[] = []
  readonly #line: { user: number; ticketId: string }[] = []

  private constructor(engine: EngineSeats) {
    this.#engine = engine
  }

  static async begin(engine: EngineSeats, users: number): Promise<Passing> {
    const passing = new Passing(engine)
    for (let user = 0; user < seatCount; user++)
      passing.#holders.push({ user, sessionId: await engine.acquire(0, user) })
    for (let user = seatCount; user < users; user++) await passing.#join(user)
    return passing
  }

  async #join(user: number): Promise<void> {
    this.#line.push({ user, ticketId: await this.#engine.join(0, user) })
  }

  /** From giving the seat back to the next one having it. */
  async pass(seat: number): Promise<void> {
    const [holder, next] = [this.#holders[seat], this.#line.shift()]
    if (!holder || !next) throw new Error('the line is empty')
    await this.#engine.release(0, holder.sessionId)
    this.#holders[seat] = { user: next.user, sessionId: await this.#engine.claim(0, next.ticketId) }
    await this.#join(holder.user)
  }
}
