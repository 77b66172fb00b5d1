// Signing in with e-mail and password, and ending sign-ins. Owns the order of the checks: nothing before the throttle
// costs anything, nothing after it says which part was wrong.
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { isDomainEnforced, isPasswordSwitchedOff } from '../enterprise-sign-in/enforcement.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import type { Secrets } from '../platform/secrets.ts'
import { checkCode } from '../second-factor/second-factor.ts'
import { newSecret } from '../tokens/token-text.ts'
import { verifyPassword } from './passwords.ts'
import {
  deleteCompanySignIns,
  deleteOldSignInsOf,
  deleteOtherSignIns,
  deletePasswordSignIns,
  deleteSignIn,
  deleteSignInsOf,
  insertSignIn,
  type PasswordHolder,
  type SignInWay,
  selectPasswordHolder,
  selectWay,
  updateSignedInWhereUnchanged,
} from './sign-in-store.ts'
import { attemptOf, attempts, countFailure, lockAttempt, refuseThrottled, strangers } from './throttle.ts'

export const signInLastsSeconds = 7 * 24 * 60 * 60

/** Of one person: a further one ends the oldest. */
const mostSignIns = 100

export interface Credentials {
  email: string
  password: string
  /** Of the second factor. */
  code?: string | undefined
  address: string
  userAgent: string | null
}

export interface SignedIn {
  accountId: string
  userId: string
  /** The cookie's value, kept nowhere. */
  secret: string
}

/**
 * Signs in, or refuses with `too_many_attempts`, `sign_in_failed` or, once the password was right, `code_required`. Where
 * the company has switched passwords off, `company_sign_in_required` is told for every address of its domain alike.
 */
export async function signIn({ database, secrets }: Services, credentials: Credentials): Promise<SignedIn> {
  const attempt = attemptOf(credentials.email, credentials.address)
  // Who is blocked anyway does not wait in line for the others, nor they for them.
  await strangers.pass(credentials.address, () => refuseThrottled(database, attempt))
  const outcome = await attempts.pass(credentials.address, () =>
    database.transaction(async (tx) => {
      await lockAttempt(tx, attempt)
      await refuseThrottled(tx, attempt)
      const outcome = await checkAndAdmit(tx, secrets, credentials)
      // Failures of known users are not audited: the time it takes would tell that they are known.
      if (outcome !== 'code_required' && typeof outcome === 'string') await countFailure(tx, attempt)
      return outcome
    }),
  )
  if (typeof outcome === 'string') throw new Refusal(outcome)
  return outcome
}

/** The checks in their order. A right password without a code is no failure: most programs ask for the code afterwards. */
async function checkAndAdmit(
  tx: Transaction,
  secrets: Secrets,
  credentials: Credentials,
): Promise<SignedIn | 'sign_in_failed' | 'company_sign_in_required' | 'code_required'> {
  const isDomainsOff = await isDomainEnforced(tx, credentials.email)
  const holder = await selectPasswordHolder(tx, credentials.email.toLowerCase())
  const matches = await verifyPassword(holder?.password_hash ?? null, credentials.password)
  if (!holder || !matches) return isDomainsOff ? 'company_sign_in_required' : 'sign_in_failed'
  const person = { accountId: holder.account_id, userId: holder.id }
  // Once more, for the account of whom the password has shown: its address may be of any domain.
  if (await isPasswordSwitchedOff(tx, person.accountId, person.userId)) return 'company_sign_in_required'
  const code = await checkCode(tx, secrets, person, credentials.code)
  if (code === 'missing') return 'code_required'
  if (code === 'wrong') return 'sign_in_failed'
  return (await admit(tx, holder, credentials, code)) ?? 'sign_in_failed'
}

/** Null when the user was suspended or given another password meanwhile. */
async function admit(
  tx: Transaction,
  holder: PasswordHolder,
  { address, userAgent }: Credentials,
  code: 'none' | 'app' | 'recovery',
) {
  const person = await updateSignedInWhereUnchanged(tx, holder)
  if (!person) return null
  const name = person.name || person.email
  return openSignIn(tx, {
    accountId: holder.account_id,
    userId: holder.id,
    name,
    way: 'password',
    ...(code !== 'none' && { secondFactor: code }),
    address,
    userAgent,
  })
}

