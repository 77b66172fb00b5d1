// CSV for people and their spreadsheets (RFC 4180), as spreadsheets in the reader's language open it: where decimals have
// a comma, semicolons part the cells. A cell that a spreadsheet would take for a formula begins with an apostrophe
// instead, because a name may be anything; whoever reads such a file takes it away again.
import { Readable } from 'node:stream'
import { inEachLanguage, type Language } from '@sitzplan/contract/languages'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { FastifyReply } from 'fastify'
import { preferredType } from './accept.ts'

/** `digits`: of a number, behind its decimal sign. */
type Cell = string | number | { value: number; digits: number } | null

/** Without it Excel takes UTF-8 for something else. */
const byteOrderMark = '\ufeff'
// What has an apostrophe there already gets one more: else it would come back without.
const formula = /^'*[=+\-@\t\r]/
const disarmed = /^'+[=+\-@\t\r]/
const marks = inEachLanguage((language) => {
  const decimal = new Intl.NumberFormat(language).format(0.5).charAt(1)
  return { decimal, delimiter: decimal === ',' ? ';' : ',' }
})

export function csvLine(cells: readonly Cell[], language: Language): string {
  const { delimiter, decimal } = marks[language]
  // Of a number a comma is no reason for quotation marks.
  const number = (text: string) => ({ value: text.replace('.', decimal), quoted_match: null })
  return stringify([[...cells]], {
    delimiter,
    record_delimiter: 'windows',
    quoted_match: /^'|[,;\r\n]/,
    cast: {
      string: (text) => (formula.test(text) ? `'${text}` : text),
      number: (value) => number(String(value)),
      object: ({ value, digits }) => number(Number(value).toFixed(Number(digits))),
    },
  })
}

/** A cell as it was before it was disarmed. */
export const rearmed = (cell: string): string => (disarmed.test(cell) ? cell.slice(1) : cell)

/** Several names in one cell: a line of CSV in itself, because a name may have a comma, too. */
export const listCell = (names: readonly string[]): string =>
  names.map((name) => (/[",;|]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join(', ')

/** The names in such a cell; people also write them with semicolons, bars or on lines of their own. */
export function listIn(cell: string): string[] {
  const line = cell.replace(/[\r\n]+/g, ',')
  const names = (line.includes('"') && quotedIn(line)) || line.split(/[,;|]/)
  return names.map((name) => name.trim()).filter((name) => name !== '')
}

/** Null where quotes do not pair. */
function quotedIn(line: string): string[] | null {
  try {
    return (parse(line, { delimiter: [',', ';', '|'], trim: true, relax_quotes: true }) as string[][])[0] ?? []
  } catch {
    return null
  }
}

/**
 * A file `<name>.csv` of a header and pages of rows, sent as the pages are read: no more than one of them is in memory.
 * Nothing is sent before the first was read: what cannot be read at all is refused, not broken off. What is known already
 * is one page. Past the schema of the answer: that is of the text that the stream becomes.
 */
export function sendCsv(
  reply: FastifyReply,
  name: string,
  header: readonly string[],
  pages: AsyncIterable<readonly (readonly Cell[])[]> | readonly [readonly (readonly Cell[])[]],
  language: Language,
): FastifyReply {
  async function* chunks() {
    let unsent = byteOrderMark + csvLine(header, language)
    for await (const rows of pages) {
      yield unsent + rows.map((row) => csvLine(row, language)).join('')
      unsent = ''
    }
    if (unsent) yield unsent
  }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(Readable.from(chunks()))
}

/** Whether CSV is what a caller would rather have than JSON. */
export const prefersCsv = (accept: string | undefined): boolean =>
  preferredType(accept, ['application/json', 'text/csv']) === 'text/csv'
