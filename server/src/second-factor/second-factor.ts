// The second factor's front door: whether somebody has one, whether a code is theirs, what is kept of it and what goes.
// Secrets are kept sealed for one person each, recovery codes as keyed digests; what is spent stays spent.
import { randomBytes } from 'node:crypto'
import { accountById } from '../accounts/accounts.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Secrets } from '../platform/secrets.ts'
import { newTotpSecret, readCode, recoveryCodeOf, stepOf } from './second-factor-rules.ts'
import {
  countUsersWithoutSecondFactor,
  deleteProposal,
  deleteRecoveryCodes,
  deleteSecondFactor,
  insertRecoveryCodes,
  selectProposal,
  selectSecondFactor,
  spendRecoveryCode,
  spendStep,
  upsertProposal,
  upsertSecondFactor,
} from './second-factor-store.ts'

const recoveryCodesAtOnce = 10
/** Long enough to find an app for the phone first. */
const proposalLastsSeconds = 60 * 60

/** Whose second factor. */
export interface Holder {
  accountId: string
  userId: string
}

const purposeOf = ({ userId }: Holder) => `second-factor ${userId}`

/** Null for somebody without one. */
export async function secondFactorOf(
  queryable: Queryable,
  { accountId, userId }: Holder,
): Promise<{ confirmedAt: Date; recoveryCodesLeft: number } | null> {
  const row = await selectSecondFactor(queryable, accountId, userId)
  return row && { confirmedAt: row.confirmed_at, recoveryCodesLeft: row.recovery_codes_left }
}

/** Of those who sign in with a password: where the account says so, and always of the vendor's people. */
export async function isRequired(queryable: Queryable, accountId: string): Promise<boolean> {
  const { kind, secondFactorRequired } = await accountById(queryable, accountId)
  return kind === 'vendor' || secondFactorRequired
}

/** Whether one is required of somebody who has none. */
export async function lacksSecondFactor(queryable: Queryable, holder: Holder): Promise<boolean> {
  return (await isRequired(queryable, holder.accountId)) && !(await secondFactorOf(queryable, holder))
}

/** How many active users of the account have a password and no second factor. */
export const usersWithoutSecondFactor = (queryable: Queryable, accountId: string): Promise<number> =>
  countUsersWithoutSecondFactor(queryable, accountId)

/** `none`: there is no second factor. `missing`: there is, and no code came. `app` and `recovery`: a code that is spent now. */
export type CodeCheck = 'none' | 'missing' | 'wrong' | 'app' | 'recovery'

/** To be asked once the password is known to be right: the answer says who has a second factor. */
export async function checkCode(
  tx: Queryable,
  secrets: Secrets,
  holder: Holder,
  typed: string | undefined,
): Promise<CodeCheck> {
  const { accountId, userId } = holder
  const known = await selectSecondFactor(tx, accountId, userId)
  if (!known) return 'none'
  if (typed === undefined || typed.trim() === '') return 'missing'
  const read = readCode(typed)
  if (read?.kind === 'recovery')
    return (await spendRecoveryCode(tx, accountId, userId, digestOf(secrets, holder, read.code))) ? 'recovery' : 'wrong'
  const step = read && stepOf(secrets.decrypt(known.secret, purposeOf(holder)).toString(), read.code, known.now)
  return step !== null && (await spendStep(tx, accountId, userId, step)) ? 'app' : 'wrong'
}

/** A new secret for the app to keep. Nothing counts yet; a second factor that there is goes on counting. */
export async function propose(tx: Queryable, secrets: Secrets, holder: Holder) {
  const secret = newTotpSecret()
  const sealed = secrets.encrypt(Buffer.from(secret), purposeOf(holder))
  return {
    secret,
    expiresAt: await upsertProposal(tx, { ...holder, secret: sealed, lastsSeconds: proposalLastsSeconds }),
  }
}

/**
 * Makes the proposed secret count, when the code is made from it; returns the recovery codes. `nothing_proposed` also
 * when it was proposed too long ago.
 */
export async function confirm(
  tx: Queryable,
  secrets: Secrets,
  holder: Holder,
  typed: string,
): Promise<string[] | 'nothing_proposed' | 'wrong_code'> {
  const proposed = await selectProposal(tx, holder.accountId, holder.userId)
  if (!proposed) return 'nothing_proposed'
  const read = readCode(typed)
  const secret = secrets.decrypt(proposed.secret, purposeOf(holder)).toString()
  const step = read?.kind === 'app' ? stepOf(secret, read.code, proposed.now) : null
  if (step === null) return 'wrong_code'
  await deleteProposal(tx, holder.accountId, holder.userId)
  return keep(tx, secrets, holder, secret, step)
}

async function keep(tx: Queryable, secrets: Secrets, holder: Holder, secret: string, step: number): Promise<string[]> {
  const sealed = secrets.encrypt(Buffer.from(secret), purposeOf(holder))
  await upsertSecondFactor(tx, { ...holder, secret: sealed, step })
  return renewRecoveryCodes(tx, secrets, holder)
}

/** A second factor that nobody has to confirm: for the demo. */
export async function giveSecondFactor(tx: Queryable, secrets: Secrets, holder: Holder): Promise<string> {
  const secret = newTotpSecret()
  await keep(tx, secrets, holder, secret, 0)
  return secret
}

/** Ten new codes; the ones before work no longer. For somebody who has a second factor. */
export async function renewRecoveryCodes(tx: Queryable, secrets: Secrets, holder: Holder): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodesAtOnce }, () => recoveryCodeOf(randomBytes(12)))
  const digests = codes.map((code) => digestOf(secrets, holder, code.replaceAll('-', '')))
  await deleteRecoveryCodes(tx, holder.accountId, holder.userId)
  await insertRecoveryCodes(tx, holder.accountId, holder.userId, digests)
  return codes
}

const digestOf = (secrets: Secrets, { userId }: Holder, code: string) =>
  secrets.digest(`${userId} ${code}`, 'recovery-code')

/** Nothing of it stays, neither what counts nor what was proposed. Returns whether there was one. */
export async function forgetSecondFactor(tx: Queryable, { accountId, userId }: Holder): Promise<boolean> {
  await deleteProposal(tx, accountId, userId)
  return deleteSecondFactor(tx, accountId, userId)
}

/**
 * Goes along with a person who moves to another account: the app stays as it is, recovery codes are gone. They are told so
 * before, and make new ones.
 */
export async function moveSecondFactor(tx: Queryable, secrets: Secrets, from: Holder, to: Holder): Promise<void> {
  const known = await selectSecondFactor(tx, from.accountId, from.userId)
  await forgetSecondFactor(tx, from)
  if (!known) return
  const secret = secrets.encrypt(secrets.decrypt(known.secret, purposeOf(from)), purposeOf(to))
  await upsertSecondFactor(tx, { ...to, secret, step: known.last_step })
}
