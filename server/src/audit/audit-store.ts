// The audit log's SQL.
import type { Queryable } from '../platform/database/database.ts'

export interface NewAuditEvent {
  accountId: string
  id: string
  action: string
  actor: { kind: string; id: string | null; name: string | null }
  target: { kind: string; id: string | null; name?: string | null }
  salt: Buffer
  before: unknown
  after: unknown
  note: string | null
  address: string | null
}

/** Writes the event and, beside it, its erasable details. */
export async function insertAuditEvent(tx: Queryable, event: NewAuditEvent): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  await tx.query(
    `with event as (
       insert into audit_events (account_id, id, action, actor_kind, actor_id, target_kind, target_id)
       values ($1, $2, $3, $4, $5, $6, $7)
       returning account_id, id, at
     )
     insert into audit_details (account_id, id, at, salt, actor_name, target_name, before, after, note, address)
     select account_id, id, at, $8, $9, $10, $11::jsonb, $12::jsonb, $13, $14::inet
       from event`,
    [
      event.accountId,
      event.id,
      event.action,
      event.actor.kind,
      event.actor.id,
      event.target.kind,
      event.target.id,
      event.salt,
      event.actor.name,
      event.target.name ?? null,
      json(event.before),
      json(event.after),
      event.note,
      event.address,
    ],
  )
}
