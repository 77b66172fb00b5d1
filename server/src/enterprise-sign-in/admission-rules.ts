// Whether somebody who has proved who they are at the company's provider is let in, and as whom. Pure. First of all the
// domain: a provider speaks only of addresses that its account has proved to own. Then who the provider knows by its own
// name for them, which no other person gets; then the address, which may have been somebody else's; then somebody new.
import type { AdmissionFault } from '@sitzplan/contract/company-sign-in-faults'
import type { ExternalPerson } from './answer.ts'
import type { AdmittedRow } from './identity-store.ts'
import type { ProviderRow } from './provider-store.ts'

/** What is known of the person, each in the provider's own account. */
export interface Known {
  isDomainVerified: boolean
  /** Whom this provider has brought under this subject before. */
  bySubject: AdmittedRow | null
  byEmail: AdmittedRow | null
  /** Somebody of another account is active with this address. */
  isActiveElsewhere: boolean
}

export type Admission =
  | { as: 'known' | 'linked'; user: AdmittedRow }
  | { as: 'created' }
  | { as: 'refused'; fault: AdmissionFault; user: AdmittedRow | null }

export function admissionOf(
  provider: Pick<ProviderRow, 'creates_users' | 'set_by_superadmin'>,
  person: Pick<ExternalPerson, 'email' | 'isEmailVerified'>,
  known: Known,
): Admission {
  if (person.email === null) return refused('no_email')
  if (!known.isDomainVerified) return refused('domain_not_verified')
  if (known.bySubject) return asUser('known', known.bySubject, provider, known)
  if (!person.isEmailVerified) return refused('email_not_verified')
  if (known.byEmail) {
    // An address that is given to somebody else must not open the access of whoever had it before.
    if (known.byEmail.subject !== null) return refused('identity_changed', known.byEmail)
    return asUser('linked', known.byEmail, provider, known)
  }
  if (known.isActiveElsewhere) return refused('active_elsewhere')
  return provider.creates_users ? { as: 'created' } : refused('not_invited')
}

function asUser(
  as: 'known' | 'linked',
  user: AdmittedRow,
  provider: Pick<ProviderRow, 'set_by_superadmin'>,
  known: Known,
): Admission {
  if (user.status === 'suspended') return refused('suspended', user)
  if (user.status === 'deleted') return refused('deleted', user)
  if (user.status === 'invited' && known.isActiveElsewhere) return refused('active_elsewhere', user)
  // Managers, and roles of the account's own, administer too.
  if (user.role !== 'member' && !provider.set_by_superadmin) return refused('administrators_excluded', user)
  return { as, user }
}

const refused = (fault: AdmissionFault, user: AdmittedRow | null = null): Admission => ({ as: 'refused', fault, user })
