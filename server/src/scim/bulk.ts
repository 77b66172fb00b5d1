// A bulk (RFC 7644 §3.7): each operation on its own, as if it had come alone; what refers to others that the bulk makes
// comes after these.
import { type BulkItem, type BulkOperation, readBulk, referencesOf, withIds, withoutManager } from './bulk-rules.ts'
import { Projection } from './language/projection.ts'
import { quoted, ScimError, scimErrorBody } from './language/scim-error.ts'
import { resources } from './resources.ts'
import type { ScimAnswer, ScimCall } from './scim-call.ts'

export async function runBulk(call: ScimCall, body: unknown): Promise<object> {
  const { items, failOnErrors } = readBulk(body)
  const run = new BulkRun(call, items, failOnErrors)
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkResponse'], Operations: await run.outcomes() }
}

type Outcome = Record<string, unknown>

/** Made by one operation for others. */
interface FollowUp {
  index: number
  operation: BulkOperation
}

class BulkRun {
  readonly #call: ScimCall
  readonly #items: readonly BulkItem[]
  readonly #failOnErrors: number
  readonly #references: ReadonlySet<string>[]
  readonly #bulkIds: ReadonlySet<string>
  readonly #waiting: Set<number>
  readonly #ids = new Map<string, string>()
  readonly #failed = new Set<string>()
  readonly #outcomes = new Map<number, Outcome>()
  readonly #followUps: FollowUp[] = []
  #errors = 0

  constructor(call: ScimCall, items: readonly BulkItem[], failOnErrors: number) {
    this.#call = call
    this.#items = items
    this.#failOnErrors = failOnErrors
    this.#references = items.map((item) => ('operation' in item ? referencesOf(item.operation) : new Set()))
    this.#bulkIds = new Set(items.flatMap((item) => ('operation' in item ? (item.operation.bulkId ?? []) : [])))
    this.#waiting = new Set(items.keys())
  }

  /** In the order of the operations; without those that were not tried any more. */
  async outcomes(): Promise<Outcome[]> {
    while (this.#waiting.size > 0 && this.#goesOn()) await this.#next()
    for (const { index, operation } of this.#followUps) if (this.#goesOn()) await this.#run(index, operation)
    return [...this.#outcomes].sort(([a], [b]) => a - b).map(([, outcome]) => outcome)
  }

  #goesOn(): boolean {
    return this.#errors < this.#failOnErrors
  }

  async #next(): Promise<void> {
    for (const index of this.#waiting) {
      const item = this.#items[index]
      if (!item) continue
      if ('fault' in item) return this.#refuse(index, item.fault)
      const references = [...(this.#references[index] ?? [])]
      const lost = references.find((bulkId) => this.#failed.has(bulkId) || !this.#bulkIds.has(bulkId))
      if (lost !== undefined) return this.#refuse(index, new ScimError('bulk_reference', { bulkId: quoted(lost) }))
      if (references.every((bulkId) => this.#ids.has(bulkId))) {
        await this.#run(index, item.operation)
        return
      }
    }
    return this.#breakCircle()
  }

  /** All that wait wait for each other. */
  async #breakCircle(): Promise<void> {
    for (const index of this.#waiting) {
      const item = this.#items[index]
      const parts = item && 'operation' in item ? withoutManager(item.operation, this.#ids) : null
      if (!parts) continue
      const id = await this.#run(index, parts.first)
      if (id !== null) this.#followUps.push({ index, operation: parts.then(id) })
      return
    }
    for (const index of this.#waiting) this.#refuse(index, new ScimError('bulk_circular'))
  }

  /** The id of the resource; null when it failed. */
  async #run(index: number, asked: BulkOperation): Promise<string | null> {
    const operation = withIds(asked, this.#ids)
    const lost = [...referencesOf(operation)].at(0)
    try {
      if (lost !== undefined) throw new ScimError('bulk_reference', { bulkId: quoted(lost) })
      const { status, location, version } = await perform(this.#call, operation)
      const at = location ?? this.#locationOf(operation)
      const id = at?.split('/').at(-1) ?? null
      if (operation.bulkId !== undefined && id !== null) this.#ids.set(operation.bulkId, id)
      this.#waiting.delete(index)
      const { method, bulkId } = this.#asSent(index)
      const known = this.#outcomes.get(index)
      this.#outcomes.set(index, {
        ...(at && { location: at }),
        method,
        ...(bulkId !== undefined && { bulkId }),
        ...(version && { version }),
        status: known?.status ?? String(status),
      })
      return id
    } catch (error) {
      this.#refuse(index, this.#call.errorOf(error), this.#locationOf(operation))
      return null
    }
  }

  #refuse(index: number, error: ScimError, location?: string): void {
    const { method, bulkId } = this.#asSent(index)
    if (bulkId !== undefined && !this.#ids.has(bulkId)) this.#failed.add(bulkId)
    this.#waiting.delete(index)
    this.#errors += 1
    this.#outcomes.set(index, {
      ...(location && { location }),
      method,
      ...(bulkId !== undefined && { bulkId }),
      status: String(error.status),
      response: scimErrorBody(error, this.#call.language),
    })
  }

  #asSent(index: number): { method: string; bulkId: string | undefined } {
    const item = this.#items[index]
    if (!item) return { method: '', bulkId: undefined }
    return 'operation' in item ? item.operation : item
  }

  #locationOf({ endpoint, id }: BulkOperation): string | undefined {
    return id === null ? undefined : `${this.#call.base}/${endpoint}/${id}`
  }
}

function perform(call: ScimCall, { method, endpoint, id, version, data }: BulkOperation): Promise<ScimAnswer> {
  const { listing, create, replace, patch, remove } = resources[endpoint]
  // Bodies are not told in a bulk's answer: nothing that could be many is read.
  const projection = new Projection(listing.resource, { attributes: 'id' })
  if (id === null) return create(call, data, projection)
  if (method === 'PUT') return replace(call, id, data, version, projection)
  return method === 'PATCH' ? patch(call, id, data, version, null) : remove(call, id, version)
}
