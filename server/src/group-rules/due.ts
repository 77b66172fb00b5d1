// Whoever changes what somebody has, past the rules, has the rules look at them again.
import type { Transaction } from '../platform/database/database.ts'
import { insertWork } from './work-store.ts'

/** The rules are applied to them when the transaction has ended, by and by. */
export const applyRulesAgain = (tx: Transaction, accountId: string, userIds: readonly string[]): Promise<void> =>
  insertWork(tx, accountId, userIds)
