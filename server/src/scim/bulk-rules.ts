// A bulk as it is sent (RFC 7644 §3.7): its operations, and what of it stands for resources that it makes itself. Pure.
import { type Attributes, isAttributes } from './language/attribute-value.ts'
import { quoted, ScimError } from './language/scim-error.ts'
import { scimLimits } from './language/scim-limits.ts'
import { userResource } from './language/user-schema.ts'

export interface BulkOperation {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  endpoint: 'Users' | 'Groups'
  /** Of what is there already; perhaps `bulkId:…`. */
  id: string | null
  bulkId: string | undefined
  version: string | undefined
  data: unknown
}

/** What cannot be understood of an operation is told as its outcome, and the others are carried out. */
export type BulkItem = { operation: BulkOperation } | { fault: ScimError; method: string; bulkId: string | undefined }

export interface Bulk {
  items: BulkItem[]
  /** Infinity: all are tried. */
  failOnErrors: number
}

export function readBulk(body: unknown): Bulk {
  if (!isAttributes(body)) throw new ScimError('body_not_object')
  const { Operations: operations, failOnErrors } = underNames(body, ['Operations', 'failOnErrors'])
  if (!Array.isArray(operations) || operations.length === 0) throw new ScimError('no_operations')
  if (operations.length > scimLimits.bulkOperations)
    throw new ScimError('too_many_operations', { limit: scimLimits.bulkOperations })
  const most = failOnErrors ?? Number.POSITIVE_INFINITY
  if (typeof most !== 'number' || (failOnErrors !== undefined && !(Number.isInteger(most) && most > 0)))
    throw new ScimError('bad_parameter', { parameter: 'failOnErrors' })
  const seen = new Set<string>()
  return { items: operations.map((operation) => readItem(operation, seen)), failOnErrors: most }
}

const pathForm = /^\/?(Users|Groups)(?:\/([^/?#]{1,200}))?$/

function readItem(given: unknown, seen: Set<string>): BulkItem {
  const { method, path, bulkId, version, data } = isAttributes(given)
    ? underNames(given, ['method', 'path', 'bulkId', 'version', 'data'])
    : {}
  const name = typeof method === 'string' ? method.toUpperCase() : ''
  const ownId = typeof bulkId === 'string' && bulkId !== '' ? bulkId : undefined
  const refused = (code: 'bad_bulk_operation' | 'bulk_id_missing' | 'bulk_id_twice'): BulkItem => ({
    fault: new ScimError(code, { bulkId: quoted(ownId ?? '') }),
    method: name,
    bulkId: ownId,
  })
  const [, endpoint, id] = (typeof path === 'string' && pathForm.exec(path)) || []
  if (!isMethod(name) || !isEndpoint(endpoint) || (name === 'POST') !== (id === undefined))
    return refused('bad_bulk_operation')
  if (name === 'POST' && ownId === undefined) return refused('bulk_id_missing')
  if (ownId !== undefined && seen.has(ownId)) return refused('bulk_id_twice')
  if (ownId !== undefined) seen.add(ownId)
  return {
    operation: {
      method: name,
      endpoint,
      id: id ?? null,
      bulkId: ownId,
      version: typeof version === 'string' ? version : undefined,
      data,
    },
  }
}

/** Keys in any case, as they are everywhere in SCIM. */
function underNames<Name extends string>(given: Attributes, names: readonly Name[]): Partial<Record<Name, unknown>> {
  const found: Partial<Record<Name, unknown>> = {}
  for (const [key, value] of Object.entries(given)) {
    const name = names.find((one) => one.toLowerCase() === key.toLowerCase())
    if (name !== undefined) found[name] = value
  }
  return found
}

const isMethod = (text: string): text is BulkOperation['method'] => ['POST', 'PUT', 'PATCH', 'DELETE'].includes(text)
const isEndpoint = (text: string | undefined): text is BulkOperation['endpoint'] =>
  text === 'Users' || text === 'Groups'

const reference = /bulkId:([^"\]]+)/g

/** The bulkIds that an operation refers to: in its path, in values, and in paths of changes. */
export function referencesOf({ id, data }: BulkOperation): Set<string> {
  const found = new Set<string>()
  withTexts([id, data], (text) => {
    for (const [, bulkId] of text.matchAll(reference)) if (bulkId) found.add(bulkId)
    return text
  })
  return found
}

/** With the ids that the bulkIds have become. */
export function withIds(operation: BulkOperation, ids: ReadonlyMap<string, string>): BulkOperation {
  const filled = (text: string) => text.replace(reference, (all, bulkId: string) => ids.get(bulkId) ?? all)
  return {
    ...operation,
    id: operation.id === null ? null : filled(operation.id),
    data: withTexts(operation.data, filled),
  }
}

/** Only where ids stand (`value`, members of a list, `path`): a name may begin like a bulkId. */
function withTexts(value: unknown, change: (text: string) => string, isId = true): unknown {
  if (typeof value === 'string') return isId ? change(value) : value
  if (Array.isArray(value)) return value.map((part) => withTexts(part, change))
  if (!isAttributes(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const name = key.toLowerCase()
      return [key, withTexts(part, change, name === 'value' || name === 'path' || name === 'manager')]
    }),
  )
}

const [{ id: enterprise = '' } = {}] = userResource.extensions

/** Where people name each other as managers, one has to be made without: the manager follows. Null: it is no such one. */
export function withoutManager(
  operation: BulkOperation,
  ids: ReadonlyMap<string, string>,
): { first: BulkOperation; then: (id: string) => BulkOperation } | null {
  const { method, endpoint, data } = operation
  const extension = isAttributes(data) ? data[enterprise] : undefined
  if (method !== 'POST' || endpoint !== 'Users' || !isAttributes(data) || !isAttributes(extension)) return null
  const { manager, ...others } = extension
  const first = { ...operation, data: { ...data, [enterprise]: others } }
  if (manager === undefined || [...referencesOf(first)].some((bulkId) => !ids.has(bulkId))) return null
  const change = { Operations: [{ op: 'add', path: `${enterprise}:manager`, value: manager }] }
  return { first, then: (id) => ({ ...operation, method: 'PATCH', id, version: undefined, data: change }) }
}
