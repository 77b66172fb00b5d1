// The same cycles on the engine's queue alone, with another number of lanes than the engine has: for tuning.
import { v7 as uuidv7 } from 'uuid'
import type { Database } from '../../server/src/platform/database/database.ts'
import { JournalPersons } from '../../server/src/seats/journal-persons.ts'
import { SeatQueue } from '../../server/src/seats/seat-queue.ts'
import type { BenchWorld } from './bench-world.ts'

export function queueCycles(database: Database, { pools, productId }: BenchWorld, lanes: number) {
  const context = { persons: new JournalPersons(), giveBackOutage: async () => {}, answerBody: () => null }
  const queue = new SeatQueue(database, context, lanes, ({ journal }) =>
    database.announce(new Set(journal.map(({ accountId }) => accountId))),
  )
  const cycle = async (pool: number, user: number) => {
    const place = pools[pool]
    const userId = place?.users[user]
    if (!place || !userId) throw new Error(`the world has no user ${user} of pool ${pool}`)
    const { accountId, poolId } = place
    const answer = await queue.run(accountId, {
      kind: 'acquire',
      ...{ poolId, productId, accountId, userId, email: null, device: null, activity: 'idle' as const, wait: false },
      ...{ sessionId: uuidv7(), ticketId: uuidv7(), idempotencyKey: null },
    })
    if (answer.outcome !== 'granted') throw new Error(`an acquire was answered ${answer.outcome}`)
    const scope = { accountId, productId, userId: null }
    await queue.run(accountId, { kind: 'release', sessionId: answer.session.id, scope })
  }
  return { cycle, drained: () => queue.drained() }
}
