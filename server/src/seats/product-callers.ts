// What a product's caller may name: with a product key any user of its account (the vendor's key: of every customer
// account), with a client token or a user token only themself.
import type { Caller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { productByKey } from '../catalog/catalog.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import type { Scope } from './seat-types.ts'
import { selectCustomerAccountId } from './session-store.ts'

/** Sessions and tickets a caller may touch; everything else is answered like unknown. */
export function scopeOf(caller: Caller): Scope {
  switch (caller.kind) {
    case 'product':
      return { accountId: caller.accountId, productId: caller.productId, userId: null }
    case 'client':
      return { accountId: caller.accountId, productId: caller.productId, userId: caller.userId }
    case 'user':
      return { accountId: caller.accountId, productId: null, userId: caller.userId }
  }
}

export interface NamedUse {
  product?: string | undefined
  user?: string | undefined
  account?: string | undefined
}

export interface ProductUse {
  /** Null: whichever customer account the user is active in. */
  accountId: string | null
  productId: string
  /** E-mail address or id. */
  user: string
}

/** Which product, account and user a call is about, and whether the caller may name them. */
export async function productUseOf(services: Services, caller: Caller, named: NamedUse): Promise<ProductUse> {
  if (caller.kind === 'user') {
    if (named.product === undefined) throw invalidField('/product', 'required')
    const product = await productByKey(services.database, named.product)
    if (!product) throw notFound()
    assertThemself(caller, named)
    return { accountId: caller.accountId, productId: product.id, user: caller.userId }
  }
  if (named.product !== undefined && named.product !== caller.productKey) throw notFound()
  if (caller.kind === 'client') {
    assertThemself({ ...caller, email: null }, named)
    return { accountId: caller.accountId, productId: caller.productId, user: caller.userId }
  }
  if (named.user === undefined) throw invalidField('/user', 'required')
  return {
    accountId: await accountOf(services, caller.accountId, named.account),
    productId: caller.productId,
    user: named.user,
  }
}

function assertThemself(caller: { userId: string; email: string | null; accountId: string }, named: NamedUse): void {
  if (named.account !== undefined && named.account !== caller.accountId) throw notFound()
  if (named.user === undefined) return
  const reference = named.user.toLowerCase()
  if (reference !== caller.userId && reference !== caller.email) throw new Refusal('forbidden')
}

async function accountOf(services: Services, ownId: string | null, named: string | undefined): Promise<string | null> {
  if (named === undefined) return ownId
  const id = await selectCustomerAccountId(services.database, named)
  if (id === null || (ownId !== null && id !== ownId)) throw notFound()
  return id
}
