// 1,000 people wait in line for one seat, half of them at each of two servers, with long polls open. From sending the
// release to the next in line reading that the seat is theirs. Neighbours in line are at different servers, so that
// nearly every hand-over crosses from one to the other; who had the seat goes back to the end of the line.
import type { Row } from '../bench-row.ts'
import { benchWorld } from '../bench-world.ts'
import { percentile } from '../cycles.ts'
import { ask, HttpConnection, httpRequest, idOf } from '../http-connection.ts'
import { watchLimits } from '../limits.ts'
import { productKeys } from '../product-callers.ts'

export const waiters: Row = {
  name: 'waiters',
  unit: 'ms, 99th percentile',
  yardstick: null,
  target: 50,
  holdsWhen: 'at most',
  async measure(bench) {
    const { seconds, warmUpSeconds, pairs, smoke } = bench.effort
    const inLine = smoke ? 40 : 1000
    const servers = [await bench.servers.sitzplan(1), await bench.servers.sitzplan(2)] as const
    const { database, engine } = await bench.servers.world()
    const world = await benchWorld(database, engine, { pools: 1, seats: 1, usersPerPool: inLine + 1, pollSeconds: 30 })
    const [key = ''] = await productKeys(database, world)
    const line = new Line(key)
    try {
      bench.say(`${inLine} people get in line`)
      for (const [place, user] of (world.pools[0]?.users ?? []).entries()) {
        const { port } = servers[place % 2] as (typeof servers)[number]
        await line.join({ user, connection: await HttpConnection.open(port) })
      }
      await line.handOver(warmUpSeconds)
      const limits = await watchLimits({
        postmasterPid: bench.postgres.postmasterPid,
        servers: servers.map(({ pid }) => pid),
      })
      const times = await line.handOver(seconds * pairs * 2)
      const note = `${times.length} hand-overs, median ${percentile(times, 0.5).toFixed(1)} ms; ${await limits()}`
      return { value: percentile(times, 0.99), yardstickValue: null, ratio: null, note }
    } finally {
      line.close()
    }
  },
}

interface Person {
  user: string
  connection: HttpConnection
}

type Told = Person & { sessionId: string }

class Line {
  readonly #key: string
  readonly #people = new Set<Person>()
  #granted: ((told: Told) => void) | null = null
  #early: Told | null = null
  #failure: Error | null = null
  #isOver = false

  constructor(key: string) {
    this.#key = key
  }

  /** Takes the seat, or a place in line with a long poll open. */
  async join(person: Person): Promise<void> {
    this.#people.add(person)
    const body = { user: `user-${person.user}@bench.example`, wait: true }
    const answer = await person.connection.send(httpRequest('POST', '/api/v1/sessions', this.#key, body))
    if (answer.status === 201) return this.#tell({ ...person, sessionId: idOf(answer.body) })
    if (answer.status !== 202) throw new Error(`${answer.status}: ${answer.body}`)
    const { ticket } = JSON.parse(answer.body) as { ticket: string }
    void this.#poll(person, ticket).catch((error: Error) => {
      if (!this.#isOver) this.#failure ??= error
    })
  }

  /** Lets the seat go from one to the next for so long; how many milliseconds each was told after, sorted. */
  async handOver(seconds: number): Promise<number[]> {
    const times: number[] = []
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      const holder = await this.#told()
      const next = this.#told()
      const freed = performance.now()
      const path = `/api/v1/sessions/${holder.sessionId}`
      const released = ask(holder.connection, httpRequest('DELETE', path, this.#key), 204)
      const told = await next
      times.push(performance.now() - freed)
      this.#early = told
      await released
      await this.join({ user: holder.user, connection: holder.connection })
      if (this.#failure) throw this.#failure
    }
    return times.sort((a, b) => a - b)
  }

  close(): void {
    this.#isOver = true
    for (const { connection } of this.#people) connection.close()
  }

  async #poll(person: Person, ticket: string): Promise<void> {
    const request = httpRequest('GET', `/api/v1/tickets/${ticket}?wait=30`, this.#key)
    while (!this.#isOver) {
      const body = await ask(person.connection, request, 200)
      if (body.includes('"granted"')) return this.#tell({ ...person, sessionId: idOf(body) })
    }
  }

  #told(): Promise<Told> {
    const early = this.#early
    this.#early = null
    if (early) return Promise.resolve(early)
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(this.#failure ?? new Error('nobody was told for 30 s')), 30_000)
      this.#granted = (told) => {
        clearTimeout(late)
        resolve(told)
      }
    })
  }

  #tell(told: Told): void {
    const granted = this.#granted
    this.#granted = null
    if (granted) granted(told)
    else this.#early = told
  }
}
