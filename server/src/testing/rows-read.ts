// What a statement reads, whatever it costs: of tests that a table is not read more often than it has to be.
import type { Queryable } from '../platform/database/database.ts'

interface RowsRead {
  /** By scans of whole tables. */
  bySequence: number
  byIndex: number
}

/**
 * The rows of the tables whose names match that the work reads, in the transaction given. Reckoned as a difference: what
 * the connection read before and has not told PostgreSQL yet (it tells once a second) is counted there, too.
 */
export async function rowsReadBy(tx: Queryable, tables: string, work: () => Promise<unknown>): Promise<RowsRead> {
  const before = await rowsReadYet(tx, tables)
  await work()
  const after = await rowsReadYet(tx, tables)
  return { bySequence: after.bySequence - before.bySequence, byIndex: after.byIndex - before.byIndex }
}

async function rowsReadYet(tx: Queryable, tables: string): Promise<RowsRead> {
  const { rows } = await tx.query<RowsRead>(
    `select coalesce(sum(seq_tup_read), 0)::integer as "bySequence",
            coalesce(sum(idx_tup_fetch), 0)::integer as "byIndex"
       from pg_stat_xact_user_tables
      where relname ~ $1`,
    [tables],
  )
  return rows[0] ?? { bySequence: 0, byIndex: 0 }
}
