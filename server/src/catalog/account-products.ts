// The Products page of an account: every product it owns a line of, or still has people on, with totals and use.
import type { Product as AccountProduct } from '@sitzplan/contract/catalog'
import type { Language } from '@sitzplan/contract/common'
import type { RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import { textIn } from './catalog-rules.ts'
import {
  type AssignmentCount,
  type OwnedLine,
  type Product,
  selectAssignmentCounts,
  selectOwnedLines,
  selectProducts,
} from './catalog-store.ts'

/** Products of an account in order of display, with texts in `language`; `role` decides about adding licenses. */
export async function accountProducts(
  queryable: Queryable,
  accountId: string,
  language: Language,
  role: RoleKind,
): Promise<AccountProduct[]> {
  const catalog = await selectProducts(queryable)
  const lines = await selectOwnedLines(queryable, accountId)
  const counts = await selectAssignmentCounts(queryable, accountId)
  return catalog.flatMap((product) => {
    const own = lines.filter((line) => line.productId === product.id)
    const people = counts.filter((count) => count.productId === product.id)
    const isOwned = people.length > 0 || own.some((line) => line.total !== 0 || line.held > 0)
    return isOwned ? [shownTo(product, own, people, language, role)] : []
  })
}

function shownTo(
  product: Product,
  lines: OwnedLine[],
  counts: AssignmentCount[],
  language: Language,
  role: RoleKind,
): AccountProduct {
  const named = lines.find((line) => line.kind === 'named')
  const concurrent = lines.find((line) => line.kind === 'concurrent')
  const people = (kind: 'named' | 'concurrent') => counts.find((count) => count.kind === kind)
  return {
    key: product.key,
    name: textIn(product.name, language),
    description: textIn(product.description, language),
    features: product.features.map(({ key, name, description }) => ({
      key,
      name: textIn(name, language),
      description: textIn(description, language),
    })),
    kinds: product.kinds,
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
    // Orders have no table yet, so none can exist.
    onOrder: 0,
    addLicenses: { allowed: false, reason: whyNotToAdd(product, role) },
  }
}

// A kind the account owns no line of has total 0; null is kept for unrestricted.
const totalOf = (line: OwnedLine | undefined) => (line ? line.total : 0)

function availableOf(line: OwnedLine | undefined): number | null {
  if (!line) return 0
  return line.total === null ? null : Math.max(0, line.total - line.held)
}

/** The first that holds. Payment methods come with orders, so until then no account has one. */
function whyNotToAdd(product: Product, role: RoleKind) {
  if (!product.selfService) return 'no_self_service'
  if (role !== 'superadmin') return 'not_superadmin'
  return 'no_payment_method'
}
