// After many were given a product at once: as many licenses as people wait for, beyond what is ordered already.
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useProducts } from '../products/products-queries.ts'
import { notYetOrdered } from './missing-rules.ts'
import { useOrderMissing } from './use-order-missing.ts'

export function OrderWaiting({ product: key }: { product: string }) {
  const { t } = useTranslation('orders')
  const { data: products = [] } = useProducts()
  const [isDone, setDone] = useState(false)
  const { order } = useOrderMissing()
  const product = products.find((each) => each.key === key)
  const count = product ? notYetOrdered(product) : 0
  if (!product || count === 0 || isDone) return null
  return (
    <div>
      <p>{t('missing.waiting', { count, product: product.name })}</p>
      <Button
        variant="default"
        onClick={() => {
          setDone(true)
          order(Array.from({ length: count }, () => ({ key, kind: 'named' as const })))
        }}
      >
        {t('missing.orderThem', { count })}
      </Button>
    </div>
  )
}
