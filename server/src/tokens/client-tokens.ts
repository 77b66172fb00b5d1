// Client tokens: one user, one product, a quarter of an hour, for a product's page in the browser. The product asks
// for them with its key when the person opens the page.
import type { ClientToken } from '@sitzplan/contract/tokens'
import type { ProductCaller } from '../access/caller.ts'
import { customerByReference } from '../accounts/accounts.ts'
import type { Origin } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import { personForProduct } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { deleteSomeExpiredTokens } from './token-store.ts'
import { createToken } from './tokens.ts'

const lastsSeconds = 15 * 60

/** Refuses unknown people (404), suspended ones, and those who have yet to activate where the product wants that. */
export async function createClientToken(
  tx: Transaction,
  origin: Origin,
  caller: ProductCaller,
  wanted: { user: string; account?: string },
): Promise<ClientToken> {
  await refuseForeignAccount(tx, caller, wanted.account)
  const person = await personForProduct(tx, { ...wanted, accountId: caller.accountId })
  const product = await productByKey(tx, caller.productKey)
  if (!person || !product) throw notFound()
  if (person.status === 'suspended') throw new Refusal('user_suspended')
  if (person.status === 'invited' && product.sessionPolicy.requireActivation) throw new Refusal('not_activated')
  const { accountId, userId } = person
  const { token, expiresAt } = await createToken(tx, origin, {
    accountId,
    kind: 'client',
    name: caller.productKey,
    userId,
    productId: caller.productId,
    lastsSeconds,
  })
  if (!expiresAt) throw new Error('a client token without an end')
  await deleteSomeExpiredTokens(tx)
  return { token, expiresAt: expiresAt.toISOString() }
}

/** An account's own key names that account or none; the vendor's keys name any. */
async function refuseForeignAccount(tx: Transaction, { accountId }: ProductCaller, named: string | undefined) {
  if (accountId === null || named === undefined) return
  if ((await customerByReference(tx, named.toLowerCase())).id !== accountId) throw notFound()
}
