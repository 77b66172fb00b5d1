// What on an overview needs somebody: in the order in which it would hurt. Pure.
import type { Product } from '@sitzplan/contract/catalog'
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import type { License } from '@sitzplan/contract/licenses'
import { levelOf } from '../../ui/level-rules.ts'

export type Attention =
  | { kind: 'license'; status: 'expired' | 'grace' | 'warning'; until: string | null }
  | { kind: 'noLicense' }
  | { kind: 'pending'; revision: number; isBlocked: boolean }
  | { kind: 'help'; request: HelpRequest }
  | { kind: 'surplus'; product: Product; surplus: number }
  | { kind: 'exhausted'; product: Product; waiting: number }
  | { kind: 'waitingForLicense'; product: Product; waiting: number }
  | { kind: 'short'; product: Product; left: number }

export interface Seen {
  license: License | undefined
  products: readonly Product[]
  helpRequests: readonly HelpRequest[]
}

export function attentionOf({ license, products, helpRequests }: Seen): Attention[] {
  return [
    ...ofLicense(license),
    ...helpRequests.filter(({ open }) => open).map((request) => ({ kind: 'help' as const, request })),
    ...products.flatMap(ofProduct),
  ]
}

function ofLicense(license: License | undefined): Attention[] {
  if (!license) return []
  const items: Attention[] = []
  const { status, dates, pending } = license
  if (status === 'none') items.push({ kind: 'noLicense' })
  if (status === 'expired') items.push({ kind: 'license', status, until: null })
  if (status === 'grace') items.push({ kind: 'license', status, until: dates.graceUntil })
  if (status === 'warning') items.push({ kind: 'license', status, until: dates.expires })
  if (pending)
    items.push({
      kind: 'pending',
      revision: pending.revision,
      // A shared line below its use drains, and blocks nothing.
      isBlocked: pending.changes.some(({ kind, surplus }) => surplus > 0 && kind !== 'concurrent'),
    })
  return items
}

function ofProduct(product: Product): Attention[] {
  const { named, concurrent } = product
  const items: Attention[] = []
  if (concurrent.total !== null && concurrent.inUse > concurrent.total)
    items.push({ kind: 'surplus', product, surplus: concurrent.inUse - concurrent.total })
  else if (concurrent.waiting > 0) items.push({ kind: 'exhausted', product, waiting: concurrent.waiting })
  if (named.waiting > 0) items.push({ kind: 'waitingForLicense', product, waiting: named.waiting })
  else if (levelOf(named.assigned, named.total) !== 'calm')
    items.push({ kind: 'short', product, left: named.available ?? 0 })
  return items
}
