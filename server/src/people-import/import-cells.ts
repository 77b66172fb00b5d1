// What a line of a file wants of a person, as far as the file alone tells: cells are read by what their column holds, and
// held to the same rules as the fields of a call for one user.
import { type Language, languageCodes, languageOf, languages } from '@sitzplan/contract/languages'
import type { ImportColumn } from '@sitzplan/contract/people-import'
import { NewUserBody } from '@sitzplan/contract/users'
import { Compile } from 'typebox/compile'
import { messages } from '../messages/messages.ts'
import { listIn } from '../platform/http/csv.ts'
import type { Column } from './import-columns.ts'
import type { Problem } from './import-rules.ts'

type Kind = 'named' | 'concurrent'

/** What is not there, or an empty cell, wants nothing. */
export interface Wanted {
  email: string
  givenName?: string
  familyName?: string
  type?: 'employee' | 'other'
  language?: Language
  /** As the file calls it. */
  role?: string
  groups?: string[]
  /** `product` as the file calls it; without a kind, the only one it is sold in. */
  products?: { product: string; kind: Kind | null }[]
}

const fields = {
  email: Compile(NewUserBody.properties.email),
  givenName: Compile(NewUserBody.properties.givenName),
  familyName: Compile(NewUserBody.properties.familyName),
}
const mostNames = 100
const longestText = 255

type Words = 'employee' | 'other' | 'named' | 'concurrent' | 'yes' | 'no'

/** In every language at once: a file is not always of its reader's. */
const understood = (meaning: Words) =>
  Object.values(messages).flatMap(({ peopleImport }) =>
    peopleImport.understood[meaning].map((word) => word.toLowerCase()),
  )

const meanings = <Meaning extends Words>(...all: Meaning[]) =>
  new Map(all.flatMap((meaning) => understood(meaning).map((word) => [word, meaning] as const)))

const types = meanings('employee', 'other')
const kinds = meanings('named', 'concurrent')
const yes = new Set(understood('yes'))
const no = new Set(understood('no'))

/** As each calls itself, and is called in each, also by the first word alone: `norwegian bokmål`, `norwegian`. */
const languageNames = new Map(
  languageCodes.flatMap((code) => {
    const called = languageCodes.map((reader) => new Intl.DisplayNames(reader, { type: 'language' }).of(code) ?? code)
    return [languages[code], ...called]
      .flatMap((name) => [name, name.split(' ')[0] ?? name])
      .map((word) => [word.toLowerCase(), code] as const)
  }),
)

export function lineOf(columns: readonly Column[], cells: readonly string[]): { wanted: Wanted; problems: Problem[] } {
  const wanted: Wanted = { email: '' }
  const problems: Problem[] = []
  const gifts = new Map<string, Kind | null>()
  for (const [at, column] of columns.entries()) {
    // Excel leaves out separators at the end of a line behind which nothing comes.
    const text = cells[at]?.trim() ?? ''
    if (!column || text === '') continue
    if (column.product !== null) giftIn(column.product, text, gifts, problems)
    else if (column.holds === 'products') giftsIn(text, gifts)
    else readInto(wanted, column.holds, text, problems)
  }
  if (cells.slice(columns.length).some((cell) => cell.trim() !== ''))
    problems.push({ column: null, code: 'tooManyCells', params: { cells: cells.length, columns: columns.length } })
  if (wanted.email === '') problems.push({ column: 'email', code: 'required' })
  if (gifts.size > 0) wanted.products = [...gifts].map(([product, kind]) => ({ product, kind }))
  for (const column of ['groups', 'products'] as const)
    if (wanted[column] && wanted[column].length > mostNames) {
      problems.push({ column, code: 'maxItems', params: { limit: mostNames } })
      wanted[column].length = mostNames
    }
  return { wanted, problems }
}

function readInto(wanted: Wanted, column: ImportColumn, text: string, problems: Problem[]): void {
  const word = text.toLowerCase()
  switch (column) {
    case 'email':
    case 'givenName':
    case 'familyName': {
      const [error] = fields[column].Check(text) ? [] : fields[column].Errors(text)
      if (error) problems.push({ column, code: error.keyword, params: 'params' in error ? { ...error.params } : {} })
      // What is longer is refused, and only shown.
      wanted[column] = (column === 'email' ? word : text).slice(0, longestText)
      return
    }
    case 'type': {
      const type = types.get(word)
      if (type) wanted.type = type
      else problems.push(unknownWord(column, text))
      return
    }
    case 'language': {
      const language = languageNames.get(word) ?? languageOf(word)
      if (language) wanted.language = language
      else problems.push(unknownWord(column, text))
      return
    }
    case 'role':
      wanted.role = text.slice(0, longestText)
      return
    case 'groups':
      wanted.groups = [...new Set(listIn(text).map((name) => name.replace(/\s+/g, ' ').slice(0, longestText)))]
      return
    case 'products':
  }
}

const unknownWord = (column: ImportColumn, text: string): Problem => ({
  column,
  code: 'unknownWord',
  params: { text: text.slice(0, longestText) },
})

/** In the column of one product. */
function giftIn(product: string, text: string, gifts: Map<string, Kind | null>, problems: Problem[]): void {
  const word = text.toLowerCase()
  if (no.has(word)) return
  const kind = yes.has(word) ? null : kinds.get(word)
  if (kind === undefined) problems.push(unknownWord('products', text))
  else gifts.set(product, kind)
}

/**
 * A list as the export writes it, `key (named, assigned)`, or shorter, `key:named`, or of keys or names alone. Somebody may
 * have one product in a kind and wait for the other: what stands last is what they want.
 */
function giftsIn(text: string, gifts: Map<string, Kind | null>): void {
  for (const [entry] of text.matchAll(giftEntry)) {
    const whole = entry.trim()
    if (whole === '') continue
    const [, name = '', described = ''] = describedGift.exec(whole) ?? []
    const kind = kinds.get(described.trim().toLowerCase())
    gifts.set((kind ? name.trim() : whole).slice(0, longestText), kind ?? null)
  }
}

// Both read a cell once, from front to back, whatever is in it: what looks ahead or takes back has the square to do.
const giftEntry = /(?:[^,;|\r\n(]|\([^()]*\)|\()+/g
const describedGift = /^([^:(]+)[:(]([^,)]+)(?:,[^)]*)?\)?$/
