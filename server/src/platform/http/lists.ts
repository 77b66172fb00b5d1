// Cursors of lists: an opaque string that holds the sort key of the last item of a page.
import { isStorableText } from '../database/storable-text.ts'
import { invalidField } from '../errors/refusal.ts'

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
  total: number
}

/** `key` is the sort key of the last item shown, in order of the sort columns. */
const encodeCursor = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The key in a cursor of `length` columns of text or number; anything else is refused as invalid input. */
export function decodeCursor(cursor: string | undefined, length: number): (string | number)[] | null {
  if (cursor === undefined) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits = (part: unknown) => typeof part === 'number' || (typeof part === 'string' && isStorableText(part))
    if (Array.isArray(key) && key.length === length && key.every(fits)) return key
  } catch {
    // Falls through: whatever it was, it did not come from us.
  }
  throw invalidField('/cursor', 'pattern')
}

/**
 * A page out of `rows`, which were read with `limit + 1`: the extra row only tells that there is more.
 * `keyOf` gives the sort key of a row.
 */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  total: number,
  item: (row: Row) => Item,
  keyOf: (row: Row) => readonly unknown[],
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(item),
    nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null,
    total,
  }
}

/** A page of a list that is short enough to be read whole (a catalogue, an account's products). */
export function pageOfAll<Item>(all: readonly Item[], query: { limit?: number; cursor?: string }): Page<Item> {
  const [start = 0] = decodeCursor(query.cursor, 1) ?? []
  if (typeof start !== 'number' || !Number.isInteger(start) || start < 0) throw invalidField('/cursor', 'pattern')
  const limit = query.limit ?? 50
  const end = start + limit
  return {
    items: all.slice(start, end),
    nextCursor: end < all.length ? encodeCursor([end]) : null,
    total: all.length,
  }
}
