// What a value of an event is: one of our words, a text in several languages, or something that is named. Pure: the words
// stand in the catalogues.
import { fieldsOf } from './audit-sentences.ts'

/** Where a word of ours would stand; a value that has none there is shown as it is. */
interface WordPlace {
  catalog: 'audit' | 'common' | 'users' | 'enterpriseSignIn' | 'license' | 'queues'
  key: string
}

/** Fields whose values are lists of words that every page knows. */
const commonList: Record<string, string> = {
  kind: 'kind',
  kinds: 'kind',
  nextKind: 'kind',
  role: 'role',
  status: 'status',
  type: 'type',
  activity: 'activity',
  list: 'nav',
}
/** Fields whose values have words in the log's own catalogue. */
const coded = new Set([
  'status',
  'state',
  'way',
  'by',
  'secondFactor',
  'signed',
  'secret',
  'contact',
  'paymentMethod',
  'match',
])
/** What a queue is, and what somebody is in one. */
const queueWords: Record<string, string> = {
  call: 'typeName',
  outbound: 'typeName',
  inbox: 'typeName',
  agent: 'role',
  supervisor: 'role',
}
const permissions = new Set(['permissions', 'managerPermissions'])

/** In which order a word is looked for. */
export function placesOfWord(field: string, value: string): WordPlace[] {
  if (permissions.has(field)) return [{ catalog: 'users', key: `permission.${value}.title` }]
  if (field === 'mode') return [{ catalog: 'enterpriseSignIn', key: `mode.${value}` }]
  if (field === 'reason')
    return [
      { catalog: 'enterpriseSignIn', key: `test.outcomes.${value}` },
      { catalog: 'license', key: `refused.${value}` },
    ]
  const places: WordPlace[] = []
  const list = commonList[field]
  if (list) places.push({ catalog: 'common', key: `${list}.${value}` })
  if (field === 'kind' || field === 'per') places.push({ catalog: 'audit', key: `${field}.${value}` })
  const queueWord = queueWords[value]
  if (queueWord) places.push({ catalog: 'queues', key: `${queueWord}.${value}` })
  if (coded.has(field)) places.push({ catalog: 'audit', key: `value.${value}` })
  return places
}

/** The text in the language, or in any; null where the value is no text in languages. */
export function textIn(value: unknown, language: string): string | null {
  const texts = Object.entries(fieldsOf(value))
  if (texts.length === 0 || texts.some(([key, text]) => key.length !== 2 || typeof text !== 'string')) return null
  return String((texts.find(([key]) => key === language) ?? texts[0])?.[1])
}

/** How something is called: by its name, in the language where there are several, or else by its address. */
export function nameOf(value: unknown, language: string): string | null {
  const { name, email } = fieldsOf(value)
  const called = textIn(name, language) ?? (name || email)
  return typeof called === 'string' && called !== '' ? called : null
}
