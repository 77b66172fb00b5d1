// The Products page of an account: every product it owns a line of, has ordered, or still has people on, with totals, use
// and what is on its way; and what else the vendor offers.

import type { Product as AccountProduct, OfferedProduct } from '@sitzplan/contract/catalog'
import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import { accountById } from '../accounts/accounts.ts'
import { paymentMethodOf } from '../accounts/payment-method.ts'
import { newestLines } from '../licenses/pending-totals.ts'
import { type OnOrder, onOrder } from '../orders/on-order.ts'
import type { Queryable } from '../platform/database/database.ts'
import { whyNotOrdered } from './catalog-rules.ts'
import {
  type AssignmentCount,
  type OwnedLine,
  type Product,
  selectAssignmentCounts,
  selectOwnedLines,
  selectProducts,
} from './catalog-store.ts'

/** Who may add licenses, and of what: the caller by permission, the account by its payment method. */
interface Standing {
  mayOrder: boolean
  hasPaymentMethod: boolean
}

/** Products of an account in order of display, with texts in `language`. `mayOrder`: whether the caller may. */
export async function accountProducts(
  queryable: Queryable,
  accountId: string,
  language: Language,
  mayOrder: boolean,
): Promise<AccountProduct[]> {
  const standing = await standingOf(queryable, accountId, mayOrder)
  const ordered = await onOrder(queryable, accountId)
  const catalog = await selectProducts(queryable)
  const lines = await selectOwnedLines(queryable, accountId)
  const counts = await selectAssignmentCounts(queryable, accountId)
  return catalog.flatMap((product) => {
    const own = lines.filter((line) => line.productId === product.id)
    const people = counts.filter((count) => count.productId === product.id)
    const coming = ordered.filter((line) => line.productId === product.id)
    const isOwned = people.length > 0 || own.some((line) => line.total !== 0 || line.held > 0)
    if (!isOwned && coming.length === 0) return []
    return [
      {
        ...shownTo(product, own, people, language),
        ...shownOrders(coming),
        addLicenses: addLicenses(product, standing),
      },
    ]
  })
}

/** Everything the vendor sells, and whether the caller may order it, with texts in `language`. */
export async function offeredProducts(
  queryable: Queryable,
  accountId: string,
  language: Language,
  mayOrder: boolean,
): Promise<OfferedProduct[]> {
  const standing = await standingOf(queryable, accountId, mayOrder)
  const lines = await newestLines(queryable, accountId)
  return (await selectProducts(queryable)).map((product) => ({
    ...described(product, language),
    lines: lines
      .filter(({ productId }) => productId === product.id)
      .map(({ kind, resource, total }) => ({ kind, ...(resource && { resource }), quantity: total })),
    kinds: product.kinds,
    resources: product.resources.map(({ key, name }) => ({ key, name: textIn(name, language) })),
    addLicenses: addLicenses(product, standing),
  }))
}

async function standingOf(queryable: Queryable, accountId: string, mayOrder: boolean): Promise<Standing> {
  return { mayOrder, hasPaymentMethod: paymentMethodOf(await accountById(queryable, accountId)) !== null }
}

function addLicenses(product: Product, standing: Standing): AccountProduct['addLicenses'] {
  const reason = whyNotOrdered(product, standing)
  return { allowed: reason === null, reason }
}

const shownOrders = (coming: readonly OnOrder[]): Pick<AccountProduct, 'onOrder' | 'ordered'> => ({
  onOrder: coming.reduce((sum, { quantity }) => sum + Math.max(0, quantity), 0),
  ordered: coming.map(({ kind, resource, quantity, pending }) => ({
    kind,
    ...(resource && { resource }),
    quantity,
    pending,
  })),
})

const described = ({ key, name, description, features }: Product, language: Language) => ({
  key,
  name: textIn(name, language),
  description: textIn(description, language),
  features: features.map((feature) => ({
    key: feature.key,
    name: textIn(feature.name, language),
    description: textIn(feature.description, language),
  })),
})

function shownTo(
  product: Product,
  lines: OwnedLine[],
  counts: AssignmentCount[],
  language: Language,
): Omit<AccountProduct, 'onOrder' | 'ordered' | 'addLicenses'> {
  const named = lines.find((line) => line.kind === 'named')
  const concurrent = lines.find((line) => line.kind === 'concurrent')
  const people = (kind: 'named' | 'concurrent') => counts.find((count) => count.kind === kind)
  return {
    ...described(product, language),
    kinds: product.kinds,
    settings: product.settingsSchema && {
      schema: { ...product.settingsSchema },
      keptDays: product.settingsRetentionDays,
    },
    named: {
      total: totalOf(named),
      assigned: named?.held ?? 0,
      available: availableOf(named),
      waiting: people('named')?.waiting ?? 0,
    },
    concurrent: {
      total: totalOf(concurrent),
      inUse: concurrent?.held ?? 0,
      available: availableOf(concurrent),
      waiting: concurrent?.inLine ?? 0,
      assignedUsers: people('concurrent')?.assigned ?? 0,
    },
    resources: product.resources.map(({ key, name }) => {
      const line = lines.find((each) => each.kind === 'device' && each.resource === key)
      return { key, name: textIn(name, language), limit: totalOf(line), inUse: line?.held ?? 0 }
    }),
  }
}

// A kind the account owns no line of has total 0; null is kept for unrestricted.
const totalOf = (line: OwnedLine | undefined) => (line ? line.total : 0)

function availableOf(line: OwnedLine | undefined): number | null {
  if (!line) return 0
  return line.total === null ? null : Math.max(0, line.total - line.held)
}
