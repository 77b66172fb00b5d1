// The SQL of imports' lines.
import type { ImportLinesQuery, importOutcomes, importResults } from '@sitzplan/contract/people-import'
import type { Queryable } from '../platform/database/database.ts'
import type { Wanted } from './import-cells.ts'
import type { Change, Problem } from './import-rules.ts'

export interface NewLine {
  line: number
  wanted: Wanted
  misread: readonly Problem[]
}

export interface CheckedLine {
  line: number
  outcome: (typeof importOutcomes)[number]
  changes: readonly Change[]
  problems: readonly Problem[]
  warnings: readonly Problem[]
  userId: string | null
}

export interface LineRow extends CheckedLine {
  wanted: Wanted
  result: (typeof importResults)[number] | null
}

export async function insertLines(
  tx: Queryable,
  accountId: string,
  importId: string,
  lines: readonly NewLine[],
): Promise<void> {
  await tx.query(
    `insert into import_lines (account_id, import_id, line, wanted, misread)
     select $1, $2, one.line, one.wanted, one.misread
       from jsonb_to_recordset($3::jsonb) as one (line integer, wanted jsonb, misread jsonb)`,
    [accountId, importId, JSON.stringify(lines)],
  )
}

export async function selectLinesToCheck(
  db: Queryable,
  accountId: string,
  importId: string,
  after: number,
  limit: number,
): Promise<NewLine[]> {
  const { rows } = await db.query<NewLine>(
    `select line, wanted, misread
       from import_lines
      where account_id = $1
        and import_id = $2
        and line > $3
      order by line
      limit $4`,
    [accountId, importId, after, limit],
  )
  return rows
}

/** What the check found. Nothing, where the import was thrown away meanwhile. */
export async function updateCheckedLines(
  db: Queryable,
  accountId: string,
  importId: string,
  lines: readonly CheckedLine[],
): Promise<void> {
  await db.query(
    `update import_lines l
        set outcome = one.outcome,
            changes = one.changes,
            problems = one.problems,
            warnings = one.warnings,
            user_id = one."userId"
       from jsonb_to_recordset($3::jsonb) as one (line integer, outcome text, changes jsonb, problems jsonb, warnings jsonb,
                                                  "userId" uuid)
      where l.account_id = $1
        and l.import_id = $2
        and l.line = one.line`,
    [accountId, importId, JSON.stringify(lines)],
  )
}

/** What is not carried out has its result at once. */
export async function updateLinesLeftOut(tx: Queryable, accountId: string, importId: string): Promise<void> {
  await tx.query(
    `update import_lines
        set result = case outcome when 'unchanged' then 'unchanged' else 'failed' end
      where account_id = $1
        and import_id = $2
        and outcome in ('unchanged', 'error')`,
    [accountId, importId],
  )
}

/** The next line to be carried out, in the order of the file. */
export async function selectNextLine(
  tx: Queryable,
  accountId: string,
  importId: string,
): Promise<Pick<LineRow, 'line' | 'wanted' | 'outcome'> | null> {
  const { rows } = await tx.query<Pick<LineRow, 'line' | 'wanted' | 'outcome'>>(
    `select line, wanted, outcome
       from import_lines
      where account_id = $1
        and import_id = $2
        and result is null
        and outcome in ('new', 'change')
      order by line
      limit 1`,
    [accountId, importId],
  )
  return rows[0] ?? null
}

export async function updateResult(
  tx: Queryable,
  accountId: string,
  importId: string,
  done: { line: number; result: LineRow['result']; problems: readonly Problem[]; userId: string | null },
): Promise<void> {
  await tx.query(
    `update import_lines
        set result = $4,
            problems = $5,
            user_id = coalesce($6, user_id)
      where account_id = $1
        and import_id = $2
        and line = $3
        and result is null`,
    [accountId, importId, done.line, done.result, JSON.stringify(done.problems), done.userId],
  )
}

const found = `
    from import_lines
   where account_id = $1
     and import_id = $2
     and ($3::text is null or outcome = $3)
     and ($4::text is null or result = $4)
     and (not $5 or warnings <> '[]')
     and ($6::text is null or position(folded($6) in folded(concat_ws(' ', wanted ->> 'email', wanted ->> 'givenName', wanted ->> 'familyName'))) > 0)`

const parametersOf = ({ outcome, result, warning, search }: ImportLinesQuery) => [
  outcome ?? null,
  result ?? null,
  warning ?? false,
  search?.trim() || null,
]

/** In the order of the file. */
export async function selectLines(
  db: Queryable,
  accountId: string,
  importId: string,
  filter: ImportLinesQuery,
  after: number,
  limit: number,
): Promise<LineRow[]> {
  const { rows } = await db.query<LineRow>(
    `select line, wanted, outcome, changes, problems, warnings, result, user_id as "userId"
     ${found}
       and line > $7
     order by line
     limit $8`,
    [accountId, importId, ...parametersOf(filter), after, limit],
  )
  return rows
}

export async function countLines(
  db: Queryable,
  accountId: string,
  importId: string,
  filter: ImportLinesQuery,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) as count ${found}`, [
    accountId,
    importId,
    ...parametersOf(filter),
  ])
  return rows[0]?.count ?? 0
}

/** What files said of somebody who has or had these names. Lines that turned out to be about somebody else stay. */
export async function deleteLinesOf(
  tx: Queryable,
  accountId: string,
  userId: string,
  names: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from import_lines
      where account_id = $1
        and (user_id = $2 or user_id is null and wanted ->> 'email' = any($3))`,
    [accountId, userId, names],
  )
}

/** Lines that could not be read: an address may stand in any of their cells. */
export async function deleteRefusedLinesNaming(
  tx: Queryable,
  accountId: string,
  addresses: readonly string[],
): Promise<void> {
  await tx.query(
    `delete from import_lines
      where account_id = $1
        and outcome = 'error'
        and user_id is null
        and exists (select
                      from unnest($2::text[]) as address
                     where position(address in lower(wanted::text || problems::text)) > 0)`,
    [accountId, addresses],
  )
}