interface Opening {
  accountId: string
  userId: string
  /** For the audit log. */
  name: string
  way: SignInWay
  /** What the code was made by, where one was asked for. */
  secondFactor?: 'app' | 'recovery'
  address: string
  userAgent: string | null
}

/**
 * The one way to a cookie, for whoever has proved who they are: a new session id at each sign-in (against session
 * fixation). Whether the person may sign in at all, in this way and without a code, is the caller's question.
 */
export async function openSignIn(tx: Transaction, opening: Opening): Promise<SignedIn> {
  const { accountId, userId, name, way, secondFactor, address } = opening
  await deleteOldSignInsOf(tx, accountId, userId, mostSignIns - 1)
  const secret = await makeSignIn(tx, opening)
  await recordAudit(
    tx,
    { actor: { kind: 'user', id: userId, name }, address },
    {
      accountId,
      action: 'sign_in.succeeded',
      target: { kind: 'user', id: userId, name },
      after: { way, ...(secondFactor && { secondFactor }) },
    },
  )
  return { accountId, userId, secret }
}

/** The cookie's value. */
async function makeSignIn(
  tx: Transaction,
  { accountId, userId, way, address, userAgent }: Omit<Opening, 'name'>,
): Promise<string> {
  const { text, hash } = newSecret()
  await insertSignIn(tx, {
    accountId,
    id: newId(),
    userId,
    way,
    tokenHash: hash,
    lastsSeconds: signInLastsSeconds,
    address,
    userAgent: userAgent?.slice(0, 300) ?? null,
  })
  return text
}

/**
 * After a change of what people sign in with: all their sign-ins end, and whoever made the change with one of them goes
 * on with a new one, whose cookie's value is returned. Null with a user token, which goes on as it was.
 */
export async function renewSignIn(
  tx: Transaction,
  { database }: Pick<Services, 'database'>,
  { accountId, userId, credential, credentialId }: UserCaller,
  from: { address: string; userAgent: string | null },
): Promise<string | null> {
  const way = credential === 'cookie' ? await selectWay(tx, accountId, credentialId) : null
  await deleteSignInsOf(tx, accountId, userId)
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  return way && makeSignIn(tx, { accountId, userId, way, ...from })
}

/** Ends one of the user's own sign-ins; 404 for anybody else's. */
export async function endSignIn(
  { database }: Pick<Services, 'database'>,
  origin: Origin,
  { accountId, userId, name }: { accountId: string; userId: string; name: string },
  id: string,
): Promise<void> {
  await database.transaction(async (tx) => {
    if (!(await deleteSignIn(tx, accountId, userId, id))) throw notFound()
    await recordAudit(tx, origin, {
      accountId,
      action: 'sign_in.ended',
      target: { kind: 'user', id: userId, name },
    })
    tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  })
}

/** Ends all of one's own sign-ins but `kept`, or all of them; returns how many. */
export const endOwnSignIns = (tx: Transaction, accountId: string, userId: string, kept: string | null) =>
  deleteOtherSignIns(tx, accountId, userId, kept)

/** Signs a user out everywhere. */
export const endSignInsOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteSignInsOf(tx, accountId, userId)

/**
 * Signs out whoever signed in through the company: everybody of the account, or one user. `kept`: a sign-in that goes on.
 */
export const endCompanySignInsOf = (
  tx: Transaction,
  accountId: string,
  { userId, kept }: { userId: string | null; kept: string | null },
): Promise<void> => deleteCompanySignIns(tx, accountId, userId, kept)

/** Signs out everybody of the account who signed in with a password, but for one. */
export const endPasswordSignInsOf = (tx: Transaction, accountId: string, exceptUserId: string): Promise<void> =>
  deletePasswordSignIns(tx, accountId, exceptUserId)
