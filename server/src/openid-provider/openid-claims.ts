// What a product is told of who signs in: OpenID Connect Core 1.0 §5.1, and what the person may use of the product.

import type { Account, AccountClaims } from 'oidc-provider'
import { fullName } from '../access/full-name.ts'
import { entitlementsOf } from '../assignments/entitlements.ts'
import type { Database } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import { type PersonRow, selectPerson } from './openid-claim-store.ts'
import { clientById } from './openid-clients.ts'
import type { Keeping } from './openid-records.ts'

/** By scope, what is told. */
export const claimsByScope: Record<string, string[]> = {
  openid: ['sub'],
  profile: ['name', 'given_name', 'family_name', 'locale', 'zoneinfo'],
  email: ['email', 'email_verified'],
  account: ['account'],
  entitlements: ['entitlements'],
}

/** Products of an account there can be: all of them. */
const mostProducts = 200

/** An active user, as the client is told of them; undefined for anybody else: nothing that names them is answered. */
export async function findAccount(
  database: Database,
  ask: Keeping['ask'],
  userId: string,
  clientId: string | undefined,
): Promise<Account | undefined> {
  const person = isId(userId) ? await ask(() => selectPerson(database, userId)) : null
  if (!person) return undefined
  return {
    accountId: userId,
    claims: async (_use, scope): Promise<AccountClaims> => ({
      sub: userId,
      name: fullName(person),
      given_name: person.given_name,
      family_name: person.family_name,
      locale: person.language,
      zoneinfo: person.time_zone,
      email: person.email,
      // Whoever is active has had mail there, or was signed in by the company whose domain it is.
      email_verified: true,
      account: { id: person.account_id, name: person.account_name },
      ...(scope.split(' ').includes('entitlements') && {
        entitlements: await ask(() => entitlementsFor(database, userId, person, clientId)),
      }),
    }),
  }
}

/** As `GET /entitlements` tells them, of features the keys; of the client's product, or of all. */
async function entitlementsFor(database: Database, userId: string, person: PersonRow, clientId: string | undefined) {
  const client = clientId === undefined ? null : await clientById(database, clientId)
  // The vendor's own people have no licenses.
  if (!client || person.account_kind === 'vendor') return []
  const user = { accountId: person.account_id, reference: userId }
  const { items } = await entitlementsOf(database, user, client.product_id, person.language, { limit: mostProducts })
  return items.map(({ product, name, kind, state, features }) => ({
    product,
    name,
    kind,
    state,
    features: features.map(({ key }) => key),
  }))
}
