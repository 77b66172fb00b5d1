// Product keys of the vendor: each serves one product of every customer account.
import type { NewVendorProductKey, NewVendorProductKeyBody, VendorProductKey } from '@sitzplan/contract/vendor'
import type { Static } from 'typebox'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { createToken, revokeToken } from '../tokens/tokens.ts'
import { countProductKeys, type ProductKeyRow, selectProductKey, selectProductKeys } from './product-key-store.ts'

type Key = Static<typeof VendorProductKey>

export async function listProductKeys(
  queryable: Queryable,
  accountId: string,
  { limit = 50, cursor, product = null }: { limit?: number; cursor?: string; product?: string | null },
): Promise<Page<Key>> {
  const [before = null] = decodeCursor(cursor, 1) ?? []
  const rows = await selectProductKeys(
    queryable,
    accountId,
    product,
    before === null ? null : String(before),
    limit + 1,
  )
  return pageOf(rows, limit, await countProductKeys(queryable, accountId, product), shown, (row) => [row.id])
}

/** Makes a key; its token is in this answer and nowhere else. */
export async function createProductKey(
  tx: Transaction,
  origin: Origin,
  { accountId, userId }: UserCaller,
  { product: key, name }: Static<typeof NewVendorProductKeyBody>,
): Promise<Static<typeof NewVendorProductKey>> {
  const product = await productByKey(tx, key)
  if (!product) throw invalidField('/product', 'unknownReference')
  const wanted = { accountId, kind: 'product' as const, name: name ?? key, productId: product.id, createdBy: userId }
  const { id, token } = await createToken(tx, origin, wanted)
  return { ...shown(await productKeyById(tx, accountId, id)), token }
}

/** Revokes a key of the vendor; whatever else has this id is not there. */
export async function revokeProductKey(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
): Promise<void> {
  await productKeyById(tx, caller.accountId, id)
  // Operators have no permissions of an account's administrators; over the vendor's product keys they have this one.
  await revokeToken(tx, services, origin, { ...caller, permissions: new Set(['tokens.manage']) }, id)
}

async function productKeyById(queryable: Queryable, accountId: string, id: string): Promise<ProductKeyRow> {
  const key = await selectProductKey(queryable, accountId, id)
  if (!key) throw notFound()
  return key
}

const shown = (row: ProductKeyRow): Key => ({
  id: row.id,
  name: row.name,
  product: row.product,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
})
