// The orders of the list of users: by which columns, in which direction, and where a page goes on.
import type { UserOrder } from '@sitzplan/contract/users'
import { type RawBuilder, sql } from 'kysely'
import { invalidField } from '../platform/errors/refusal.ts'
import { decodeCursor } from '../platform/http/lists.ts'

/** Most significant first; all in one direction, so that a page is one range of an index. The last one is the id. */
interface Order {
  columns: readonly RawBuilder<unknown>[]
  /** What the texts in a cursor are, column by column. */
  types: readonly string[]
  isDescending: boolean
}

const name = { columns: [sql`sort_name`], types: ['text'] }
const byName = (first: RawBuilder<unknown>, type: string) => ({
  columns: [first, ...name.columns],
  types: [type, ...name.types],
})

const orders: Record<string, Omit<Order, 'isDescending'>> = {
  name,
  email: { columns: [sql`email collate "C"`], types: ['text'] },
  status: byName(sql`status`, 'text'),
  role: byName(sql`role_rank(role)`, 'smallint'),
  lastSignInAt: byName(sql`coalesce(last_sign_in_at, 'infinity')`, 'timestamptz'),
  // Who never signed in comes last this way round, too.
  '-lastSignInAt': byName(sql`coalesce(last_sign_in_at, '-infinity')`, 'timestamptz'),
}

export function orderOf(sort: UserOrder): Order {
  const order = orders[sort] ?? orders[sort.slice(1)] ?? name
  return {
    columns: [...order.columns, sql`id`],
    types: [...order.types, 'uuid'],
    isDescending: sort.startsWith('-'),
  }
}

/** What a cursor holds: the sort it belongs to, then the columns' values as text. */
export const sortKeyText = ({ columns }: Order): RawBuilder<string[]> =>
  sql<string[]>`array[${sql.join(columns.map((column) => sql`(${column})::text`))}]`

/** The values in a cursor; one of another order is refused. */
export function readCursor(sort: UserOrder, cursor: string | undefined): string[] | null {
  if (cursor === undefined) return null
  const [of, ...values] = decodeCursor(cursor, orderOf(sort).columns.length + 1) ?? []
  if (of !== sort) throw invalidField('/cursor', 'pattern')
  return values.map(String)
}

/** Whether a row stands behind these values. */
export function isBehind({ columns, types, isDescending }: Order, values: readonly string[]): RawBuilder<boolean> {
  const there = types.map((type, at) => sql`${values[at]}::${sql.raw(type)}`)
  const direction = sql.raw(isDescending ? '<' : '>')
  return sql<boolean>`(${sql.join(columns)}) ${direction} (${sql.join(there)})`
}
