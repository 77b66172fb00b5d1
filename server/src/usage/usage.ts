// The front door of use over time: what administrators see of how their shared seats were used. It names nobody.
import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { Usage, UsageQuery } from '@sitzplan/contract/usage'
import { accountById } from '../accounts/accounts.ts'
import type { Database } from '../platform/database/database.ts'
import { dayIn } from '../platform/days.ts'
import { countNext } from './counting.ts'
import { calendarOf } from './usage-calendar.ts'
import { productUsage } from './usage-rules.ts'
import { selectCounted, selectPoolsOfUsage } from './usage-store.ts'

export { countInvented, usageCounting } from './counting.ts'
export type { JournalEntry } from './counting-rules.ts'

/** Whoever asks waits for no more than this; what is left is counted in the background. */
const mostSteps = 10

/** The range that ends with `query.date`, up to now: what happened last is counted before. */
export async function usageOf(
  database: Database,
  accountId: string,
  { range = 'week', date, product }: UsageQuery,
  language: Language,
): Promise<Usage> {
  const until = await countSome(database, accountId)
  const { timeZone } = await accountById(database, accountId)
  const { now, since, countedUntil, waiting } = await selectCounted(database, accountId)
  const today = dayIn(now, timeZone)
  const { first, last, stretches } = calendarOf(range, date ?? today, timeZone)
  const counted = until ?? countedUntil?.getTime() ?? null
  const pools = await selectPoolsOfUsage(database, accountId, {
    from: stretches[0]?.from ?? 0,
    to: stretches.at(-1)?.to ?? 0,
    product: product ?? null,
  })
  return {
    range,
    first,
    last,
    today,
    timeZone,
    countedUntil: counted === null ? null : new Date(counted).toISOString(),
    since: since?.toISOString() ?? null,
    products: pools.map(({ id, name, total, ...pool }) => {
      const waitingSince = waiting.filter((one) => one.poolId === id && !one.isOffered).map((one) => one.since)
      return productUsage({ ...pool, name: textIn(name, language), limit: total, waitingSince }, stretches, counted)
    }),
  }
}

async function countSome(database: Database, accountId: string): Promise<number | null> {
  for (let step = 1; ; step++) {
    const counted = await countNext(database, accountId)
    if (!counted?.isMore || step === mostSteps) return counted?.until ?? null
  }
}
