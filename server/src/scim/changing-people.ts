// Makes people what the directory says they are. What follows for licenses, sign-ins and mails goes the way that it goes
// for everybody, through people/.
import { isDeepStrictEqual } from 'node:util'
import { recordAudit } from '../audit/audit.ts'
import { setEmail } from '../email-change/directory-email.ts'
import { mayTakeAway, releaseHeld } from '../group-rules/holding.ts'
import { inviteUnlessPending } from '../invitations/invitations.ts'
import {
  addUser,
  changeLockedPerson,
  type LockedPerson,
  lockAddress,
  lockAlone,
  restoreMember,
} from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { provisioningSettings } from '../provisioning/settings.ts'
import {
  type DirectoryUserRow,
  insertDirectoryUser,
  type NamesakeRow,
  selectDirectoryUser,
  selectLetGo,
  selectNamesake,
  selectNameTaken,
  selectReturning,
  updateDirectoryUser,
} from './directory-user-store.ts'
import { ScimError } from './language/scim-error.ts'
import type { ExpectedVersion, ScimCall } from './scim-call.ts'
import { impliedBy, userVersion, type WantedUser } from './user-resource.ts'
import { refuseOtherVersion } from './versions.ts'

/**
 * Somebody new for the directory: who left under this name comes back, who has the address is taken over where that was
 * chosen, everybody else is added. The id.
 */
export async function bringIn(tx: Transaction, call: ScimCall, wanted: WantedUser): Promise<string> {
  const { services, accountId, origin } = call
  await lockAddress(tx, wanted.email)
  const taken = await selectNameTaken(tx, accountId, wanted)
  if (taken) throw new ScimError(taken)
  const kept = await selectLetGo(tx, accountId, wanted.userName)
  if (kept) {
    await keep(tx, call, kept, wanted)
    return kept
  }
  const { match, sendInvitations } = await provisioningSettings(tx, accountId)
  const returning = await selectReturning(tx, accountId, wanted.userName)
  if (returning) {
    await restoreMember(tx, services, origin, { accountId, userId: returning })
    await keep(tx, call, returning, wanted)
    return returning
  }
  const namesake = await selectNamesake(tx, accountId, wanted.email)
  if (namesake) {
    await takeOver(tx, call, match, namesake, wanted)
    return namesake.id
  }
  const userId = await add(tx, call, wanted)
  if (sendInvitations) await inviteUnlessPending(tx, services, origin, { accountId, userId })
  return userId
}

/** Invited, without a mail unless that was chosen: they come by the company's sign-in. */
async function add(tx: Transaction, call: ScimCall, wanted: WantedUser): Promise<string> {
  const { services, accountId, origin } = call
  const { email, givenName, familyName, type, language, active } = wanted
  const person = { accountId, email, givenName, familyName, type, ...(language && { language }) }
  const id = await addUser(tx, services, origin, person)
  await insertDirectoryUser(tx, accountId, id, wanted)
  if (active === false) await alignPerson(tx, call, id, wanted)
  return id
}

async function takeOver(
  tx: Transaction,
  call: ScimCall,
  match: 'none' | 'email',
  { id, name, role, is_known }: NamesakeRow,
  wanted: WantedUser,
): Promise<void> {
  const { accountId, origin } = call
  const { email } = wanted
  if (is_known) throw new ScimError('email_taken', { email })
  if (match === 'none') throw new ScimError('email_not_matched', { email })
  // Whoever keeps the directory would else become whoever keeps the account.
  if (role !== 'member') throw new ScimError('match_above_member', { email })
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.taken_over',
    target: { kind: 'user', id, name },
    after: { userName: wanted.userName },
  })
  await keep(tx, call, id, wanted)
}

/** Somebody who is here: from now on the directory has its say, and has not let go of them, held or confirmed. */
async function keep(tx: Transaction, call: ScimCall, userId: string, wanted: WantedUser): Promise<void> {
  await insertDirectoryUser(tx, call.accountId, userId, wanted)
  await releaseHeld(tx, call.accountId, userId, 'delete')
  await alignPerson(tx, call, userId, { ...wanted, active: wanted.active ?? true })
}

/** Changes somebody whom the directory keeps, in one go with what is wanted of the row as it stands once it is locked. */
export async function changeTo(
  tx: Transaction,
  call: ScimCall,
  { id }: DirectoryUserRow,
  expected: ExpectedVersion,
  wantedOf: (row: DirectoryUserRow) => Promise<WantedUser>,
): Promise<void> {
  const { accountId } = call
  const person = await lockAlone(tx, accountId, id)
  const row = person && (await selectDirectoryUser(tx, accountId, id))
  if (!row) throw new ScimError('not_found')
  refuseOtherVersion(expected, userVersion(row))
  const wanted = await wantedOf(row)
  const isChanged = await align(tx, call, person, row, wanted, true)
  const { user_name: userName, external_id: externalId, attributes } = row
  const isKept = isDeepStrictEqual(
    { userName, externalId, attributes },
    { userName: wanted.userName, externalId: wanted.externalId, attributes: wanted.attributes },
  )
  if (isChanged || !isKept) await updateDirectoryUser(tx, accountId, id, wanted)
}

async function alignPerson(tx: Transaction, call: ScimCall, userId: string, wanted: WantedUser): Promise<void> {
  const person = await lockAlone(tx, call.accountId, userId)
  const row = person && (await selectDirectoryUser(tx, call.accountId, userId))
  if (row) await align(tx, call, person, { ...row, attributes: {} }, wanted, false)
}

/** What of the person itself is to be another. An administrator's own choices stay until the directory says otherwise. */
async function align(
  tx: Transaction,
  call: ScimCall,
  person: LockedPerson,
  row: DirectoryUserRow,
  wanted: WantedUser,
  /** Whether the directory takes something away that it let them have. */
  wasHere: boolean,
): Promise<boolean> {
  const { services, accountId, origin } = call
  const before = impliedBy(row.attributes)
  const isActive = row.status !== 'suspended'
  const patch: Parameters<typeof changeLockedPerson>[4] = {
    ...(wanted.givenName !== row.given_name && { givenName: wanted.givenName }),
    ...(wanted.familyName !== row.family_name && { familyName: wanted.familyName }),
    ...(wanted.type !== before.type && { type: wanted.type }),
    ...(wanted.language && wanted.language !== before.language && { language: wanted.language }),
    ...(wanted.active !== undefined &&
      wanted.active !== isActive && { status: wanted.active ? ('active' as const) : ('suspended' as const) }),
  }
  const changesEmail = wanted.email !== row.email
  if (Object.keys(patch).length === 0 && !changesEmail) return false
  refuseAdministrator(row)
  // The link with which they come would go to whoever reads mail there, and give the role to them.
  if (changesEmail && row.role !== 'member' && person.activated_at === null) throw new ScimError('role_not_activated')
  if (changesEmail) await setEmail(tx, services, origin, { accountId, person }, wanted.email)
  const isTaken = wasHere && patch.status === 'suspended'
  if (isTaken && !(await mayTakeAway(tx, services, { accountId, userId: row.id }, 'suspend'))) delete patch.status
  if (patch.status === 'active') await releaseHeld(tx, accountId, row.id, 'suspend')
  if (Object.keys(patch).length > 0) await changeLockedPerson(tx, services, origin, { accountId, person }, patch)
  return true
}

/** Whoever keeps the directory has no more to say of those who keep the account. */
export function refuseAdministrator({ role }: Pick<DirectoryUserRow, 'role'>): void {
  if (role === 'superadmin' || role === 'admin' || role === 'operator') throw new ScimError('administrator')
}
