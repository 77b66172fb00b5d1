// Forgets in time: what ran out, what is kept for a day, and people's names and addresses after the days their
// account has chosen (product.md, Privacy).
import type { FastifyBaseLogger } from 'fastify'
import type { Database } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import { expired, forgetAddresses, forgetNames, tryRetentionLock } from './retention-store.ts'

const restMilliseconds = 60_000

/** Runs once; servers that come at the same time leave it to the first. */
export async function forget(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await tryRetentionLock(tx))) return
    for (const { text } of expired) await tx.query(text)
    await tx.query(forgetNames)
    await tx.query(forgetAddresses)
  })
}

export class Retention {
  readonly #database: Database
  readonly #log: FastifyBaseLogger
  #timer: NodeJS.Timeout | null = null
  #round: Promise<void> = Promise.resolve()

  constructor(database: Database, log: FastifyBaseLogger) {
    this.#database = database
    this.#log = log
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.#round = forget(this.#database).catch(logFailure(this.#log, 'retention failed'))
    }, restMilliseconds)
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    await this.#round
  }
}
