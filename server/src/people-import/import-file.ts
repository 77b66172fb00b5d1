// An uploaded file, as spreadsheets and directories write it: which encoding and which separator it has is found out, and
// its records are read a slice at a time, so that a large file holds nobody up. What is no such file is refused.
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { Refusal } from '../platform/errors/refusal.ts'
import { rearmed } from '../platform/http/csv.ts'
import { inTurns } from '../platform/in-turns.ts'

export interface FileRecord {
  /** In the file, as an editor counts. */
  line: number
  cells: string[]
}

const separators = [';', ',', '\t']
const mostCharactersOfRecord = 100_000

/** What is read at once: each takes a few milliseconds, be it lines of two characters or lines of thousands. */
const atOnce = { bytes: 65_536, characters: 16_384, lineEnds: 250 }

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
export async function* recordsOf(bytes: Buffer, countKnown: (header: string[]) => number): AsyncGenerator<FileRecord> {
  const { text, separator, firstLine } = withoutHint(await textOf(bytes))
  yield* read(text, separator ?? (await separatorOf(text, countKnown)), firstLine)
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

/** Its lines end alike, whoever wrote them; and between the slices others have their turn. */
async function* slicesOf(text: string): AsyncGenerator<Buffer> {
  for (let at = 0; at < text.length; ) {
    const slice = sliceAt(text, at)
    yield Buffer.from(slice.replace(lineEnds, '\n'))
    at += slice.length
    await setImmediate()
  }
}

const lineEnds = /\r\n?/g

/** Nothing is cut in two: no character, and no end of a line. */
function sliceAt(text: string, at: number): string {
  const most = text.slice(at, at + atOnce.characters)
  let end = 0
  for (let ends = 0; end < most.length && ends < atOnce.lineEnds; end++)
    if (most[end] === '\n' || most[end] === '\r') ends++
  const isCut = at + end < text.length && /[\r\ud800-\udbff]/.test(most.charAt(end - 1))
  return most.slice(0, isCut ? end - 1 : end)
}

/** Excel heeds a first line `sep=;`, and some programs write it. */
function withoutHint(text: string): { text: string; separator: string | null; firstLine: number } {
  const [hint, separator] = /^sep=([;,\t])(?:\r\n?|\n)/i.exec(text) ?? []
  if (!hint || !separator) return { text, separator: null, firstLine: 1 }
  return { text: text.slice(hint.length), separator, firstLine: 2 }
}

/** The one that makes most of the header known. */
async function separatorOf(text: string, countKnown: (header: string[]) => number): Promise<string> {
  const beginning = beginningOf(text)
  let best = { separator: ';', count: -1 }
  for await (const separator of inTurns(separators, 1)) {
    try {
      const [header = []] = parseAtOnce(beginning, { ...options(separator), to: 1 }) as string[][]
      const count = countKnown(header.map(rearmed))
      if (count > best.count) best = { separator, count }
    } catch (error) {
      throw asUnreadable(error)
    }
  }
  return best.separator
}

/** The header, without what is empty before it, which any number of lines may be. */
function beginningOf(text: string): string {
  const first = text.search(/[^\s;,"]/)
  const at = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1
  return text.slice(at, at + 2 * mostCharactersOfRecord).replace(lineEnds, '\n')
}

/** The text: UTF-8 or UTF-16 as they say, else what Excel writes on Windows; without a byte order mark. */
async function textOf(bytes: Buffer): Promise<string> {
  if (workbookMarks.some((mark) => bytes.subarray(0, mark.length).equals(mark))) throw unreadable('import_workbook')
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  try {
    return await decoded(bytes, 'utf-8')
  } catch (error) {
    if (error instanceof Refusal) throw error
    return decoded(bytes, 'windows-1252')
  }
}

/** Of .xlsx (ZIP) and .xls (compound file). */
const workbookMarks = [Buffer.from('PK\u0003\u0004'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0])]
const controlCharacter = /[^\P{Cc}\t\r\n]/u

/** Throws where the bytes are no text of this encoding. */
async function decoded(bytes: Buffer, encoding: string): Promise<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  let text = ''
  let isBinary = false
  for (let at = 0; at < bytes.length; at += atOnce.bytes) {
    const part = decoder.decode(bytes.subarray(at, at + atOnce.bytes), { stream: true })
    isBinary ||= controlCharacter.test(part)
    text += part
    await setImmediate()
  }
  text += decoder.decode()
  if (isBinary) throw unreadable('import_binary')
  if (!/\S/.test(text)) throw unreadable('import_empty')
  return text
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
