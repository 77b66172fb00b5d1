// Who asks for a product of which the account owns no line is refused without a pool, but remembered like any refusal.
// What is asked meanwhile is refused together, accounts taking turns: product keys may ask without limit.
import { Batched } from '../platform/batched.ts'
import type { Database } from '../platform/database/database.ts'
import type { JournalPersons } from './journal-persons.ts'
import { insertRefusalsWithoutPool, type WithoutLine } from './pool-store.ts'
import type { BatchResult } from './seat-queue.ts'
import type { RefusalReason } from './seat-types.ts'

const bounds = { most: 500, mostWaiting: 50_000 }

export class RefusalsWithoutLine {
  readonly #asking: Batched<WithoutLine, RefusalReason>

  /** `onCommit` hears of what was refused, before it is answered. */
  constructor(database: Database, persons: JournalPersons, onCommit: (result: BatchResult) => void) {
    const refuseAll = async (asked: WithoutLine[]): Promise<RefusalReason[]> => {
      const { reasons, confirm } = await database.transaction(
        (tx) => insertRefusalsWithoutPool(tx, persons, asked),
        true,
      )
      confirm()
      const journal = asked.map(({ accountId }, index) => ({
        accountId,
        kind: 'refused' as const,
        reason: reasons[index] ?? null,
      }))
      onCommit({ journal, idleNamedSeats: [], ticketIds: [], endedSessionIds: [], batch: null })
      return reasons
    }
    this.#asking = new Batched(refuseAll, { ...bounds, turnOf: ({ accountId }) => accountId })
  }

  /** The first reason that holds. */
  refuse(asked: WithoutLine): Promise<RefusalReason> {
    return this.#asking.ask(asked)
  }
}
