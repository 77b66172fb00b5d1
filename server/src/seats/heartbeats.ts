// Heartbeats: one statement for all that arrive while the one before is under way. No pool is locked and no index
// touched; the condition on the lease is evaluated by the clock at the moment the row is ours, so a lease that ran
// out while we waited for the row stays over.
import { Batched } from '../platform/batched.ts'
import type { Database } from '../platform/database/database.ts'
import { outageSeconds } from './seat-calls.ts'
import { array } from './seat-sql.ts'
import type { Activity, Scope } from './seat-types.ts'

export interface Heartbeat {
  sessionId: string
  scope: Scope
  /** Only sessions with this activity are extended; a change of activity goes through the engine. */
  activity: Activity | null
}

const mostPerStatement = 4_000

// Rows are taken in order of their ids, as batches delete them, so that the two never wait in a circle. What is
// asked for is looked up first, by index whatever the statistics say: whose a session is never changes.
const beatText = `
with tick as materialized (
  select clock_timestamp() - at < make_interval(secs => $6) as fresh from server_ticks
), theirs as materialized (
  select s.id
    from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[])
         as n(id, account_id, product_id, user_id, activity)
   cross join lateral (select * from sessions where id = n.id offset 0) s
   cross join lateral (select * from pools where id = s.pool_id offset 0) p
   where (n.account_id is null or p.account_id = n.account_id)
     and (n.product_id is null or p.product_id = n.product_id)
     and (n.user_id is null or s.user_id = n.user_id)
     and (n.activity is null or s.activity = n.activity)
), beat as (
  update sessions s
     set expires_at = greatest(
           s.expires_at,
           least(
             date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => s.lease_seconds),
             (select p.ends_at from pools p where p.id = s.pool_id)))
   where s.id = any(array(select id from theirs))
     and s.expires_at > clock_timestamp()
     and (select fresh from tick)
  returning s.id, (extract(epoch from s.expires_at) * 1000)::int8 as expires_at, s.activity, s.user_id,
            (select p.account_id from pools p where p.id = s.pool_id) as account_id,
            (select p.product_id from pools p where p.id = s.pool_id) as product_id
)
select (select fresh from tick) as fresh,
       coalesce((select json_agg(json_build_array(id, expires_at, activity, account_id, product_id, user_id)) from beat),
                '[]') as extended`

type Extended = [id: string, expiresAt: number, activity: Activity, account: string, product: string, user: string]

/** What the session's row says of this heartbeat: the same session may be asked for twice, once by a stranger. */
function expiryFor({ scope, activity }: Heartbeat, row: Extended | undefined): number | null {
  if (!row) return null
  const [, expiresAt, present, accountId, productId, userId] = row
  const isTheirs =
    (scope.accountId ?? accountId) === accountId &&
    (scope.productId ?? productId) === productId &&
    (scope.userId ?? userId) === userId
  return isTheirs && (activity ?? present) === present ? expiresAt : null
}

export class Heartbeats {
  readonly #database: Database
  readonly #giveBack: () => Promise<void>
  readonly #beats: Batched<Heartbeat, number | null>

  constructor(database: Database, giveBack: () => Promise<void>) {
    this.#database = database
    this.#giveBack = giveBack
    this.#beats = new Batched(async (beats) => {
      const extended = await this.#beat(beats)
      return beats.map((beat) => expiryFor(beat, extended.get(beat.sessionId.toLowerCase())))
    }, mostPerStatement)
  }

  /** The new end of the lease (ms), or null when there is no such running session, or its activity is another. */
  extend(beat: Heartbeat): Promise<number | null> {
    return this.#beats.ask(beat)
  }

  async #beat(beats: Heartbeat[]): Promise<Map<string, Extended>> {
    const sorted = [...beats].sort((a, b) => (a.sessionId < b.sessionId ? -1 : 1))
    const values = [
      array(sorted.map(({ sessionId }) => sessionId)),
      array(sorted.map(({ scope }) => scope.accountId)),
      array(sorted.map(({ scope }) => scope.productId)),
      array(sorted.map(({ scope }) => scope.userId)),
      array(sorted.map(({ activity }) => activity)),
      outageSeconds,
    ]
    for (;;) {
      const { rows } = await this.#database.query<{ fresh: boolean; extended: Extended[] }>(beatText, values, 'beat')
      if (rows[0]?.fresh) return new Map(rows[0].extended.map((row) => [row[0], row]))
      await this.#giveBack()
    }
  }
}
