// Heartbeats: one statement for all that arrive while the one before is under way; very many, for whole fleets, go in two
// at once. No pool is locked and no index touched; the condition on the lease is evaluated by the clock at the moment the
// row is ours, so a lease that ran out while we waited for the row stays over.
//
// A session that a long transaction has locked (somebody ends a thousand at once) is not waited for by all the others:
// they are kept alive around it, and all that are locked are asked together again, every now and then.
import { setTimeout as pause } from 'node:timers/promises'
import { Batched } from '../platform/batched.ts'
import { type Database, isLockTimeout } from '../platform/database/database.ts'
import { int4s, texts, uuids } from './binary-arrays.ts'
import { outageSeconds } from './seat-calls.ts'
import type { Activity, Scope } from './seat-types.ts'

export interface Heartbeat {
  /** In the form of ids. */
  sessionIds: readonly string[]
  scope: Scope
  /** Only sessions with this activity are extended; a change of activity goes through the engine. */
  activity: Activity | null
}

const mostPerStatement = 2_000
/** So many that wait go beside the statement that is under way. */
const enoughForAnother = 1_000
const mostWaiting = 1_000_000

/** For a locked session; less than it takes PostgreSQL to look for a deadlock. */
const lockSettings = `set local lock_timeout = '150ms'`
/** After that, locked sessions are left out at once for so long. */
const cautiousMilliseconds = 1_000
/** Sessions that stay locked: asked again so soon, and each for so long. */
const againMilliseconds = 50
const patienceMilliseconds = 2_000

// What is asked for is looked up first, by index whatever the statistics say: whose a session is never changes.
// The answer is packed (readExtended): as JSON it cost as much as finding and updating the rows.
// $1 sessions · $2 the call of each (its place in what follows) · $3 to $6 accounts, products, users and activities of calls
const beatStatement = (isAround: boolean) => `
with tick as materialized (
  select clock_timestamp() - at < make_interval(secs => $7) as fresh from server_ticks
), theirs as materialized (
  select s.id, n.place
    from generate_series(1, cardinality($1::uuid[])) as n(place)
   cross join lateral (select ($2::integer[])[n.place] as i offset 0) b
   cross join lateral (
         select ($3::uuid[])[b.i] as account_id, ($4::uuid[])[b.i] as product_id, ($5::uuid[])[b.i] as user_id,
                ($6::text[])[b.i] as activity
         offset 0) c
   cross join lateral (
         select id, pool_id, user_id, activity from sessions where id = ($1::uuid[])[n.place] offset 0) s
   cross join lateral (select account_id, product_id from pools where id = s.pool_id offset 0) p
   where (c.account_id is null or p.account_id = c.account_id)
     and (c.product_id is null or p.product_id = c.product_id)
     and (c.user_id is null or s.user_id = c.user_id)
     and (c.activity is null or s.activity = c.activity)
), free as materialized (
  ${isAround ? 'select id from sessions where id = any(array(select id from theirs)) for no key update skip locked' : 'select id from theirs'}
), beat as (
  update sessions s
     set expires_at = greatest(
           s.expires_at,
           least(
             date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => s.lease_seconds),
             (select p.ends_at from pools p where p.id = s.pool_id)))
   where s.id = any(array(select id from free))
     and s.expires_at > clock_timestamp()
     and (select fresh from tick)
  returning s.id, s.expires_at, s.activity
)
select (select fresh from tick) as fresh,
       (select string_agg(int4send(place::integer), '') from theirs) as theirs,
       (select string_agg(int4send(place::integer), '') from theirs where ${isAround ? 'id not in (select id from free)' : 'false'}) as locked,
       (select string_agg(uuid_send(id) || timestamptz_send(expires_at) || textsend(left(activity, 1)), '')
          from beat) as extended`

const beatTexts = { beat: beatStatement(false), 'beat-around': beatStatement(true) }

interface BeatRow {
  fresh: boolean
  /** Places (from 1) of those asked for that exist and that the caller may name, four bytes each. */
  theirs: Buffer | null
  /** Of these, the ones that were left out because somebody has locked them. */
  locked: Buffer | null
  /** Of each session that was extended: id, end of its lease, first letter of its activity. */
  extended: Buffer | null
}

const idBytes = 16
const extendedBytes = idBytes + 8 + 1
/** Where the first id stands in a binary array of ids, and the next after it. */
const [firstIdAt, nextIdAfter] = [24, 20]
/** PostgreSQL counts microseconds from here. */
const postgresEpoch = Date.UTC(2000, 0, 1)

/** By the id's bytes. */
function readExtended(rows: Buffer): Map<string, { expiresAt: number; activity: string }> {
  const extended = new Map<string, { expiresAt: number; activity: string }>()
  for (let at = 0; at < rows.length; at += extendedBytes) {
    const timeAt = at + idBytes
    const microseconds = rows.readInt32BE(timeAt) * 2 ** 32 + rows.readUInt32BE(timeAt + 4)
    extended.set(rows.toString('latin1', at, timeAt), {
      expiresAt: postgresEpoch + Math.round(microseconds / 1000),
      activity: rows.toString('latin1', timeAt + 8, timeAt + 9),
    })
  }
  return extended
}

