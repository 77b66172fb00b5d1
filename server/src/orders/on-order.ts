// What is ordered and not yet in force, for whoever shows totals.
import type { Queryable } from '../platform/database/database.ts'
import { type OnOrder, selectOnOrder } from './on-order-store.ts'

export type { OnOrder } from './on-order-store.ts'

/** By product, kind and resource: what comes, and apart from it what goes. */
export const onOrder = (queryable: Queryable, accountId: string): Promise<OnOrder[]> =>
  selectOnOrder(queryable, accountId)
