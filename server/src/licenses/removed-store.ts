// SQL of what was taken away to activate a revision, kept for as long as that can be undone.
import type { Queryable } from '../platform/database/database.ts'

export interface RemovedRight {
  userId: string
  productId: string
  kind: 'named' | 'concurrent'
  /** What was given instead. */
  given: { productId: string; kind: 'named' | 'concurrent' } | null
  /** A group rule alone had given it. */
  byRule: boolean
}

export interface RemovedDevice {
  deviceId: string
  productId: string
  kind: 'device'
}

export type RemovedLicense = RemovedRight | RemovedDevice

export async function insertRemovals(
  tx: Queryable,
  accountId: string,
  revision: number,
  removed: readonly RemovedLicense[],
): Promise<void> {
  if (removed.length === 0) return
  await tx.query(
    `insert into license_removals (
       account_id, revision, position, user_id, device_id, product_id, kind, given_product_id, given_kind, by_rule)
     select $1, $2, n.position, n.user_id, n.device_id, n.product_id, n.kind, n.given_product_id, n.given_kind, n.by_rule
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::boolean[])
            with ordinality
            as n(user_id, device_id, product_id, kind, given_product_id, given_kind, by_rule, position)`,
    [
      accountId,
      revision,
      removed.map((one) => (one.kind === 'device' ? null : one.userId)),
      removed.map((one) => (one.kind === 'device' ? one.deviceId : null)),
      removed.map(({ productId }) => productId),
      removed.map(({ kind }) => kind),
      removed.map((one) => (one.kind === 'device' ? null : (one.given?.productId ?? null))),
      removed.map((one) => (one.kind === 'device' ? null : (one.given?.kind ?? null))),
      removed.map((one) => one.kind !== 'device' && one.byRule),
    ],
  )
}

/** In the order in which they were taken away. */
export async function selectRemovals(tx: Queryable, accountId: string, revision: number): Promise<RemovedLicense[]> {
  const { rows } = await tx.query<RemovedLicense>(
    `select user_id as "userId", device_id as "deviceId", product_id as "productId", kind,
            case when given_product_id is not null
                 then json_build_object('productId', given_product_id, 'kind', given_kind)
             end as given,
            by_rule as "byRule"
       from license_removals
      where account_id = $1
        and revision = $2
      order by position`,
    [accountId, revision],
  )
  return rows
}

export async function deleteRemovals(tx: Queryable, accountId: string): Promise<void> {
  await tx.query('delete from license_removals where account_id = $1', [accountId])
}
