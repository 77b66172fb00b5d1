// Histories written by hand, a line a call: `story.acquire('ada', 10, 20).granted('s1', { seat: 1, fence: 1 })`. Times are
// milliseconds, of the callers and of the database alike. One account, one product, seats as the story says.
import type {
  Answer,
  BeatSeen,
  Call,
  FaultEvent,
  History,
  HistoryEvent,
  OutageTold,
  PlaceSeen,
  SessionSeen,
} from '../history.ts'
import { gaveUp, type PoolInfo, poolKey, type Totals } from '../history.ts'

const account = 'office'
const product = 'tool'
const pool = poolKey(account, product)

export interface Setting {
  concurrent?: number
  named?: number
  policy?: Partial<PoolInfo['policy']>
}

/** What is told of a session; the rest follows from the story. */
interface Told {
  seat?: number | null
  fence?: number
  /** When it began; in the middle of the call unless told. */
  at?: number
  until?: number
  kind?: SessionSeen['kind']
}

const lease = 10_000

export class Story {
  readonly #info: PoolInfo
  readonly #events: HistoryEvent[] = []
  readonly #sessions = new Map<string, SessionSeen>()

  constructor({ concurrent = 1, named = 0, policy = {} }: Setting = {}) {
    this.#info = {
      ...{ account, product, totals: { concurrent, named } },
      policy: {
        ...{ leaseSeconds: lease / 1000, claimSeconds: 5, cooldownSeconds: 3, pollSeconds: 2 },
        ...{ per: 'user', maxSessionsPerSeat: 2 },
        ...policy,
      },
    }
  }

  get history(): History {
    return { head: { version: 1, seed: 0, pools: [this.#info] }, events: this.#events }
  }

  #asked(call: Call, start: number, end: number, server = 0) {
    return new Asked((answer) => {
      this.#events.push({ event: 'call', client: 'somebody', server, call, start, end, answer })
      return this
    })
  }

  acquire(
    user: string,
    start: number,
    end: number,
    { device = null, wait = false, key = null, server = 0 }: Partial<Acquire> & { server?: number } = {},
  ) {
    const asked = this.#asked({ name: 'acquire', pool, user, device, wait, key }, start, end, server)
    return Object.assign(asked, {
      granted: (id: string, told: Told = {}, digest = id) =>
        asked.answered({ is: 'granted', session: this.#session(id, user, device, start, end, told), digest }),
      waiting: (ticket: string, ahead = 0, digest = ticket) => asked.answered({ is: 'waiting', ticket, ahead, digest }),
      exhausted: (inUse: number, capacity: number) =>
        asked.answered({ is: 'refused', code: 'seats_exhausted', inUse, capacity }),
    })
  }

  poll(user: string, ticket: string, start: number, end: number, waitSeconds = 0) {
    const asked = this.#asked({ name: 'poll', pool, ticket, waitSeconds }, start, end)
    return Object.assign(asked, {
      granted: (id: string, told: Told = {}) =>
        asked.answered({ is: 'granted', session: this.#session(id, user, null, start, end, told), digest: '' }),
      waiting: (ahead = 0) => asked.answered({ is: 'waiting', ticket, ahead, digest: '' }),
      lost: (reason: string) => asked.answered({ is: 'lost ticket', reason }),
    })
  }

  /** A stream of the ticket; each of its events is one of these. */
  follow(user: string, ticket: string, start: number, end: number) {
    const asked = this.#asked({ name: 'follow', pool, ticket }, start, end)
    return Object.assign(asked, {
      granted: (id: string, told: Told = {}) =>
        asked.answered({ is: 'granted', session: this.#session(id, user, null, start, end, told), digest: '' }),
      waiting: (ahead = 0) => asked.answered({ is: 'waiting', ticket, ahead, digest: '' }),
      lost: (reason: string) => asked.answered({ is: 'lost ticket', reason }),
      closed: (openFor = end - start) => asked.answered({ is: 'unknown', why: gaveUp, openFor }),
    })
  }

  /** A stream of the session. */
  watch(session: string, start: number, end: number) {
    const asked = this.#asked({ name: 'watch', pool, session }, start, end)
    return Object.assign(asked, {
      ended: (reason: string, endedAt: number) => asked.answered({ is: 'ended session', reason, endedAt }),
      closed: (openFor = end - start) => asked.answered({ is: 'unknown', why: gaveUp, openFor }),
    })
  }

  beat(session: string, start: number, end: number, server = 0) {
    const asked = this.#asked({ name: 'heartbeat', pool, session, activity: null }, start, end, server)
    return Object.assign(asked, {
      extended: (expiresAt = start + lease) => asked.answered({ is: 'extended', expiresAt }),
      ended: (reason: string, endedAt: number) => asked.answered({ is: 'ended session', reason, endedAt }),
    })
  }

  beats(start: number, end: number, items: BeatSeen[]): Story {
    const call: Call = { name: 'heartbeats', pool, sessions: items.map(({ id }) => id) }
    return this.#asked(call, start, end).answered({ is: 'beats', items })
  }

  release(session: string, start: number, end: number) {
    return this.#asked({ name: 'release', pool, session }, start, end)
  }

  leave(ticket: string, start: number, end: number) {
    return this.#asked({ name: 'leave', pool, ticket }, start, end)
  }

  end(session: string, start: number, end: number): Story {
    const nothing = { alreadyEnded: [], notFound: [] }
    const answer: Answer = { is: 'ended many', ended: [session], ...nothing }
    return this.#asked({ name: 'end', account, sessions: [session] }, start, end).answered(answer)
  }

  assign(user: string, kind: 'named' | 'concurrent', start: number, end: number): Story {
    const call: Call = { name: 'assign', pool, user, kind }
    return this.#asked(call, start, end).answered({ is: 'assigned', kind, state: 'assigned' })
  }

  unassign(user: string, start: number, end: number): Story {
    return this.#asked({ name: 'unassign', pool, user }, start, end).done()
  }

  suspend(user: string, start: number, end: number) {
    return this.#asked({ name: 'suspend', account, user }, start, end)
  }

  reactivate(user: string, start: number, end: number) {
    return this.#asked({ name: 'reactivate', account, user }, start, end)
  }

  revise(totals: Totals, start: number, end: number, revision: number, status = 'active'): Story {
    const call: Call = { name: 'revise', account, totals: { [product]: totals } }
    return this.#asked(call, start, end).answered({ is: 'revision', revision, status })
  }

  activate(revision: number, start: number, end: number): Story {
    return this.#asked({ name: 'activate', account, revision }, start, end).done()
  }

  /** A list of sessions that were told before, or of one made up. */
  list(start: number, end: number, shown: (string | SessionSeen)[]): Story {
    const sessions = shown.map((one) => {
      const seen = typeof one === 'string' ? this.#sessions.get(one) : one
      if (!seen) throw new Error(`the story knows no session ${one}`)
      return seen
    })
    return this.#asked({ name: 'sessions', account, product }, start, end).answered({
      ...{ is: 'sessions', sessions, whole: true },
    })
  }

  line(start: number, end: number, places: Omit<PlaceSeen, 'position'>[]): Story {
    const numbered = places.map((place, index) => ({ ...place, position: index + 1 }))
    return this.#asked({ name: 'line', account, product }, start, end).answered({
      ...{ is: 'line', places: numbered, whole: true },
    })
  }

  usage(start: number, end: number, inUse: number, total: number): Story {
    const shared = { total, inUse, waiting: 0 }
    const products = [{ product, concurrent: shared, named: { total: this.#info.totals.named, assigned: 0 } }]
    return this.#asked({ name: 'products', account }, start, end).answered({ is: 'usage', products })
  }

  fault(what: FaultEvent['what'], start: number, end: number, server: number | null = null): Story {
    this.#events.push({ event: 'fault', what, server, start, end })
    return this
  }

  /** The database's clock is so far ahead of the callers', read within `spread`. */
  clock(at: number, ahead: number, spread = 1): Story {
    this.#events.push({ event: 'clock', start: at, end: at + spread, at: at + ahead })
    return this
  }

  #session(
    id: string,
    user: string,
    device: string | null,
    start: number,
    end: number,
    { seat = 1, fence = 1, at = (start + end) / 2, until, kind = 'concurrent' }: Told,
  ): SessionSeen {
    const length = this.#info.policy.leaseSeconds * 1000
    const seen = { id, user, device, kind, seat, fence, startedAt: at, expiresAt: until ?? at + length }
    this.#sessions.set(id, seen)
    return seen
  }
}

interface Acquire {
  device: string | null
  wait: boolean
  key: string | null
}

const documentedOutage = {
  contentType: 'application/problem+json; charset=utf-8',
  code: 'unavailable',
  retryAfter: '1',
}

class Asked {
  readonly #answered: (answer: Answer) => Story

  constructor(answered: (answer: Answer) => Story) {
    this.#answered = answered
  }

  answered(answer: Answer): Story {
    return this.#answered(answer)
  }

  done = () => this.answered({ is: 'done' })
  refused = (code: string) => this.answered({ is: 'refused', code })
  /** The connection died. */
  unheard = () => this.answered({ is: 'unknown', why: 'ECONNRESET' })
  gaveUp = () => this.answered({ is: 'unknown', why: gaveUp })
  /** 503, told as documented unless said otherwise; null: what came with it is not known. */
  unavailable = (told: Partial<OutageTold> | null = {}) =>
    this.answered({ is: 'unavailable', ...(told && { told: { ...documentedOutage, ...told } }) })
}
