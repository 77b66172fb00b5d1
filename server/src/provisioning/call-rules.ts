// What is kept of a directory's call: enough to see a mistake in its set-up, and no secret. Pure.
import { withoutTokens } from '../tokens/token-text.ts'
import { plain, readable } from './plain-text.ts'

/** Of a body, and of the other texts. */
const mostCharacters = { body: 4_000, text: 1_000 }
/** A group may be sent with thousands of members: the first are kept, and how many more there were. */
const mostElements = 20
const mostLevels = 12
/** A filter that finds more is about nobody in particular. */
const mostFound = 20
/** Of names that are looked for wherever they stand. */
const shortest = 3

const secret = /password|secret|token|credential/i
const removed = '***'

/** A call that was answered. */
export interface AnsweredCall {
  method: string
  url: string
  body: unknown
  status: number
  /** As it was sent; what is sent in parts is not looked at. */
  answer: unknown
  /** Of what was made. */
  location: string | null
  milliseconds: number
}

/** What is kept of it. */
export function keptCall({ method, url, body, status, answer, location, milliseconds }: AnsweredCall) {
  const { path, query } = keptAddress(url)
  const sent = keptBody(body)
  const isBulk = path.toLowerCase() === '/bulk'
  const outcome = outcomeOf(status, isBulk, answer)
  const isSearch = outcome.found !== null && outcome.found <= mostFound && /filter/i.test(`${query} ${sent}`)
  return {
    method,
    path,
    query,
    status,
    ...outcome,
    resource: location === null ? null : keptText(location.replace(/^.*\/scim\/v2(?=\/)/, '')),
    milliseconds: Math.round(milliseconds),
    body: sent,
    people: typeof answer !== 'string' ? [] : isBulk ? idsIn(answer, changed) : isSearch ? idsIn(answer, found) : [],
  }
}

/** Whom a filter found; whom a bulk has made or changed. All others are named by what was sent, or by what was made. */
const found = /"id":\s*"([\da-f-]{36})"/g
const changed = /"location":\s*"[^"]*\/Users\/([\da-f-]{36})"/g
const idsIn = (answer: string, places: RegExp): string[] =>
  [...answer.matchAll(places)].slice(0, mostElements).flatMap(([, id]) => id ?? [])

/** What was kept of a call, as far as it may name somebody. */
export interface KeptTexts {
  people: readonly string[]
  path: string
  query: string | null
  detail: string | null
  resource: string | null
  body: string | null
}

/** Of calls, those about a person: by their id, or by a name or address of theirs, in whichever way it was written. */
export function isAboutPerson(id: string, names: readonly string[]): (call: KeptTexts) => boolean {
  const isNamed = naming([id, ...names])
  return ({ people, path, query, detail, resource, body }) =>
    people.includes(id) || [path, query, detail, resource, body].some((text) => text !== null && isNamed(plain(text)))
}

/** Whether one of the names stands in a text, as a whole; a very short one, which is a part of much else, in quotes. */
function naming(names: readonly string[]): (text: string) => boolean {
  const known = [...new Set(names.map((name) => plain(name).trim()))].filter((name) => name !== '')
  const texts = known.map((name) => {
    const itself = name.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&')
    return name.length < shortest ? `"${itself}"` : `(?<![\\p{L}\\p{N}])${itself}(?![\\p{L}\\p{N}])`
  })
  const pattern = new RegExp(texts.join('|'), 'u')
  return (text) => pattern.test(text)
}

/** As readable JSON; null where nothing was sent. */
export function keptBody(body: unknown): string | null {
  if (body === undefined || body === null) return null
  return cut(JSON.stringify(withoutSecrets(body), null, 2), mostCharacters.body)
}

function withoutSecrets(value: unknown, level = 0): unknown {
  if (typeof value === 'string') return keptValue(value)
  if (typeof value !== 'object' || value === null) return value
  if (level === mostLevels) return '…'
  if (Array.isArray(value)) {
    const kept = value.slice(0, mostElements).map((element) => withoutSecrets(element, level + 1))
    return value.length > mostElements ? [...kept, `… +${value.length - mostElements}`] : kept
  }
  const fields = value as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      if (secret.test(key) || (/^value$/i.test(key) && isOfSecret(fields))) return [keptValue(key), removed]
      if (/^filter$/i.test(key) && typeof field === 'string') return [key, keptValue(keptFilter(field))]
      return [keptValue(key), withoutSecrets(field, level + 1)]
    }),
  )
}

/** An operation of a PATCH that sets a password. */
function isOfSecret(operation: Record<string, unknown>): boolean {
  return Object.entries(operation).some(
    ([key, path]) => /^path$/i.test(key) && typeof path === 'string' && secret.test(path),
  )
}

/** What a password was compared with is not kept. */
const keptFilter = (filter: string) =>
  filter.replace(/((?:password|secret|token)\s+\w+\s+)"(?:[^"\\]|\\.)*"?/gi, `$1"${removed}"`)

/** `/Users/…` and what stands behind the question mark, as they read. */
export function keptAddress(url: string): { path: string; query: string | null } {
  const [address = '', ...rest] = url.split('?')
  const path = keptText(readable(address.replace(/^\/scim\/v2\/?/, '/'))) ?? '/'
  const query = rest.join('?').replaceAll('+', ' ').split('&').map(keptParameter).join('&')
  return { path, query: rest.length === 0 ? null : keptText(query) }
}

/** Nothing secret is asked for there, but some send it. */
function keptParameter(parameter: string): string {
  const at = parameter.indexOf('=')
  const name = readable(at < 0 ? parameter : parameter.slice(0, at))
  return at >= 0 && secret.test(name) ? `${name}=${removed}` : keptFilter(readable(parameter))
}

/** Of one line, without what a database cannot keep. */
function keptText(text: string | null | undefined): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  return text ? keptValue(text.replace(/[\u0000-\u001f\u007f]/g, '\ufffd')) : null
}

/** Its beginning. A token is sent under any name, and written in any way. */
function keptValue(text: string): string {
  const kept = withoutTokens(cut(text, mostCharacters.text))
  const read = plain(kept)
  return withoutTokens(read) === read ? kept : removed
}

/** Not within a word: half an address would be nobody's, and tell who it is all the same. */
const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most).replace(/(?<=\s)\S*$/, '')}…` : text

export interface Outcome {
  refused: boolean
  scimType: string | null
  detail: string | null
  found: number | null
}

/** What the answer says, as far as it is told here: why it was refused, or how many were found. */
export function outcomeOf(status: number, isBulk: boolean, answer: unknown): Outcome {
  if (typeof answer !== 'string') return { refused: status >= 400, scimType: null, detail: null, found: null }
  if (status >= 400) return { refused: true, ...whyOf(parsed(answer)), found: null }
  const fault = isBulk ? faultInBulk(parsed(answer)) : undefined
  if (fault) return { refused: true, ...whyOf(fields(fault).response), found: null }
  // Lists say it first: a page of a thousand people is not read for it.
  const found = /"totalResults":\s*(\d+)/.exec(answer.slice(0, 500))?.[1]
  return { refused: false, scimType: null, detail: null, found: found === undefined ? null : Number(found) }
}

function faultInBulk(answer: unknown): unknown {
  const { Operations: operations } = fields(answer)
  return Array.isArray(operations) ? operations.find((one) => Number(fields(one).status) >= 400) : undefined
}

function whyOf(error: unknown): { scimType: string | null; detail: string | null } {
  const { scimType, detail } = fields(error)
  return { scimType: keptText(textOf(scimType)), detail: keptText(textOf(detail)) }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
