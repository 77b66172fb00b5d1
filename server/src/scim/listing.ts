// Lists of resources: filtered, sorted, a page by its place or by a cursor (RFC 7644 §3.4.2, RFC 9865).
import { Readable } from 'node:stream'
import { type Database, isStatementTimeout, type Queryable } from '../platform/database/database.ts'
import { isStorableText } from '../platform/database/storable-text.ts'
import { isId } from '../platform/ids.ts'
import { parsePath } from './language/attribute-path.ts'
import { isAttributes } from './language/attribute-value.ts'
import { parseFilter } from './language/filter.ts'
import type { Column, Columns } from './language/filter-columns.ts'
import { filterToSql, isLookup } from './language/filter-sql.ts'
import { Projection } from './language/projection.ts'
import type { ResourceDefinition } from './language/schemas.ts'
import { quoted, ScimError } from './language/scim-error.ts'
import { scimLimits } from './language/scim-limits.ts'
import { type Condition, countListed, type Order, type Position, selectListed, type Table } from './list-store.ts'
import type { ScimCall } from './scim-call.ts'

/** Resources of one type, as they can be listed. */
export interface Listing<Row extends { id: string }> {
  resource: ResourceDefinition
  table: Table
  columns: Columns
  /** Attributes that every resource has, by which an index sorts. */
  always: readonly string[]
  documents: (call: ScimCall, rows: readonly Row[], projection: Projection) => Promise<readonly Document[]>
}

/** A resource as it is answered: whole, or, where it may be megabytes, in parts of its JSON. */
export type Document = object | AsyncIterable<string>

export interface ListQuery {
  filter: string | undefined
  sortBy: string | undefined
  isDescending: boolean
  /** Counted from 1. */
  startIndex: number
  count: number
  /** Empty: the first page of those that follow by cursor. */
  cursor: string | undefined
  attributes: string[] | undefined
  excludedAttributes: string[] | undefined
}

const defaultCount = 100

/** Of an address, where all values are texts, or of a search. Parameters that no RFC knows are passed over. */
export function readListQuery(given: unknown): ListQuery {
  if (!isAttributes(given)) throw new ScimError('body_not_object')
  return {
    filter: textIn(given, 'filter'),
    sortBy: textIn(given, 'sortBy'),
    isDescending: textIn(given, 'sortOrder')?.toLowerCase() === 'descending',
    startIndex: Math.max(1, numberIn(given, 'startIndex') ?? 1),
    count: Math.min(scimLimits.pageSize, Math.max(0, numberIn(given, 'count') ?? defaultCount)),
    cursor: textIn(given, 'cursor', true),
    attributes: namesIn(given, 'attributes'),
    excludedAttributes: namesIn(given, 'excludedAttributes'),
  }
}

function textIn(given: Record<string, unknown>, parameter: string, mayBeEmpty = false): string | undefined {
  const value = given[parameter]
  if (value === undefined || value === null || (value === '' && !mayBeEmpty)) return undefined
  if (typeof value !== 'string') throw new ScimError('bad_parameter', { parameter })
  return value
}

const wholeNumber = /^[+-]?\d{1,9}$/

function numberIn(given: Record<string, unknown>, parameter: string): number | undefined {
  const value = given[parameter]
  if (value === undefined || value === null || value === '') return undefined
  const text = typeof value === 'number' ? String(value) : value
  if (typeof text !== 'string' || !wholeNumber.test(text)) throw new ScimError('bad_parameter', { parameter })
  return Number(text)
}

function namesIn(given: Record<string, unknown>, parameter: string): string[] | undefined {
  const value = given[parameter]
  if (value === undefined || value === null) return undefined
  const names = typeof value === 'string' ? value.split(',') : value
  if (!Array.isArray(names) || names.some((name) => typeof name !== 'string'))
    throw new ScimError('bad_parameter', { parameter })
  return names
}

/** Refuses `attributes` and `excludedAttributes` that are none, for a resource that is asked for alone. */
export const projectionOf = (resource: ResourceDefinition, given: unknown): Projection => {
  const query = isAttributes(given) ? given : {}
  return new Projection(resource, {
    attributes: namesIn(query, 'attributes'),
    excludedAttributes: namesIn(query, 'excludedAttributes'),
  })
}

function conditionOf(filter: string | undefined, resource: ResourceDefinition, columns: Columns): Condition {
  // $1 is the account.
  if (filter === undefined) return { text: '', values: [], isLookup: false }
  const tree = parseFilter(filter, resource)
  return { ...filterToSql(tree, columns, 2), isLookup: isLookup(tree, columns) }
}

type Sortable = Pick<Listing<{ id: string }>, 'resource' | 'columns' | 'always'>

/** By the attribute named; the id tells apart those that are alike, and is the order that was not asked for. */
function orderOf({ sortBy, isDescending }: ListQuery, { resource, columns, always }: Sortable): Order {
  if (sortBy === undefined) return { by: null, isAlways: true, isDescending }
  if (!isStorableText(sortBy)) throw new ScimError('sort_attribute', { attribute: quoted(sortBy) })
  const { text, attribute, subAttribute, valueFilter } = parsePath(sortBy, resource)
  const key = text.toLowerCase()
  const column = columns[key]
  if (!column || column.kind === 'many' || valueFilter || (attribute.subAttributes && !subAttribute))
    throw new ScimError('sort_attribute', { attribute: quoted(sortBy) })
  const isAlways = always.includes(key)
  return { by: comparable(column, isAlways), isAlways, isDescending }
}

/** As texts that stand in the order of the values; what may be empty has no value then. */
function comparable({ kind, sql }: Exclude<Column, { kind: 'many' }>, isAlways: boolean): string {
  if (kind === 'time') return `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`
  if (kind === 'id' || kind === 'boolean') return `(${sql})::text`
  const text = kind === 'text' ? `lower(${sql})` : sql
  return isAlways ? text : `nullif(${text}, '')`
}

