// What `sitzplan audit verify` found, in words.
import type { Finding, LogSummary, Problem } from '../seals/verify-log.ts'

const words: Record<Problem, string> = {
  line_unreadable: 'is not a line of a sealed log',
  account_foreign: 'belongs to another account',
  block_changed: 'was changed: its signature does not match',
  signature_foreign: 'is signed with another key',
  block_missing: 'missing',
  block_misplaced: 'is not in its place',
  block_doubled: 'appears twice',
  chain_broken: 'does not follow the block before it',
  list_changed: 'has a list of events that differs from the signed one',
  event_changed: 'was changed',
  text_changed: 'has a text that differs from the sealed one',
  event_missing: 'is missing',
  event_misplaced: 'is not in its place',
  event_doubled: 'appears twice',
  event_unknown: 'is not in any block here: it was copied or added',
  event_unsealed: 'is in no block, although it is older than the last one: it was added',
  seats_changed: 'has rows of the seat journal that were changed, removed or added',
  note_changed: 'has a note that differs from the sealed one',
  log_truncated: 'The file ends early: everything after this is missing.',
  counts_differ: 'The file has more or fewer lines than its last line says.',
  head_differs: 'is not the one you noted, or it is missing',
}

export function findingText(finding: Finding): string {
  const { problem, event, block, toBlock, line, place } = finding
  const where = [block !== undefined && event && `block ${block}`, line !== undefined && `line ${line}`].filter(Boolean)
  const tail = where.length > 0 ? ` (${where.join(', ')})` : ''
  if (problem === 'log_truncated' || problem === 'counts_differ') return words[problem]
  if (event)
    return `Event ${event.id}, number ${event.number}, ${event.at}, ${words[problem]}${place ? `: ${place}` : ''}${tail}.`
  if (problem === 'block_missing')
    return toBlock === block ? `Block ${block} is missing.` : `Blocks ${block} to ${toBlock} are missing.`
  return block === undefined ? `Line ${line} ${words[problem]}.` : `Block ${block} ${words[problem]}${tail}.`
}

/** What the file proves, and what it cannot. */
export function summaryText(summary: LogSummary, isHeadNoted: boolean): string {
  const { account, blocks, events, head, problems } = summary
  const lines = [
    `Account: ${account?.name} (${account?.id})`,
    `Blocks: ${blocks.count}${blocks.count > 0 ? ` (${blocks.first} to ${blocks.last}, sealed up to ${summary.sealedAt})` : ''}`,
    `Events as they were sealed: ${events}`,
  ]
  if ((blocks.first ?? 1) > 1) lines.push(`This file does not include anything before block ${blocks.first}.`)
  if (summary.sealedLate > 0)
    lines.push(
      `Sealed more than an hour after they happened (no proof of what was recorded before): ${summary.sealedLate}`,
    )
  if (summary.unsealed > 0) lines.push(`Not sealed yet (nothing can be proven about them): ${summary.unsealed}`)
  if (summary.erasedTexts > 0) lines.push(`Texts that were erased: ${summary.erasedTexts}`)
  if (summary.withheldTexts > 0) lines.push(`Texts that were withheld: ${summary.withheldTexts}`)
  if (summary.seatRows > 0) lines.push(`Rows of the seat journal as they were sealed: ${summary.seatRows}`)
  if (summary.seatBlocksWithoutRows > 0)
    lines.push(`Blocks of the seat journal whose rows are not in this file: ${summary.seatBlocksWithoutRows}`)
  if (head) lines.push(`Newest block: ${head.block}:${head.hash}`)
  if (problems === 0)
    lines.push(
      isHeadNoted
        ? 'The log is as it was sealed, and it contains the block you noted.'
        : 'The log is as it was sealed. To find out whether newer blocks were cut off, give a block that you noted elsewhere (--head).',
    )
  return lines.join('\n')
}
