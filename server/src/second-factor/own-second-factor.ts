// People's own second factor: setting it up, new recovery codes, turning it off. Each asks for the password again and, of
// whoever has a second factor, for a code; is told by the audit log; and, where it changes how one signs in, ends the
// person's other sign-ins.
import type { OwnSecondFactor, ProposedSecondFactor } from '@sitzplan/contract/second-factor'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { changeWithPassword, wrongCode } from '../sign-in/own-password.ts'
import { renewSignIn } from '../sign-in/sign-ins.ts'
import {
  checkCode,
  confirm,
  forgetSecondFactor,
  isRequired,
  propose,
  renewRecoveryCodes,
  secondFactorOf,
} from './second-factor.ts'
import { totpUri } from './second-factor-rules.ts'

/** Who asks, from where, and the password they gave. */
export interface Asked {
  caller: UserCaller
  origin: Origin
  address: string
  userAgent: string | null
  password: string
}

export async function ownSecondFactor({ database }: Services, caller: UserCaller): Promise<OwnSecondFactor> {
  const [known, required] = await Promise.all([
    secondFactorOf(database, caller),
    isRequired(database, caller.accountId),
  ])
  return {
    confirmedAt: known?.confirmedAt.toISOString() ?? null,
    recoveryCodesLeft: known?.recoveryCodesLeft ?? 0,
    isRequired: required,
  }
}

/** Shows a new secret. What counted before is asked for a code, and goes on counting until one from the new comes back. */
export async function beginSecondFactor(
  services: Services,
  asked: Asked,
  code: string | undefined,
): Promise<ProposedSecondFactor> {
  const { caller } = asked
  return changeWithPassword(services, caller, asked, async (tx) => {
    if ((await ownCode(tx, services, asked, code)) === 'wrong') return wrongCode
    const { secret, expiresAt } = await propose(tx, services.secrets, holderOf(caller))
    await record(tx, asked, 'second_factor.begun')
    return { secret, uri: totpUri(secret, caller.email), expiresAt: expiresAt.toISOString() }
  })
}

/** `cookie`: of the sign-in that takes the place of the present one; null with a user token. */
export interface Renewed {
  recoveryCodes: string[]
  cookie: string | null
}

export async function confirmSecondFactor(services: Services, asked: Asked, code: string): Promise<Renewed> {
  return changeWithPassword(services, asked.caller, asked, async (tx) => {
    const recoveryCodes = await confirm(tx, services.secrets, holderOf(asked.caller), code)
    if (recoveryCodes === 'nothing_proposed') throw wrongState('nothing_proposed')
    if (recoveryCodes === 'wrong_code') return wrongCode
    await record(tx, asked, 'second_factor.turned_on')
    return { recoveryCodes, cookie: await renewSignIn(tx, services, asked.caller, asked) }
  })
}

/** Returns the cookie of the sign-in that takes the place of the present one; null with a user token. */
export async function turnOffSecondFactor(services: Services, asked: Asked, code: string): Promise<string | null> {
  const holder = holderOf(asked.caller)
  return changeWithPassword(services, asked.caller, asked, async (tx) => {
    const check = await checkCode(tx, services.secrets, holder, code)
    if (check === 'none') throw wrongState('no_second_factor')
    if (check === 'wrong' || check === 'missing') return wrongCode
    if (await isRequired(tx, holder.accountId)) throw wrongState('second_factor_needed')
    await forgetSecondFactor(tx, holder)
    await record(tx, asked, 'second_factor.turned_off')
    return renewSignIn(tx, services, asked.caller, asked)
  })
}

export async function makeRecoveryCodes(services: Services, asked: Asked, code: string | undefined): Promise<string[]> {
  const holder = holderOf(asked.caller)
  return changeWithPassword(services, asked.caller, asked, async (tx) => {
    const check = await ownCode(tx, services, asked, code)
    if (check === 'none') throw wrongState('no_second_factor')
    if (check === 'wrong') return wrongCode
    const codes = await renewRecoveryCodes(tx, services.secrets, holder)
    await record(tx, asked, 'second_factor.codes_renewed')
    return codes
  })
}

/** Refuses where there is a second factor and no code came: whoever has the password alone replaces nothing. */
async function ownCode(tx: Transaction, { secrets }: Services, { caller }: Asked, code: string | undefined) {
  const check = await checkCode(tx, secrets, holderOf(caller), code)
  if (check === 'missing') throw invalidField('/code', 'required')
  return check
}

const holderOf = ({ accountId, userId }: UserCaller) => ({ accountId, userId })

const wrongState = (reason: 'nothing_proposed' | 'no_second_factor' | 'second_factor_needed') =>
  new Refusal('wrong_state', { reason })

async function record(tx: Transaction, { caller, origin }: Asked, action: string): Promise<void> {
  const { accountId, userId, name } = caller
  await recordAudit(tx, origin, { accountId, action, target: { kind: 'user', id: userId, name } })
}
