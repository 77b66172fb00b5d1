// A form made from a product's schema: texts, numbers, yes or no, and choices have fields of their own, anything else is
// written as JSON. Pure. What a field says that is not what the schema wants, the server finds.
import type { Language } from '@sitzplan/contract/common'

export type Settings = Record<string, unknown>
/** A JSON Schema, as far as a form reads it. */
export type Schema = Readonly<Record<string, unknown>>

type Sort =
  | { sort: 'text'; isDigits: boolean; maxLength: number | undefined }
  | { sort: 'number' }
  | { sort: 'flag' }
  | { sort: 'choice'; choices: readonly unknown[] }
  | { sort: 'json' }

export type Field = Sort & {
  name: string
  title: string
  description: string | undefined
  isRequired: boolean
}

/** What was typed into fields, by name; '' takes the setting away. Those that are not there are as they were. */
export type Typed = Readonly<Record<string, string>>

const partsOf = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {}
const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The fields of the schema in its order, then what is set beyond it. */
export function fieldsOf(schema: Schema, settings: Settings, language: Language): Field[] {
  const properties = partsOf(schema.properties)
  const required = Array.isArray(schema.required) ? schema.required : []
  const names = [...new Set([...Object.keys(properties), ...Object.keys(settings)])]
  return names.map((name) => {
    const property = partsOf(properties[name])
    return {
      ...sortOf(property),
      name,
      title: textOf(partsOf(property.titles)[language]) ?? textOf(property.title) ?? name,
      description: textOf(property.description),
      isRequired: required.includes(name),
    }
  })
}

const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value)

function sortOf({ type, enum: choices, pattern, maxLength }: Schema): Sort {
  if (Array.isArray(choices) && choices.length > 0 && choices.every(isPlain)) return { sort: 'choice', choices }
  if (type === 'string')
    return {
      sort: 'text',
      isDigits: /^\^(\\d|\[0-9\])[+*{}\d,]*\$$/.test(textOf(pattern) ?? ''),
      maxLength: typeof maxLength === 'number' ? maxLength : undefined,
    }
  if (type === 'integer' || type === 'number') return { sort: 'number' }
  return type === 'boolean' ? { sort: 'flag' } : { sort: 'json' }
}

/** What stands in a field before anything is typed. */
export function shownIn(field: Field, value: unknown): string {
  if (value === undefined) return ''
  if (field.sort === 'choice') return String(field.choices.indexOf(value))
  if (field.sort === 'json' || typeof value === 'object') return JSON.stringify(value, null, 2)
  return String(value)
}

export type Fault = 'json' | 'number'

/** The settings with what was typed, and what of it cannot be read, by name. */
export function settingsWith(
  fields: readonly Field[],
  settings: Settings,
  typed: Typed,
): { settings: Settings; faults: Partial<Record<string, Fault>> } {
  const next = { ...settings }
  const faults: Partial<Record<string, Fault>> = {}
  for (const field of fields) {
    const text = typed[field.name]
    if (text === undefined) continue
    const read = valueIn(field, text)
    if ('fault' in read) faults[field.name] = read.fault
    else if (read.value === undefined) delete next[field.name]
    else next[field.name] = read.value
  }
  return { settings: next, faults }
}

function valueIn(field: Field, text: string): { value: unknown } | { fault: Fault } {
  if (text.trim() === '') return { value: undefined }
  switch (field.sort) {
    case 'text':
      return { value: text }
    case 'flag':
      return { value: text === 'true' }
    case 'choice':
      return { value: field.choices[Number(text)] }
    case 'number': {
      const value = Number(text.replace(',', '.'))
      return Number.isFinite(value) ? { value } : { fault: 'number' }
    }
    case 'json':
      try {
        return { value: JSON.parse(text) }
      } catch {
        return { fault: 'json' }
      }
  }
}

/** What the server refused, by the field it is about: of a value within one, the field. Without one: ''. */
export function refusedFields(errors: Partial<Record<string, string>>): Partial<Record<string, string>> {
  const byField: Partial<Record<string, string>> = {}
  for (const [path, message] of Object.entries(errors)) {
    const name = (path.split('/')[0] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
    byField[name] ??= message
  }
  return byField
}
