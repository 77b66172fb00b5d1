// The front door of an account's first steps. Nothing is ticked off: what is done is read off the account.
import { type FirstStep, firstStepPermissions, firstSteps } from '@sitzplan/contract/first-steps'
import type { GettingStarted } from '@sitzplan/contract/getting-started'
import type { Permission } from '@sitzplan/contract/permissions'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { deletePutAway, insertPutAway, selectDone } from './getting-started-store.ts'

/** The steps of the caller: those that they may do, and the first session, for who may see it. */
const permissionOf: Record<FirstStep, Permission> = { ...firstStepPermissions, session: 'sessions.view' }

export async function gettingStarted(
  queryable: Queryable,
  { accountId, permissions }: Pick<UserCaller, 'accountId' | 'permissions'>,
): Promise<GettingStarted> {
  const { isPutAway, ...done } = await selectDone(queryable, accountId)
  const steps = firstSteps
    .filter((name) => permissions.has(permissionOf[name]))
    .map((name) => ({ name, done: done[name] }))
  return { steps, putAway: isPutAway }
}

export async function putAway(tx: Transaction, origin: Origin, accountId: string, isPutAway: boolean): Promise<void> {
  if (!(await (isPutAway ? insertPutAway : deletePutAway)(tx, accountId))) return
  await recordAudit(tx, origin, {
    accountId,
    action: isPutAway ? 'account.guide_put_away' : 'account.guide_brought_back',
    target: { kind: 'account', id: accountId },
  })
}
