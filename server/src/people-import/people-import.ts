// The front door of imports: a file of people is looked through, shown line by line, started, stopped, thrown away. Lines
// are carried out by import-run.ts.
import type { Language } from '@sitzplan/contract/common'
import type { ImportLine, ImportLinesQuery, PeopleImport } from '@sitzplan/contract/people-import'
import type { UserCaller } from '../access/caller.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Database, Queryable } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { createOnce, type IdempotencyKey } from '../platform/http/idempotency.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import { checkLines, keepLines, readFile } from './import-check.ts'
import { auditImport } from './import-run.ts'
import {
  countImports,
  deleteImport,
  deleteUnstartedBefore,
  type ImportRow,
  insertImport,
  lockImports,
  selectImport,
  selectImports,
  updateToChecking,
  updateToEnded,
  updateToRunning,
} from './import-store.ts'
import { problemText, warningText } from './import-texts.ts'
import { countLines, type LineRow, selectLines, updateLinesLeftOut } from './line-store.ts'

/** Of an account, within the days that they are kept. */
const mostImports = 200

/**
 * Looks a file through; nothing is done. Refuses `import_unreadable`, and making groups to whoever may not. Twins under one
 * key all look, in transactions too many for one to wait for the other; the first that is through is the answer of all.
 */
export async function checkFile(
  services: Services,
  caller: UserCaller,
  key: IdempotencyKey | null,
  file: { bytes: Buffer; fileName: string | null; createGroups: boolean },
): Promise<PeopleImport> {
  const { database } = services
  const { accountId, userId } = caller
  const { fileName, createGroups } = file
  refuseMakingGroups(caller, createGroups)
  const { ignored, lines } = await readFile(services, file.bytes)
  const id = newId()
  await database.transaction(async (tx) => {
    await lockImports(tx, accountId)
    if ((await countImports(tx, accountId, userId)) >= mostImports)
      throw new Refusal('limit_reached', { limit: mostImports })
    await insertImport(tx, { accountId, id, fileName, createdBy: userId, createGroups, ignoredColumns: ignored })
  })
  await keepLines(services, accountId, id, lines)
  await checkLines(services, caller, id, createGroups)
  let answered: PeopleImport | null = null
  try {
    const { body } = await createOnce(database, key, async (tx) => {
      await deleteUnstartedBefore(tx, { accountId, createdBy: userId, id })
      return { status: 201, body: await oneImport(tx, caller, id) }
    })
    answered = body as PeopleImport
  } finally {
    if (answered?.id !== id) await deleteImport(database, accountId, id)
  }
  return answered
}

/** The same lines once more, with other wishes, or because other things are there meanwhile. */
export async function checkAgain(
  services: Services,
  caller: UserCaller,
  id: string,
  createGroups: boolean,
): Promise<PeopleImport> {
  const { database } = services
  refuseMakingGroups(caller, createGroups)
  await oneImport(database, caller, id)
  if (!(await updateToChecking(database, caller.accountId, id, createGroups)))
    throw new Refusal('wrong_state', { reason: 'import_not_checked' })
  await checkLines(services, caller, id, createGroups)
  return oneImport(database, caller, id)
}

function refuseMakingGroups({ permissions, managedGroups }: UserCaller, createGroups: boolean): void {
  if (createGroups && (!permissions.has('groups.manage') || managedGroups !== null)) throw new Refusal('forbidden')
}

