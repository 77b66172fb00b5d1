// The vendor's catalogue, and what its products and lines are called.
import type { CatalogProduct, Texts } from '@sitzplan/contract/catalog'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { address, read } from '../../platform/calls.ts'
import { presentLanguage } from '../../platform/language.ts'

const catalogPath = '/api/v1/vendor/catalog'
const catalogKey = ['vendor-catalog'] as const

// A vendor sells a few dozen products: one page.
const catalogQuery = queryOptions({
  queryKey: catalogKey,
  queryFn: async ({ signal }) =>
    (await read<{ items: CatalogProduct[] }>(address(catalogPath, { limit: 200 }), signal)).items,
})

/** Every product the vendor sells, for operators. */
export const useCatalog = () => useQuery(catalogQuery)

/** In the reader's language, else in the other one. */
function textOf(texts: Texts | null | undefined): string {
  return texts?.[presentLanguage()] ?? texts?.en ?? texts?.de ?? ''
}

type Line = { product: string; kind: string; resource?: string }

/** Names of products and lines as operators read them; the key where the catalogue has none. */
export function useCatalogNames() {
  const { t } = useTranslation('common')
  const { data, isPending } = useCatalog()
  const productOf = (key: string) => data?.find((product) => product.key === key)
  const named = (name: string, key: string) => name || (isPending ? '…' : key)
  const product = (key: string) => named(textOf(productOf(key)?.name), key)
  const line = ({ product: key, kind, resource }: Line) =>
    resource
      ? named(textOf(productOf(key)?.resources.find((each) => each.key === resource)?.name), resource)
      : t(`kind.${kind as 'named'}`)
  return { product, line }
}
