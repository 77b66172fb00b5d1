// Requests for products that answer themselves: the person got the product by whichever way, or is gone.
import type { Transaction } from '../platform/database/database.ts'
import { deleteRequestsOf, updateToGiven } from './product-request-store.ts'

/** Somebody has the product now, or waits for a license of it. */
export const productGiven = (
  tx: Transaction,
  right: { accountId: string; userId: string; productId: string },
): Promise<void> => updateToGiven(tx, right)

export const forgetProductRequestsOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteRequestsOf(tx, accountId, userId)
