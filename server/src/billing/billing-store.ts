// SQL of the billing facts. Each is brought in line with what stands by one statement that may be repeated: whoever changes
// a membership, a license or a revision calls it in the same transaction.
import type { QueueType } from '@sitzplan/contract/queues'
import type { Queryable } from '../platform/database/database.ts'

/**
 * Of products that are billed by queues: whoever has the license is billed, for each queue they are in, and where they are in
 * none for having it. From now until that ends, or the license does. `userIds` null: everybody of the account.
 */
export async function settleMemberships(
  tx: Queryable,
  accountId: string,
  userIds: readonly string[] | null,
): Promise<void> {
  await tx.query(
    `with due as (
       select a.user_id, a.product_id, q.id as queue_id, q.type, q.name, coalesce(r.trial, false) as trial, r.expires_at
         from assignments a
         join products p on p.id = a.product_id and p.billed_by = 'queues'
         left join (queue_members m join queues q on q.account_id = m.account_id and q.id = m.queue_id)
                on m.account_id = a.account_id and m.user_id = a.user_id and q.product_id = a.product_id
         left join license_revisions r on r.account_id = a.account_id and r.status = 'active'
        where a.account_id = $1
          and ($2::uuid[] is null or a.user_id = any($2))
          and a.state = 'assigned'
     ),
     ended as (
       update billed_memberships f
          set until_at = greatest(f.from_at, clock_timestamp())
        where f.account_id = $1
          and ($2::uuid[] is null or f.user_id = any($2))
          and f.until_at is null
          and not exists (
                select
                  from due
                 where due.user_id = f.user_id
                   and due.product_id = f.product_id
                   and due.queue_id is not distinct from f.queue_id
                   and due.trial = f.is_trial
                   and due.expires_at is not distinct from f.ends_at)
       returning f.id
     )
     insert into billed_memberships (
       account_id, product_id, user_id, queue_id, queue_type, queue_name, is_trial, from_at, ends_at)
     select $1, due.product_id, due.user_id, due.queue_id, due.type, due.name, due.trial, clock_timestamp(),
            due.expires_at
       from due
      where not exists (
              select
                from billed_memberships f
               where f.account_id = $1
                 and f.until_at is null
                 and f.user_id = due.user_id
                 and f.product_id = due.product_id
                 and f.queue_id is not distinct from due.queue_id
                 and f.is_trial = due.trial
                 and f.ends_at is not distinct from due.expires_at)
        -- Those that end have ended before: one of each is open.
        and (select count(*) from ended) >= 0
         on conflict do nothing`,
    [accountId, userIds],
  )
}

/** A queue under another name: what is billed from here on says so. */
export async function updateNameOfOpen(
  tx: Queryable,
  accountId: string,
  { id, name, type }: { id: string; name: string; type: string },
): Promise<void> {
  await tx.query(
    `update billed_memberships
        set queue_name = $3,
            queue_type = $4
      where account_id = $1
        and queue_id = $2
        and until_at is null`,
    [accountId, id, name, type],
  )
}

/** What the active revision owns is billed from now on, and what it does not own no longer. */
export async function settleLines(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(
    `with due as (
       select l.product_id, l.kind, l.resource, l.quantity, r.revision, r.trial, r.expires_at
         from license_revisions r
         join license_lines l on l.account_id = r.account_id and l.revision = r.revision
         join products p on p.id = l.product_id and p.billed_by = 'license'
        where r.account_id = $1
          and r.status = 'active'
          and l.quantity is distinct from 0
     ),
     ended as (
       update billed_lines f
          set until_at = greatest(f.from_at, clock_timestamp())
        where f.account_id = $1
          and f.until_at is null
          and not exists (
                select
                  from due
                 where due.product_id = f.product_id
                   and due.kind = f.kind
                   and due.resource = f.resource
                   and due.revision = f.revision)
       returning f.id
     )
     insert into billed_lines (
       account_id, product_id, kind, resource, quantity, revision, is_trial, from_at, ends_at)
     select $1, due.product_id, due.kind, due.resource, due.quantity, due.revision, due.trial, clock_timestamp(),
            due.expires_at
       from due
      where not exists (
              select
                from billed_lines f
               where f.account_id = $1
                 and f.until_at is null
                 and f.product_id = due.product_id
                 and f.kind = due.kind
                 and f.resource = due.resource
                 and f.revision = due.revision)
        -- Those that end have ended before: one of each line is open.
        and (select count(*) from ended) >= 0
         on conflict do nothing`,
    [accountId],
  )
}

/** Accounts for which it matters how the product is billed. */
export async function selectBilledFor(tx: Queryable, productId: string): Promise<string[]> {
  const { rows } = await tx.query<{ accountId: string }>(
    `select account_id as "accountId" from pools where product_id = $1
      union
     select account_id from queues where product_id = $1`,
    [productId],
  )
  return rows.map(({ accountId }) => accountId)
}

export interface MembershipFact {
  productId: string
  userId: string
  /** Null: in none, the license was given by hand. */
  queue: { id: string; name: string; type: QueueType } | null
  trial: boolean
  from: Date
  /** The earlier of: its cause is over, and the end of the license. */
  until: Date | null
}

/** Those that touch the time between, in order of beginning. */
export async function selectMembershipFacts(queryable: Queryable, accountId: string, between: Between) {
  const { rows } = await queryable.query<MembershipFact>(
    `select product_id as "productId", user_id as "userId",
            case when queue_id is not null
                 then json_build_object('id', queue_id, 'name', queue_name, 'type', queue_type)
             end as queue,
            is_trial as trial, from_at as "from", least(until_at, ends_at) as "until"
       from billed_memberships
      where account_id = $1
        and from_at < $3
        and (ends_at is null or ends_at > from_at)
        and (least(until_at, ends_at) is null or least(until_at, ends_at) >= $2)
      order by from_at, id`,
    [accountId, between.from, between.until],
  )
  return rows
}

export interface LineFact {
  productId: string
  kind: 'named' | 'concurrent' | 'device' | 'included'
  resource: string
  /** Null: unrestricted. */
  quantity: number | null
  revision: number
  trial: boolean
  from: Date
  /** The earlier of: another revision, and the end of the license. */
  until: Date | null
}

export interface Between {
  from: Date
  until: Date
}

export async function selectLineFacts(queryable: Queryable, accountId: string, between: Between) {
  const { rows } = await queryable.query<LineFact>(
    `select product_id as "productId", kind, resource, quantity, revision, is_trial as trial, from_at as "from",
            least(until_at, ends_at) as "until"
       from billed_lines
      where account_id = $1
        and from_at < $3
        and (least(until_at, ends_at) is null or least(until_at, ends_at) > $2)
      order by from_at, id`,
    [accountId, between.from, between.until],
  )
  return rows
}

/** When the first fact of the account begins, and the present time; null: there is none. */
export async function selectFirstFact(queryable: Queryable, accountId: string) {
  const { rows } = await queryable.query<{ first: Date | null; now: Date }>(
    `select least((select min(from_at) from billed_memberships where account_id = $1),
                  (select min(from_at) from billed_lines where account_id = $1)) as first,
            now() as now`,
    [accountId],
  )
  const [row] = rows
  if (!row) throw new Error('no time from the database')
  return row
}
