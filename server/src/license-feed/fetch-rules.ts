// How long to rest between two fetches, and what an answer of the feed says. Pure.
import { FeedAnswer } from '@sitzplan/contract/license-feed'
import { Check } from 'typebox/value'

/** What arrived, before anything of it is trusted. */
export interface Documents {
  document: string | null
  catalog: string | null
}

const restSeconds = 300
const longestRestSeconds = 6 * 3_600

/** Five minutes; after failures longer and longer. With chance in it, so that customers do not come all at once. */
export function restAfter(failures: number, random: number): number {
  const rest = Math.min(longestRestSeconds, restSeconds * 2 ** failures)
  return Math.round(rest * (0.75 + random / 2))
}

/** Documents of an answer: as our feed sends them, or a license alone, as a file on any server. Null: neither. */
export function documentsIn(text: string): Documents | null {
  if (/^[\w-]+\.[\w-]+\.[\w-]*\s*$/.test(text)) return { document: text.trim(), catalog: null }
  try {
    const answer: unknown = JSON.parse(text)
    return Check(FeedAnswer, answer) ? { document: answer.document, catalog: answer.catalog } : null
  } catch {
    return null
  }
}
