// What products and lines of an order are called in an account: also those that it does not own.
import { useTranslation } from 'react-i18next'
import { useProductNames } from '../products/products-queries.ts'
import type { LineNames } from './order-texts.tsx'
import { useOffered } from './orders-queries.ts'

export function useOrderNames(): LineNames {
  const { t } = useTranslation('common')
  const names = useProductNames()
  const { data: offered } = useOffered()
  const productOf = (key: string) => offered?.find((product) => product.key === key)
  return {
    product: (key) => productOf(key)?.name ?? names.product(key),
    line: ({ product, kind, resource }) =>
      resource
        ? (productOf(product)?.resources.find(({ key }) => key === resource)?.name ?? names.resource(product, resource))
        : t(`kind.${kind}`),
  }
}
