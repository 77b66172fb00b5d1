// Which line a caller counts a device in: a product's own, or, with a user token, of whichever product has the resource.
import type { Caller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { type Product, productById, products } from '../catalog/catalog.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { accountOf } from '../seats/product-callers.ts'
import type { DevicePlace } from './devices.ts'

interface Named {
  resource: string
  deviceId: string
  product?: string | undefined
  account?: string | undefined
}

/** Refuses what is not there, or not the caller's, with `not_found`. */
export async function devicePlaceOf(services: Services, caller: Caller, named: Named): Promise<DevicePlace> {
  if (caller.kind === 'client') throw new Refusal('forbidden')
  const accountId = await accountOf(services, caller.accountId, named.account)
  if (accountId === null) throw invalidField('/account', 'required')
  const product =
    caller.kind === 'product'
      ? await productById(services.database, caller.productId)
      : await onlyProductWith(services, named)
  const isOther = named.product !== undefined && named.product !== product.key
  if (isOther || !hasResource(product, named.resource)) throw notFound()
  return { accountId, productId: product.id, resource: named.resource, deviceId: named.deviceId }
}

async function onlyProductWith({ database }: Services, { resource, product }: Named): Promise<Product> {
  const candidates = (await products(database)).filter(
    (each) => hasResource(each, resource) && (product === undefined || each.key === product),
  )
  const [only, ...others] = candidates
  if (!only) throw notFound()
  if (others.length > 0) throw invalidField('/product', 'required')
  return only
}

const hasResource = ({ resources }: Product, resource: string) => resources.some(({ key }) => key === resource)
