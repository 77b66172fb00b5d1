// What settings may be, whatever product they are of, and which of them changed. Pure.
import { isDeepStrictEqual } from 'node:util'
import { isStorableText } from '../platform/database/storable-text.ts'
import type { InvalidField } from '../platform/errors/refusal.ts'

export type Settings = Record<string, unknown>
/** A product's JSON Schema; null: it keeps no settings. */
export type Schema = object | null

const mostBytes = 65_536

/** What speaks against keeping them; null: nothing that is not the schema's matter. */
export function storageFault(settings: Settings): InvalidField | null {
  if (Buffer.byteLength(JSON.stringify(settings)) > mostBytes)
    return { path: '', keyword: 'maxBytes', params: { limit: mostBytes } }
  const path = pathOfUnwritable(settings, '')
  return path === null ? null : { path, keyword: 'text' }
}

/** Where a name is no text, or a number is beyond all numbers (1e999), which JSON would not give back; null: nowhere. */
function pathOfUnwritable(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : path
  if (typeof value !== 'object' || value === null) return null
  for (const [name, part] of Object.entries(value)) {
    if (!isStorableText(name)) return path
    // RFC 6901 §3.
    const found = pathOfUnwritable(part, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found !== null) return found
  }
  return null
}

/** Those of the schema's names whose values differ: other names are anybody's words. */
export function changedFields(schema: Schema, before: Settings, after: Settings): string[] {
  const { properties = {} } = (schema ?? {}) as { properties?: object }
  return Object.keys(properties).filter((name) => !isDeepStrictEqual(before[name], after[name]))
}
