// SQL of what happens to license revisions: they arrive, come into force, are replaced, undone, reported.
import type { Actor } from '../audit/audit.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Line } from './license-rules.ts'
import type { RevisionWithDocument } from './license-store.ts'

export type NewRevision = Omit<
  RevisionWithDocument,
  | 'status'
  | 'lineCount'
  | 'receivedAt'
  | 'activatedAt'
  | 'activatedBy'
  | 'replaced'
  | 'undoUntil'
  | 'undoneAt'
  | 'awaitsPerson'
  | 'reportedAt'
>

/** Inserts it as pending; what is pending or active is sorted out by the other statements. */
export async function insertPendingRevision(tx: Queryable, revision: NewRevision): Promise<void> {
  await tx.query(
    `insert into license_revisions (
       account_id, revision, serial, owner, status, trial, not_before, warn_at, expires_at, grace_until,
       issued_at, document, received_by)
     values ($1, $2, $3, $4, 'pending', $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      revision.accountId,
      revision.revision,
      revision.serial,
      revision.owner,
      revision.trial,
      revision.from,
      revision.warn,
      revision.expires,
      revision.graceUntil,
      revision.issuedAt,
      revision.document,
      JSON.stringify(revision.receivedBy),
    ],
  )
}

export async function insertLines(tx: Queryable, accountId: string, revision: number, lines: readonly Line[]) {
  await tx.query(
    `insert into license_lines (account_id, revision, product_id, kind, resource, quantity)
     select $1, $2, line.product_id, line.kind, line.resource, line.quantity
       from unnest($3::uuid[], $4::text[], $5::text[], $6::integer[]) as line (product_id, kind, resource, quantity)`,
    [
      accountId,
      revision,
      lines.map((line) => line.productId),
      lines.map((line) => line.kind),
      lines.map((line) => line.resource),
      lines.map((line) => line.total),
    ],
  )
}

/** The revision that a newer one takes the place of; one of each status at most. */
export async function updateToSuperseded(tx: Queryable, accountId: string, status: 'active' | 'pending') {
  const { rows } = await tx.query<{ revision: number }>(
    `update license_revisions
        set status = 'superseded'
      where account_id = $1
        and status = $2
     returning revision`,
    [accountId, status],
  )
  return rows[0]?.revision ?? null
}

/** `replaced`: the revision that was active until now. `isAsked`: by a person, who can undo it once, within a day. */
export async function updateToActive(
  tx: Queryable,
  accountId: string,
  revision: number,
  by: Actor,
  { replaced, isAsked }: { replaced: number | null; isAsked: boolean },
): Promise<void> {
  await tx.query(
    `update license_revisions
        set status = 'active',
            activated_at = date_trunc('milliseconds', clock_timestamp()),
            activated_by = $3,
            replaced = $4,
            undo_until = case when $5 and undone_at is null then clock_timestamp() + interval '1 day' end,
            awaits_person = false
      where account_id = $1
        and revision = $2
        and status = 'pending'`,
    [accountId, revision, JSON.stringify(by), replaced, isAsked],
  )
}

/** The active revision waits again, and the one it replaced is active again as it was. */
export async function updateToUndone(
  tx: Queryable,
  accountId: string,
  { revision, replaced }: { revision: number; replaced: number },
): Promise<void> {
  await tx.query(
    `update license_revisions
        set status = 'pending',
            activated_at = null,
            activated_by = null,
            replaced = null,
            undo_until = null,
            undone_at = date_trunc('milliseconds', clock_timestamp())
      where account_id = $1
        and revision = $2`,
    [accountId, revision],
  )
  await tx.query(
    `update license_revisions
        set status = 'active'
      where account_id = $1
        and revision = $2`,
    [accountId, replaced],
  )
}

/** From now on only a person activates it. */
export async function updateToAwaitPerson(tx: Queryable, accountId: string, revision: number): Promise<void> {
  await tx.query('update license_revisions set awaits_person = true where account_id = $1 and revision = $2', [
    accountId,
    revision,
  ])
}

/** Notes that the revision was reported; null when that was so less than `restSeconds` ago. */
export async function updateReported(tx: Queryable, accountId: string, revision: number, restSeconds: number) {
  const { rows } = await tx.query<{ reportedAt: Date }>(
    `update license_revisions
        set reported_at = date_trunc('milliseconds', clock_timestamp())
      where account_id = $1
        and revision = $2
        and (reported_at is null or reported_at <= clock_timestamp() - make_interval(secs => $3))
     returning reported_at as "reportedAt"`,
    [accountId, revision, restSeconds],
  )
  return rows[0]?.reportedAt ?? null
}
