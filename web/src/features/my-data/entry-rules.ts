// Which fields of an entry the page shows, and of what sort each is. Pure. All of them are in the file.
export type Entry = Record<string, unknown>

/** Long, or of use to programs only. */
const inFileOnly = new Set(['id', 'session', 'before', 'after', 'permissions', 'sent'])

/** Fields whose values are words of ours; what somebody has called a group or a token is none, whatever it says. */
const coded = new Set(
  'activity by endedBy kind language list nextKind purpose reason result role source state status target type way what'.split(
    ' ',
  ),
)
export const isCoded = (field: string) => coded.has(field)

export function columnsOf(entries: readonly Entry[]): string[] {
  const isTold = (field: string) => entries.some((entry) => cellOf(entry[field]) !== null)
  return Object.keys(entries[0] ?? {}).filter((field) => !inFileOnly.has(field) && isTold(field))
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** A cell: a time, a claim, or a word; null: nothing. */
export type Cell = { time: string } | { isSo: boolean } | { word: string } | null

export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return { isSo: value }
  if (typeof value === 'string') return instant.test(value) ? { time: value } : { word: value }
  if (Array.isArray(value)) return value.length === 0 ? null : { word: value.join(', ') }
  if (typeof value === 'object' && 'name' in value && 'id' in value) return { word: String(value.name ?? value.id) }
  return { word: typeof value === 'object' ? JSON.stringify(value) : String(value) }
}
