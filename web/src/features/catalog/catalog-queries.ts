// The vendor's catalogue: read, added to and changed, and what its products and lines are called.

import type { CatalogProduct, NewProductBody, ProductPatch, Texts } from '@sitzplan/contract/catalog'
import { textIn } from '@sitzplan/contract/languages'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../platform/calls.ts'
import { presentLanguage } from '../../platform/language.ts'
import { readAll } from '../../platform/lists.ts'

const catalogPath = '/api/v1/vendor/catalog'
const catalogKey = ['vendor-catalog'] as const

// A vendor sells a few dozen products, which is one page; names and the order want all of them.
export const catalogQuery = queryOptions({
  queryKey: catalogKey,
  queryFn: ({ signal }) => readAll<CatalogProduct>(catalogPath, signal),
})

/** Every product the vendor sells, for operators. */
export const useCatalog = () => useQuery(catalogQuery)

/** `onDone` is told even when the dialog is gone by then. */
export function useNewProduct(onDone: (product: CatalogProduct) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: NewProductBody; idempotencyKey: string }) =>
      call<CatalogProduct>('POST', catalogPath, { body, idempotencyKey }),
    onSuccess: (product) => {
      queries.setQueryData(catalogKey, (present: CatalogProduct[] | undefined) => present && [...present, product])
      onDone(product)
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: catalogKey }),
  })
}

/** `onDone` is told even when the page is gone by then. */
export function useProductChange(key: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: ProductPatch) => call<CatalogProduct>('PATCH', `${catalogPath}/${key}`, { body }),
    onSuccess: (product) => {
      queries.setQueryData(catalogKey, (present: CatalogProduct[] | undefined) =>
        present?.map((each) => (each.key === product.key ? product : each)),
      )
      onDone()
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: catalogKey }),
  })
}

/** Puts products at other places; shown at once, and put back when it is refused. */
export function useMoving() {
  const queries = useQueryClient()
  return useMutation({
    // One after the other: the last one says how the catalogue is.
    scope: { id: 'catalog-order' },
    mutationFn: async (places: { key: string; position: number }[]) => {
      for (const { key, position } of places) await call('PATCH', `${catalogPath}/${key}`, { body: { position } })
    },
    onMutate: async (places) => {
      await queries.cancelQueries({ queryKey: catalogKey })
      const position = new Map(places.map((each) => [each.key, each.position]))
      queries.setQueryData(catalogKey, (present: CatalogProduct[] | undefined) =>
        present
          ?.map((product) => ({ ...product, position: position.get(product.key) ?? product.position }))
          .sort((a, b) => a.position - b.position),
      )
    },
    onSettled: () => queries.invalidateQueries({ queryKey: catalogKey }),
  })
}

/** In the reader's language, else in the other one. */
export function textOf(texts: Texts | null | undefined): string {
  return textIn(texts, presentLanguage())
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
