// A client as a vendor's product has them: one person at one device, who takes seats, keeps them, changes what is done
// with them, waits in line, gives back, forgets, dies. All of it at random, by the seed.
import { balanced, type Calling, type Way } from './calling.ts'
import type { Answer, Call, PoolInfo } from './history.ts'
import { poolKey } from './history.ts'
import type { SeededRandom } from './seeded-random.ts'
import { stream } from './streams.ts'

export interface ClientPlace {
  name: string
  user: string
  /** Null: it never says which. */
  device: string | null
  pools: PoolInfo[]
  /** Knows the balancer's address only; others ask any server. */
  isBalanced: boolean
}

/** How a run is going, for those who take part. */
export interface Going {
  /** No call is to be begun any more. */
  isOver(): boolean
  servers: number
  /** Sessions that somebody was told of, of each pool: anybody may ask after them. */
  remember(pool: string, session: string): void
  remembered(pool: string, random: SeededRandom): string | null
}

const retries = 12
/** As long as somebody who watches a session waits for its end at most. */
const patientMilliseconds = 9_000

export class ProductClient {
  readonly #calling: Calling
  readonly #place: ClientPlace
  readonly #random: SeededRandom
  readonly #going: Going
  #keys = 0

  constructor(calling: Calling, place: ClientPlace, random: SeededRandom, going: Going) {
    this.#calling = calling
    this.#place = place
    this.#random = random
    this.#going = going
  }

  async run(): Promise<void> {
    while (!this.#going.isOver()) {
      const pool = this.#random.pick(this.#place.pools)
      await this.#visit(pool, poolKey(pool.account, pool.product))
      await this.#pause(0, 30)
    }
  }

