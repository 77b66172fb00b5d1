// Who the users of a bulk change are.

import type { Person } from '@sitzplan/contract/common'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Those of `ids` whom the caller sees; or those who are deleted and can be brought back. */
export async function selectPersons(
  db: Queryable,
  accountId: string,
  sight: Sight,
  ids: readonly string[],
  areDeleted: boolean,
): Promise<Person[]> {
  const { rows } = await db.query<Person>(
    `select id, email, ${fullNameOf('users')} as name
       from users
      where account_id = $1
        and id = any($2::uuid[])
        and case
            when $4 then exists (
                 select from deleted_users d
                  where d.account_id = $1 and d.user_id = users.id and d.reason = 'deleted')
            else status <> 'deleted' end
        and ${isSeen('users.account_id', 'users.id', '$3')}`,
    [accountId, ids, sight, areDeleted],
  )
  return rows
}
