// Verifies a sealed log line by line, with the public key alone: no database, and no more in memory than one block and
// what was found wrong. docs/decisions/0014 says what each finding means.
import type { KeyObject } from 'node:crypto'
import { type BlockLine, type EndLine, type EventLine, readHeader, readLine, type SeatLine } from './log-lines.ts'
import { base64, blockHash, isSignedWith } from './seal-rules.ts'
import { BlockVerifier } from './verify-block.ts'

export interface EventReference {
  id: string
  number: number
  at: string
}

export type Problem =
  | 'line_unreadable'
  | 'account_foreign'
  | 'block_changed'
  | 'signature_foreign'
  | 'block_missing'
  | 'block_misplaced'
  | 'block_doubled'
  | 'chain_broken'
  | 'list_changed'
  | 'event_changed'
  | 'text_changed'
  | 'event_missing'
  | 'event_misplaced'
  | 'event_doubled'
  | 'event_unknown'
  | 'event_unsealed'
  | 'seats_changed'
  | 'note_changed'
  | 'log_truncated'
  | 'counts_differ'
  | 'head_differs'

export interface Finding {
  problem: Problem
  line?: number
  block?: number
  /** With `block`: the last of several. */
  toBlock?: number
  event?: EventReference
  /** The text's place (JSON Pointer). */
  place?: string
}

export interface LogSummary {
  account: { id: string; name: string } | null
  /** Blocks whose signature is right. */
  blocks: { count: number; first: number | null; last: number | null }
  sealedAt: string | null
  head: { block: number; hash: string } | null
  /** As they were sealed. */
  events: number
  /** Sealed more than an hour after they happened: in the first blocks of an older installation, or after an outage. */
  sealedLate: number
  unsealed: number
  erasedTexts: number
  withheldTexts: number
  seatRows: number
  /** Blocks of seat traffic whose rows are not in the file. */
  seatBlocksWithoutRows: number
  problems: number
}

export interface VerifyOptions {
  keys: readonly { kid: string; key: KeyObject }[]
  /** A block that somebody noted earlier. */
  head?: { block: number; hash: string } | undefined
  onFinding: (finding: Finding) => void
}

const hour = 3_600_000
/** Of what may still turn up elsewhere in the file; beyond that it is told as it is found. */
const mostRemembered = 100_000

export class LogVerifier {
  readonly summary: LogSummary = {
    account: null,
    blocks: { count: 0, first: null, last: null },
    sealedAt: null,
    head: null,
    events: 0,
    sealedLate: 0,
    unsealed: 0,
    erasedTexts: 0,
    withheldTexts: 0,
    seatRows: 0,
    seatBlocksWithoutRows: 0,
    problems: 0,
  }
  readonly #options: VerifyOptions
  readonly #counted = { blocks: 0, events: 0, unreadable: 0 }
  #line = 0
  #isRange = false
  #told: { block: number; hash: string } | null = null
  #end: EndLine | null = null
  #isHeadSeen = false
  /** The block to which the next lines belong. */
  #current: BlockVerifier | null = null
  /** Of the block before; null when it was not to be trusted. */
  #previousHash: string | null = null
  #lastNumber = 0
  #gaps: { from: number; to: number }[] = []
  readonly #missing = new Map<string, { event: EventReference; block: number }>()
  readonly #strays: { event: EventReference; line: number; block: number | null }[] = []
  #unsealed: { event: EventReference; line: number }[] = []

  constructor(options: VerifyOptions) {
    this.#options = options
  }

  /** False: this is no sealed log. */
  header(bytes: Uint8Array): boolean {
    this.#line++
    const header = readHeader(bytes)
    if (!header) return false
    this.summary.account = header.account
    this.#isRange = header.from !== null || header.to !== null
    this.#told = header.to === null ? header.head : null
    return true
  }

  add(bytes: Uint8Array): void {
    this.#line++
    const line = this.#end ? null : readLine(bytes)
    if (!line) this.#addUnreadable()
    else if (line.type === 'block') this.#addBlock(line)
    else if (line.type === 'event') this.#addEvent(line)
    else if (line.type === 'seat') this.#addSeat(line)
    else {
      this.#closeBlock()
      this.#end = line
    }
  }

  finish(): LogSummary {
    this.#closeBlock()
    this.#tellOfEvents()
    for (const { from, to } of this.#gaps) this.#tell({ problem: 'block_missing', block: from, toBlock: to })
    this.#tellOfTheEnd()
    return this.summary
  }

  #tell(finding: Finding): void {
    this.summary.problems++
    this.#options.onFinding(finding)
  }

  #addBlock({ block, signature, events }: BlockLine): void {
    this.#closeBlock()
    // What is in no block stands behind the last one.
    for (const stray of this.#unsealed) this.#remember({ ...stray, block: null })
    this.#unsealed = []
    this.#counted.blocks++
    const known = this.#options.keys.find(({ kid }) => kid === block.kid)
    const isTrusted = known !== undefined && isSignedWith(block, signature, known.key)
    if (!isTrusted)
      this.#tell({ problem: known ? 'block_changed' : 'signature_foreign', block: block.number, line: this.#line })
    if (this.summary.account && block.account !== this.summary.account.id)
      this.#tell({ problem: 'account_foreign', block: block.number, line: this.#line })
    this.#place(block, isTrusted)
    this.#current = new BlockVerifier(block, events ?? [], this.#line)
    if (!isTrusted) this.#current.isTrusted = false
  }