/**
 * The new end of a lease (ms); null: there is no such running session, or its activity is another; `locked`: somebody
 * keeps it locked, and it is as it was.
 */
export type Beaten = number | null | 'locked'

export class Heartbeats {
  readonly #database: Database
  readonly #giveBack: () => Promise<void>
  readonly #beats: Batched<Heartbeat, Beaten[]>
  /** Of these only the locked sessions. */
  readonly #again: Batched<Heartbeat, Beaten[]>
  #cautiousUntil = 0

  constructor(database: Database, giveBack: () => Promise<void>) {
    this.#database = database
    this.#giveBack = giveBack
    const options = {
      most: mostPerStatement,
      mostWaiting,
      turnOf: ({ scope }: Heartbeat) => scope.accountId ?? '',
      weigh: ({ sessionIds }: Heartbeat) => sessionIds.length,
    }
    this.#beats = new Batched((beats) => this.#beatAll(beats), { ...options, beside: enoughForAnother })
    this.#again = new Batched(async (beats) => {
      await pause(againMilliseconds)
      return this.#beat(beats, true)
    }, options)
  }

  /** Sessions to be kept alive that are not in a statement yet. */
  get waiting(): number {
    return this.#beats.waiting + this.#again.waiting
  }

  extend(beat: Heartbeat): Promise<Beaten[]> {
    return this.#beats.ask(beat)
  }

  async #beatAll(beats: Heartbeat[]): Promise<(Beaten[] | Promise<Beaten[]>)[]> {
    const beaten = await this.#beat(beats, performance.now() < this.#cautiousUntil).catch((error) => {
      if (!isLockTimeout(error)) throw error
      this.#cautiousUntil = performance.now() + cautiousMilliseconds
      return this.#beat(beats, true)
    })
    return beaten.map((ends, index) => {
      const beat = beats[index]
      return beat && ends.includes('locked') ? this.#untilFree(beat, ends) : ends
    })
  }

  /** The others go on meanwhile. */
  async #untilFree(beat: Heartbeat, first: Beaten[]): Promise<Beaten[]> {
    const ends = [...first]
    const until = performance.now() + patienceMilliseconds
    const lockedPlaces = () => ends.flatMap((end, place) => (end === 'locked' ? [place] : []))
    for (let locked = lockedPlaces(); locked.length > 0 && performance.now() < until; locked = lockedPlaces()) {
      const sessionIds = locked.map((place) => beat.sessionIds[place] ?? '')
      const again = await this.#again.ask({ ...beat, sessionIds })
      for (const [index, place] of locked.entries()) ends[place] = again[index] ?? null
    }
    return ends
  }

  /** `isAround`: sessions that somebody has locked are left out. */
  async #beat(beats: Heartbeat[], isAround: boolean): Promise<Beaten[][]> {
    const ends = beats.map(({ sessionIds }) => new Array<Beaten>(sessionIds.length).fill(null))
    const asked = beats.flatMap(({ sessionIds, activity }, beat) =>
      sessionIds.map((id, index) => ({ id: id.toLowerCase(), activity, beat, index })),
    )
    asked.sort((a, b) => (a.id < b.id ? -1 : 1))
    const answer = (place: number, end: Beaten) => {
      const one = asked[place]
      const those = one && ends[one.beat]
      if (those) those[one.index] = end
    }
    const ids = uuids(asked.map(({ id }) => id))
    const values = [
      ids,
      int4s(asked.map(({ beat }) => beat + 1)),
      uuids(beats.map(({ scope }) => scope.accountId)),
      uuids(beats.map(({ scope }) => scope.productId)),
      uuids(beats.map(({ scope }) => scope.userId)),
      texts(beats.map(({ activity }) => activity)),
      outageSeconds,
    ]
    const { theirs, locked, extended } = await this.#run(values, isAround)
    for (const place of places(locked)) answer(place, 'locked')
    if (!extended) return ends
    const leases = readExtended(extended)
    for (const place of places(theirs)) {
      const idAt = firstIdAt + place * nextIdAfter
      const lease = leases.get(ids.toString('latin1', idAt, idAt + idBytes))
      const activity = asked[place]?.activity ?? null
      // The activity may have changed between the look-up and the lock.
      if (lease && (activity === null || activity[0] === lease.activity)) answer(place, lease.expiresAt)
    }
    return ends
  }

  async #run(values: unknown[], isAround: boolean): Promise<BeatRow> {
    const name = isAround ? 'beat-around' : 'beat'
    for (;;) {
      const row = await this.#database.batch(
        lockSettings,
        async (tx, commit) => {
          const [{ rows }] = await Promise.all([tx.query<BeatRow>(beatTexts[name], values, name), commit()])
          return rows[0]
        },
        true,
      )
      if (row?.fresh) return row
      await this.#giveBack()
    }
  }
}

/** Places as they are told, counted from 0. */
function places(told: Buffer | null): number[] {
  return Array.from({ length: (told?.length ?? 0) / 4 }, (_, index) => (told?.readInt32BE(4 * index) ?? 0) - 1)
}
