// Carries out what an administrator has decided on somebody's deactivation or deletion by the directory, which was held.
import type { Services } from '../app.ts'
import { systemOrigin } from '../audit/audit.ts'
import { keepGroups } from '../groups/groups.ts'
import { changeLockedPerson, deletePerson, lockAlone } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { deleteHeld, type HeldRow } from './held-store.ts'
import type { Standing } from './standing-store.ts'

const administrators = new Set(['superadmin', 'admin', 'operator'])

/** The person is locked. What rules gave is held apart from this, and decided on in applying.ts. */
export async function carryOutDecision(
  tx: Transaction,
  services: Services,
  accountId: string,
  { user, membership, held }: Standing,
  { what, decision }: HeldRow,
): Promise<void> {
  if (what === 'rules' || decision === null) return
  const person = { accountId, userId: user.id }
  await deleteHeld(tx, accountId, user.id, what)
  // Made an administrator meanwhile: the directory has nothing to say of them any more.
  if (decision === 'discarded' || administrators.has(held.role)) {
    // It has let go of the person, who keeps what it gave.
    if (what === 'delete') await keepGroups(tx, accountId, user.id, [...membership.directoryGroups], 'directory')
    return
  }
  if (what === 'delete') return deletePerson(tx, services, systemOrigin, person)
  const locked = await lockAlone(tx, accountId, user.id)
  if (locked)
    await changeLockedPerson(tx, services, systemOrigin, { accountId, person: locked }, { status: 'suspended' })
}