  /** Comes, and works if there is a seat, or waits for one. */
  async #visit(info: PoolInfo, pool: string): Promise<void> {
    const answer = await this.#acquire(pool, this.#random.chance(0.5))
    if (answer.is === 'granted') return this.#work(info, pool, answer.session.id)
    if (answer.is !== 'waiting') return
    const session = await this.#wait(info, pool, answer.ticket)
    if (session) await this.#work(info, pool, session)
  }

  async #acquire(pool: string, wait: boolean): Promise<Answer> {
    const { user, device, name } = this.#place
    const key = this.#random.chance(0.7) ? `${name}-${++this.#keys}` : null
    const says = this.#random.chance(0.8) ? device : null
    const call = { name: 'acquire', pool, user, device: says, wait, key } as const
    const answer = await this.#persist(() => this.#call(call), 0.9)
    // A twin gets the same answer, also after it was given.
    if (key !== null && this.#random.chance(0.1)) await this.#call(call)
    if (answer.is === 'granted') this.#going.remember(pool, answer.session.id)
    return answer
  }

  /** Asks again, of any server, until there is an answer; now and then it gives up. */
  async #persist(ask: () => Promise<Answer>, patience: number): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await ask()
      const isLost = answer.is === 'unknown' || answer.is === 'unavailable' || answer.is === 'unsent'
      if (!isLost || attempt === retries || this.#going.isOver() || !this.#random.chance(patience)) return answer
      await this.#pause(20, 150)
    }
  }

  async #wait(info: PoolInfo, pool: string, ticket: string): Promise<string | null> {
    const { user, device } = this.#place
    for (let polls = 0; !this.#going.isOver(); polls++) {
      const choice = this.#random.fraction()
      // Some forget that they wait, some have had enough, some ask once more.
      if (polls > 0 && choice < 0.03) return null
      if (polls > 0 && choice < 0.08) {
        await this.#persist(() => this.#call({ name: 'leave', pool, ticket }), 0.8)
        return null
      }
      if (choice < 0.14) {
        const call = { name: 'acquire', pool, user, device, wait: this.#random.chance(0.5), key: null } as const
        const answer = await this.#call(call)
        if (answer.is !== 'granted') continue
        this.#going.remember(pool, answer.session.id)
        return answer.session.id
      }
      if (this.#random.chance(0.35)) {
        const heard = await this.#follow(pool, ticket)
        if (heard.is === 'granted') {
          this.#going.remember(pool, heard.session.id)
          return heard.session.id
        }
        if (heard.is === 'lost ticket') return null
        continue
      }
      const waitSeconds = this.#random.chance(0.4) ? this.#random.between(1, 2) : 0
      const poll = { name: 'poll', pool, ticket, waitSeconds } as const
      const answer = await this.#persist(() => this.#call(poll), 0.95)
      if (answer.is === 'granted') {
        this.#going.remember(pool, answer.session.id)
        return answer.session.id
      }
      if (answer.is !== 'waiting') return null
      const late = this.#random.chance(0.05)
      const most = late ? 4_000 : this.#random.chance(0.8) ? 50 : 700
      await this.#pause(0, most * info.policy.pollSeconds)
    }
    return null
  }

  /** Hangs on a stream for a while; when that breaks, on another. */
  async #follow(pool: string, ticket: string): Promise<Answer> {
    const call = { name: 'follow', pool, ticket } as const
    const longest = this.#random.between(20, 1_500)
    return this.#persist(() => stream(this.#calling, this.#place.name, this.#way(), call, { longest }), 0.7)
  }

  /** Hangs on the session's stream until it tells of the end, or it is closed. */
  #watch(pool: string, session: string): () => Promise<void> {
    const closing = new AbortController()
    const call = { name: 'watch', pool, session } as const
    const plan = { longest: 60_000, signal: closing.signal }
    const told = stream(this.#calling, this.#place.name, this.#way(), call, plan)
    return async () => {
      // Some wait a little longer, in case it has ended and that is told late.
      if (this.#random.chance(0.05)) await Promise.race([told, this.#pause(0, patientMilliseconds)])
      closing.abort()
      await told
    }
  }

  /** Keeps the seat for a while; then gives it back, or is gone without a word. */
  async #work(info: PoolInfo, pool: string, session: string): Promise<void> {
    const stopWatching = this.#random.chance(0.15) ? this.#watch(pool, session) : null
    await this.#workOn(info, pool, session)
    await stopWatching?.()
  }

  async #workOn(info: PoolInfo, pool: string, session: string): Promise<void> {
    const steps = this.#random.between(0, 7)
    for (let step = 0; step < steps && !this.#going.isOver(); step++) {
      // Mostly in haste, sometimes as late as a client may be.
      await this.#pause(0, this.#random.chance(0.92) ? 20 : 300 * info.policy.leaseSeconds)
      const answer = await this.#keep(pool, session)
      if (answer.is === 'ended session') return
    }
    const choice = this.#random.fraction()
    if (choice < 0.12) return
    if (choice < 0.14 && info.policy.leaseSeconds < 10) {
      // Comes back too late, and asks.
      await this.#pause(1000 * info.policy.leaseSeconds, 1100 * info.policy.leaseSeconds)
      if (!this.#going.isOver()) await this.#keep(pool, session)
      return
    }
    if (choice < 0.22) {
      await this.#acquire(pool, false)
      return
    }
    await this.#persist(() => this.#call({ name: 'release', pool, session }), 0.9)
    if (this.#random.chance(0.15)) await this.#call({ name: 'heartbeat', pool, session, activity: null })
    if (this.#random.chance(0.05)) await this.#call({ name: 'release', pool, session })
  }

  async #keep(pool: string, session: string): Promise<Answer> {
    const choice = this.#random.fraction()
    if (choice < 0.2) {
      const others = Array.from({ length: this.#random.between(0, 9) }, () =>
        this.#going.remembered(pool, this.#random),
      )
      const sessions = [...new Set([session, ...others.filter((id) => id !== null)])]
      await this.#call({ name: 'heartbeats', pool, sessions })
    }
    const activity = choice > 0.85 ? this.#random.pick(['idle', 'attended', 'unattended'] as const) : null
    const beat = { name: 'heartbeat', pool, session, activity } as const
    return this.#persist(() => this.#call(beat), 0.7)
  }

  #way(): Way {
    return this.#place.isBalanced ? balanced : this.#random.between(0, this.#going.servers - 1)
  }

  /** Now and then without the patience that an answer needs. */
  #call(call: Call): Promise<Answer> {
    const patience = this.#random.chance(0.03) ? this.#random.between(1, 300) : undefined
    return this.#calling.call(this.#place.name, this.#way(), call, patience)
  }

  async #pause(least: number, most: number): Promise<void> {
    // In slices, so that the end of the run is not waited for.
    let left = this.#random.between(least, most)
    while (left > 0 && !this.#going.isOver()) {
      const slice = Math.min(left, 250)
      await new Promise((resolve) => setTimeout(resolve, slice))
      left -= slice
    }
  }
}
