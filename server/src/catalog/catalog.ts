// The catalogue's front door: what the vendor sells, and how sessions of it behave.
import { isDeepStrictEqual } from 'node:util'
import type { CatalogProduct, NewProductBody, ProductPatch } from '@sitzplan/contract/catalog'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { type InvalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { defaultPolicy, faultsOf, mergeProduct } from './catalog-rules.ts'
import {
  insertProduct,
  type Product,
  selectCatalogVersion,
  selectLinesAnybodyOwns,
  selectNextPosition,
  selectProductByKey,
  selectProductForUpdate,
  selectProducts,
  updateProduct,
} from './catalog-store.ts'

export { textIn } from './catalog-rules.ts'
export type { Product } from './catalog-store.ts'

/** Every product the vendor sells, in order of display. */
export const products = (queryable: Queryable): Promise<Product[]> => selectProducts(queryable)

/** When the catalogue changed last, in milliseconds since 1970. */
export const catalogVersion = (queryable: Queryable): Promise<number> => selectCatalogVersion(queryable)

/** The product with this key, or null. Keys are unique in an installation. */
export const productByKey = (queryable: Queryable, key: string): Promise<Product | null> =>
  selectProductByKey(queryable, key)

/** Throws `not_found`. */
export async function productById(queryable: Queryable, id: string): Promise<Product> {
  const product = (await products(queryable)).find((one) => one.id === id)
  if (!product) throw notFound()
  return product
}

/** Adds a product to the catalogue of the vendor `accountId`. Refuses a taken key and what no product may be. */
export async function createProduct(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  draft: NewProductBody,
): Promise<Product> {
  const { key, ...rest } = draft
  const blank: Product = {
    id: newId(),
    accountId,
    key,
    name: {},
    description: null,
    features: [],
    kinds: [],
    resources: [],
    origins: [],
    selfService: false,
    sessionPolicy: defaultPolicy,
    position: draft.position ?? (await selectNextPosition(tx, accountId)),
  }
  const product = mergeProduct(blank, rest)
  refuseFaults(faultsOf(product))
  if (!(await insertProduct(tx, product))) throw new Refusal('key_taken')
  await recordAudit(tx, origin, {
    accountId,
    action: 'catalog.created',
    target: { kind: 'product', id: product.id, name: key },
    after: shown(product),
  })
  return product
}

/** Merges `patch` into the product. What depends on the present values is decided under its row's lock. */
export async function changeProduct(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  key: string,
  patch: ProductPatch,
): Promise<Product> {
  const before = await selectProductForUpdate(tx, accountId, key)
  if (!before) throw notFound()
  const after = mergeProduct(before, patch)
  refuseFaults(faultsOf(after))
  await refuseLosingWhatIsOwned(tx, after)
  await updateProduct(tx, after)
  const changed = Object.keys(patch) as (keyof ProductPatch)[]
  await recordAudit(tx, origin, {
    accountId,
    action: 'catalog.changed',
    target: { kind: 'product', id: after.id, name: key },
    before: only(before, changed),
    after: only(after, changed),
  })
  return after
}

/** A kind or resource that an account owns cannot leave the catalogue: its next revision could not name it. */
async function refuseLosingWhatIsOwned(tx: Queryable, { id, kinds, resources }: Product): Promise<void> {
  const isKept = (line: { kind: string; resource: string }) =>
    line.kind === 'device'
      ? resources.some(({ key }) => key === line.resource)
      : kinds.some((kind) => kind === line.kind)
  const owned = await selectLinesAnybodyOwns(tx, id)
  if (!owned.every(isKept)) throw new Refusal('wrong_state', { reason: 'still_owned' })
}

function refuseFaults(fields: InvalidField[]): void {
  if (fields.length > 0) throw new Refusal('invalid_request', {}, { fields })
}

/**
 * Takes over a catalogue that came from elsewhere: what is new is added, what differs is changed. What is missing there
 * stays: it may still be owned.
 */
export async function takeOverCatalog(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  catalog: readonly CatalogProduct[],
): Promise<void> {
  const known = new Map((await selectProducts(tx)).map((product) => [product.key, shown(product)]))
  for (const { description, key, ...product } of catalog) {
    const present = known.get(key)
    const patch = { ...product, ...(description && { description }) }
    if (!present) await createProduct(tx, origin, accountId, { ...patch, key })
    else if (!isDeepStrictEqual(present, { ...present, ...product, description }))
      await changeProduct(tx, origin, accountId, key, patch)
  }
}

const only = (product: Product, keys: readonly (keyof ProductPatch)[]) =>
  Object.fromEntries(keys.map((key) => [key, product[key]]))

/** A product without what only the database needs. */
export function shown({ id: _id, accountId: _accountId, ...product }: Product) {
  return product
}
