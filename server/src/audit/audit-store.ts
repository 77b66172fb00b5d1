// The audit log's SQL: writing it, and what is asked of it beside reading, which is in audit-list-store.ts.
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
    'audit-event',
  )
}

/** Many at once, in the order given; otherwise the same. */
export async function insertAuditEvents(tx: Queryable, events: readonly NewAuditEvent[]): Promise<void> {
  await tx.query(
    `with given as (
       select *
         from jsonb_to_recordset($1::jsonb) as g(
              place integer, account_id uuid, id uuid, action text, actor_kind text, actor_id uuid, target_kind text,
              target_id uuid, salt text, actor_name text, target_name text, before jsonb, after jsonb, note text,
              address inet)
     ), written as (
       insert into audit_events (account_id, id, action, actor_kind, actor_id, target_kind, target_id)
       select account_id, id, action, actor_kind, actor_id, target_kind, target_id
         from given
        order by place
       returning account_id, id, at
     )
     insert into audit_details (account_id, id, at, salt, actor_name, target_name, before, after, note, address)
     select w.account_id, w.id, w.at, decode(g.salt, 'hex'), g.actor_name, g.target_name, g.before, g.after, g.note,
            g.address
       from written w
       join given g on g.id = w.id`,
    [
      JSON.stringify(
        events.map(({ accountId, id, action, actor, target, salt, before, after, note, address }, place) => ({
          place,
          account_id: accountId,
          id,
          action,
          actor_kind: actor.kind,
          actor_id: actor.id,
          target_kind: target.kind,
          target_id: target.id,
          salt: salt.toString('hex'),
          actor_name: actor.name,
          target_name: target.name ?? null,
          before,
          after,
          note,
          address,
        })),
      ),
    ],
  )
}

export async function selectIsWithoutNames(queryable: Queryable, accountId: string): Promise<boolean> {
  const { rows } = await queryable.query<{ is: boolean }>(
    'select history_without_names as is from accounts where id = $1',
    [accountId],
  )
  return rows[0]?.is ?? false
}

/** Whether an action was recorded at least so many times within so many seconds, with these values after it. */
export async function hasRecentEvents(
  queryable: Queryable,
  { accountId, action, after }: { accountId: string; action: string; after?: Record<string, unknown> },
  { seconds, times }: { seconds: number; times: number },
): Promise<boolean> {
  const { rowCount } = await queryable.query(
    `select
       from audit_events e
       join audit_details d on d.account_id = e.account_id and d.id = e.id and d.at = e.at
      where e.account_id = $1
        and e.action = $2
        and e.at > clock_timestamp() - make_interval(secs => $3)
        and ($4::jsonb is null or d.after @> $4::jsonb)
      limit $5`,
    [accountId, action, seconds, after ? JSON.stringify(after) : null, times],
  )
  return rowCount === times
}
