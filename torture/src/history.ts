// What a torture run writes down and the referee reads: every call with its answer, when the database's clock was looked
// at, and what was killed. Times of the run are milliseconds of one monotonic clock; times that the servers tell are
// milliseconds since 1970, by the database's clock.
import type { SessionPolicy } from '@sitzplan/contract/catalog'
import type { Activity } from '@sitzplan/contract/seats'

export interface History {
  head: HistoryHead
  events: HistoryEvent[]
}

export interface HistoryHead {
  version: 1
  seed: number
  pools: PoolInfo[]
}

/** One account's line of one product, shared and named seats of it. */
export interface PoolInfo {
  account: string
  product: string
  policy: Pick<
    SessionPolicy,
    'leaseSeconds' | 'claimSeconds' | 'cooldownSeconds' | 'pollSeconds' | 'per' | 'maxSessionsPerSeat'
  >
  /** What the account owns before the first call. */
  totals: Totals
}

export interface Totals {
  concurrent: number
  named: number
}

export type HistoryEvent = CallEvent | ClockEvent | FaultEvent

export interface CallEvent {
  event: 'call'
  /** Who asks. */
  client: string
  /** Which server was asked; null: none could be. */
  server: number | null
  call: Call
  start: number
  end: number
  answer: Answer
}

/** The database said that it is `at`, some time between `start` and `end`. */
export interface ClockEvent {
  event: 'clock'
  start: number
  end: number
  at: number
}

/** From `start` (the signal) to `end` (the process is gone, or answers again, or goes on). */
export interface FaultEvent {
  event: 'fault'
  what:
    | 'server killed'
    | 'server ready'
    | 'server held up'
    | 'database stopped'
    | 'database ready'
    | 'primary lost'
    | 'standby promoted'
    | 'standby made'
  server: number | null
  start: number
  end: number
}

/** `pool`, `user`, `session`, `ticket`: ids as the surface has them; a pool is `account/product`. */
export type Call =
  | { name: 'acquire'; pool: string; user: string; device: string | null; wait: boolean; key: string | null }
  | { name: 'heartbeat'; pool: string; session: string; activity: Activity | null }
  | { name: 'heartbeats'; pool: string; sessions: string[] }
  | { name: 'release'; pool: string; session: string }
  | { name: 'poll'; pool: string; ticket: string; waitSeconds: number }
  /** Event streams, of a place in line and of a session: each event is an answer of its own. */
  | { name: 'follow'; pool: string; ticket: string }
  | { name: 'watch'; pool: string; session: string }
  | { name: 'leave'; pool: string; ticket: string }
  | { name: 'end'; account: string; sessions: string[] }
  | { name: 'sessions'; account: string; product: string }
  | { name: 'line'; account: string; product: string }
  | { name: 'products'; account: string }
  | { name: 'revise'; account: string; totals: Record<string, Totals> }
  | { name: 'activate'; account: string; revision: number }
  | { name: 'assign'; pool: string; user: string; kind: 'named' | 'concurrent' }
  | { name: 'unassign'; pool: string; user: string }
  | { name: 'suspend'; account: string; user: string }
  | { name: 'reactivate'; account: string; user: string }

export interface SessionSeen {
  id: string
  user: string
  device: string | null
  kind: 'named' | 'concurrent' | 'included'
  seat: number | null
  fence: number
  startedAt: number
  expiresAt: number
}

export type BeatSeen =
  | { id: string; expiresAt: number }
  | { id: string; ended: { reason: string; endedAt: number | null } }

export interface PlaceSeen {
  ticket: string
  user: string
  position: number
  offered: { seat: number; until: number } | null
}

export interface UsageSeen {
  product: string
  concurrent: { total: number | null; inUse: number; waiting: number }
  named: { total: number | null; assigned: number }
}

/** What came with a 503. */
export interface OutageTold {
  contentType: string | null
  code: string | null
  retryAfter: string | null
}

export type Answer =
  /** `digest` of the whole body: twins under one key must be alike. */
  | { is: 'granted'; session: SessionSeen; digest: string }
  | { is: 'waiting'; ticket: string; ahead: number; digest: string }
  | { is: 'extended'; expiresAt: number }
  | { is: 'beats'; items: BeatSeen[] }
  | { is: 'done' }
  | { is: 'ended session'; reason: string; endedAt: number }
  | { is: 'lost ticket'; reason: string }
  | { is: 'refused'; code: string; capacity?: number; inUse?: number }
  | { is: 'ended many'; ended: string[]; alreadyEnded: string[]; notFound: string[] }
  /** `whole`: everything was on this page. */
  | { is: 'sessions'; sessions: SessionSeen[]; whole: boolean }
  | { is: 'line'; places: PlaceSeen[]; whole: boolean }
  | { is: 'usage'; products: UsageSeen[] }
  | { is: 'revision'; revision: number; status: string }
  | { is: 'assigned'; kind: string; state: string }
  /** 503, or a stream that was ended without a last word (then without `told`, as in older histories): it may have
      happened, or be about to, if the database was sent it. */
  | { is: 'unavailable'; told?: OutageTold }
  /** The connection died before the answer, or nobody waited for it: it may have happened, or happen still. */
  /** `openFor`: milliseconds for which a stream stood open until the client closed it. */
  | { is: 'unknown'; why: string; openFor?: number }
  /** Nobody listened: it did not happen. */
  | { is: 'unsent' }
  /** What no caller should ever get. */
  | { is: 'strange'; status: number; text: string }

/** What is said of a call for whose answer the client did not wait. */
export const gaveUp = 'gave up'

export const poolKey = (account: string, product: string) => `${account}/${product}`
