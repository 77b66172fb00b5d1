// Ordering more of what can be ordered here. Where nothing can, the card of reasons below says so.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Product } from '@sitzplan/contract/catalog'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OrderDialog } from '../orders/order-dialog.tsx'

/** `product`: of one product; else of all that can be ordered. */
export function AddLicenses({ products, product }: { products: readonly Product[]; product?: Product }) {
  const { t } = useTranslation('orders')
  const [isOpen, dialog] = useDisclosure(false)
  const orderable = products.filter(({ addLicenses }) => addLicenses.allowed)
  if (orderable.length === 0) return null
  return (
    <>
      <Button
        {...(product && { variant: 'default', size: 'xs' })}
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={dialog.open}
      >
        {t('dialog.order.open')}
        {product && <span className="visually-hidden">: {product.name}</span>}
      </Button>
      {isOpen && <OrderDialog mode="order" product={product?.key ?? null} onClose={dialog.close} />}
    </>
  )
}
