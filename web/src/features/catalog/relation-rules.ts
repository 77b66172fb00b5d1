// How a product belongs with others, in a form. Pure.
import type { BroughtLine, CatalogProduct, ProductPatch } from '@sitzplan/contract/catalog'
import type { LineKind } from '@sitzplan/contract/licenses'
import { lineKey } from '../license/license-rules.ts'

export interface BroughtDraft {
  product: string
  kind: LineKind
  resource?: string
  /** For each seat; null: unrestricted; empty while it is typed. */
  quantity: number | '' | null
}

export interface RelationDraft {
  moduleOf: string | null
  requires: string[]
  brings: BroughtDraft[]
}

type Named = { product: string; kind: string; resource?: string }

export const relationDraft = ({ moduleOf, requires, brings }: CatalogProduct): RelationDraft => ({
  moduleOf,
  requires,
  brings: brings.map(({ product, kind, resource, ...amount }) => ({
    product,
    kind,
    ...(resource !== undefined && { resource }),
    quantity: 'quantity' in amount ? amount.quantity : null,
  })),
})

/** Only what differs; null: nothing does. */
export function relationPatch(saved: CatalogProduct, draft: RelationDraft): ProductPatch | null {
  const start = relationDraft(saved)
  const differs = (field: keyof RelationDraft) => JSON.stringify(start[field]) !== JSON.stringify(draft[field])
  const patch: ProductPatch = {
    ...(differs('moduleOf') && { moduleOf: draft.moduleOf }),
    ...(differs('requires') && { requires: draft.requires }),
    ...(differs('brings') && { brings: draft.brings.map(broughtLine) }),
  }
  return Object.keys(patch).length > 0 ? patch : null
}

const broughtLine = ({ quantity, ...line }: BroughtDraft): BroughtLine =>
  typeof quantity === 'number' ? { ...line, quantity } : { ...line, unrestricted: true }

export const isComplete = ({ brings }: RelationDraft) => brings.every(({ quantity }) => quantity !== '')

/** Products that `key` can be a module of: those that are none themselves. */
export const possibleParents = (products: readonly CatalogProduct[], key: string): CatalogProduct[] =>
  products.filter((product) => product.key !== key && product.moduleOf === null)

export const modulesOf = (products: readonly CatalogProduct[], key: string): CatalogProduct[] =>
  products.filter(({ moduleOf }) => moduleOf === key)

/** Plans that bring `key`, which therefore brings nothing itself. */
export const plansWith = (products: readonly CatalogProduct[], key: string): CatalogProduct[] =>
  products.filter(({ brings }) => brings.some(({ product }) => product === key))

/** Lines that `key` could bring and does not yet. */
export function linesToBring(products: readonly CatalogProduct[], key: string, brings: readonly Named[]): Named[] {
  const present = new Set(brings.map(lineKey))
  return products
    .filter((product) => product.key !== key && product.brings.length === 0)
    .flatMap(({ key: other, kinds, resources }): Named[] => [
      ...kinds.map((kind) => ({ product: other, kind })),
      ...resources.map((resource) => ({ product: other, kind: 'device', resource: resource.key })),
    ])
    .filter((line) => !present.has(lineKey(line)))
}

/** One with each seat, or without limit where nothing is counted. */
export const newBrought = ({ product, kind, resource }: Named): BroughtDraft => ({
  product,
  kind: kind as LineKind,
  ...(resource && { resource }),
  quantity: kind === 'included' ? null : 1,
})
