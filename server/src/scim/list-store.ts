// The SQL of lists: any filter, any order, the same for people and groups.
import type { Queryable } from '../platform/database/database.ts'

/** Where rows come from: `where` has the account as $1. */
export interface Table {
  columns: string
  from: string
  where: string
  /** How many there are, where that is known without counting: a query of `total`, with the account as $1. */
  total?: string
}

/** Written by language/filter-sql.ts: its values begin at $2. Empty: everything. */
export interface Condition {
  text: string
  values: unknown[]
}

export interface Order {
  /** A text; null: by the id alone. */
  by: string | null
  id: string
  isDescending: boolean
}

/** Of the last row that was shown. */
export interface Position {
  value: string | null
  id: string
}

/** The first after a position, or from a place on. What has no value stands last, and descending first (§3.4.2.3). */
export async function selectListed<Row>(
  queryable: Queryable,
  accountId: string,
  { columns, from, where }: Table,
  { text, values }: Condition,
  { by, id, isDescending }: Order,
  { after, offset, limit }: { after: Position | null; offset: number; limit: number },
): Promise<(Row & { sort_value: string | null })[]> {
  const parameters = [accountId, ...values]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const keys = by === null ? [id] : [`(${by}) is null`, `coalesce(${by}, '')`, id]
  const place = () => {
    if (!after) return ''
    const own = [`${parameter(after.id)}::uuid`]
    if (by !== null) own.unshift(`${parameter(after.value === null)}::boolean`, `${parameter(after.value ?? '')}::text`)
    return `and (${keys.join(', ')}) ${isDescending ? '<' : '>'} (${own.join(', ')})`
  }
  const direction = isDescending ? 'desc' : 'asc'
  const { rows } = await queryable.query<Row & { sort_value: string | null }>(
    `select ${columns}, ${by ?? 'null'} as sort_value
     ${from}
     ${where}
        ${text && `and ${text}`}
        ${place()}
      order by ${keys.map((key) => `${key} ${direction}`).join(', ')}
      limit ${parameter(limit)}
     offset ${parameter(offset)}`,
    parameters,
  )
  return rows
}

export async function countListed(
  queryable: Queryable,
  accountId: string,
  { from, where, total }: Omit<Table, 'columns'>,
  { text, values }: Condition,
): Promise<number> {
  if (text === '' && total !== undefined) {
    const { rows } = await queryable.query<{ total: number }>(total, [accountId])
    return rows[0]?.total ?? 0
  }
  const { rows } = await queryable.query<{ total: number }>(
    `select count(*) as total ${from} ${where} ${text && `and ${text}`}`,
    [accountId, ...values],
  )
  return rows[0]?.total ?? 0
}
