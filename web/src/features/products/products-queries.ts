// What the account owns of each product and how much of it is used, kept up to date by the event stream.
import type { Product } from '@sitzplan/contract/catalog'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

export const productsQuery = queryOptions({
  queryKey: ['products', 'owned'],
  queryFn: async ({ signal }) => (await read<Page<Product>>(address('/api/v1/products', { limit: 200 }), signal)).items,
})

/** The products of the account, for whoever may see them; changes of seats, people and the license show by themselves. */
export function useProducts() {
  useRefreshed(['products'], () => true)
  return useQuery({ ...productsQuery, enabled: useMay('products.view') })
}

export interface ProductNames {
  product(key: string): string
  resource(product: string, key: string): string
}

/** Names for keys. Whoever may not see the products reads the keys, made readable. */
export function useProductNames(): ProductNames {
  const { data, isLoading } = useQuery({ ...productsQuery, enabled: useMay('products.view'), staleTime: 60_000 })
  // A key that becomes a name a moment later would flicker.
  const nameless = (key: string) => (isLoading ? '…' : readable(key))
  const productOf = (key: string) => data?.find((product) => product.key === key)
  return {
    product: (key) => productOf(key)?.name ?? nameless(key),
    resource: (product, key) =>
      productOf(product)?.resources.find((resource) => resource.key === key)?.name ?? nameless(key),
  }
}

/** `service-desk` as `Service desk`. */
const readable = (key: string) => key.charAt(0).toLocaleUpperCase() + key.slice(1).replaceAll('-', ' ')
