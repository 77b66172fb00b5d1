// The one way in for both protocols: what the provider's account knows of the person, what follows from it, and carrying
// it out (linked, activated, added) in one transaction.
import type { AdmissionFault } from '@sitzplan/contract/company-sign-in-faults'
import { fullName } from '../access/full-name.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productsByKey } from '../catalog/catalog.ts'
import { activateThroughCompany } from '../invitations/activation.ts'
import { activeElsewhere, createUser, lockAddress } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { type Admission, admissionOf } from './admission-rules.ts'
import type { ExternalPerson } from './answer.ts'
import { domainOf } from './domain-rules.ts'
import { isDomainVerified } from './domain-store.ts'
import {
  insertIdentity,
  lockSubject,
  selectUserByEmail,
  selectUserBySubject,
  updateIdentityUsed,
} from './identity-store.ts'
import type { ProviderRow } from './provider-store.ts'

export interface Admitted {
  userId: string
  name: string
}

/** What would become of the person; changes nothing. */
export async function admission(tx: Transaction, provider: ProviderRow, person: ExternalPerson): Promise<Admission> {
  const email = person.email ?? ''
  const { account_id: accountId } = provider
  await lockSubject(tx, provider, person.subject)
  await lockAddress(tx, email)
  return admissionOf(provider, person, {
    isDomainVerified: await isDomainVerified(tx, accountId, domainOf(email) ?? ''),
    bySubject: await selectUserBySubject(tx, provider, person.subject),
    byEmail: await selectUserByEmail(tx, provider, email),
    isActiveElsewhere: (await activeElsewhere(tx, accountId, email)) !== null,
  })
}

/** Lets the person in, or says why not. `origin`: the browser's address. */
export async function admit(
  tx: Transaction,
  services: Services,
  origin: Origin,
  provider: ProviderRow,
  person: ExternalPerson,
): Promise<Admitted | AdmissionFault> {
  const decided = await admission(tx, provider, person)
  if (decided.as === 'refused') {
    await auditRefusal(tx, origin, provider, decided)
    return decided.fault
  }
  if (decided.as === 'created') {
    const created = await create(tx, services, origin, provider, person)
    await link(tx, origin, provider, person, created)
    return created
  }
  const { user } = decided
  const admitted = { userId: user.user_id, name: fullName(user) }
  if (decided.as === 'linked') await link(tx, origin, provider, person, admitted)
  else await updateIdentityUsed(tx, provider, person.subject)
  if (user.status === 'invited')
    await activateThroughCompany(tx, { accountId: provider.account_id, userId: user.user_id }, origin.address ?? '')
  return admitted
}

async function create(
  tx: Transaction,
  services: Services,
  origin: Origin,
  provider: ProviderRow,
  { email, givenName, familyName }: ExternalPerson,
): Promise<Admitted> {
  const products = await stillSold(tx, provider.products_of_created)
  const user = await createUser(tx, services, origin, {
    accountId: provider.account_id,
    email: email ?? '',
    givenName,
    familyName,
    status: 'active',
    products,
  })
  for (const one of provider.products_of_created.filter((each) => !products.includes(each)))
    await recordAudit(tx, origin, {
      accountId: provider.account_id,
      action: 'assignment.not_sold',
      target: { kind: 'user', id: user.id, name: user.name },
      after: { product: one.key, kind: one.kind, provider: provider.name },
    })
  return { userId: user.id, name: user.name }
}

/** The vendor may have changed a product since it was chosen: nobody is kept out for it, and the audit log says so. */
async function stillSold(tx: Transaction, products: ProviderRow['products_of_created']) {
  const catalog = await productsByKey(tx)
  return products.filter(({ key, kind }) => catalog.get(key)?.kinds.includes(kind))
}

async function link(
  tx: Transaction,
  origin: Origin,
  provider: ProviderRow,
  { subject }: ExternalPerson,
  { userId, name }: Admitted,
): Promise<void> {
  await insertIdentity(tx, provider, subject, userId)
  await recordAudit(tx, origin, {
    accountId: provider.account_id,
    action: 'identity.linked',
    target: { kind: 'user', id: userId, name },
    after: { provider: provider.name },
  })
}

/** Only of people the account knows: what strangers try is not the account's business. */
async function auditRefusal(
  tx: Transaction,
  origin: Origin,
  provider: ProviderRow,
  { fault, user }: Extract<Admission, { as: 'refused' }>,
): Promise<void> {
  if (!user || user.status === 'deleted') return
  await recordAudit(tx, origin, {
    accountId: provider.account_id,
    action: 'sign_in.refused',
    target: { kind: 'user', id: user.user_id, name: fullName(user) },
    after: { way: 'company', reason: fault },
  })
}
