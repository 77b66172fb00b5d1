// Asks people who are signed in for their password once more, before they change what they sign in with. A cookie that
// somebody else got hold of is not enough for that, nor does it give them more guesses than anybody has.
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { isPasswordSwitchedOff } from '../enterprise-sign-in/enforcement.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { verifyPassword } from './passwords.ts'
import { lockUnchangedHolder, selectOwnPassword } from './sign-in-store.ts'
import { attemptOf, attempts, countFailure, lockAttempt, refuseThrottled, strangers } from './throttle.ts'

export const wrongCode = Symbol('wrong code')
const wrongPassword = Symbol('wrong password')

interface Proof {
  password: string
  /** Where the call comes from. */
  address: string
}

/**
 * Runs `change` in the transaction in which the password was found right, with the person locked. A wrong password, and a
 * wrong code that `change` found (`wrongCode`), count like failed sign-ins, and are refused (422) at their field.
 */
export async function changeWithPassword<T>(
  { database }: Services,
  caller: UserCaller,
  { password, address }: Proof,
  change: (tx: Transaction) => Promise<T | typeof wrongCode>,
): Promise<T> {
  const attempt = attemptOf(caller.email, address)
  await strangers.pass(address, () => refuseThrottled(database, attempt))
  const outcome = await attempts.pass(address, () =>
    database.transaction(async (tx) => {
      await lockAttempt(tx, attempt)
      await refuseThrottled(tx, attempt)
      // What it signs in with is the company's affair then.
      if (await isPasswordSwitchedOff(tx, caller.accountId, caller.userId))
        throw new Refusal('company_sign_in_required')
      const outcome = (await isOwnPassword(tx, caller, password)) ? await change(tx) : wrongPassword
      if (outcome === wrongPassword || outcome === wrongCode) await countFailure(tx, attempt)
      return outcome
    }),
  )
  if (outcome === wrongPassword) throw invalidField('/password', 'wrongPassword')
  if (outcome === wrongCode) throw invalidField('/code', 'wrongCode')
  return outcome
}

async function isOwnPassword(tx: Transaction, { accountId, userId }: UserCaller, password: string): Promise<boolean> {
  const holder = await selectOwnPassword(tx, accountId, userId)
  const matches = await verifyPassword(holder?.password_hash ?? null, password)
  return holder !== null && matches && lockUnchangedHolder(tx, holder)
}
