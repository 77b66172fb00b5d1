// Batches of the seat engine that are held up in the middle: whoever locks the table `server_ticks` holds them there.
import type { Database } from '../platform/database/database.ts'

/** How many have locked their pools and wait to see the last tick. */
export async function batchesHeldAtTicks(database: Database): Promise<number> {
  const { rowCount } = await database.query(
    `select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like '%tickAge%'`,
  )
  return rowCount
}
