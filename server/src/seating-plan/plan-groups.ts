// The groups of the people in the plan, so that it can tell them apart by more than a name.
import type { GroupInPlan } from '@sitzplan/contract/seating-plan'
import type { UserCaller } from '../access/caller.ts'
import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { selectGroupsInPlan, selectIsWithoutNames } from './seating-plan-store.ts'

/**
 * Those with most people in it first. None where the account wants its plan without names: who is the only one of a group
 * would be named by it. Refuses who may not read groups (`forbidden`).
 */
export async function groupsInPlan(
  queryable: Queryable,
  { accountId, managedGroups, permissions }: UserCaller,
): Promise<GroupInPlan[]> {
  if (!permissions.has('users.view')) throw new Refusal('forbidden')
  if (await selectIsWithoutNames(queryable, accountId)) return []
  return selectGroupsInPlan(queryable, accountId, managedGroups)
}
