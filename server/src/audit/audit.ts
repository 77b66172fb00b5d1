// The audit log: what a person or a program changed, written in the change's own transaction. Owns who "did" an
// event and what of a change is told; seat traffic is not here but in the seat journal.
import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FastifyRequest } from 'fastify'
import type { AnyCaller } from '../access/caller.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { insertAuditEvent, insertAuditEvents, type NewAuditEvent } from './audit-store.ts'

export { hasRecentEvents as hasRecent } from './audit-store.ts'
export { isWithheld, withholding } from './withheld.ts'

/** Who did it. `id`: the user's, or the product's; a user token acts as its user. `token`: the directory, by its token. */
export interface Actor {
  kind: 'user' | 'token' | 'product' | 'system' | 'command'
  id: string | null
  name: string | null
}

/** Who did it, and from which network address. */
export interface Origin {
  actor: Actor
  address: string | null
}

/** What the server does by itself. */
export const systemOrigin: Origin = { actor: { kind: 'system', id: null, name: null }, address: null }

/** What whoever runs the server does on its command line. */
export const commandOrigin: Origin = { actor: { kind: 'command', id: null, name: null }, address: null }

/** The origin of a request; on public routes, where nobody is known yet, the system at that address. */
export function originOf(request: FastifyRequest): Origin {
  return { actor: request.caller ? actorOf(request.caller) : systemOrigin.actor, address: request.ip }
}

function actorOf(caller: AnyCaller): Actor {
  switch (caller.kind) {
    case 'user':
      return { kind: 'user', id: caller.userId, name: caller.name }
    case 'client':
      return { kind: 'user', id: caller.userId, name: null }
    case 'directory':
      return { kind: 'token', id: caller.credentialId, name: caller.name }
    case 'product':
      return { kind: 'product', id: caller.productId, name: caller.productKey }
  }
}

export interface AuditEvent {
  accountId: string
  /** object.verb, e.g. `user.suspended`. */
  action: string
  /**
   * What was changed. An event about a person names that person's user id here, one about something of theirs (a
   * session, a request for a seat) has `user: { id, … }` in `before`: deleting the person erases names and values of all
   * of these. The latter tell when somebody worked, or wanted to: names go from them in time, too (retention).
   */
  target: { kind: string; id: string | null; name?: string | null }
  /** Values before and after. Where both are objects only the fields that differ are kept. Never a secret. */
  before?: unknown
  after?: unknown
  /** Kept in `before` and `after`, where there is one, though it did not change: what the values are of. */
  of?: Record<string, unknown>
  note?: string | null
}

/** Writes the event in the change's transaction, and tells live readers of the account. */
export async function recordAudit(
  tx: Queryable & Pick<Transaction, 'announce'>,
  origin: Origin,
  event: AuditEvent,
): Promise<void> {
  await insertAuditEvent(tx, written(origin, event))
  tx.announce(event.accountId)
}

const eventsAtOnce = 1_000

/** The same for many: the membership of everybody in a group, say. */
export async function recordAudits(tx: Transaction, origin: Origin, events: readonly AuditEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += eventsAtOnce)
    await insertAuditEvents(
      tx,
      events.slice(from, from + eventsAtOnce).map((event) => written(origin, event)),
    )
  for (const accountId of new Set(events.map((event) => event.accountId))) tx.announce(accountId)
}

function written({ actor, address }: Origin, event: AuditEvent): NewAuditEvent {
  const [before, after] = differences(event.before, event.after).map((values) =>
    isRecord(values) ? { ...event.of, ...values } : values,
  )
  return {
    accountId: event.accountId,
    id: newId(),
    action: event.action,
    actor,
    target: event.target,
    salt: randomBytes(16),
    before,
    after,
    note: event.note ?? null,
    address,
  }
}

/** The fields of two objects that differ; anything else as it is. */
export function differences(before: unknown, after: unknown): [unknown, unknown] {
  if (!isRecord(before) || !isRecord(after)) return [before ?? null, after ?? null]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isDeepStrictEqual(before[key], after[key]),
  )
  const pick = (value: Record<string, unknown>) =>
    Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]))
  return [pick(before), pick(after)]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** Who took the log away, or the part of it between `from` and `to`: it is personal data of many. */
export const auditLogExport = (
  tx: Transaction,
  origin: Origin,
  accountId: string,
  after: { from?: string | undefined; to?: string | undefined; action?: string | undefined; sealed?: boolean },
): Promise<void> =>
  recordAudit(tx, origin, { accountId, action: 'audit.exported', target: { kind: 'audit_log', id: null }, after })
