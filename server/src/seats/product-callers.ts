// What a product's caller may name: with a product key any user of its account (the vendor's key: of every customer
// account), with a client token or a user token only themself.
import type { Caller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { productByKey } from '../catalog/catalog.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId } from '../platform/ids.ts'
import type { Scope } from './seat-types.ts'
import { selectPersonOf } from './session-store.ts'

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
    await assertThemself(services, caller, named)
    return { accountId: caller.accountId, productId: product.id, user: caller.userId }
  }
  if (named.product !== undefined && named.product !== caller.productKey) throw notFound()
  if (caller.kind === 'client') {
    await assertThemself(services, caller, named)
    return { accountId: caller.accountId, productId: caller.productId, user: caller.userId }
  }
  if (named.user === undefined) throw invalidField('/user', 'required')
  return {
    accountId: await accountOf(services, caller.accountId, named.account),
    productId: caller.productId,
    user: named.user,
  }
}

/** A person, or their page in the browser, names nobody else and no other account. */
export async function assertThemself(
  services: Services,
  { accountId, userId }: { accountId: string; userId: string },
  named: NamedUse,
): Promise<void> {
  await accountOf(services, accountId, named.account)
  if (named.user === undefined || named.user.toLowerCase() === userId) return
  if (!isId(named.user)) {
    const { email } = await selectPersonOf(services.database, accountId, userId)
    if (email === named.user.toLowerCase()) return
  }
  throw new Refusal('forbidden')
}

/** The account a caller names, or its own; null: the vendor's key names none. Another's is answered like unknown. */
export async function accountOf(
  services: Services,
  ownId: string | null,
  named: string | undefined,
): Promise<string | null> {
  if (named === undefined) return ownId
  const id = await services.seats.accountNamed(named, ownId)
  if (id === null || (ownId !== null && id !== ownId)) throw notFound()
  return id
}
