// What others ask of Enterprise Sign-In: whether a password counts, who must stay, whom to forget. The domain of an
// address decides what is told before anybody is known; the account of a user decides what that user may do.
import type { ProviderMode } from '@sitzplan/contract/enterprise-sign-in'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { domainOf } from './domain-rules.ts'
import { holdBreakGlass, isEnforcedFor, selectBreakGlass } from './enforcement-store.ts'
import { deleteIdentitiesOfUser, hasIdentityInUse } from './identity-store.ts'
import { selectProviderOfDomain } from './provider-store.ts'

/** Whether the verified domain of the address asks for the company's sign-in. Looks at no user. */
export async function isDomainEnforced(queryable: Queryable, email: string): Promise<boolean> {
  const domain = domainOf(email)
  return domain !== null && (await isEnforcedFor(queryable, domain))
}

/** Whether this user's account has switched passwords off for them; it does not while the transaction runs. */
export async function isPasswordSwitchedOff(tx: Transaction, accountId: string, userId: string): Promise<boolean> {
  const breakGlass = await holdBreakGlass(tx, accountId)
  return breakGlass !== null && breakGlass !== userId
}

/** Whether the company's sign-in says who this user is: it has brought them, or nothing else lets them in. */
export async function isCompanysOwn(
  queryable: Queryable,
  { accountId, userId }: { accountId: string; userId: string },
): Promise<boolean> {
  const breakGlass = await selectBreakGlass(queryable, accountId)
  return (breakGlass !== null && breakGlass !== userId) || hasIdentityInUse(queryable, accountId, userId)
}

/** `shut_out`: the account takes no password, and the address is of no domain of its own. */
export type CompanySignIn = ProviderMode | 'shut_out'

/** How the account lets somebody in who has this address: the company signs in people of its verified domains alone. */
export async function companySignInOf(queryable: Queryable, accountId: string, email: string): Promise<CompanySignIn> {
  const domain = domainOf(email)
  const provider = domain === null ? null : await selectProviderOfDomain(queryable, domain)
  if (provider?.account_id === accountId) return provider.mode
  return (await selectBreakGlass(queryable, accountId)) === null ? 'off' : 'shut_out'
}

/**
 * For whoever suspends, demotes, deletes or transfers somebody: the superadmin whose password still works stays while
 * the company's sign-in is enforced. Ask after locking the user.
 */
export async function refuseLosingBreakGlass(queryable: Queryable, accountId: string, userId: string): Promise<void> {
  if ((await selectBreakGlass(queryable, accountId)) === userId)
    throw new Refusal('wrong_state', { reason: 'break_glass' })
}

/** Forgets who a user is at the account's identity providers: with their name and address. */
export const forgetExternalIdentities = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteIdentitiesOfUser(tx, accountId, userId)
