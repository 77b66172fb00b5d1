// Features and resources as they stand in a form: a key, texts per language, an order. Pure.
import type { Feature, Texts } from '@sitzplan/contract/catalog'
import { inEachLanguage, type Language, languageCodes } from '@sitzplan/contract/languages'
import { folded, spelledOut } from '../../platform/folded.ts'
import { isKey } from '../../platform/searched.ts'

/** Texts of a form: empty where there is none. */
export type TextFields = Record<Language, string>

export interface Entry {
  /** Of the form alone: keys change while they are typed. */
  id: string
  key: string
  /** What is saved keeps its key: products and licenses know it. */
  isNew: boolean
  name: TextFields
  description: TextFields
}

export const textFields = (texts: Texts | null | undefined): TextFields =>
  inEachLanguage((language) => texts?.[language] ?? '')

/** Null: no language has a text. */
export function textsOf(fields: TextFields): Texts | null {
  const texts = languageCodes.flatMap((code) => (fields[code].trim() ? [[code, fields[code].trim()]] : []))
  return texts.length > 0 ? Object.fromEntries(texts) : null
}

type Saved = Pick<Feature, 'key' | 'name' | 'description'>

export const entriesOf = (saved: readonly Saved[]): Entry[] =>
  saved.map(({ key, name, description }) => ({
    id: key,
    key,
    isNew: false,
    name: textFields(name),
    description: textFields(description),
  }))

export const newEntry = (id: string): Entry => ({
  id,
  key: '',
  isNew: true,
  name: textFields(null),
  description: textFields(null),
})

export const savedOf = (entries: readonly Entry[]): Saved[] =>
  entries.map(({ key, name, description }) => {
    const described = textsOf(description)
    return { key: key.trim(), name: textsOf(name) ?? {}, ...(described && { description: described }) }
  })

/** Whether saving would change anything. */
export const isChanged = (saved: readonly Saved[], entries: readonly Entry[]): boolean =>
  JSON.stringify(savedOf(entriesOf(saved))) !== JSON.stringify(savedOf(entries))

/** What keeps an entry from being saved; null: nothing. */
export function entryFault(entry: Entry, entries: readonly Entry[]): 'key' | 'keyTaken' | 'name' | null {
  const key = entry.key.trim()
  if (!isKey(key)) return 'key'
  if (entries.some((other) => other !== entry && other.key.trim() === key)) return 'keyTaken'
  return textsOf(entry.name) ? null : 'name'
}

/** `Größere Räume!` as a key: `groessere-raeume`. */
export const keyOf = (name: string): string =>
  folded(spelledOut(name))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63)
