// Counts the seat journal, some thousand entries at a time, each step a short transaction: a long one would hold up the
// seat engine and everybody who reads events. Accounts are counted once a minute, and when somebody asks.
import { setTimeout as pause } from 'node:timers/promises'
import type { Services } from '../app.ts'
import { lookUpByIndex } from '../platform/database/by-index.ts'
import type { Database, Queryable } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { countEntries, type JournalEntry } from './counting-rules.ts'
import {
  insertMark,
  lockMark,
  replaceTotals,
  selectAccountsToCount,
  selectPoolsToCount,
  selectTruth,
  selectUncounted,
  type UncountedEntry,
  updateMark,
  upsertPeriods,
} from './period-store.ts'

const restMilliseconds = 60_000
/** Some ten milliseconds: what happens meanwhile is told to nobody before the step is over (docs/decisions/0005). */
const mostEntries = 2_000

export interface Counted {
  /** There is more below the horizon. */
  isMore: boolean
  /** Up to here (milliseconds since 1970) everything is counted. Null: an older transaction still runs, or nothing is known. */
  until: number | null
}

/** Counts the next entries of an account; null where somebody else is at it. */
export async function countNext(database: Database, accountId: string, most = mostEntries): Promise<Counted | null> {
  return database.transaction(async (tx) => {
    await lookUpByIndex(tx)
    const mark = await markOf(tx, accountId)
    if (!mark) return null
    const next = await selectUncounted(tx, accountId, most)
    const isMore = next.length === most
    const entries = isMore ? wholeTransactions(next) : next
    const last = entries.at(-1)
    const reached = last ?? mark
    const truth = isMore ? null : await selectTruth(tx, accountId, reached)
    const known = truth?.present ? { at: truth.at, present: truth.present } : null
    const pools = await selectPoolsToCount(tx, accountId)
    const { periods, present } = countEntries(pools, mark.present, entries, known)
    if (last || periods.length > 0) {
      if (periods.length > 0) await upsertPeriods(tx, accountId, periods)
      await updateMark(
        tx,
        accountId,
        { xact: reached.xact, number: reached.number, at: reached.at, present },
        known?.at ?? last?.at ?? 0,
      )
    }
    return { isMore, until: known?.at ?? null }
  })
}

/** Without the last, which may go on. What happens in one moment is written by one, and looked at when it is over. */
function wholeTransactions(entries: readonly UncountedEntry[]): readonly UncountedEntry[] {
  const whole = entries.filter(({ xact }) => xact !== entries.at(-1)?.xact)
  return whole.length > 0 ? whole : entries
}

async function markOf(tx: Queryable, accountId: string) {
  const mark = await lockMark(tx, accountId)
  if (mark) return mark
  await insertMark(tx, accountId)
  return lockMark(tx, accountId)
}

/** Counts what there is of all accounts, or as far as it comes until `stopping`. */
export async function countAll(
  database: Database,
  onError: (error: unknown) => void,
  stopping?: AbortSignal,
): Promise<void> {
  const due = await database.transaction(async (tx) => {
    await lookUpByIndex(tx)
    return selectAccountsToCount(tx)
  })
  await countDone(
    due,
    async (accountId) => {
      for (let isMore = true; isMore && !stopping?.aborted; ) {
        const begun = performance.now()
        isMore = (await countNext(database, accountId))?.isMore ?? false
        // However much there is to count: half of the time is for others.
        if (isMore) await pause(performance.now() - begun, undefined, { signal: stopping }).catch(() => {})
      }
    },
    onError,
  )
}

export function usageCounting({ database, log }: Pick<Services, 'database' | 'log'>): Repeating {
  const onError = logFailure(log, 'counting the use of seats failed')
  return new Repeating(restMilliseconds, (stopping) => countAll(database, onError, stopping), onError)
}

/** Counts entries that no journal has: the past that the demo invents. What is owned now counts as owned since then. */
export async function countInvented(
  tx: Queryable,
  accountId: string,
  since: Date,
  entries: readonly JournalEntry[],
): Promise<void> {
  await replaceTotals(tx, accountId, since)
  const pools = await selectPoolsToCount(tx, accountId)
  const { periods } = countEntries(pools, { sessions: [], tickets: [] }, entries)
  await upsertPeriods(tx, accountId, periods)
}
