// CSV for people and their spreadsheets (RFC 4180). A cell that a spreadsheet would take for a formula begins with an
// apostrophe instead, because a name may be anything.
import { Readable } from 'node:stream'
import { preferredType } from './accept.ts'

type Cell = string | number | null

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\ufeff'
const formula = /^[=+\-@\t\r]/
const special = /[",\r\n]/

function csvCell(value: Cell): string {
  if (value === null) return ''
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value)
  return special.test(text) || text.startsWith("'") ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

/**
 * A file of a header and pages of rows, sent as the pages are read: no more than one of them is in memory. Nothing is sent
 * before the first was read: what cannot be read at all is refused, not broken off.
 */
export function csvStream(header: readonly string[], pages: AsyncIterable<readonly (readonly Cell[])[]>): Readable {
  async function* chunks() {
    let unsent = byteOrderMark + csvLine(header)
    for await (const rows of pages) {
      yield unsent + rows.map(csvLine).join('')
      unsent = ''
    }
    if (unsent) yield unsent
  }
  return Readable.from(chunks())
}

/** Whether CSV is what a caller would rather have than JSON. */
export const prefersCsv = (accept: string | undefined): boolean =>
  preferredType(accept, ['application/json', 'text/csv']) === 'text/csv'
