// An uploaded file, as spreadsheets and directories write it: which encoding and which separator it has is found out, and
// its records are read a slice at a time, so that a large file holds nobody up. What is no such file is refused.
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { Refusal } from '../platform/errors/refusal.ts'
import { rearmed } from '../platform/http/csv.ts'

export interface FileRecord {
  /** In the file, as an editor counts. */
  line: number
  cells: string[]
}

const separators = [';', ',', '\t']
const mostCharactersOfRecord = 100_000
const sliceBytes = 65_536

const options = (delimiter: string) => ({
  delimiter,
  record_delimiter: '\n',
  relax_quotes: true,
  relax_column_count: true,
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
  max_record_size: mostCharactersOfRecord,
})

/**
 * The records of a file, its header first. `countKnown`: how many of a header's names mean something, by which the separator
 * is found.
 */
export function recordsOf(bytes: Buffer, countKnown: (header: string[]) => number): AsyncIterable<FileRecord> {
  const { text, separator, firstLine } = withoutHint(textOf(bytes))
  return read(text, separator ?? separatorOf(text, countKnown), firstLine)
}

async function* read(text: string, delimiter: string, firstLine: number): AsyncGenerator<FileRecord> {
  const parser = parse({ ...options(delimiter), info: true })
  const source = Readable.from(slicesOf(text))
  source.pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      // The library tells where a record ends.
      const within = record.join().split('\n').length - 1
      yield { line: firstLine + info.lines - 1 - within, cells: record.map(rearmed) }
    }
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    source.destroy()
  }
}

/** Bytes, because a slice of a text may cut a character in two; and between them others have their turn. */
async function* slicesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    yield bytes.subarray(at, at + sliceBytes)
    await setImmediate()
  }
}

/** Excel heeds a first line `sep=;`, and some programs write it. */
function withoutHint(text: string): { text: string; separator: string | null; firstLine: number } {
  const [hint, separator] = /^sep=([;,\t])\n/i.exec(text) ?? []
  if (!hint || !separator) return { text, separator: null, firstLine: 1 }
  return { text: text.slice(hint.length), separator, firstLine: 2 }
}

/** The one that makes most of the header known. */
function separatorOf(text: string, countKnown: (header: string[]) => number): string {
  const beginning = text.slice(0, 2 * mostCharactersOfRecord)
  const known = separators.map((separator) => {
    try {
      const [header = []] = parseAtOnce(beginning, { ...options(separator), to: 1 }) as string[][]
      return { separator, count: countKnown(header.map(rearmed)) }
    } catch (error) {
      throw asUnreadable(error)
    }
  })
  return known.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/**
 * The text, without a byte order mark and with lines that end alike: UTF-8 or UTF-16 as they say, else what Excel writes on
 * Windows.
 */
function textOf(bytes: Buffer): string {
  if (workbookMarks.some((mark) => bytes.subarray(0, mark.length).equals(mark))) throw unreadable('import_workbook')
  const text = decoded(bytes)
  if (controlCharacter.test(text)) throw unreadable('import_binary')
  if (text.trim() === '') throw unreadable('import_empty')
  return text.replace(/\r\n?/g, '\n')
}

/** Of .xlsx (ZIP) and .xls (compound file). */
const workbookMarks = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])]
const controlCharacter = /[^\P{Cc}\t\r\n]/u

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function asUnreadable(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return unreadable('import_open_quote')
  if (error.code === 'CSV_MAX_RECORD_SIZE') return unreadable('import_long_line', { limit: mostCharactersOfRecord })
  return error
}

/** `reason`: a sentence of the contract's reasons. */
export const unreadable = (reason: string, details: Record<string, unknown> = {}) =>
  new Refusal('import_unreadable', { reason, ...details })
