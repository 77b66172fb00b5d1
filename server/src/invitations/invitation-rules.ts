// How an invited person may get in. Pure.
import type { ActivationWay } from '@sitzplan/contract/invitations'
import type { CompanySignIn } from '../enterprise-sign-in/enforcement.ts'

export interface Invitee {
  status: 'invited' | 'active' | 'suspended'
  /** The address belongs to an active user of another account. */
  isActiveElsewhere: boolean
  /** How this account lets people with such an address in. */
  companySignIn: CompanySignIn
}

/**
 * A user of this account signs in: they have their access already. One of another account decides to come over, for an
 * address is active in one account only. Else the company's sign-in where there is one, and a password unless that is
 * enforced. None: they could not get in.
 */
export function activationWays({ status, isActiveElsewhere, companySignIn }: Invitee): ActivationWay[] {
  if (status === 'active') return ['signIn']
  if (companySignIn === 'shut_out') return []
  if (isActiveElsewhere) return ['transfer']
  if (companySignIn === 'off') return ['password']
  return companySignIn === 'enforced' ? ['company'] : ['company', 'password']
}
