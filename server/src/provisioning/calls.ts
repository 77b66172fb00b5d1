// What an account's directory called last, for its administrators: kept in memory for a moment, then written together, so
// that no call waits for it. A server that dies loses that moment, which nobody relies on.
import type { ProvisioningCall, ProvisioningCallDetail, ProvisioningCallsQuery } from '@sitzplan/contract/provisioning'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isAboutPerson } from './call-rules.ts'
import {
  type CallToInsert,
  countCalls,
  deleteCalls,
  deleteOlderCalls,
  insertCalls,
  lockToForgetCalls,
  lockToWriteCalls,
  selectCall,
  selectCalls,
  selectKeptTexts,
  selectLastErased,
} from './call-store.ts'

/** Of each account, and again of those that were refused: a busy hour does not hide what went wrong before it. */
const mostCalls = 100
const writtenAfterMilliseconds = 250
const mostRowsAtOnce = 500

export { keptCall } from './call-rules.ts'
export { insertCalls as noteCalls } from './call-store.ts'

export type RecordedCall = Omit<CallToInsert, 'age'>

interface Held {
  call: RecordedCall
  answeredAt: number
}

export class CallLog {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  #timer: NodeJS.Timeout | null = null
  #held = new Map<string, { refused: Held[]; others: Held[] }>()
  #writing: Promise<void> = Promise.resolve()

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
  }

  record(call: RecordedCall): void {
    const held = this.#held.get(call.accountId) ?? { refused: [], others: [] }
    this.#held.set(call.accountId, held)
    const list = call.refused ? held.refused : held.others
    list.push({ call, answeredAt: performance.now() })
    if (list.length > mostCalls) list.shift()
    this.#timer ??= setTimeout(() => this.write(), writtenAfterMilliseconds).unref()
  }

  /** Writes what is held; resolves when it is there to be read, or lost. */
  write(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#writing = this.#writing.then(() => this.#writeHeld()).catch(this.#onError)
    return this.#writing
  }

  async #writeHeld(): Promise<void> {
    const accountIds = [...this.#held.keys()]
    const held = [...this.#held.values()]
      .flatMap(({ refused, others }) => [...refused, ...others])
      .sort((a, b) => a.answeredAt - b.answeredAt)
    this.#held = new Map()
    for (let first = 0; first < held.length; first += mostRowsAtOnce)
      await this.#database.transaction((tx) => writeCalls(tx, held.slice(first, first + mostRowsAtOnce)))
    if (held.length > 0) await deleteOlderCalls(this.#database, accountIds, mostCalls)
  }
}

/**
 * But those that were under way when somebody of the account was erased: they may be about them, and nobody knows any more
 * who that was.
 */
async function writeCalls(tx: Transaction, held: readonly Held[]): Promise<void> {
  const accountIds = [...new Set(held.map(({ call }) => call.accountId))]
  await lockToWriteCalls(tx, accountIds)
  const lastErased = await selectLastErased(tx, accountIds)
  const now = performance.now()
  const calls = held
    .map(({ call, answeredAt }) => ({ ...call, age: now - answeredAt }))
    .filter(({ accountId, age, milliseconds }) => age + milliseconds + 1 < (lastErased.get(accountId) ?? Infinity))
  if (calls.length > 0) await insertCalls(tx, calls)
}

/** Of somebody who is erased in this transaction: by their id, and by the names that are or were theirs. */
export async function forgetCallsAbout(
  tx: Transaction,
  accountId: string,
  userId: string,
  names: readonly string[],
): Promise<void> {
  await lockToForgetCalls(tx, accountId)
  const isAbout = isAboutPerson(userId, names)
  const calls = (await selectKeptTexts(tx, accountId)).filter(isAbout)
  await deleteCalls(
    tx,
    accountId,
    calls.map(({ id }) => id),
  )
}

/** Newest first. */
export async function listCalls(
  queryable: Queryable,
  accountId: string,
  { refused = false, token = '', limit = 50, cursor }: ProvisioningCallsQuery,
): Promise<Page<ProvisioningCall>> {
  const which = { refused, tokenId: token || null }
  const [before = null] = decodeCursor(cursor, 1) ?? []
  const rows = await selectCalls(queryable, accountId, which, before, limit + 1)
  const total = await countCalls(queryable, accountId, which)
  return pageOf(rows, limit, total, shown, ({ place }) => [place])
}

export async function callById(queryable: Queryable, accountId: string, id: string): Promise<ProvisioningCallDetail> {
  const call = await selectCall(queryable, accountId, id)
  if (!call) throw notFound()
  return { ...shown(call), body: call.body }
}

const shown = ({
  place: _,
  at,
  tokenId,
  tokenName,
  ...call
}: Awaited<ReturnType<typeof selectCalls>>[number]): ProvisioningCall => ({
  ...call,
  at: at.toISOString(),
  token: { id: tokenId, name: tokenName },
})