const encodeCursor = ({ value, id }: Position): string => Buffer.from(JSON.stringify([value, id])).toString('base64url')

function decodeCursor(cursor: string): Position | null {
  if (cursor === '') return null
  try {
    const [value, id, ...rest]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isValue = value === null || (typeof value === 'string' && isStorableText(value))
    if (rest.length === 0 && isValue && typeof id === 'string' && isId(id)) return { value, id }
  } catch {
    // Falls through: whatever it was, it did not come from us.
  }
  throw new ScimError('bad_cursor')
}

/**
 * The resources that match, a page of them. Refuses with `list_too_slow` what takes longer than `milliseconds`: a caller
 * writes any condition, and an index answers only a few.
 */
export async function list<Row extends { id: string }>(
  call: ScimCall,
  listing: Listing<Row>,
  query: ListQuery,
  milliseconds: number = scimLimits.listMilliseconds,
): Promise<object | Readable> {
  const { resource, table, columns } = listing
  const condition = conditionOf(query.filter, resource, columns)
  const order = orderOf(query, listing)
  const { cursor, count, startIndex } = query
  const after = cursor === undefined ? null : decodeCursor(cursor)
  const offset = cursor === undefined ? startIndex - 1 : 0
  const page = { after, offset, limit: count + 1 }
  const read = async (tx: Queryable) => {
    const found = count === 0 ? [] : await selectListed<Row>(tx, call.accountId, table, condition, order, page)
    // A page that is not full is the end of the list: mostly the one person, or nobody, whom the directory looks for.
    const isLast = cursor === undefined && count > 0 && found.length <= count && (found.length > 0 || offset === 0)
    return [found, isLast ? offset + found.length : await countListed(tx, call.accountId, table, condition)] as const
  }
  // The one whom a directory looks for before it sends them is not kept waiting for a transaction.
  const { database } = call.services
  const [rows, total] = await (condition.isLookup ? read(database) : bounded(database, milliseconds, read))
  const shown = rows.slice(0, count)
  const last = shown.at(-1)
  const next = cursor !== undefined && rows.length > count && last
  return listResponse(
    {
      totalResults: total,
      itemsPerPage: shown.length,
      ...(cursor === undefined && { startIndex }),
      ...(next && { nextCursor: encodeCursor({ value: next.sort_value, id: next.id }) }),
    },
    await listing.documents(call, shown, projectionOf(resource, query)),
  )
}

async function bounded<T>(database: Database, milliseconds: number, read: (tx: Queryable) => Promise<T>): Promise<T> {
  const settings = `set transaction read only; set local statement_timeout = ${milliseconds}`
  try {
    return await database.batch(settings, async (tx, commit) => {
      const result = await read(tx)
      await commit()
      return result
    })
  } catch (error) {
    throw isStatementTimeout(error) ? new ScimError('list_too_slow') : error
  }
}

/** Without an order or a cursor, of resources of several types one after the other: as if they were one list. */
export async function listAll(
  call: ScimCall,
  listings: readonly Listing<{ id: string }>[],
  query: ListQuery,
): Promise<object | Readable> {
  if (query.cursor !== undefined || query.sortBy !== undefined) throw new ScimError('search_of_all')
  const matching = conditionsOf(listings, query.filter)
  const documents: Document[] = []
  let total = 0
  let itemsPerPage = 0
  for (const { listing, condition } of matching) {
    const { table, resource } = listing
    const offset = Math.max(0, query.startIndex - 1 - total)
    const limit = query.count - itemsPerPage
    const page = { after: null, offset, limit }
    const order = orderOf(query, listing)
    const [rows, found] = await bounded(call.services.database, scimLimits.listMilliseconds, async (tx) => {
      const matches = await countListed(tx, call.accountId, table, condition)
      const isShown = limit > 0 && offset < matches
      const shown = isShown ? await selectListed<{ id: string }>(tx, call.accountId, table, condition, order, page) : []
      return [shown, matches] as const
    })
    total += found
    if (rows.length === 0) continue
    itemsPerPage += rows.length
    documents.push(...(await listing.documents(call, rows, projectionOf(resource, query))))
  }
  return listResponse({ totalResults: total, itemsPerPage, startIndex: query.startIndex }, documents)
}

/** What only one type has finds none of the others; what none has is refused. */
function conditionsOf<L extends Listing<{ id: string }>>(listings: readonly L[], filter: string | undefined) {
  let refusal: unknown
  const conditions = listings.flatMap((listing) => {
    try {
      return [{ listing, condition: conditionOf(filter, listing.resource, listing.columns) }]
    } catch (error) {
      if (!(error instanceof ScimError && error.code === 'filter_attribute')) throw error
      refusal = error
      return []
    }
  })
  if (conditions.length === 0) throw refusal
  return conditions
}

const listSchema = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'

export function listResponse(head: Record<string, unknown>, documents: readonly Document[]): object | Readable {
  const document = { schemas: [listSchema], ...head }
  if (!documents.some(isInParts)) return { ...document, Resources: documents }
  return Readable.from(inParts(document, documents))
}

const isInParts = (document: Document): document is AsyncIterable<string> => Symbol.asyncIterator in document

async function* inParts(list: object, documents: readonly Document[]): AsyncGenerator<string> {
  yield `${JSON.stringify(list).slice(0, -1)},"Resources":[`
  for (const [index, document] of documents.entries()) {
    if (index > 0) yield ','
    if (isInParts(document)) yield* document
    else yield JSON.stringify(document)
  }
  yield ']}'
}
