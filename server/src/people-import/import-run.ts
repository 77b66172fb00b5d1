// Carries imports out: line by line in the order of the file, each in a transaction that holds the import, so that of
// several servers one is at it, and what a dead one began is gone on with by another. What a line comes to is found out
// anew at its turn, by the same rules as in the check; effects go through the front doors of people, groups and products.
// A check that stands still is taken up, too.
import { userCaller } from '../access/authenticate.ts'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { give } from '../assignments/giving.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { addMember, createGroup, groupsNamed } from '../groups/groups.ts'
import { invite } from '../invitations/invitations.ts'
import { changeUser, createUser, refuseNewUser } from '../people/people.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { roleNamed } from '../roles/roles.ts'
import { type HeldImportRow, holdRunning, type RunningRow, selectRunning, takeOverCheck } from './held-import-store.ts'
import type { Wanted } from './import-cells.ts'
import { checkLines } from './import-check.ts'
import type { Plan, Problem } from './import-rules.ts'
import { selectImport, updateToEnded } from './import-store.ts'
import { type LineRow, selectNextLine, updateResult } from './line-store.ts'
import { plansOf, surroundingsOf } from './surroundings.ts'

const restMilliseconds = 500
const takeoverRestMilliseconds = 2_000
/** Of a server. */
const importsAtOnce = 4
/** Then the others have their turn, too. */
const turnMilliseconds = 5_000

export function importJob(services: Services): Repeating {
  const { database, log } = services
  const onError = logFailure(log, 'an import could not go on')
  return new Repeating(
    restMilliseconds,
    async (stopping) => {
      const running = await selectRunning(database, importsAtOnce)
      await Promise.all(running.map((one) => goOn(services, one, stopping).catch(onError)))
    },
    onError,
  )
}

/** Goes on with what a server was checking when it died. */
export const checkTakeover = (services: Services): Repeating =>
  new Repeating(
    takeoverRestMilliseconds,
    async (stopping) => {
      const held = await takeOverCheck(services.database)
      if (held) await checkLines(services, callerOf(held), held.id, held.create_groups, () => stopping.aborted)
    },
    logFailure(services.log, 'a check of an import could not be taken over'),
  )

async function goOn(services: Services, one: RunningRow, stopping: AbortSignal): Promise<void> {
  const until = Date.now() + turnMilliseconds
  while (!stopping.aborted && Date.now() < until && (await nextLine(services, one)));
}

/** Carries the next line out, or ends the import. False where there is nothing to be done here. */
export async function nextLine(services: Services, one: RunningRow): Promise<boolean> {
  const { database, log } = services
  const begun: { line: number | null } = { line: null }
  try {
    return await database.transaction((tx) => carryOutNext(tx, services, one, begun))
  } catch (error) {
    const { line } = begun
    if (line === null || mayPass(error)) throw error
    if (!(error instanceof Refusal)) logFailure(log, 'a line of an import failed')(error)
    const problem = error instanceof Refusal ? problemOf(error) : { column: null, code: 'internal_error' }
    return failLine(database, one, line, problem)
  }
}

/** An outage, or a quarrel about locks that was lost often enough: the line is tried again. */
const mayPass = (error: unknown): boolean =>
  error instanceof Refusal ? error.status >= 500 : ['40P01', '40001'].includes((error as { code?: string })?.code ?? '')

/** A value that is refused at the last moment is told by its rule. */
function problemOf({ code, details, fields }: Refusal): Problem {
  const [field] = fields ?? []
  return field
    ? { column: null, code: field.keyword, params: field.params ?? {} }
    : { column: null, code, params: details }
}

async function carryOutNext(
  tx: Transaction,
  services: Services,
  one: RunningRow,
  begun: { line: number | null },
): Promise<boolean> {
  const held = await holdRunning(tx, one)
  if (!held) return false
  const caller = callerOf(held)
  if (held.status !== 'active' || !caller.permissions.has('users.manage')) {
    await end(tx, systemOrigin, one, 'stopped')
    return false
  }
  const next = await selectNextLine(tx, one.account_id, one.id)
  if (!next) {
    await end(tx, originOf(caller), one, 'done')
    return false
  }
  begun.line = next.line
  const { role, products } = next.wanted
  const named = { roles: role !== undefined, products: products !== undefined }
  const around = await surroundingsOf(tx, caller, held.create_groups, named)
  const [found] = await plansOf(tx, caller, around, [next.wanted])
  if (!found) throw new Error('a line has no plan')
  const { plan, present } = found
  // Shown as somebody new: nobody has seen what it would change of the person who is there meanwhile.
  if (next.outcome === 'new' && present && plan.outcome === 'change') throw new Refusal('email_taken')
  const userId = await carryOut(tx, services, caller, held.notify, next.wanted, plan, present?.id ?? null)
  const result = resultOf[plan.outcome]
  await updateResult(tx, one.account_id, one.id, { line: next.line, result, problems: plan.problems, userId })
  return true
}