  /** Where it stands in the chain. */
  #place(block: BlockLine['block'], isTrusted: boolean): void {
    const { blocks } = this.summary
    const { number } = block
    const isFirst = this.#lastNumber === 0
    if (!isTrusted) {
      // A changed one takes the place it is in, if that is the one it says.
      if (number === this.#lastNumber + 1) this.#lastNumber = number
      this.#previousHash = null
      return
    }
    const hash = base64(blockHash(block))
    if (this.#options.head?.block === number) {
      this.#isHeadSeen = true
      if (this.#options.head.hash !== hash) this.#tell({ problem: 'head_differs', block: number })
    }
    blocks.count++
    if (!isFirst && number <= this.#lastNumber) {
      this.#tell({ problem: this.#fill(number) ? 'block_misplaced' : 'block_doubled', block: number, line: this.#line })
      return
    }
    const isNext = number === this.#lastNumber + 1
    if (!isNext && !(isFirst && this.#isRange)) this.#gaps.push({ from: this.#lastNumber + 1, to: number - 1 })
    const isLinked =
      number === 1
        ? block.previous === null
        : !isNext || this.#previousHash === null || block.previous === this.#previousHash
    if (!isLinked) this.#tell({ problem: 'chain_broken', block: number, line: this.#line })
    blocks.first ??= number
    blocks.last = number
    this.#lastNumber = number
    this.#previousHash = hash
    this.summary.sealedAt = block.sealedAt
    this.summary.head = { block: number, hash }
  }

  /** Whether the block was missing until now. */
  #fill(number: number): boolean {
    const gap = this.#gaps.find(({ from, to }) => from <= number && number <= to)
    if (!gap) return false
    const parts = [
      { from: gap.from, to: number - 1 },
      { from: number + 1, to: gap.to },
    ]
    this.#gaps = [...this.#gaps.filter((one) => one !== gap), ...parts.filter(({ from, to }) => from <= to)]
    return true
  }

  #addEvent(line: EventLine): void {
    this.#counted.events++
    const { id, number, at } = line.event
    const event = { id, number, at }
    if (this.#current?.add(line, this.#line)) return
    if (line.block !== null) this.#remember({ event, line: this.#line, block: line.block })
    else if (this.#unsealed.length < mostRemembered) this.#unsealed.push({ event, line: this.#line })
    else this.summary.unsealed++
  }

  #remember(stray: { event: EventReference; line: number; block: number | null }): void {
    if (this.#strays.length < mostRemembered) this.#strays.push(stray)
    else this.#tell({ problem: 'event_unknown', event: stray.event, line: stray.line })
  }

  #addUnreadable(): void {
    this.#counted.unreadable++
    this.#tell({ problem: 'line_unreadable', line: this.#line })
  }

  #addSeat(line: SeatLine): void {
    if (!this.#current?.addSeat(line, this.#line))
      this.#tell({ problem: 'seats_changed', block: line.block, line: this.#line })
  }

  #closeBlock(): void {
    const closed = this.#current?.close()
    if (!closed) return
    this.#current = null
    for (const finding of closed.findings) this.#tell(finding)
    for (const missing of closed.missing)
      if (this.#missing.size < mostRemembered) this.#missing.set(missing.event.id, missing)
      else this.#tell({ problem: 'event_missing', ...missing })
    this.summary.events += closed.events
    this.summary.erasedTexts += closed.erasedTexts
    this.summary.withheldTexts += closed.withheldTexts
    this.summary.seatRows += closed.seatRows
    this.summary.sealedLate += closed.times.filter((at) => Date.parse(closed.sealedAt) - Date.parse(at) > hour).length
    if (closed.isWithoutSeatRows) this.summary.seatBlocksWithoutRows++
  }

  /** What was missed in one place and found in another, and what is in no block. */
  #tellOfEvents(): void {
    for (const { event, line, block } of this.#strays) {
      const isMoved = this.#missing.delete(event.id)
      this.#tell({ problem: isMoved ? 'event_misplaced' : 'event_unknown', event, line, ...(block && { block }) })
    }
    for (const missing of this.#missing.values()) this.#tell({ problem: 'event_missing', ...missing })
    const { sealedAt } = this.summary
    for (const { event, line } of this.#unsealed)
      if (sealedAt && Date.parse(sealedAt) - Date.parse(event.at) > hour)
        this.#tell({ problem: 'event_unsealed', event, line })
      else this.summary.unsealed++
  }

  #tellOfTheEnd(): void {
    const { head } = this.#options
    const last = this.#lastNumber
    if (!this.#end) this.#tell({ problem: 'log_truncated', line: this.#line })
    else if (this.#isMiscounted(this.#end)) this.#tell({ problem: 'counts_differ', line: this.#line })
    if (head && !this.#isHeadSeen) this.#tell({ problem: 'head_differs', block: head.block })
    if (this.#told && last < this.#told.block)
      this.#tell({ problem: 'block_missing', block: last + 1, toBlock: this.#told.block })
  }

  /** More or fewer than the lines that could not be read explain. */
  #isMiscounted({ blocks, events }: EndLine): boolean {
    const counted = this.#counted
    return Math.abs(blocks - counted.blocks) + Math.abs(events - counted.events) > counted.unreadable
  }
}
