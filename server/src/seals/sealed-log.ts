// The sealed log as a file: one JSON object a line, made while it is read, in short statements. What the lines mean
// stands in docs/decisions/0014.
import { isWithheld, withholding } from '../audit/audit.ts'
import type { Database } from '../platform/database/database.ts'
import { knownTexts, type SealedEventColumns } from './event-columns.ts'
import { base64, type Digests, logFormat } from './seal-rules.ts'
import { selectHeads } from './seal-store.ts'
import {
  type BlockRow,
  type LogRange,
  selectBlockRange,
  selectBlocks,
  selectSealedAccount,
  selectSealedEvents,
  selectSeatRows,
  selectUnsealedPage,
} from './sealed-log-store.ts'

const blocksAtOnce = 50
const eventsAtOnce = 2_000
const seatRowsAtOnce = 2_000

export interface LogOptions {
  accountId: string
  /** Whole blocks: those with an event at `from` or later, and before `to`. */
  range: LogRange
  /** For whom nothing is withheld that the account wants to keep without names: whoever runs the server. */
  isComplete: boolean
  withSeats: boolean
}

/** Lines in pieces, each with its line ends. */
export async function* sealedLog(database: Database, options: LogOptions): AsyncGenerator<string> {
  const { accountId, range, isComplete, withSeats } = options
  const account = await selectSealedAccount(database, accountId)
  const head = (await selectHeads(database, [accountId])).get(accountId)
  const hides = isComplete ? () => false : await withholding(database, accountId)
  // Before anything is sent: a time that the database does not know is refused, and does not break the file off.
  const { first, last } = await selectBlockRange(database, accountId, range)
  let [blocks, events] = [0, 0]
  yield line({
    type: 'header',
    format: logFormat,
    account,
    exportedAt: new Date().toISOString(),
    from: range.from ?? null,
    to: range.to ?? null,
    seats: withSeats,
    head: head ? { block: head.number, hash: base64(head.hash) } : null,
  })
  let next = first
  while (next <= last) {
    const page = await selectBlocks(database, accountId, next, Math.min(last, next + blocksAtOnce - 1))
    for (const block of page) {
      blocks++
      const rows = block.kind === 'audit' ? await selectSealedEvents(database, accountId, block.number) : []
      const entries = rows.map(({ entry }) => entry)
      yield line({
        type: 'block',
        block: JSON.parse(block.text),
        signature: base64(block.signature),
        ...(block.kind === 'audit' && { events: entries }),
      })
      const present = rows.flatMap(({ event, texts }) => (event ? [eventLine(event, texts, block.number, hides)] : []))
      events += present.length
      yield present.join('')
      if (block.kind === 'seats' && withSeats) yield* seatLines(database, accountId, block)
    }
    next += blocksAtOnce
  }
  // Also what is older than the last block and in none: nobody can slip in an event without its being seen.
  let after: { xact: string; number: string } | null = { xact: '0', number: '0' }
  while (after) {
    const page = await selectUnsealedPage(database, accountId, after, range, eventsAtOnce)
    events += page.events.length
    yield page.events.map((event) => eventLine(event, {}, null, hides)).join('')
    after = page.last
  }
  yield line({ type: 'end', blocks, events })
}

const line = (value: object) => `${JSON.stringify(value)}\n`

interface TextLine {
  digest?: string
  salt?: string
  value?: unknown
  isWithheld?: true
}

/** With what is there, and with the digest of what was there when it was sealed. */
function eventLine(
  event: SealedEventColumns,
  digests: Digests,
  block: number | null,
  hides: (event: { action: string; targetKind: string }) => boolean,
): string {
  const isHidden = hides({ action: event.facts.action, targetKind: event.facts.target.kind })
  const texts: Record<string, TextLine> = {}
  for (const [place, digest] of Object.entries(digests)) texts[place] = { digest }
  for (const [place, { value, salt }] of knownTexts(event)) {
    const digest = digests[place]
    // An object that has nothing in it any more is what erasing leaves of one.
    if (digest === undefined && isEmptied(value, place, digests)) continue
    const known = { ...(digest !== undefined && { digest }) }
    texts[place] =
      isHidden && isWithheld(event.facts.action, place)
        ? { ...known, isWithheld: true }
        : { ...known, ...(salt && { salt: base64(salt) }), value }
  }
  return line({ type: 'event', block, event: event.facts, texts })
}

const isEmptied = (value: unknown, place: string, digests: Digests) =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 0 &&
  Object.keys(digests).some((sealed) => sealed.startsWith(`${place}/`))

async function* seatLines(database: Database, accountId: string, block: BlockRow): AsyncGenerator<string> {
  let after = block.first
  for (let isFirst = true; ; isFirst = false) {
    const rows = await selectSeatRows(database, accountId, { after, isFirst, last: block.last }, seatRowsAtOnce)
    yield rows
      .map(({ row, note, salt }) =>
        line({ type: 'seat', block: block.number, row, ...(note !== null && salt && { note, salt: base64(salt) }) }),
      )
      .join('')
    const final = rows.at(-1)
    if (!final || rows.length < seatRowsAtOnce) return
    after = final
  }
}
