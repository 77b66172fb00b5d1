// Becoming active, by choosing a password or by coming over from another account: the link is spent, the person active
// and signed in, in one transaction or not at all.
import type { Language } from '@sitzplan/contract/common'
import type { ActivationBody, ActivationWay } from '@sitzplan/contract/invitations'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import type { Services } from '../app.ts'
import { recordAudit } from '../audit/audit.ts'
import { isPasswordSwitchedOff } from '../enterprise-sign-in/enforcement.ts'
import { spendOwnLink } from '../one-time-tokens/one-time-tokens.ts'
import { activeElsewhere, leaveForAnotherAccount, lockAddress } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { moveSecondFactor } from '../second-factor/second-factor.ts'
import { checkNewPassword, hashPassword, passwordOwnerOf } from '../sign-in/passwords.ts'
import { openSignIn, type SignedIn } from '../sign-in/sign-ins.ts'
import { activateInvited, endInvitation, type InviteeRow, selectInvitee } from './invitation-store.ts'
import { inviteeForUpdate, refuseOthers, waysOf } from './invitations.ts'

/** Where the call comes from. */
export interface Visitor {
  address: string
  userAgent: string | null
}

/**
 * Activates with a password and signs in. Refuses dead links, a password that will not do, and who gets in another way
 * (`company_sign_in_required`, `wrong_state`); the link stays unspent then.
 */
export function activate(
  services: Services,
  visitor: Visitor,
  secret: string,
  { password, language }: ActivationBody,
): Promise<SignedIn> {
  return services.database.transaction(async (tx) => {
    // Spent first: of many uses at once the others wait here for the outcome, and hash no password.
    const invitee = await spend(tx, secret)
    await refuseOtherWays(tx, invitee)
    checkNewPassword(password, '/password', await passwordOwnerOf(tx, invitee.account_id, invitee.id))
    return enter(tx, invitee, visitor, { way: 'password', passwordHash: await hashPassword(password), language })
  })
}

/** The person whose link is spent, locked: the address first, as whoever else makes somebody active under it does. */
async function spend(tx: Transaction, secret: string): Promise<InviteeRow> {
  const owner = await spendOwnLink(tx, 'activate', secret)
  const known = await selectInvitee(tx, owner)
  if (known) await lockAddress(tx, known.email)
  return inviteeForUpdate(tx, owner)
}

async function refuseOtherWays(tx: Transaction, invitee: InviteeRow): Promise<void> {
  // It is not switched while this runs.
  await isPasswordSwitchedOff(tx, invitee.account_id, invitee.id)
  const ways = await waysOf(tx, invitee)
  if (ways.includes('password')) return
  refuseWithoutWays(ways)
  if (ways.includes('company')) throw new Refusal('company_sign_in_required')
  throw new Refusal('wrong_state', { reason: ways.includes('transfer') ? 'active_elsewhere' : 'already_active' })
}

function refuseWithoutWays(ways: readonly ActivationWay[]): void {
  if (ways.length === 0) throw new Refusal('wrong_state', { reason: 'no_way_in' })
}

/**
 * Accepts, as the person the invitation is for: who is active here already has nothing more to do; who is a user of
 * another account leaves that one, with password and second factor, and is signed in anew. Refuses `last_superadmin` and `last_operator`.
 * Null: the sign-in at hand stays. Without a secret: the company is to sign them in.
 */
export function accept(
  services: Services,
  visitor: Visitor,
  caller: UserCaller,
  secret: string,
): Promise<(Omit<SignedIn, 'secret'> & { secret: string | null }) | null> {
  return services.database.transaction(async (tx) => {
    const invitee = await spend(tx, secret)
    refuseOthers(caller, invitee)
    if (invitee.status === 'active') return null
    const elsewhere = await activeElsewhere(tx, invitee.account_id, invitee.email)
    if (elsewhere?.id !== caller.userId) throw new Refusal('not_your_invitation')
    // Whoever comes over must be able to sign in here.
    refuseWithoutWays(await waysOf(tx, invitee))
    const passwordHash = await leaveForAnotherAccount(tx, services, { caller, address: visitor.address })
    const { accountId, userId } = caller
    await moveSecondFactor(tx, services.secrets, { accountId, userId }, ownerOf(invitee))
    tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
    // Where passwords are switched off the company signs them in, from now on.
    if (await isPasswordSwitchedOff(tx, invitee.account_id, invitee.id)) {
      await becomeActive(tx, invitee, visitor.address, { way: 'transfer', passwordHash: null })
      return { ...ownerOf(invitee), secret: null }
    }
    return enter(tx, invitee, visitor, { way: 'transfer', passwordHash })
  })
}

interface Means {
  way: 'password' | 'transfer' | 'company'
  passwordHash: string | null
  language?: Language | undefined
}

/** Activates somebody whom the company's provider has just brought. */
export async function activateThroughCompany(
  tx: Transaction,
  person: { accountId: string; userId: string },
  address: string,
): Promise<void> {
  await becomeActive(tx, await inviteeForUpdate(tx, person), address, { way: 'company', passwordHash: null })
}

async function enter(
  tx: Transaction,
  invitee: InviteeRow,
  { address, userAgent }: Visitor,
  means: Means,
): Promise<SignedIn> {
  const name = await becomeActive(tx, invitee, address, means)
  // Who comes over without a password was signed in by a company: whoever has to set up a second factor types theirs.
  const way = means.passwordHash === null ? 'company' : 'password'
  return openSignIn(tx, { ...ownerOf(invitee), name, way, address, userAgent })
}

async function becomeActive(
  tx: Transaction,
  invitee: InviteeRow,
  address: string,
  { way, passwordHash, language = invitee.language }: Means,
): Promise<string> {
  const owner = ownerOf(invitee)
  if (!(await activateInvited(tx, owner, { passwordHash, language }))) throw new Refusal('user_suspended')
  await endInvitation(tx, owner, 'accepted')
  const name = fullName(invitee)
  await recordAudit(
    tx,
    { actor: { kind: 'user', id: invitee.id, name }, address },
    {
      accountId: owner.accountId,
      action: 'user.activated',
      target: { kind: 'user', id: invitee.id, name },
      ...(language === invitee.language
        ? { after: { by: way } }
        : { before: { language: invitee.language }, after: { by: way, language } }),
    },
  )
  return name
}

const ownerOf = ({ account_id, id }: InviteeRow) => ({ accountId: account_id, userId: id })
