// Rules of the catalogue: how a change merges into a product, and what a product must not be. Pure.

import type {
  Product as AccountProduct,
  Price,
  ProductPatch,
  SessionPolicy,
  SessionPolicyPatch,
  Texts,
  TextsPatch,
} from '@sitzplan/contract/catalog'
import type { InvalidField } from '../platform/errors/refusal.ts'
import type { Product } from './catalog-store.ts'
import { schemaFaults } from './settings-schema.ts'

export const defaultPolicy: SessionPolicy = {
  leaseSeconds: 600,
  heartbeatSeconds: 200,
  claimSeconds: 60,
  cooldownSeconds: 60,
  pollSeconds: 10,
  per: 'user',
  maxSessionsPerSeat: 5,
  requireActivation: true,
}

export const defaultRetentionDays = 7

/**
 * Field by field. A lease that leaves no room for the present heartbeat takes it along: a third of the lease,
 * as the defaults are; a heartbeat that is given must fit by itself.
 */
export function mergePolicy(present: SessionPolicy, patch: SessionPolicyPatch): SessionPolicy {
  const policy = { ...present, ...patch }
  if (patch.heartbeatSeconds === undefined && policy.heartbeatSeconds >= policy.leaseSeconds) {
    policy.heartbeatSeconds = Math.max(1, Math.floor(policy.leaseSeconds / 3))
  }
  return policy
}

/** By language; null takes one away. Null when none is left. */
function mergeTexts(present: Texts | null, patch: TextsPatch = {}): Texts | null {
  const texts = Object.entries({ ...present, ...patch }).filter(([, text]) => text !== null)
  return texts.length > 0 ? Object.fromEntries(texts) : null
}

/** Texts merge by language, the session policy field by field; everything else is replaced. */
export function mergeProduct(present: Product, patch: ProductPatch): Product {
  const merged = { ...present, ...patch }
  return {
    ...merged,
    // What is not sold any more has no price; one that is given must fit by itself.
    prices: patch.prices ?? present.prices.filter((price) => isPriced(price, merged)),
    name: mergeTexts(present.name, patch.name) ?? {},
    description: mergeTexts(present.description, patch.description),
    origins: patch.origins?.map(webOrigin) ?? present.origins,
    sessionPolicy: mergePolicy(present.sessionPolicy, patch.sessionPolicy ?? {}),
  }
}

export function faultsOf(product: Product): InvalidField[] {
  const faults: InvalidField[] = []
  if (Object.keys(product.name).length === 0) faults.push({ path: '/name', keyword: 'minProperties' })
  const { leaseSeconds, heartbeatSeconds } = product.sessionPolicy
  if (heartbeatSeconds >= leaseSeconds) {
    const params = { limit: leaseSeconds - 1 }
    faults.push({ path: '/sessionPolicy/heartbeatSeconds', keyword: 'maximum', params })
  }
  for (const [index, origin] of product.origins.entries()) {
    if (!isWebOrigin(origin))
      faults.push({ path: `/origins/${index}`, keyword: 'format', params: { format: 'origin' } })
  }
  for (const [index, price] of product.prices.entries()) {
    if (!isPriced(price, product)) faults.push({ path: `/prices/${index}/kind`, keyword: 'unknownReference' })
  }
  if (hasDoubles(product.prices.map(priceKey))) faults.push({ path: '/prices', keyword: 'uniqueItems' })
  if (product.billedBy === 'queues' && !product.kinds.includes('named'))
    faults.push({ path: '/billedBy', keyword: 'unknownReference' })
  faults.push(...schemaFaults(product.settingsSchema))
  if (hasDoubles(product.origins)) faults.push({ path: '/origins', keyword: 'uniqueItems' })
  if (hasDoubles(product.features.map(({ key }) => key))) faults.push({ path: '/features', keyword: 'uniqueItems' })
  if (hasDoubles(product.resources.map(({ key }) => key))) faults.push({ path: '/resources', keyword: 'uniqueItems' })
  return faults
}

/** A kind or a resource that is sold, and counted: nothing is counted of what is included. */
const isPriced = ({ kind, resource }: Price, { kinds, resources }: Pick<Product, 'kinds' | 'resources'>): boolean =>
  kind === 'device'
    ? resources.some(({ key }) => key === resource)
    : kind !== 'included' && resource === undefined && kinds.includes(kind)

/** What a price is of, as one text. */
export const priceKey = ({ kind, resource }: Pick<Price, 'kind' | 'resource'>): string => `${kind} ${resource ?? ''}`

/** As browsers send it (RFC 6454 §6.2): a trailing slash and capital letters of the host go. */
function webOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isOriginAlone = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !/[?#@]/.test(text)
  return isOriginAlone ? url.origin : text
}

function isWebOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text
}

const hasDoubles = (values: readonly string[]) => new Set(values).size < values.length

/** Why somebody may not order a product by themselves; the first that holds, null: they may. */
export function whyNotOrdered(
  { selfService }: Pick<Product, 'selfService'>,
  { mayOrder, hasPaymentMethod }: { mayOrder: boolean; hasPaymentMethod: boolean },
): AccountProduct['addLicenses']['reason'] {
  if (!selfService) return 'no_self_service'
  if (!mayOrder) return 'not_superadmin'
  return hasPaymentMethod ? null : 'no_payment_method'
}
