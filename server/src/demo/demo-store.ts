// SQL of filling in the demo.
import type { Queryable } from '../platform/database/database.ts'

/** Held until the transaction ends, which may idle as long as filling takes; a second server waits here. */
export async function lockDemo(tx: Queryable): Promise<void> {
  await tx.query('set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0')
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('sitzplan demo', 0))`)
}

/** Whether there is neither a vendor nor a customer. */
export async function isEmpty(queryable: Queryable): Promise<boolean> {
  const { rows } = await queryable.query('select from accounts limit 1')
  return rows.length === 0
}

export async function areAccountsThere(queryable: Queryable, ids: readonly string[]): Promise<boolean> {
  const { rows } = await queryable.query<{ count: number }>(
    'select count(*) as count from accounts where id = any($1::uuid[])',
    [ids],
  )
  return ids.length > 0 && rows[0]?.count === ids.length
}

/** Devices that were registered over the last months, most of them heard of today, a few not for a while. */
export async function spreadDevices(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(
    `update devices
        set registered_at = registered_at - interval '90 days' + n.place * interval '5 hours',
            last_seen_at = last_seen_at - case when n.place % 9 = 4 then n.place * interval '13 hours'
                                               else n.place * interval '7 minutes' end
       from (select id, row_number() over (order by id) as place from devices where account_id = $1) n
      where devices.account_id = $1
        and devices.id = n.id`,
    [accountId],
  )
}

/** As a server notes it when it lets somebody in. */
export async function noteTokenUsed(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('update tokens set last_used_at = now() where account_id = $1 and id = $2', [accountId, id])
}
