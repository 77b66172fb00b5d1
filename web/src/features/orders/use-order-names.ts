// What products and lines of an order are called in an account: also those that it does not own.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useProductNames } from '../products/products-queries.ts'
import type { LineNames } from './order-texts.tsx'
import { offeredQuery } from './orders-queries.ts'

export function useOrderNames(): LineNames {
  const { t } = useTranslation('common')
  const names = useProductNames()
  const { data: offered } = useQuery(offeredQuery)
  const productOf = (key: string) => offered?.find((product) => product.key === key)
  return {
    product: (key) => productOf(key)?.name ?? names.product(key),
    line: ({ product, kind, resource }) =>
      resource
        ? (productOf(product)?.resources.find(({ key }) => key === resource)?.name ?? names.resource(product, resource))
        : t(`kind.${kind}`),
  }
}
