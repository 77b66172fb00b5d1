// The list of users as a table for spreadsheets: everybody that a filter finds, in the order asked for.
import type { Language } from '@sitzplan/contract/common'
import type { User, UserOrder } from '@sitzplan/contract/users'
import type { Sight } from '../access/sight.ts'
import { messages } from '../messages/messages.ts'
import type { Queryable } from '../platform/database/database.ts'
import { listCell } from '../platform/http/csv.ts'
import { roleNames } from '../roles/roles.ts'
import { selectUsersInOrder, type UserFilter } from './people-list-store.ts'
import { usersOf } from './user-shape.ts'

const rowsPerPage = 1_000

export const csvHeader = (language: Language): readonly string[] => Object.values(messages[language].people.columns)

/** Short statements one after the other, not one long: a snapshot held open would slow the seat engine down. */
export async function* csvPages(db: Queryable, accountId: string, sight: Sight, filter: UserFilter, sort: UserOrder) {
  const names = await roleNames(db, accountId)
  let after: string[] | null = null
  for (;;) {
    const rows: Awaited<ReturnType<typeof selectUsersInOrder>> = await selectUsersInOrder(
      db,
      accountId,
      sight,
      filter,
      sort,
      after,
      rowsPerPage,
    )
    yield (await usersOf(db, accountId, sight, rows)).map((user) => csvCells(user, names))
    const last = rows.at(-1)
    if (!last || rows.length < rowsPerPage) return
    after = last.sort_key
  }
}

/** In the order of the header's texts. */
const csvCells = (user: User, names: ReadonlyMap<string, string>) => [
  user.familyName,
  user.givenName,
  user.email,
  user.type,
  user.language,
  names.get(user.role) ?? user.role,
  user.status,
  listCell(user.groups.map(({ name }) => name)),
  user.products.map(({ key, kind, state }) => `${key} (${kind}, ${state})`).join(', '),
  user.lastSignInAt,
  user.invitedTimes,
  user.id,
]
