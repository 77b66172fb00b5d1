// The SQL by which servers take imports up by themselves, with whoever sent or started them as they are now: of several
// servers one has an import.
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'

export interface RunningRow {
  account_id: string
  id: string
}

/** With whoever sent or started it, as they are now. */
export interface HeldImportRow extends RunningRow {
  create_groups: boolean
  notify: boolean
  account_kind: 'vendor' | 'customer'
  user_id: string
  email: string
  given_name: string
  family_name: string
  status: string
  role: RoleKind
  role_id: string | null
  chosen_permissions: Permission[]
  manager_groups: string[]
}

const actingColumns = `i.account_id, i.id, i.create_groups, i.notify, a.kind as account_kind, u.id as user_id, u.email,
            u.given_name, u.family_name, u.status, u.role, u.role_id,
            coalesce(r.permissions, u.manager_permissions) as chosen_permissions, u.manager_groups`

const actingJoins = (who: 'created_by' | 'started_by') => `join accounts a on a.id = i.account_id
       join users u on u.account_id = i.account_id and u.id = i.${who}
       left join roles r on r.account_id = u.account_id and r.id = u.role_id`

/** In any order: where there are more than a server does at once, each has its turn. */
export async function selectRunning(db: Queryable, most: number): Promise<RunningRow[]> {
  const { rows } = await db.query<RunningRow>(
    `select account_id, id from imports where state = 'running' order by random() limit $1`,
    [most],
  )
  return rows
}

/** Takes over a check that has stood still for a minute: of several servers one has it. Null: there is none. */
export async function takeOverCheck(db: Queryable): Promise<HeldImportRow | null> {
  const { rows } = await db.query<HeldImportRow>(
    `with i as (
       update imports
          set checking_at = now()
        where (account_id, id) = (select account_id, id
                                    from imports
                                   where state = 'checking'
                                     and checking_at < now() - interval '1 minute'
                                   limit 1
                                     for no key update skip locked)
    returning *)
     select ${actingColumns}
       from i
       ${actingJoins('created_by')}`,
  )
  return rows[0] ?? null
}

/** Held for one line; null where it does not run any more, or another server is at it. */
export async function holdRunning(tx: Queryable, { account_id, id }: RunningRow): Promise<HeldImportRow | null> {
  const { rows } = await tx.query<HeldImportRow>(
    `select ${actingColumns}
       from imports i
       ${actingJoins('started_by')}
      where i.account_id = $1
        and i.id = $2
        and i.state = 'running'
        for no key update of i skip locked`,
    [account_id, id],
  )
  return rows[0] ?? null
}
