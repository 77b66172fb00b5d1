// The SQL of lists: any filter, any order, the same for people and groups.
import type { Queryable } from '../platform/database/database.ts'

/** Where rows come from. */
export interface Table {
  columns: string
  /** The directory's own table, `d`, with the condition that has the account as $1. */
  own: string
  where: string
  /** The id's column in it. */
  id: string
  /** What else is joined, one row for each of `d`: not read for rows that are only counted or passed over. */
  others: string
  /** How many there are, where that is known without counting: a query of `total`, with the account as $1. */
  total?: string
}

/** Written by language/filter-sql.ts: its values begin at $2. Empty: everything. */
export interface Condition {
  text: string
  values: unknown[]
  /** One row at most. */
  isLookup: boolean
}

export interface Order {
  /** A text; null: by the id alone. */
  by: string | null
  /** Every row has it. */
  isAlways: boolean
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
  table: Table,
  { text, values }: Condition,
  { by, isAlways, isDescending }: Order,
  { after, offset, limit }: { after: Position | null; offset: number; limit: number },
): Promise<(Row & { sort_value: string | null })[]> {
  const parameters = [accountId, ...values]
  const parameter = (value: unknown) => `$${parameters.push(value)}`
  const { id } = table
  const keys = by === null ? [id] : isAlways ? [by, id] : [`(${by}) is null`, `coalesce(${by}, '')`, id]
  const place = () => {
    if (!after) return ''
    const own = [`${parameter(after.id)}::uuid`]
    if (by !== null) own.unshift(`${parameter(after.value ?? '')}::text`)
    if (by !== null && !isAlways) own.unshift(`${parameter(after.value === null)}::boolean`)
    return `and (${keys.join(', ')}) ${isDescending ? '<' : '>'} (${own.join(', ')})`
  }
  const order = keys.map((key) => `${key} ${isDescending ? 'desc' : 'asc'}`).join(', ')
  const { rows } = await queryable.query<Row & { sort_value: string | null }>(
    `with page as materialized (
       select ${id} as id, ${by ?? 'null'} as sort_value, row_number() over (order by ${order}) as place
       ${fromOf(table, text, by)}
       ${table.where}
          ${text && `and ${text}`}
          ${place()}
        order by ${order}
        limit ${parameter(limit)}
       offset ${parameter(offset)}
     )
     select ${table.columns}, page.sort_value
       from page
       join ${table.own} on d.account_id = $1 and ${id} = page.id
     ${table.others}
      order by page.place`,
    parameters,
  )
  return rows
}

export async function countListed(
  queryable: Queryable,
  accountId: string,
  table: Table,
  { text, values }: Condition,
): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    text === '' && table.total
      ? table.total
      : `select count(*) as total ${fromOf(table, text, null)} ${table.where} ${text && `and ${text}`}`,
    [accountId, ...values],
  )
  return rows[0]?.total ?? 0
}

/** Other tables are joined only where a condition or an order names them, by one of their letters. */
const fromOf = ({ own, others }: Table, condition: string, by: string | null): string =>
  /\b[gru]\./.test(`${condition} ${by ?? ''}`) ? `from ${own} ${others}` : `from ${own}`
