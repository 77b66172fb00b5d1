// Statements that look something up for every account.
import type { Queryable } from './database.ts'

/**
 * For the transaction: by index, whatever the statistics say. Where most rows are of one account, they say that every
 * account has most of them, and a scan of the whole table is made for each (10,000 accounts: three minutes).
 */
export async function lookUpByIndex(tx: Queryable): Promise<void> {
  await tx.query('set local enable_seqscan = off; set local enable_bitmapscan = off; set local jit = off')
}
