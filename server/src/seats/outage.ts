// Our outages free nobody's seat. Every server touches one row each second; whoever finds that nobody did so for 5 s
// or more gives leases, offers and places in line that were alive at the last tick the gap back, before anything is
// answered from them.
import type { Database } from '../platform/database/database.ts'
import { outageSeconds } from './seat-calls.ts'

const tickMilliseconds = 1_000

/** The most that is given back, as an SQL interval. */
const mostGivenBack = '10 minutes'

export class OutageWatch {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #givingBack: Promise<void> | null = null

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
  }

  /** Ticks once, giving back what was lost, then every second until `stop`. */
  async start(): Promise<void> {
    await this.#tick()
    this.#schedule()
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #schedule(): void {
    this.#timer = setTimeout(async () => {
      await this.#tick().catch(this.#onError)
      if (this.#timer) this.#schedule()
    }, tickMilliseconds)
  }

  async #tick(): Promise<void> {
    const ticked = await this.#database.urgent.query(
      `update server_ticks
          set at = clock_timestamp()
        where clock_timestamp() - at < make_interval(secs => $1)`,
      [outageSeconds],
      'tick',
    )
    if (ticked.rowCount === 0) await this.giveBack()
  }

  /** Ends an outage, if there is one. Calls at the same time share one run; servers at the same time share the row's lock. */
  giveBack(): Promise<void> {
    this.#givingBack ??= this.#giveBack().finally(() => {
      this.#givingBack = null
    })
    return this.#givingBack
  }

  /** For whoever reads who sits and who waits: after an outage only once everybody has their time back. */
  async settle(): Promise<void> {
    const { rows } = await this.#database.query<{ away: boolean }>(
      'select clock_timestamp() - at >= make_interval(secs => $1) as away from server_ticks',
      [outageSeconds],
      'outage',
    )
    if (rows[0]?.away) await this.giveBack()
  }

  async #giveBack(): Promise<void> {
    await this.#database.transaction(async (tx) => {
      // Whoever found the outage may hold rows of ours and wait for us: rather give up than wait in a circle.
      await tx.query(`set local lock_timeout = '2s'`)
      const { rows } = await tx.query<{ at: string; gap: string }>(
        `with tick as (select at from server_ticks for update)
         select at::text, least(date_trunc('milliseconds', clock_timestamp() - at), $2::interval)::text as gap
           from tick
          where clock_timestamp() - at >= make_interval(secs => $1)`,
        [outageSeconds, mostGivenBack],
      )
      const outage = rows[0]
      if (!outage) return
      const values = [outage.at, outage.gap]
      // Who was answered in the moments before us has a whole lease again: nobody needs more than that.
      await tx.query(
        `update sessions s
            set expires_at = greatest(
                  s.expires_at,
                  least(
                    s.expires_at + $2::interval,
                    p.ends_at,
                    date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => s.lease_seconds)))
           from pools p
          where p.id = s.pool_id and s.expires_at > $1::timestamptz and not s.is_told_expired`,
        values,
      )
      await tx.query(
        `update tickets set lives_until = lives_until + $2::interval
          where state in ('waiting', 'offered') and lives_until > $1::timestamptz`,
        values,
      )
      await tx.query(
        'update holds set kept_until = kept_until + $2::interval where kept_until > $1::timestamptz',
        values,
      )
      await tx.query('update server_ticks set at = clock_timestamp()')
    }, true)
  }
}
