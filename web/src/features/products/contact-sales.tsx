// Asking the vendor's sales, for whoever may not order, and for what is not ordered here.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Product } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import { OrderDialog } from '../orders/order-dialog.tsx'

/** The products it is about; the first of them is shown in the dialog. */
export function ContactSales({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation('orders')
  const [isOpen, dialog] = useDisclosure(false)
  return (
    <>
      <Button variant="default" size="xs" aria-haspopup="dialog" onClick={dialog.open}>
        {t('dialog.ask.open')}
        <span className="visually-hidden">: {products.map(({ name }) => name).join(', ')}</span>
      </Button>
      {isOpen && <OrderDialog mode="ask" product={products[0]?.key ?? null} onClose={dialog.close} />}
    </>
  )
}
