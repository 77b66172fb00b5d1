// A connection for a backup or a restore: one, on which nothing is set, for as long as it takes.
import pg from 'pg'
import { connectionOptions, type DatabaseAddress, type Queryable } from '../platform/database/database.ts'
import { StartRefusal } from '../platform/start-refusal.ts'

export async function connected(address: DatabaseAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...connectionOptions(address), application_name: 'sitzplan backup' })
  // One that breaks fails the statement under way.
  client.on('error', () => undefined)
  await client.connect().catch((error) => {
    throw new StartRefusal(`The database cannot be reached: ${error.message || error.code}.`, { cause: error })
  })
  return client
}

export const asQueryable = (client: pg.ClientBase): Pick<Queryable, 'query'> => ({
  query: async (text, values) => {
    const { rows, rowCount } = await client.query(text, values as unknown[])
    return { rows, rowCount: rowCount ?? 0 }
  },
})
