// The SQL of groups that the directory keeps, with what only it knows of them. Lists are in list-store.ts.
import type { Queryable } from '../platform/database/database.ts'

export interface DirectoryGroupRow {
  id: string
  name: string
  external_id: string | null
  version: number
  created_at: Date
  modified_at: Date
}

// Who has left the directory or returned since the group's last change is not a member any more, or again.
const turns = (what: string) =>
  `(select ${what} from directory_group_turns t where t.account_id = d.account_id and t.group_id = d.group_id)`

export const groupModifiedAt = `greatest(d.modified_at, ${turns('max(t.at)')})`

export const directoryGroups = {
  columns: `d.group_id as id, g.name, d.external_id, d.version + ${turns('count(*)')} as version, d.created_at,
            ${groupModifiedAt} as modified_at`,
  own: 'directory_groups d',
  where: 'where d.account_id = $1',
  id: 'd.group_id',
  others: 'join groups g on g.account_id = d.account_id and g.id = d.group_id',
}

const { columns, own, others, where } = directoryGroups
const from = `from ${own} ${others}`

export async function selectDirectoryGroup(
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<DirectoryGroupRow | null> {
  const { rows } = await queryable.query<DirectoryGroupRow>(`select ${columns} ${from} ${where} and d.group_id = $2`, [
    accountId,
    id,
  ])
  return rows[0] ?? null
}

/** Of two who change the same group the second sees what the first did. */
export async function selectDirectoryGroupForUpdate(
  tx: Queryable,
  accountId: string,
  id: string,
): Promise<DirectoryGroupRow | null> {
  const { rows } = await tx.query<DirectoryGroupRow>(
    `select ${columns} ${from} ${where} and d.group_id = $2 for no key update of d`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Somebody has come back to them: they are other ones for the directory. */
export async function insertTurns(tx: Queryable, accountId: string, groupIds: readonly string[]): Promise<void> {
  await tx.query('insert into directory_group_turns (account_id, group_id) select $1, unnest($2::uuid[])', [
    accountId,
    groupIds,
  ])
}

/** Throws where the external id is another group's. */
export async function insertDirectoryGroup(
  tx: Queryable,
  accountId: string,
  id: string,
  externalId: string | null,
): Promise<void> {
  await tx.query('insert into directory_groups (account_id, group_id, external_id) values ($1, $2, $3)', [
    accountId,
    id,
    externalId,
  ])
}

/** The same. */
export async function updateDirectoryGroup(
  tx: Queryable,
  accountId: string,
  id: string,
  externalId: string | null,
): Promise<void> {
  await tx.query(
    `with turned as (
       delete from directory_group_turns
        where account_id = $1
          and group_id = $2
       returning 1
     )
     update directory_groups
        set external_id = $3,
            version = version + 1 + (select count(*) from turned),
            modified_at = date_trunc('milliseconds', now())
      where account_id = $1
        and group_id = $2`,
    [accountId, id, externalId],
  )
}
