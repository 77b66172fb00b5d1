// Lists of the API come in pages (contract/src/common.ts).
import { address, read } from './calls.ts'

export interface Page<Item> {
  items: Item[]
  /** Null: it is the last one. */
  nextCursor: string | null
  /** Of all pages. */
  total: number
}

/** All items of a list that has few, or of which all are needed. */
export async function readAll<Item>(path: string, signal: AbortSignal): Promise<Item[]> {
  const items: Item[] = []
  for (let cursor: string | null = null; ; ) {
    const page: Page<Item> = await read(address(path, { limit: 200, cursor }), signal)
    items.push(...page.items)
    if (page.nextCursor === null) return items
    cursor = page.nextCursor
  }
}
