// What a user may use, for the user and for the products that ask.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { Entitlement } from '@sitzplan/contract/seats'
import type { Static } from 'typebox'
import { products } from '../catalog/catalog.ts'
import { productsWithApplication } from '../downloads/desktop-applications.ts'
import type { Queryable } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { type Page, pageOfAll } from '../platform/http/lists.ts'
import { selectCustomerUser } from '../seats/seats.ts'
import { selectEntitlements } from './assignment-store.ts'

export interface UserReference {
  /** Null: whichever customer account the user is active in. */
  accountId: string | null
  /** E-mail address or id. */
  reference: string
}

/** `productId`: only that product. Throws `not_found` for an unknown user. */
export async function entitlementsOf(
  db: Queryable,
  user: UserReference,
  productId: string | null,
  language: Language,
  page: { limit?: number; cursor?: string },
): Promise<Page<Static<typeof Entitlement>>> {
  const found = await selectCustomerUser(db, { accountId: user.accountId, user: user.reference })
  if (!found) throw notFound()
  const rights = new Map((await selectEntitlements(db, found.accountId, found.id)).map((row) => [row.product_id, row]))
  const downloadable = await productsWithApplication(db)
  const items = (await products(db)).flatMap((product) => {
    const right = rights.get(product.id)
    if (!right || (productId !== null && product.id !== productId)) return []
    return [
      {
        product: product.key,
        name: textIn(product.name, language),
        kind: right.kind,
        state: right.state,
        hasDownload: right.state === 'assigned' && downloadable.has(product.key),
        features: product.features.map((feature) => ({
          key: feature.key,
          name: textIn(feature.name, language),
          description: textIn(feature.description, language),
        })),
      },
    ]
  })
  return pageOfAll(items, page)
}

/** What somebody has of one product; null: nothing. */
export async function entitlementTo(
  db: Queryable,
  { accountId, userId, productId }: { accountId: string; userId: string; productId: string },
) {
  return (await selectEntitlements(db, accountId, userId)).find((row) => row.product_id === productId) ?? null
}
