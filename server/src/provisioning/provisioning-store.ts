// SQL of how it stands with an account's directory.
import type { Queryable } from '../platform/database/database.ts'

export interface DirectoryState {
  lastCallAt: Date | null
  lastRefusedAt: Date | null
  people: number
  groups: number
}

const newest = (which = '') =>
  `(select at from provisioning_calls where account_id = $1${which} order by number desc limit 1)`

export async function selectState(queryable: Queryable, accountId: string): Promise<DirectoryState> {
  const { rows } = await queryable.query<DirectoryState>(
    `select ${newest()} as "lastCallAt",
            ${newest(' and refused')} as "lastRefusedAt",
            (select count(*) from directory_users where account_id = $1 and left_at is null) as people,
            (select count(*) from directory_groups where account_id = $1) as groups`,
    [accountId],
  )
  const [state] = rows
  if (!state) throw new Error('a query without a condition found nothing')
  return state
}
