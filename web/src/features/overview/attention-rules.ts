// What on an overview needs somebody: in the order in which it would hurt. Pure.
import type { Product } from '@sitzplan/contract/catalog'
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import type { License } from '@sitzplan/contract/licenses'
import type { Room } from '@sitzplan/contract/seating-plan'
import { levelOf } from '../../ui/level-rules.ts'

export type Attention =
  | { kind: 'license'; status: 'expired' | 'grace' | 'warning'; until: string | null }
  | { kind: 'noLicense' }
  | { kind: 'pending'; revision: number; isBlocked: boolean }
  | { kind: 'help'; request: HelpRequest }
  | { kind: 'asks'; count: number }
  | { kind: 'held'; count: number }
  | { kind: 'surplus'; product: Named; surplus: number }
  | { kind: 'exhausted'; product: Named; waiting: number }
  | { kind: 'waitingForLicense'; product: Named; waiting: number }
  | { kind: 'short'; product: Named; left: number }
  | { kind: 'devices'; product: Named; resource: Named; left: number }

type Named = Pick<Product, 'key' | 'name'>
type SharedSeats = Pick<Product['concurrent'], 'total' | 'inUse' | 'waiting'>

export interface Seen {
  license: License | undefined
  /** Of who may see products. */
  products: readonly Product[] | undefined
  /** Of who may see sessions: where the products are not seen, the plan says who waits at which door. */
  rooms: readonly Room[] | undefined
  helpRequests: readonly HelpRequest[]
  /** How many ask for a product, of who gives products. */
  asking?: number | undefined
  /** How many changes by the directory are held, of who decides on them. */
  held?: number | undefined
}

export function attentionOf({ license, products, rooms = [], helpRequests, asking = 0, held = 0 }: Seen): Attention[] {
  return [
    ...ofLicense(license),
    ...helpRequests.filter(({ open }) => open).map((request) => ({ kind: 'help' as const, request })),
    ...(held > 0 ? [{ kind: 'held' as const, count: held }] : []),
    ...(asking > 0 ? [{ kind: 'asks' as const, count: asking }] : []),
    ...(products ? products.flatMap(ofProduct) : rooms.flatMap(ofRoom)),
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
  const { key, name, named, concurrent, resources } = product
  const items = ofSharedSeats({ key, name }, concurrent)
  if (named.waiting > 0) items.push({ kind: 'waitingForLicense', product: { key, name }, waiting: named.waiting })
  else if (levelOf(named.assigned, named.total) !== 'calm')
    items.push({ kind: 'short', product: { key, name }, left: named.available ?? 0 })
  for (const { key: resource, name: called, limit, inUse } of resources)
    if (levelOf(inUse, limit) !== 'calm') {
      const left = Math.max(0, (limit ?? 0) - inUse)
      items.push({ kind: 'devices', product: { key, name }, resource: { key: resource, name: called }, left })
    }
  return items
}

const ofRoom = ({ product: key, name, concurrent, line }: Room): Attention[] =>
  concurrent ? ofSharedSeats({ key, name }, { ...concurrent, waiting: line.length }) : []

function ofSharedSeats(product: Named, { total, inUse, waiting }: SharedSeats): Attention[] {
  if (total !== null && inUse > total) return [{ kind: 'surplus', product, surplus: inUse - total }]
  return waiting > 0 ? [{ kind: 'exhausted', product, waiting }] : []
}
