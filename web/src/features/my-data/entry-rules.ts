// Which fields of an entry the page shows, and of what sort each is. Pure. All of them are in the file.
export type Entry = Record<string, unknown>

/** Long, or of use to programs only. */
const inFileOnly = new Set(['id', 'session', 'before', 'after', 'permissions'])

export function columnsOf(entries: readonly Entry[]): string[] {
  const isTold = (field: string) => entries.some((entry) => entry[field] !== null && entry[field] !== '')
  return Object.keys(entries[0] ?? {}).filter((field) => !inFileOnly.has(field) && isTold(field))
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A cell: a time, a claim, a word that may be one of ours, or something else as text; null: nothing. */
export type Cell = { time: string } | { isSo: boolean } | { word: string } | null

export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return { isSo: value }
  if (typeof value === 'string') return instant.test(value) ? { time: value } : { word: value }
  if (typeof value === 'object' && 'name' in value && 'id' in value) return { word: String(value.name ?? value.id) }
  return { word: typeof value === 'object' ? JSON.stringify(value) : String(value) }
}
