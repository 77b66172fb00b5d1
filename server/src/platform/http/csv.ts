// CSV for people and their spreadsheets (RFC 4180), as spreadsheets in the reader's language open it: German ones part cells
// by semicolons and write decimals with a comma. A cell that a spreadsheet would take for a formula begins with an apostrophe
// instead, because a name may be anything.
import { Readable } from 'node:stream'
import type { Language } from '@sitzplan/contract/common'
import { preferredType } from './accept.ts'

/** `digits`: of a number, behind its decimal sign. */
type Cell = string | number | { value: number; digits: number } | null

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\ufeff'
const formula = /^[=+\-@\t\r]/
const special = /[",;\r\n]/
const marks: Record<Language, { separator: string; decimal: string }> = {
  de: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}

function csvCell(cell: Cell, decimal: string): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.value.toFixed(cell.digits).replace('.', decimal)
  if (typeof cell === 'number') return String(cell).replace('.', decimal)
  const text = formula.test(cell) ? `'${cell}` : cell
  return special.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text
}

export function csvLine(cells: readonly Cell[], language: Language): string {
  const { separator, decimal } = marks[language]
  return `${cells.map((cell) => csvCell(cell, decimal)).join(separator)}\r\n`
}

/**
 * A file of a header and pages of rows, sent as the pages are read: no more than one of them is in memory. Nothing is sent
 * before the first was read: what cannot be read at all is refused, not broken off.
 */
export function csvStream(
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]>,
  language: Language,
): Readable {
  async function* chunks() {
    let unsent = byteOrderMark + csvLine(header, language)
    for await (const rows of pages) {
      yield unsent + rows.map((row) => csvLine(row, language)).join('')
      unsent = ''
    }
    if (unsent) yield unsent
  }
  return Readable.from(chunks())
}

/** Whether CSV is what a caller would rather have than JSON. */
export const prefersCsv = (accept: string | undefined): boolean =>
  preferredType(accept, ['application/json', 'text/csv']) === 'text/csv'
