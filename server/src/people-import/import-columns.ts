// What the columns of a file hold, told by their header: as the export calls them in any language, or plainly
// otherwise. A column may also be that of one product, by its key or name.
import { type ImportColumn, importColumns } from '@sitzplan/contract/people-import'
import { messages } from '../messages/messages.ts'
import { unreadable } from './import-file.ts'

const mostColumns = 1_000

/** Without case, spaces and hyphens. */
const plainOf = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '')

const columnNames = new Map<string, ImportColumn>(
  Object.values(messages).flatMap(({ people: { columns }, peopleImport: { understood } }) =>
    importColumns.flatMap((column) =>
      [columns[column], ...understood.columns[column]].map((name) => [plainOf(name), column] as const),
    ),
  ),
)

export interface KnownProduct {
  key: string
  /** In every language it has one in. */
  names: readonly string[]
}

export type Column = { holds: ImportColumn; product: null } | { holds: 'products'; product: string } | null

export interface Columns {
  columns: Column[]
  ignored: string[]
}

/** Refuses a header without addresses, and two columns of the same. */
export function columnsOf(header: readonly string[], products: readonly KnownProduct[]): Columns {
  if (header.length > mostColumns) throw unreadable('import_many_columns', { limit: mostColumns })
  const columns = header.map((text) => columnOf(text, products))
  if (!columns.some((column) => column?.holds === 'email')) throw unreadable('import_no_email')
  const seen = new Set<string>()
  for (const [at, column] of columns.entries()) {
    if (!column) continue
    const what = `${column.holds} ${column.product ?? ''}`
    if (seen.has(what)) throw unreadable('import_column_twice', { column: header[at]?.trim() })
    seen.add(what)
  }
  const ignored = header
    .filter((text, at) => !columns[at] && text.trim() !== '')
    .map((text) => text.trim().slice(0, 100))
  return { columns, ignored }
}

export const countKnownColumns =
  (products: readonly KnownProduct[]) =>
  (header: readonly string[]): number =>
    header.slice(0, mostColumns).filter((text) => columnOf(text, products)).length

function columnOf(header: string, products: readonly KnownProduct[]): Column {
  const holds = columnNames.get(plainOf(header))
  if (holds) return { holds, product: null }
  const text = header.trim().toLowerCase()
  const product = products.find((one) => one.key === text || one.names.some((name) => name.toLowerCase() === text))
  return product ? { holds: 'products', product: product.key } : null
}
