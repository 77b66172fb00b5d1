// Completes by itself what waits: seats for those who wait for a license, changes of kind that waited for a session
// to end, pending revisions that fit by now. At once when this server sees the reason, else within seconds.
//
// Account by account, a few at a time: where one's rows are locked the others do not wait for it.
import type { Services } from '../app.ts'
import { activatePendingWhereItFits, selectAccountsWithPending } from '../licenses/licenses.ts'
import { logFailure } from '../platform/failure-log.ts'
import { type IdleSeat, selectAccountsOfIdleChanges, selectAccountsWithWishes } from './assignment-store.ts'
import { settleAccount } from './waiting.ts'

const restMilliseconds = 5_000
/** Named seats become idle with every program that is closed, and hardly ever does somebody wait for it. */
const gatherMilliseconds = 50
/** What is beyond is found by the next round. */
const mostIdleSeats = 10_000
const accountsAtOnce = 4

export class AssignmentJobs {
  readonly #services: Services
  readonly #rest: number
  readonly #onError: (error: unknown) => void
  readonly #idleSeats = new Map<string, IdleSeat>()
  /** Accounts to be settled; one that is being settled may stand here again. */
  readonly #wanted = new Set<string>()
  readonly #underWay = new Map<string, Promise<void>>()
  #round: NodeJS.Timeout | null = null
  #gathering: NodeJS.Timeout | null = null
  #looking: Promise<void> = Promise.resolve()
  #isStarted = false
  #stopped = false

  constructor(services: Services, rest = restMilliseconds) {
    this.#services = services
    this.#rest = rest
    this.#onError = logFailure(services.log, 'completing assignments failed')
    services.seats.onCommitted(({ idleNamedSeats }) => {
      if (idleNamedSeats.length > 0) this.#gather(idleNamedSeats)
    })
  }

  start(): void {
    this.#isStarted = true
    this.#restOnceSettled()
  }

  /** The next look comes some time after the last account of this one: many that wait in vain keep nobody busy. */
  #restOnceSettled(): void {
    if (!this.#isStarted || this.#stopped || this.#round || this.#wanted.size > 0) return
    this.#round = setTimeout(async () => {
      await this.#look(() => this.#accountsThatWait())
      this.#round = null
      this.#restOnceSettled()
    }, this.#rest)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    for (const timer of [this.#round, this.#gathering]) if (timer) clearTimeout(timer)
    await this.#looking
    await Promise.all(this.#underWay.values())
  }

  #gather(seats: readonly IdleSeat[]): void {
    for (const seat of seats)
      if (this.#idleSeats.size < mostIdleSeats) this.#idleSeats.set(`${seat.poolId} ${seat.userId}`, seat)
    if (this.#stopped) return
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null
      const idle = [...this.#idleSeats.values()]
      this.#idleSeats.clear()
      this.#look(() => selectAccountsOfIdleChanges(this.#services.database, idle))
    }, gatherMilliseconds)
  }

  /** Looks for accounts to be settled, one look after the other. */
  #look(find: () => Promise<readonly string[]>): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      if (this.#stopped) return
      try {
        for (const accountId of await find()) this.#wanted.add(accountId)
      } catch (error) {
        this.#onError(error)
      }
      this.#settleWanted()
    })
    return this.#looking
  }

  async #accountsThatWait(): Promise<string[]> {
    const { database } = this.#services
    return [...(await selectAccountsWithWishes(database)), ...(await selectAccountsWithPending(database, null))]
  }

  #settleWanted(): void {
    for (const accountId of this.#wanted) {
      if (this.#stopped || this.#underWay.size >= accountsAtOnce) return
      if (this.#underWay.has(accountId)) continue
      this.#wanted.delete(accountId)
      const settled = this.#settle(accountId)
        .catch(this.#onError)
        .then(() => {
          this.#underWay.delete(accountId)
          this.#settleWanted()
          this.#restOnceSettled()
        })
      this.#underWay.set(accountId, settled)
    }
  }

  async #settle(accountId: string): Promise<void> {
    await this.#services.database.transaction((tx) => settleAccount(tx, this.#services, accountId))
    await activatePendingWhereItFits(this.#services, accountId)
  }
}
