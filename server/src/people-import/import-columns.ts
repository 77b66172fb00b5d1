// What the columns of a file hold, told by their header: as the export calls them, in German or English, or plainly
// otherwise. A column may also be that of one product, by its key or name.
import type { ImportColumn } from '@sitzplan/contract/people-import'
import { unreadable } from './import-file.ts'

const mostColumns = 1_000

/** Without case, spaces and hyphens. */
const names: Record<ImportColumn, readonly string[]> = {
  email: ['email', 'emailaddress', 'emailadresse', 'mail', 'mailaddress', 'mailadresse'],
  givenName: ['givenname', 'firstname', 'forename', 'vorname'],
  familyName: ['familyname', 'lastname', 'surname', 'nachname', 'familienname'],
  type: ['type', 'usertype', 'typ', 'benutzertyp'],
  language: ['language', 'sprache'],
  role: ['role', 'rolle'],
  groups: ['groups', 'group', 'gruppen', 'gruppe'],
  products: ['products', 'product', 'licenses', 'produkte', 'produkt', 'lizenzen'],
}

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
    header.filter((text) => columnOf(text, products)).length

function columnOf(header: string, products: readonly KnownProduct[]): Column {
  const plain = plainOf(header)
  for (const holds of Object.keys(names) as ImportColumn[])
    if (names[holds].includes(plain)) return { holds, product: null }
  const text = header.trim().toLowerCase()
  const product = products.find((one) => one.key === text || one.names.some((name) => name.toLowerCase() === text))
  return product ? { holds: 'products', product: product.key } : null
}

const plainOf = (header: string) =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_]/g, '')
