// Lines that plans bring along, and products that require others: what a revision must contain beyond what was asked
// for. The document is complete as it stands; who receives it need not know of plans. Pure.
import type { BroughtLine } from '@sitzplan/contract/catalog'
import { mostQuantity } from '@sitzplan/contract/license-limits'
import type { DocumentLine } from '@sitzplan/contract/licenses'
import type { BroughtByPlans } from '@sitzplan/contract/vendor'
import type { Product } from '../catalog/catalog.ts'
import { writtenLineKey } from './license-rules.ts'

type Catalog = ReadonlyMap<string, Product>

/** What the plans among `lines` bring, a line once, with the sum of all that bring it. */
export function broughtBy(lines: readonly DocumentLine[], catalog: Catalog): BroughtByPlans[] {
  const brought = new Map<string, BroughtByPlans>()
  for (const [plan, seats] of seatsOf(lines)) {
    for (const line of catalog.get(plan)?.brings ?? []) {
      const { product, kind, resource } = line
      const present = brought.get(writtenLineKey(line)) ?? {
        product,
        kind,
        ...(resource !== undefined && { resource }),
        quantity: 0,
        by: [],
      }
      const quantity = plus(present.quantity, amountOf(line, seats))
      brought.set(writtenLineKey(line), { ...present, quantity, by: [...present.by, plan] })
    }
  }
  return [...brought.values()]
}

/** Seats of each product: its named and concurrent lines together; null where one of them, or it, is unrestricted. */
function seatsOf(lines: readonly DocumentLine[]): Map<string, number | null> {
  const seats = new Map<string, number | null>()
  for (const line of lines) {
    if (line.kind === 'device') continue
    const total = 'quantity' in line ? line.quantity : null
    seats.set(line.product, plus(seats.has(line.product) ? (seats.get(line.product) ?? null) : 0, total))
  }
  return seats
}

const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b)

function amountOf(line: BroughtLine, seats: number | null): number | null {
  return seats === null || !('quantity' in line) ? null : line.quantity * seats
}

/** The lines with what is brought: a missing one is added, one with less is raised. What is more was bought on top. */
export function withBrought(lines: readonly DocumentLine[], brought: readonly BroughtByPlans[]): DocumentLine[] {
  const all = new Map(lines.map((line) => [writtenLineKey(line), line]))
  for (const { by: _by, quantity, ...line } of brought) {
    const present = all.get(writtenLineKey(line))
    if (quantity === null) all.set(writtenLineKey(line), { ...line, unrestricted: true })
    else if (!present || ('quantity' in present && present.quantity < quantity))
      all.set(writtenLineKey(line), { ...line, quantity })
  }
  return [...all.values()]
}

export const bringTooMany = (brought: readonly BroughtByPlans[]): BroughtByPlans[] =>
  brought.filter(({ quantity }) => quantity !== null && quantity > mostQuantity)

/** Products of `lines` with what they require and `lines` have no line of. */
export function unmetRequirements(
  lines: readonly DocumentLine[],
  catalog: Catalog,
): { product: string; required: string }[] {
  const present = new Set(lines.map(({ product }) => product))
  return [...present].flatMap((product) =>
    (catalog.get(product)?.requires ?? [])
      .filter((required) => !present.has(required))
      .map((required) => ({ product, required })),
  )
}
