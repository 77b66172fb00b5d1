// The first run: a link that works once and leads to the making of the vendor, its first operator and its signing
// key, all in one transaction.

import type { Person } from '@sitzplan/contract/common'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { SetupBody } from '@sitzplan/contract/setup'
import { createAccount, isSetUp, vendorAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Config } from '../config.ts'
import { type Documents, makeOwnAccount } from '../license-feed/own-license.ts'
import { firstVendorKey } from '../licenses/licenses.ts'
import { newLink, spendLink } from '../one-time-tokens/one-time-tokens.ts'
import { createUser } from '../people/people.ts'
import type { Database } from '../platform/database/database.ts'

/** As the schema has checked it, names without spaces around them. */
type SetupForm = Pick<SetupBody, 'givenName' | 'familyName' | 'email' | 'password' | 'language' | 'timeZone'>

const linkLastsSeconds = 48 * 60 * 60

/** A fresh setup link; earlier ones die. Null once the first run is over. Valid 48 hours. */
export async function offerSetup(
  database: Database,
  { publicUrl, vendorKeys }: Pick<Config, 'publicUrl' | 'vendorKeys'>,
): Promise<string | null> {
  return database.transaction(async (tx) => {
    if (await isSetUp(tx, vendorKeys !== undefined)) return null
    return `${publicUrl}${pageAddresses.setup}/${await newLink(tx, 'setup', null, linkLastsSeconds)}`
  })
}

/**
 * Makes vendor, operator and key. Null when the link does not open (any more): then nothing has changed. Refuses an
 * unknown time zone.
 */
export async function setUp(
  services: Services,
  origin: Origin,
  token: string,
  { company, language, timeZone, ...form }: SetupForm & { company: string },
): Promise<{ account: string; user: Person } | null> {
  return services.database.transaction(async (tx) => {
    // Spent first: of many uses at once the others wait here for the outcome, and hash no password.
    if (!(await spendLink(tx, 'setup', token))) return null
    if (await vendorAccount(tx)) return null
    const vendor = await createAccount(tx, { kind: 'vendor', name: company, language, timeZone }, origin)
    const { id, email, name } = await createUser(tx, services, origin, {
      accountId: vendor.id,
      email: form.email,
      givenName: form.givenName,
      familyName: form.familyName,
      language,
      role: 'operator',
      status: 'active',
      password: form.password,
    })
    await firstVendorKey(tx, services, vendor.id)
    return { account: vendor.id, user: { id, email, name } }
  })
}

/**
 * The first run of a customer's own installation: the account is the one that the license is for, and its first superadmin
 * is made. Null when the link does not open (any more); refuses documents that are not the vendor's, and an unknown time
 * zone.
 */
export async function setUpOwn(
  services: Services,
  origin: Origin,
  token: string,
  { language, timeZone, ...form }: SetupForm,
  documents: Documents,
): Promise<{ account: string; user: Person } | null> {
  return services.database.transaction(async (tx) => {
    if (!(await spendLink(tx, 'setup', token))) return null
    if (await isSetUp(tx, true)) return null
    const account = await makeOwnAccount(tx, services, origin, { documents, language, timeZone })
    const { id, email, name } = await createUser(tx, services, origin, {
      accountId: account.id,
      email: form.email,
      givenName: form.givenName,
      familyName: form.familyName,
      language,
      role: 'superadmin',
      status: 'active',
      password: form.password,
    })
    return { account: account.id, user: { id, email, name } }
  })
}
