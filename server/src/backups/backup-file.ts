// A backup as a file: what is in it, in which order, and that it is whole. Lines of JSON with the rows of each table
// between them, as PostgreSQL's COPY writes them; compressed with gzip (docs/decisions/0022). Knows no database.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'

export const format = 'sitzplan-backup/1'

export interface Header {
  format: typeof format
  madeAt: string
  /** Names of the migrations that have made the schema, in order. */
  migrations: string[]
  postgresql: string
  /** The secret of the data folder; null: it was given as SITZPLAN_SECRET, and is kept elsewhere. */
  secret: string | null
}

/** Its rows follow, up to a line `\.`. */
export interface TableLine {
  table: string
  columns: string[]
  /** Of a table that is partitioned by month: those there are, as `2026-11`. */
  months?: string[]
}

export interface SequenceLine {
  sequence: string
  lastValue: string
  isCalled: boolean
}

export interface EndLine {
  tables: number
  rows: number
}

export type Line = { header: Header } | { table: TableLine } | { sequence: SequenceLine } | { end: EndLine }

export type Part = Line | { rows: Buffer }

/** Told while rows go by: how many, of about how many in all. */
export type RowsTold = (done: number, total: number) => void

/** Each row is a line. */
export function rowsIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) count++
  return count
}

const endOfRows = Buffer.from('\\.\n')
const lineFeed = 10
/** Only names stand in a line. */
const mostLineBytes = 1024 * 1024

/** The bytes of a backup before they are compressed; the last line is the digest of all others. */
export async function* bytesOf(parts: AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const digest = createHash('sha256')
  let isInRows = false
  for await (const part of parts) {
    const bytes = 'rows' in part ? part.rows : lineOf(part)
    const piece = isInRows && !('rows' in part) ? Buffer.concat([endOfRows, bytes]) : bytes
    digest.update(piece)
    yield piece
    isInRows = 'rows' in part || 'table' in part
  }
  yield lineOf({ sha256: digest.digest('hex') })
}

const lineOf = (value: object) => Buffer.from(`${JSON.stringify(value)}\n`)

/** Reads a backup. Throws a StartRefusal when the file is none, is of a newer format, ends early or was changed. */
export async function* partsOf(path: string): AsyncGenerator<Part> {
  const parser = new BackupParser(path)
  try {
    for await (const chunk of unzipped(path)) yield* parser.add(chunk)
  } catch (error) {
    throw readRefusal(path, error)
  }
  parser.finish()
}

async function* unzipped(path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  const reading = pipeline(createReadStream(path), gunzip)
  // Thrown below, where the stream's end is waited for.
  reading.catch(() => undefined)
  yield* gunzip as AsyncIterable<Buffer>
  await reading
}

function readRefusal(path: string, error: unknown): unknown {
  const { code = '', syscall } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return new StartRefusal(`There is no file ${path}.`)
  if (syscall) return fileRefusal(`${path} cannot be read`, error)
  if (/incorrect header check|unknown compression/.test(String(error))) return notOne(path)
  return code.startsWith('Z_') ? damaged(path, 'it ends early or was changed') : error
}

const notOne = (path: string) => new StartRefusal(`${path} is not a backup of Sitzplan.`)
const damaged = (path: string, how: string) =>
  new StartRefusal(`${path} is damaged: ${how}. Nothing was put back; take another copy of it.`)

class BackupParser {
  readonly #path: string
  readonly #digest = createHash('sha256')
  #rest: Buffer = Buffer.alloc(0)
  #state: 'start' | 'lines' | 'rows' | 'ended' | 'proven' = 'start'
  #tables = 0
  #rows = 0

  constructor(path: string) {
    this.#path = path
  }

  *add(chunk: Buffer): Generator<Part> {
    this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk
    for (;;) {
      const part = this.#state === 'rows' ? this.#takeRows() : this.#takeLine()
      if (!part) return
      if (part !== 'proof') yield part
    }
  }

  finish(): void {
    if (this.#state === 'start') throw notOne(this.#path)
    if (this.#state !== 'proven' || this.#rest.length > 0) throw damaged(this.#path, 'it ends early')
  }

  /** All whole rows at hand, up to the end of the table's. */
  #takeRows(): Part | undefined {
    const end = this.#rest.subarray(0, 3).equals(endOfRows) ? 0 : this.#rest.indexOf(`\n${endOfRows}`) + 1
    if (end > 0 || this.#rest.subarray(0, 3).equals(endOfRows)) {
      const rows = this.#take(end)
      this.#take(endOfRows.length)
      this.#state = 'lines'
      return this.#counted(rows)
    }
    const whole = this.#rest.lastIndexOf(lineFeed) + 1
    return whole > 0 ? this.#counted(this.#take(whole)) : undefined
  }

  #counted(rows: Buffer): Part {
    for (let at = rows.indexOf(lineFeed); at >= 0; at = rows.indexOf(lineFeed, at + 1)) this.#rows++
    return { rows }
  }

  #takeLine(): Line | 'proof' | undefined {
    if (this.#state === 'proven' && this.#rest.length > 0) throw this.#unreadable()
    const end = this.#rest.indexOf(lineFeed)
    if (end < 0) {
      if (this.#rest.length > mostLineBytes) throw this.#unreadable()
      return undefined
    }
    const text = this.#rest.subarray(0, end).toString('utf8')
    if (this.#state === 'ended') return this.#prove(text, end + 1)
    this.#take(end + 1)
    return this.#line(text)
  }

  #prove(text: string, length: number): 'proof' {
    const digest = this.#digest.digest('hex')
    this.#rest = this.#rest.subarray(length)
    this.#state = 'proven'
    if (text !== JSON.stringify({ sha256: digest })) throw damaged(this.#path, 'its checksum is another one')
    return 'proof'
  }

  #line(text: string): Line {
    const line = parsed(text)
    if (this.#state === 'start') {
      this.#checkHeader(line)
      this.#state = 'lines'
    } else if (!line) throw this.#unreadable()
    else if ('table' in line) {
      this.#tables++
      this.#state = 'rows'
    } else if ('end' in line) {
      const { tables, rows } = line.end
      if (tables !== this.#tables || rows !== this.#rows) throw damaged(this.#path, 'rows are missing')
      this.#state = 'ended'
    }
    return line as Line
  }

  #checkHeader(line: Line | undefined): void {
    const found: unknown = line && 'header' in line ? line.header.format : undefined
    if (found === format) return
    if (typeof found === 'string' && found.startsWith('sitzplan-backup/'))
      throw new StartRefusal(`${this.#path} was made by a newer Sitzplan (${found}); use that.`)
    throw notOne(this.#path)
  }

  #unreadable(): StartRefusal {
    return this.#state === 'start' ? notOne(this.#path) : damaged(this.#path, 'a line of it cannot be read')
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#digest.update(taken)
    this.#rest = this.#rest.subarray(length)
    return taken
  }
}

/** What else stands in a line is what we wrote: the digest at the end proves it. */
function parsed(text: string): Line | undefined {
  try {
    const value = JSON.parse(text) as Line | null
    return value !== null && typeof value === 'object' ? value : undefined
  } catch {
    return undefined
  }
}
