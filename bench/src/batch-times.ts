// Where a batch's time goes, seen from Node: a database that notes when each statement of a batch was sent and
// answered. Between the answer to the load and the next statement the rules decide.
import { Database, type Queryable } from '../../server/src/platform/database/database.ts'

export interface Part {
  milliseconds: number
  times: number
}

export class TimedDatabase extends Database {
  readonly parts = new Map<string, Part>()
  batches = 0
  batchMilliseconds = 0

  override async batch<T>(
    settings: string,
    work: (tx: Queryable, commit: () => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const clock = new BatchClock(this.parts)
    const asked = performance.now()
    try {
      return await super.batch(settings, (tx, commit) => {
        clock.mark('connect', asked)
        const timedCommit = async () => {
          clock.sent('commit')
          await commit()
          clock.answered('commit')
        }
        return work(timed(tx, clock), timedCommit).finally(() => clock.worked())
      })
    } finally {
      this.batches += 1
      this.batchMilliseconds += performance.now() - asked
    }
  }

  reset(): void {
    this.parts.clear()
    this.batches = 0
    this.batchMilliseconds = 0
  }
}

/** Splits a batch's time at the moments statements are sent and answered, so that the parts add up to the whole. */
class BatchClock {
  last = 0
  readonly #parts: Map<string, Part>
  readonly #open = new Set<string>()

  constructor(parts: Map<string, Part>) {
    this.#parts = parts
  }

  sent(name: string): void {
    if (this.#open.size === 0) this.mark('decide and prepare', this.last)
    this.#open.add(name)
  }

  /** Statements sent together answer in their order: each gets the time since the one before. */
  answered(name: string): void {
    this.mark(name, this.last)
    this.#open.delete(name)
  }

  worked(): void {
    this.mark('decide and prepare', this.last)
  }

  mark(name: string, since: number): void {
    const now = performance.now()
    const part = this.#parts.get(name) ?? { milliseconds: 0, times: 0 }
    part.milliseconds += now - since
    part.times += 1
    this.#parts.set(name, part)
    this.last = now
  }
}

function timed(tx: Queryable, clock: BatchClock): Queryable {
  return {
    run: (compiled) => tx.run(compiled),
    query: async (text, values, name) => {
      const label = name ?? text.trim().slice(0, 24).replaceAll(/\s+/g, ' ')
      clock.sent(label)
      try {
        return await tx.query(text, values, name)
      } finally {
        clock.answered(label)
      }
    },
  }
}