/** The newest first. Whoever is limited to groups sees their own alone: others' hold people whom they do not see. */
export async function listImports(
  queryable: Queryable,
  caller: UserCaller,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<PeopleImport>> {
  const [before = null] = decodeCursor(cursor, 1) ?? []
  if (before !== null && !isId(String(before))) return { items: [], nextCursor: null, total: 0 }
  const rows = await selectImports(
    queryable,
    caller.accountId,
    creatorSeenBy(caller),
    before === null ? null : String(before),
    limit + 1,
  )
  const currency = await currencyOf(queryable)
  return pageOf(
    rows,
    limit,
    rows[0]?.total ?? 0,
    (row) => shown(row, currency),
    (row) => [row.id],
  )
}

/** Throws `not_found`. */
export async function oneImport(queryable: Queryable, caller: UserCaller, id: string): Promise<PeopleImport> {
  const row = await selectImport(queryable, caller.accountId, creatorSeenBy(caller), id)
  if (!row) throw notFound()
  return shown(row, await currencyOf(queryable))
}

/** Begins to carry it out, with the caller's permissions. Whoever starts what runs already is told how far it is. */
export async function startImport(
  { database }: Services,
  caller: UserCaller,
  id: string,
  notify: boolean,
): Promise<PeopleImport> {
  const { accountId, userId } = caller
  return database.transaction(async (tx) => {
    // One after the other, so that of two imports that are started at once the second finds the first.
    await lockImports(tx, accountId)
    const before = await oneImport(tx, caller, id)
    if (before.state === 'running') return before
    if (!(await updateToRunning(tx, accountId, id, { startedBy: userId, notify })))
      throw before.state === 'checked'
        ? new Refusal('import_running')
        : new Refusal('wrong_state', { reason: 'import_not_checked' })
    await updateLinesLeftOut(tx, accountId, id)
    return oneImport(tx, caller, id)
  })
}

/** No line begins after this. What was done stays. */
export async function stopImport(
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
): Promise<PeopleImport> {
  return database.transaction(async (tx) => {
    const before = await oneImport(tx, caller, id)
    if (before.state === 'stopped') return before
    if (!(await updateToEnded(tx, caller.accountId, id, 'stopped')))
      throw new Refusal('wrong_state', { reason: 'import_not_running' })
    const after = await oneImport(tx, caller, id)
    await auditImport(tx, origin, caller.accountId, id, 'stopped')
    return after
  })
}

/** Throws away what was looked at, or what is over, with its lines. What was imported stays. */
export async function forgetImport({ database }: Services, caller: UserCaller, id: string): Promise<void> {
  await oneImport(database, caller, id)
  if (!(await deleteImport(database, caller.accountId, id)))
    throw new Refusal('wrong_state', { reason: 'import_is_running' })
}

/** Lines in the order of the file, in words of `language`. Throws `not_found`. */
export async function listLines(
  database: Database,
  caller: UserCaller,
  id: string,
  { limit = 50, cursor, ...filter }: ImportLinesQuery,
  language: Language,
): Promise<Page<ImportLine>> {
  const { accountId } = caller
  await oneImport(database, caller, id)
  const [after = 0] = decodeCursor(cursor, 1) ?? []
  const [rows, total] = await Promise.all([
    selectLines(database, accountId, id, filter, Number(after) || 0, limit + 1),
    countLines(database, accountId, id, filter),
  ])
  return pageOf(
    rows,
    limit,
    total,
    (row) => shownLine(row, language),
    (row) => [row.line],
  )
}

function shownLine({ wanted, problems, warnings, changes, ...line }: LineRow, language: Language): ImportLine {
  return {
    ...line,
    email: wanted.email,
    name: nameOf(wanted),
    changes: [...changes],
    problems: problems.map((one) => ({ column: one.column, code: one.code, message: problemText(one, language) })),
    warnings: warnings.map((one) => ({ code: one.code, message: warningText(one, language) })),
  }
}

const nameOf = ({ givenName = '', familyName = '' }: { givenName?: string; familyName?: string }) =>
  `${givenName} ${familyName}`.trim()

const creatorSeenBy = ({ managedGroups, userId }: UserCaller) => (managedGroups === null ? null : userId)

const currencyOf = async (queryable: Queryable): Promise<string | null> =>
  (await vendorContact(queryable))?.currency ?? null

const shown = ({ total: _total, ...row }: ImportRow, currency: string | null): PeopleImport => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  startedAt: row.startedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
  currency: row.products.some(({ price }) => price !== null) ? currency : null,
})