const resultOf = { new: 'added', change: 'changed', unchanged: 'unchanged', error: 'failed' } as const

/** The user, if the line is about one who is there by now. */
async function carryOut(
  tx: Transaction,
  services: Services,
  caller: UserCaller,
  notify: boolean,
  wanted: Wanted,
  plan: Plan,
  presentId: string | null,
): Promise<string | null> {
  if (plan.outcome === 'error' || plan.outcome === 'unchanged') return presentId
  const origin = originOf(caller)
  const groups = [...plan.joins, ...(await makeGroups(tx, origin, caller, plan.newGroups))]
  if (presentId === null) return add(tx, services, origin, caller, notify, wanted, plan, groups)
  if (Object.keys(plan.patch).length > 0) await changeUser(tx, services, origin, caller, presentId, plan.patch)
  for (const group of groups) await addMember(tx, origin, caller, group, presentId)
  for (const { productId, kind } of plan.gifts)
    await give(tx, services, origin, {
      accountId: caller.accountId,
      userId: presentId,
      productId,
      kind,
      wait: true,
      notify,
    })
  return presentId
}

async function add(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  notify: boolean,
  { email, givenName = '', familyName = '', type, language }: Wanted,
  plan: Plan,
  groups: string[],
): Promise<string> {
  const { accountId, managedGroups: sight } = caller
  const products = plan.gifts.map(({ key, kind }) => ({ key, kind }))
  const role = await roleNamed(tx, caller, plan.role)
  refuseNewUser(caller, role, { groups, products })
  const { id } = await createUser(tx, services, origin, {
    accountId,
    email,
    givenName,
    familyName,
    role,
    products,
    groups: { ids: groups, sight },
    ...(type && { type }),
    ...(language && { language }),
  })
  if (notify) await invite(tx, services, origin, { accountId, userId: id })
  return id
}

/** Those that an earlier line, or somebody else, has made meanwhile were found already. */
async function makeGroups(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  names: readonly string[],
): Promise<string[]> {
  const ids: string[] = []
  for (const name of names) {
    // Two spellings of one line may mean the same.
    const there = (await groupsNamed(tx, caller, [name])).get(name)
    ids.push(there?.id ?? (await createGroup(tx, origin, caller, { name })).id)
  }
  return [...new Set(ids)]
}

/** False where the line has a result by now: another server went on meanwhile. */
function failLine(database: Database, one: RunningRow, line: number, problem: Problem): Promise<boolean> {
  return database.transaction(async (tx) => {
    if (!(await holdRunning(tx, one))) return false
    const failed = { line, result: 'failed' as LineRow['result'], problems: [problem], userId: null }
    await updateResult(tx, one.account_id, one.id, failed)
    return true
  })
}

async function end(tx: Transaction, origin: Origin, one: RunningRow, state: 'stopped' | 'done'): Promise<void> {
  await updateToEnded(tx, one.account_id, one.id, state)
  await auditImport(tx, origin, one.account_id, one.id, state)
}

/** What it came to, without names: these stand in the events of the people. */
export async function auditImport(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  id: string,
  state: 'stopped' | 'done',
): Promise<void> {
  const row = await selectImport(tx, accountId, null, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'users.imported',
    target: { kind: 'users', id: null },
    after: { ...row?.results, state },
  })
}

/** Whoever sent or started it, as they are now: roles and groups may have changed since. */
const callerOf = (held: HeldImportRow): UserCaller => userCaller({ ...held, token_hash: Buffer.alloc(0) }, 'token')

const originOf = ({ userId, name }: UserCaller): Origin => ({
  actor: { kind: 'user', id: userId, name },
  address: null,
})
