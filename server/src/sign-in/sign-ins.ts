// Signing in with e-mail and password, and ending sign-ins. Owns the order of the checks: nothing before the throttle
// costs anything, nothing after it says which part was wrong.

import type { Services } from '../app.ts'
import { recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { Turnstile } from '../platform/turnstile.ts'
import { newSecret } from '../tokens/token-text.ts'
import { verifyPassword } from './passwords.ts'
import {
  deleteOldSignInsOf,
  deleteSignIn,
  deleteSignInsOf,
  insertSignIn,
  type PasswordHolder,
  selectPasswordHolder,
  updateSignedInWhereUnchanged,
} from './sign-in-store.ts'
import { attemptOf, countFailure, lockAttempt, refuseThrottled, strangers } from './throttle.ts'

export const signInLastsSeconds = 7 * 24 * 60 * 60

/** Of one person: a further one ends the oldest. */
const mostSignIns = 100

export interface Credentials {
  email: string
  password: string
  address: string
  userAgent: string | null
}

export interface SignedIn {
  accountId: string
  userId: string
  /** The cookie's value, kept nowhere. */
  secret: string
}

// An attempt holds a connection and its locks while the password is checked; a flood must not take every connection.
const attempts = new Turnstile({ atOnce: 2, mostWaiting: 500 })

/** Signs in, or refuses with `too_many_attempts` or `sign_in_failed`. */
export async function signIn({ database }: Services, credentials: Credentials): Promise<SignedIn> {
  const attempt = attemptOf(credentials.email, credentials.address)
  // Who is blocked anyway does not wait in line for the others, nor they for them.
  await strangers.pass(() => refuseThrottled(database, attempt))
  const signedIn = await attempts.pass(() =>
    database.transaction(async (tx) => {
      await lockAttempt(tx, attempt)
      await refuseThrottled(tx, attempt)
      const holder = await selectPasswordHolder(tx, credentials.email.toLowerCase())
      const matches = await verifyPassword(holder?.password_hash ?? null, credentials.password)
      const done = holder && matches ? await admit(tx, holder, credentials) : null
      // Failures of known users are not audited: the time it takes would tell that they are known.
      if (!done) await countFailure(tx, attempt)
      return done
    }),
  )
  if (!signedIn) throw new Refusal('sign_in_failed')
  return signedIn
}

/** Null when the user was suspended or given another password meanwhile. */
async function admit(tx: Transaction, holder: PasswordHolder, { address, userAgent }: Credentials) {
  const person = await updateSignedInWhereUnchanged(tx, holder)
  if (!person) return null
  const name = person.name || person.email
  return openSignIn(tx, {
    accountId: holder.account_id,
    userId: holder.id,
    name,
    way: 'password',
    address,
    userAgent,
  })
}

interface Opening {
  accountId: string
  userId: string
  /** For the audit log. */
  name: string
  way: 'password' | 'company'
  address: string
  userAgent: string | null
}

/**
 * The one way to a cookie, for whoever has proved who they are: a new session id at each sign-in (against session
 * fixation). Whether the person may sign in at all, and in this way, is the caller's question.
 */
async function openSignIn(tx: Transaction, opening: Opening): Promise<SignedIn> {
  const { accountId, userId, name, way, address, userAgent } = opening
  const { text, hash } = newSecret()
  await deleteOldSignInsOf(tx, accountId, userId, mostSignIns - 1)
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
  await recordAudit(
    tx,
    { actor: { kind: 'user', id: userId, name }, address },
    { accountId, action: 'sign_in.succeeded', target: { kind: 'user', id: userId, name }, after: { way } },
  )
  return { accountId, userId, secret: text }
}

/** Ends one of the user's own sign-ins; 404 for anybody else's. */
export async function endSignIn(tx: Transaction, accountId: string, userId: string, id: string): Promise<void> {
  if (!(await deleteSignIn(tx, accountId, userId, id))) throw notFound()
}

/** Signs a user out everywhere. */
export const endSignInsOf = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteSignInsOf(tx, accountId, userId)
