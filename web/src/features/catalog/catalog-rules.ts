// The order of the catalogue: modules below their product, and what moving one changes. Pure.
import type { CatalogProduct } from '@sitzplan/contract/catalog'

export interface Arranged {
  product: CatalogProduct
  modules: CatalogProduct[]
}

/** In order of display; a module of something that is not there stands by itself. */
export function arranged(products: readonly CatalogProduct[]): Arranged[] {
  const keys = new Set(products.map(({ key }) => key))
  const isModule = ({ moduleOf }: CatalogProduct) => moduleOf !== null && keys.has(moduleOf)
  return products
    .filter((product) => !isModule(product))
    .map((product) => ({ product, modules: products.filter(({ moduleOf }) => moduleOf === product.key) }))
}

/** Positions that change when the product goes one place up (-1) or down (1) among those beside it. */
export function moved(
  products: readonly CatalogProduct[],
  key: string,
  by: -1 | 1,
): { key: string; position: number }[] {
  const groups = shifted(arranged(products), ({ product }) => product.key === key, by).map(({ product, modules }) => ({
    product,
    modules: shifted(modules, (module) => module.key === key, by),
  }))
  return groups
    .flatMap(({ product, modules }) => [product, ...modules])
    .flatMap((product, position) => (product.position === position ? [] : [{ key: product.key, position }]))
}

/** With the one that is meant a place further; where there is none, or no place, as it was. */
export function shifted<Item>(items: readonly Item[], isMeant: (item: Item) => boolean, by: -1 | 1): Item[] {
  const from = items.findIndex(isMeant)
  const meant = items[from]
  const other = items[from + by]
  if (meant === undefined || other === undefined) return [...items]
  return items.map((item, index) => (index === from ? other : index === from + by ? meant : item))
}
