// Compares one block of the log with the lines that belong to it.
import type { BlockLine, EventLine, SeatLine } from './log-lines.ts'
import {
  base64,
  contentDigest,
  type Digests,
  type Entry,
  entryOf,
  merkleRoot,
  RowsDigest,
  textDigest,
} from './seal-rules.ts'
import type { EventReference, Finding } from './verify-log.ts'

interface Place {
  index: number
  entry: Entry
  isSeen: boolean
}

export interface ClosedBlock {
  findings: Finding[]
  missing: { event: EventReference; block: number }[]
  /** As they were sealed, and their times. */
  events: number
  times: string[]
  sealedAt: string
  erasedTexts: number
  withheldTexts: number
  seatRows: number
  isWithoutSeatRows: boolean
}

export class BlockVerifier {
  /** Its signature is right. */
  isTrusted = true
  readonly #block: BlockLine['block']
  readonly #line: number
  readonly #entries: readonly Entry[]
  readonly #byId = new Map<string, Place>()
  readonly #byNumber = new Map<number, Place>()
  /** Of the lines, in their order. */
  readonly #found: Entry[] = []
  readonly #order: { index: number; event: EventReference; line: number }[] = []
  readonly #rows = new RowsDigest()
  readonly #findings: Finding[] = []
  #asSealed = 0
  readonly #texts = { erased: 0, withheld: 0 }

  constructor(block: BlockLine['block'], entries: readonly Entry[], line: number) {
    this.#block = block
    this.#line = line
    this.#entries = entries
    for (const [index, entry] of entries.entries()) {
      const place = { index, entry, isSeen: false }
      this.#byNumber.set(entry[0], place)
      this.#byId.set(entry[1], place)
    }
  }

  /** False when the event is none of this block's. */
  add(line: EventLine, lineNumber: number): boolean {
    const { id, number, at } = line.event
    const event = { id, number, at }
    const where = { block: this.#block.number, line: lineNumber, event }
    const place = this.#byId.get(id) ?? this.#byNumber.get(number)
    if (!place) return false
    if (place.isSeen) {
      this.#findings.push({ problem: 'event_doubled', ...where })
      return true
    }
    place.isSeen = true
    const entry = entryOf(line.event, contentOf(line))
    this.#found.push(entry)
    this.#order.push({ index: place.index, event, line: lineNumber })
    const isSame = entry.every((part, index) => part === place.entry[index])
    const changed = this.#changedTexts(line)
    if (!isSame) this.#findings.push({ problem: 'event_changed', ...where, event: referenceOf(place.entry) })
    for (const place of changed) this.#findings.push({ problem: 'text_changed', ...where, place })
    if (line.block !== this.#block.number) this.#findings.push({ problem: 'event_misplaced', ...where })
    if (isSame && changed.length === 0) this.#asSealed++
    return true
  }

  /** Places of texts that are not those which were sealed. */
  #changedTexts({ texts }: EventLine): string[] {
    const changed: string[] = []
    for (const [place, text] of Object.entries(texts)) {
      const { digest, salt, isWithheld } = text
      if (digest === undefined) changed.push(place)
      else if (!('value' in text) && salt === undefined) this.#texts[isWithheld ? 'withheld' : 'erased']++
      else if (isWithheld || salt === undefined || !isTextOf(digest, salt, text.value)) changed.push(place)
    }
    return changed
  }

  addSeat(line: SeatLine, lineNumber: number): boolean {
    if (this.#block.kind !== 'seats' || line.block !== this.#block.number) return false
    this.#rows.add(line.row)
    const digest = noteDigestOf(line.row)
    const isKept = line.note !== undefined
    const isRight = isKept && digest !== null && line.salt !== undefined && isTextOf(digest, line.salt, line.note)
    if (isKept && !isRight)
      this.#findings.push({ problem: 'note_changed', block: this.#block.number, line: lineNumber })
    if (!isKept && digest !== null) this.#texts.erased++
    return true
  }

  close(): ClosedBlock {
    const { number, kind, sealedAt, count, root } = this.#block
    const closed: ClosedBlock = {
      findings: this.#findings,
      missing: [],
      events: this.isTrusted ? this.#asSealed : 0,
      times: this.#found.map(([, , at]) => at),
      sealedAt,
      erasedTexts: this.#texts.erased,
      withheldTexts: this.#texts.withheld,
      seatRows: 0,
      isWithoutSeatRows: false,
    }
    const rows = this.#rows.count
    if (kind === 'seats') {
      const isRight = rows === count && base64(this.#rows.root()) === root
      if (rows === 0) closed.isWithoutSeatRows = true
      else if (isRight) closed.seatRows = this.isTrusted ? rows : 0
      else this.#findings.push({ problem: 'seats_changed', block: number, line: this.#line })
    }
    if (kind === 'seats' && this.#entries.length === 0) return closed
    const isListRight = kind === 'audit' && this.#entries.length === count && base64(merkleRoot(this.#entries)) === root
    if (!isListRight) {
      const isOnlyTheList = this.#found.length === count && base64(merkleRoot(this.#found)) === root
      const finding: Finding = { problem: 'list_changed', block: number, line: this.#line }
      // The lines are what was signed: what was said of them by the list does not count.
      if (isOnlyTheList) {
        const texts = this.#findings.filter(({ problem }) => problem === 'text_changed')
        return { ...closed, events: this.isTrusted ? count : 0, findings: [finding, ...texts] }
      }
      this.#findings.push(finding)
      closed.events = 0
    }
    for (const { event, line } of misplaced(this.#order))
      this.#findings.push({ problem: 'event_misplaced', block: number, event, line })
    for (const { entry, isSeen } of this.#byId.values())
      if (!isSeen) closed.missing.push({ event: referenceOf(entry), block: number })
    return closed
  }
}

const referenceOf = ([number, id, at]: Entry): EventReference => ({ id, number, at })

function contentOf({ event, texts }: EventLine): Buffer {
  const digests: Digests = {}
  for (const [place, { digest }] of Object.entries(texts)) if (digest !== undefined) digests[place] = digest
  return contentDigest(event, digests)
}

function isTextOf(digest: string, salt: string, value: unknown): boolean {
  const bytes = Buffer.from(salt, 'base64url')
  try {
    return bytes.length > 0 && base64(bytes) === salt && textDigest(bytes, value) === digest
  } catch {
    // Nested deeper than anything of ours.
    return false
  }
}

/** The last element of a row is the digest of its note; null: it has none. */
function noteDigestOf(row: string): string | null {
  try {
    const value: unknown = JSON.parse(row)
    const digest: unknown = Array.isArray(value) ? value.at(-1) : null
    return typeof digest === 'string' ? base64(Buffer.from(digest, 'hex')) : null
  } catch {
    return null
  }
}

/** As few as possible, such that the others are in order: what is not in the longest ascending run. */
function misplaced<Item extends { index: number }>(items: readonly Item[]): Item[] {
  const lengths: number[] = []
  const before: number[] = []
  for (const [place, { index }] of items.entries()) {
    let best = -1
    for (let earlier = 0; earlier < place; earlier++)
      if ((items[earlier]?.index ?? 0) < index && (best < 0 || (lengths[earlier] ?? 0) > (lengths[best] ?? 0)))
        best = earlier
    lengths[place] = best < 0 ? 1 : (lengths[best] ?? 0) + 1
    before[place] = best
  }
  const kept = new Set<number>()
  for (let place = lengths.indexOf(Math.max(0, ...lengths)); place >= 0; place = before[place] ?? -1) kept.add(place)
  return items.filter((_, place) => !kept.has(place))
}
