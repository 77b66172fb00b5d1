// The SQL of imports; of their lines in line-store.ts, of what servers take up by themselves in held-import-store.ts.
import type { ImportProduct, PeopleImport } from '@sitzplan/contract/people-import'
import type { Queryable } from '../platform/database/database.ts'

export interface ImportRow {
  id: string
  fileName: string | null
  state: PeopleImport['state']
  createdAt: Date
  createGroups: boolean
  ignoredColumns: string[]
  newGroups: string[]
  products: ImportProduct[]
  notify: boolean | null
  startedBy: string | null
  startedAt: Date | null
  endedAt: Date | null
  lines: number
  counts: PeopleImport['counts']
  results: PeopleImport['results']
  total: number
}

/** Whose imports somebody sees: `creator` null: everybody's. */
const selectText = `
  select i.id, i.file_name as "fileName", i.state, i.created_at as "createdAt", i.create_groups as "createGroups",
         i.ignored_columns as "ignoredColumns", i.new_groups as "newGroups", i.products, i.notify,
         nullif(trim(u.given_name || ' ' || u.family_name), '') as "startedBy", i.started_at as "startedAt",
         i.ended_at as "endedAt", c.lines, c.counts, c.results, count(*) over () as total
    from imports i
    left join users u on u.account_id = i.account_id and u.id = i.started_by
   cross join lateral (
         select count(*) as lines,
                json_build_object(
                  'new', count(*) filter (where outcome = 'new'),
                  'change', count(*) filter (where outcome = 'change'),
                  'unchanged', count(*) filter (where outcome = 'unchanged'),
                  'error', count(*) filter (where outcome = 'error'),
                  'warning', count(*) filter (where warnings <> '[]')) as counts,
                json_build_object(
                  'added', count(*) filter (where result = 'added'),
                  'changed', count(*) filter (where result = 'changed'),
                  'unchanged', count(*) filter (where result = 'unchanged'),
                  'failed', count(*) filter (where result = 'failed')) as results
           from import_lines l
          where l.account_id = i.account_id
            and l.import_id = i.id) c
   where i.account_id = $1
     and ($2::uuid is null or i.created_by = $2)`

/** The newest first. `before`: the id of the one above. */
export async function selectImports(
  db: Queryable,
  accountId: string,
  creator: string | null,
  before: string | null,
  limit: number,
): Promise<ImportRow[]> {
  const { rows } = await db.query<ImportRow>(
    `select * from (${selectText}) as one where $3::uuid is null or id < $3 order by id desc limit $4`,
    [accountId, creator, before, limit],
  )
  return rows
}

export async function selectImport(
  db: Queryable,
  accountId: string,
  creator: string | null,
  id: string,
): Promise<ImportRow | null> {
  const { rows } = await db.query<ImportRow>(`${selectText} and i.id = $3`, [accountId, creator, id])
  return rows[0] ?? null
}

/** Until the end of the transaction nobody else adds or starts an import of the account. */
export async function lockImports(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('imports ' || $1, 0))`, [accountId])
}

/** How many there are beside what this person looked at and did not start: the next one takes its place. */
export async function countImports(tx: Queryable, accountId: string, createdBy: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*) as count
       from imports
      where account_id = $1
        and not (created_by = $2 and state = 'checked')`,
    [accountId, createdBy],
  )
  return rows[0]?.count ?? 0
}

export async function insertImport(
  tx: Queryable,
  one: {
    accountId: string
    id: string
    fileName: string | null
    createdBy: string
    createGroups: boolean
    ignoredColumns: readonly string[]
  },
): Promise<void> {
  await tx.query(
    `insert into imports (account_id, id, state, file_name, created_by, create_groups, ignored_columns)
     values ($1, $2, 'checking', $3, $4, $5, $6)`,
    [one.accountId, one.id, one.fileName, one.createdBy, one.createGroups, one.ignoredColumns],
  )
}

/** Of what somebody looked at before and did not start, nothing is kept beside this one. */
export async function deleteUnstartedBefore(
  tx: Queryable,
  { accountId, createdBy, id }: { accountId: string; createdBy: string; id: string },
): Promise<void> {
  await tx.query(
    `delete from imports
      where account_id = $1
        and created_by = $2
        and created_at < (select created_at from imports where account_id = $1 and id = $3)
        and started_at is null`,
    [accountId, createdBy, id],
  )
}

/** Whether it was there, and not running. */
export async function deleteImport(tx: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query(`delete from imports where account_id = $1 and id = $2 and state <> 'running'`, [
    accountId,
    id,
  ])
  return rowCount === 1
}

/** Whether it was checked, and is looked through anew now. */
export async function updateToChecking(
  tx: Queryable,
  accountId: string,
  id: string,
  createGroups: boolean,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update imports
        set state = 'checking',
            create_groups = $3,
            checking_at = now()
      where account_id = $1
        and id = $2
        and state = 'checked'`,
    [accountId, id, createGroups],
  )
  return rowCount === 1
}

/** Whether it is looked through still. Until lines are looked through, it is the server's that keeps them. */
export async function updateChecking(db: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update imports set checking_at = now() where account_id = $1 and id = $2 and state = 'checking'`,
    [accountId, id],
  )
  return rowCount === 1
}

export async function updateToChecked(
  tx: Queryable,
  accountId: string,
  id: string,
  found: { newGroups: readonly string[]; products: readonly ImportProduct[] },
): Promise<void> {
  await tx.query(
    `update imports
        set state = 'checked',
            new_groups = $3,
            products = $4
      where account_id = $1
        and id = $2
        and state = 'checking'`,
    [accountId, id, found.newGroups, JSON.stringify(found.products)],
  )
}

/** Of several who start one the first does. Of several imports the database lets one run. */
export async function updateToRunning(
  tx: Queryable,
  accountId: string,
  id: string,
  by: { startedBy: string; notify: boolean },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update imports
        set state = 'running',
            notify = $3,
            started_by = $4,
            started_at = date_trunc('milliseconds', now())
      where account_id = $1
        and id = $2
        and state = 'checked'
        and not exists (select from imports o where o.account_id = $1 and o.state = 'running')`,
    [accountId, id, by.notify, by.startedBy],
  )
  return rowCount === 1
}

/** Whether it was running. */
export async function updateToEnded(
  tx: Queryable,
  accountId: string,
  id: string,
  state: 'stopped' | 'done',
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update imports
        set state = $3,
            ended_at = date_trunc('milliseconds', now())
      where account_id = $1
        and id = $2
        and state = 'running'`,
    [accountId, id, state],
  )
  return rowCount === 1
}
