// The same change to several users: each in a transaction of their own, so that one who cannot be changed holds up nobody,
// and what worked is kept. With an Idempotency-Key each user's result is remembered: a call that was cut off is sent again,
// and goes on where it stopped.
import type { BulkBody, BulkResult } from '@sitzplan/contract/bulk'
import type { Holder, Language, Person } from '@sitzplan/contract/common'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import type { Origin } from '../audit/audit.ts'
import { listUsers } from '../people/people.ts'
import type { Database } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { createOnce, type IdempotencyKey } from '../platform/http/idempotency.ts'
import type { Page } from '../platform/http/lists.ts'
import { problemOf } from '../platform/http/problems.ts'
import { type ActOn, actionOn } from './bulk-actions.ts'
import { type Effect, freesSeats, mayDoInBulk } from './bulk-rules.ts'
import { selectPersons } from './bulk-store.ts'

const defaultLimit = 100

export interface BulkCall {
  caller: UserCaller
  origin: Origin
  key: IdempotencyKey | null
  language: Language
  requestId: string
}

/** What became of each. Refuses the whole of it what can be done to nobody, and what the caller may do to nobody. */
export async function changeSeveral(
  services: Services,
  call: BulkCall,
  { users, action }: BulkBody,
): Promise<Page<BulkResult>> {
  const { database } = services
  const { caller } = call
  if (!mayDoInBulk(caller.permissions, action)) throw new Refusal('forbidden')
  const act = await actionOn(database, services, call.origin, caller, action)
  const page =
    'ids' in users
      ? await chosen(database, caller, users.ids, action.do === 'restore')
      : await found(database, call, users)
  const results = new Map<string, BulkResult>()
  // One after the other: they wait for the same pools anyway.
  for (const user of await inTurn(database, caller.accountId, action, page.items))
    results.set(user.id, await changeOne(database, call, act, user))
  return { ...page, items: page.items.flatMap(({ id }) => results.get(id) ?? []) }
}

/**
 * Where seats become free, those who wait for one go first: else each would be given the seat of the one before, only to
 * lose it again, and be told of both.
 */
async function inTurn(
  database: Database,
  accountId: string,
  action: BulkBody['action'],
  users: readonly Holder[],
): Promise<readonly Holder[]> {
  if (!freesSeats(action) || users.length < 2) return users
  const ids = users.map(({ id }) => id)
  const products = await assignmentsOf(database, accountId, ids)
  const waits = ({ id }: Holder) => products.get(id)?.some(({ state }) => state === 'waiting') ?? false
  return [...users.filter(waits), ...users.filter((user) => !waits(user))]
}

async function chosen(
  database: Database,
  caller: UserCaller,
  ids: readonly string[],
  areDeleted: boolean,
): Promise<Page<Holder>> {
  const items = await holdersOf(database, caller, [...new Set(ids.map((id) => id.toLowerCase()))], areDeleted)
  return { items, nextCursor: null, total: items.length }
}

async function holdersOf(
  database: Database,
  { accountId, managedGroups, permissions }: UserCaller,
  ids: readonly string[],
  areDeleted = false,
): Promise<Holder[]> {
  const known = new Map<string, Person>()
  // Who changes people without seeing them is not told who they are.
  if (permissions.has('users.view'))
    for (const person of await selectPersons(database, accountId, managedGroups, ids, areDeleted))
      known.set(person.id, person)
  return ids.map((id) => known.get(id) ?? { id, email: null, name: null })
}

/**
 * The page stays the same for whoever asks again: those who were changed are perhaps not found any more. Without names:
 * who is erased meanwhile is not kept in it.
 */
async function found(
  database: Database,
  { caller, key }: BulkCall,
  { filter, cursor, limit = defaultLimit }: Extract<BulkBody['users'], { filter: unknown }>,
): Promise<Page<Holder>> {
  if (!caller.permissions.has('users.view')) throw new Refusal('forbidden')
  const query = { ...filter, limit, ...(cursor !== undefined && { cursor }) }
  // On the transaction's own connection: whoever held one and asked for another would starve beside others of the kind.
  const answer = await createOnce(database, partOf(key, 'page'), async (tx) => {
    const page = await listUsers(tx, caller.accountId, caller.managedGroups, query)
    return { status: 200, body: { ...page, items: page.items.map(({ id }) => ({ id })) } }
  })
  const page = answer.body as Page<{ id: string }>
  const ids = page.items.map(({ id }) => id)
  return { ...page, items: await holdersOf(database, caller, ids) }
}

async function changeOne(
  database: Database,
  { key, language, requestId }: BulkCall,
  act: ActOn,
  user: Holder,
): Promise<BulkResult> {
  try {
    const answer = await createOnce(database, partOf(key, user.id), async (tx) => ({
      status: 200,
      body: await act(tx, user.id),
    }))
    return { user, done: true, ...(answer.body as Effect) }
  } catch (error) {
    // Anything else is not about this user: an outage, say. What was done is kept under the key.
    if (!(error instanceof Refusal) || error.status >= 500 || error.code === 'idempotency_key_reused') throw error
    const { code, title, detail } = problemOf(error, language, requestId)
    return { user, done: false, code, title, detail }
  }
}

const partOf = (key: IdempotencyKey | null, part: string): IdempotencyKey | null =>
  key && { ...key, route: `${key.route} ${part}` }
