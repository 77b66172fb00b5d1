// Completes by itself what waits: seats for those who wait for a license, changes of kind that waited for a session
// to end, pending revisions that fit by now. At once when this server sees the reason, else within seconds.
import type { Services } from '../app.ts'
import { activatePendingWhereItFits } from '../licenses/licenses.ts'
import { logFailure } from '../platform/failure-log.ts'
import { selectAccountOfPool } from '../seats/seats.ts'
import { selectAccountsWithWishes } from './assignment-store.ts'
import { settleAccount } from './assignments.ts'

const restMilliseconds = 5_000

type Needed = Pick<Services, 'database' | 'seats' | 'log'> & Services

export class AssignmentJobs {
  readonly #services: Needed
  #timer: NodeJS.Timeout | null = null
  #round: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(services: Needed) {
    this.#services = services
    services.seats.onCommitted(({ idleNamedSeats }) => {
      for (const { poolId } of idleNamedSeats) this.#enqueue(() => this.#settlePool(poolId))
    })
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#enqueue(() => this.#settleAll()).finally(() => {
        if (!this.#stopped) this.start()
      })
    }, restMilliseconds)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    await this.#round
  }

  #enqueue(work: () => Promise<unknown>): Promise<unknown> {
    this.#round = this.#round.then(async () => {
      if (this.#stopped) return
      await work().catch(logFailure(this.#services.log, 'completing assignments failed'))
    })
    return this.#round
  }

  async #settlePool(poolId: number): Promise<void> {
    const accountId = await selectAccountOfPool(this.#services.database, poolId)
    if (accountId) await this.#settle(accountId)
  }

  async #settleAll(): Promise<void> {
    for (const accountId of await selectAccountsWithWishes(this.#services.database)) await this.#settle(accountId)
    await activatePendingWhereItFits(this.#services)
  }

  #settle(accountId: string): Promise<void> {
    return this.#services.database.transaction((tx) => settleAccount(tx, this.#services, accountId))
  }
}
