// Ends what has run out where nobody asks for a seat: leases, claim windows, tickets, licenses. Every server sweeps;
// the pools' locks make that harmless.
import type { Database } from '../platform/database/database.ts'
import type { SeatEngine } from './seats.ts'

const restMilliseconds = 1_000
const mostPoolsPerRound = 500

export class Sweeper {
  readonly #database: Database
  readonly #seats: Pick<SeatEngine, 'run'>
  readonly #onError: (error: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #round: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(database: Database, seats: Pick<SeatEngine, 'run'>, onError: (error: unknown) => void) {
    this.#database = database
    this.#seats = seats
    this.#onError = onError
  }

  start(): void {
    this.#schedule(0)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#round
  }

  #schedule(milliseconds: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => {
      this.#round = this.#sweep()
        .catch((error) => {
          this.#onError(error)
          return restMilliseconds
        })
        .then((next) => this.#schedule(next))
    }, milliseconds)
  }

  /** Sweeps the pools that are due; milliseconds until the next round. */
  async #sweep(): Promise<number> {
    const { rows } = await this.#database.urgent.query<{ id: number; account_id: string; due: boolean; wait: number }>(
      `select id, account_id, next <= clock_timestamp() as due,
              greatest(extract(epoch from next - clock_timestamp()) * 1000, 0)::integer as wait
         from pools,
              lateral (select least(next_ending, case when waiting + kept > 0 then ends_at end) as next) n
        where next <= clock_timestamp() + interval '1 second'
        order by next
        limit $1`,
      [mostPoolsPerRound],
      'due-pools',
    )
    const due = rows.filter((row) => row.due)
    await Promise.all(due.map(({ id, account_id }) => this.#seats.run(account_id, { kind: 'sweep', poolId: id })))
    if (due.length === mostPoolsPerRound) return 0
    const next = rows.find((row) => !row.due)
    return Math.min(restMilliseconds, Math.max(20, next ? next.wait + 1 : restMilliseconds))
  }
}
