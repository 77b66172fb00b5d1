// The catalogue's front door: what the vendor sells, and how sessions of it behave.
import { isDeepStrictEqual } from 'node:util'
import type { NewProductBody, ProductPatch, Texts, TextsPatch } from '@sitzplan/contract/catalog'
import type { DocumentProduct } from '@sitzplan/contract/license-feed'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { rebill } from '../billing/billing.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal, refuseFields } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { defaultPolicy, defaultRetentionDays, faultsOf, mergeProduct } from './catalog-rules.ts'
import {
  insertProduct,
  lockProducts,
  type Product,
  selectCatalogVersion,
  selectLinesAnybodyOwns,
  selectNextPosition,
  selectProductByKey,
  selectProducts,
  selectProductsOf,
  updateProduct,
} from './catalog-store.ts'
import { recordPrices } from './prices.ts'
import { isSold, planThatLoses, relationFaults } from './relation-rules.ts'

export type { Product } from './catalog-store.ts'

/** Every product the vendor sells, in order of display. */
export const products = (queryable: Queryable): Promise<Product[]> => selectProducts(queryable)

/** When the catalogue changed last, in milliseconds since 1970. */
export const catalogVersion = (queryable: Queryable): Promise<number> => selectCatalogVersion(queryable)

/** The product with this key, or null. Keys are unique in an installation. */
export const productByKey = (queryable: Queryable, key: string): Promise<Product | null> =>
  selectProductByKey(queryable, key)

/** Every product by its key. */
export const productsByKey = async (queryable: Queryable): Promise<ReadonlyMap<string, Product>> =>
  new Map((await products(queryable)).map((product) => [product.key, product]))

/** The key of each product by its id. */
export async function productKeys(queryable: Queryable): Promise<(productId: string) => string> {
  const keys = new Map((await products(queryable)).map(({ id, key }) => [id, key]))
  return (productId) => keys.get(productId) ?? productId
}

/** Throws `not_found`. */
export async function productById(queryable: Queryable, id: string): Promise<Product> {
  const product = (await products(queryable)).find((one) => one.id === id)
  if (!product) throw notFound()
  return product
}

/** The vendor's products, which nobody else changes until the transaction ends. */
export async function lockedProducts(tx: Transaction, accountId: string): Promise<Product[]> {
  await lockProducts(tx, accountId)
  return selectProductsOf(tx, accountId)
}

/** Adds a product to the catalogue of the vendor `accountId`. Refuses a taken key and what no product may be. */
export async function createProduct(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  draft: NewProductBody,
): Promise<Product> {
  const others = await lockedProducts(tx, accountId)
  return addProduct(tx, origin, accountId, draft, (product) => refuseFields(relationFaults(product, others)))
}

/** `check` throws what speaks against it. */
async function addProduct(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  { key, ...draft }: NewProductBody,
  check?: (product: Product) => void,
): Promise<Product> {
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
    moduleOf: null,
    requires: [],
    brings: [],
    settingsSchema: null,
    settingsRetentionDays: defaultRetentionDays,
    billedBy: 'license',
    prices: [],
    position: draft.position ?? (await selectNextPosition(tx, accountId)),
  }
  const product = mergeProduct(blank, draft)
  refuseFields(faultsOf(product))
  check?.(product)
  if (!(await insertProduct(tx, product))) throw new Refusal('key_taken')
  await recordPrices(tx, product, [])
  await recordAudit(tx, origin, {
    accountId,
    action: 'catalog.created',
    target: { kind: 'product', id: product.id, name: key },
    after: shown(product),
  })
  return product
}

/** Merges `patch` into the product. What depends on the present values is decided under the catalogue's lock. */
export async function changeProduct(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  key: string,
  patch: ProductPatch,
): Promise<Product> {
  const all = await lockedProducts(tx, accountId)
  const before = all.find((product) => product.key === key)
  if (!before) throw notFound()
  const others = all.filter((product) => product !== before)
  return mergeInto(tx, origin, before, patch, (after) => {
    refuseFields(relationFaults(after, others))
    const plan = planThatLoses(after, others)
    if (plan) throw new Refusal('wrong_state', { reason: 'still_brought', plan: plan.key })
  })
}

async function mergeInto(
  tx: Transaction,
  origin: Origin,
  before: Product,
  patch: ProductPatch,
  check?: (product: Product) => void,
): Promise<Product> {
  const after = mergeProduct(before, patch)
  refuseFields(faultsOf(after))
  check?.(after)
  await refuseLosingWhatIsOwned(tx, after)
  await updateProduct(tx, after)
  await recordPrices(tx, after, before.prices)
  if (after.billedBy !== before.billedBy) await rebill(tx, after.id)
  const changed = Object.keys(patch) as (keyof ProductPatch)[]
  await recordAudit(tx, origin, {
    accountId: after.accountId,
    action: 'catalog.changed',
    target: { kind: 'product', id: after.id, name: after.key },
    before: only(before, changed),
    after: only(after, changed),
  })
  return after
}

/** A kind or resource that an account owns cannot leave the catalogue: its next revision could not name it. */
async function refuseLosingWhatIsOwned(tx: Queryable, product: Product): Promise<void> {
  const owned = await selectLinesAnybodyOwns(tx, product.id)
  if (!owned.every((line) => isSold(line, product))) throw new Refusal('wrong_state', { reason: 'still_owned' })
}

/** What a document says by leaving it out. */
const absent = {
  moduleOf: null,
  requires: [],
  brings: [],
  settingsSchema: null,
  settingsRetentionDays: defaultRetentionDays,
  billedBy: 'license',
} as const satisfies Partial<DocumentProduct>

/**
 * Takes over a catalogue that came from elsewhere: what is new is added, what differs is changed. What is missing there
 * stays: it may still be owned. What its products say about each other was checked as a whole where it was signed; one by
 * one, as they come here, they need not fit.
 */
export async function takeOverCatalog(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  catalog: readonly DocumentProduct[],
): Promise<void> {
  const known = new Map((await lockedProducts(tx, accountId)).map((product) => [product.key, product]))
  for (const { description, key, ...rest } of catalog) {
    const product = { ...absent, ...rest }
    const present = known.get(key)
    if (!present) await addProduct(tx, origin, accountId, { ...product, ...(description && { description }), key })
    else if (!isDeepStrictEqual(present, { ...present, ...product, description }))
      await mergeInto(tx, origin, present, {
        ...product,
        name: exactly(present.name, product.name),
        ...((description || present.description) && { description: exactly(present.description, description) }),
      })
  }
}

/** The patch that makes `texts` of what is there: languages that are gone are taken away. */
const exactly = (present: Texts | null, texts: Texts | null): TextsPatch => ({
  ...Object.fromEntries(Object.keys(present ?? {}).map((language) => [language, null])),
  ...texts,
})

const only = (product: Product, keys: readonly (keyof ProductPatch)[]) =>
  Object.fromEntries(keys.map((key) => [key, product[key]]))

/** A product without what only the database needs. */
export function shown({ id: _id, accountId: _accountId, ...product }: Product) {
  return product
}
