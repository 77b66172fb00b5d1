// Forgets in time: what ran out, what is kept for a day, and people's names and addresses after the days their account has
// chosen. A few thousand rows at a time, each such step a transaction of its own: while one runs no event is told that is
// younger than it (docs/decisions/0005).
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { forgotten, tryRetentionLock } from './retention-store.ts'

const restMilliseconds = 60_000
const mostRowsAtOnce = 2_000

/**
 * Forgets all there is to forget, or as far as it comes until `stopping`: the next run goes on. Servers that come at the
 * same time leave it to the one that is at it.
 */
export async function forget(database: Database, mostRows = mostRowsAtOnce, stopping?: AbortSignal): Promise<void> {
  for (const { text } of forgotten) {
    let rows: number | null
    do {
      if (stopping?.aborted) return
      rows = await database.transaction(async (tx) =>
        (await tryRetentionLock(tx)) ? (await tx.query(text, [mostRows])).rowCount : null,
      )
      if (rows === null) return
    } while (rows === mostRows)
  }
}

/** Forgets once a minute. */
export const retention = (database: Database, log: FastifyBaseLogger): Repeating =>
  new Repeating(
    restMilliseconds,
    (stopping) => forget(database, mostRowsAtOnce, stopping),
    logFailure(log, 'retention failed'),
  )
