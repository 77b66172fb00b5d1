// Ordering, where anything can be ordered; else asking sales.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { OrderDialog } from './order-dialog.tsx'
import { useOffered } from './orders-queries.ts'

export function OrderButton() {
  const { t } = useTranslation('orders')
  const [isOrdering, ordering] = useDisclosure(false)
  useAskedToOpen('order', ordering.open)
  const { data: offered } = useOffered()
  if (!offered?.length) return null
  const mode = offered.some(({ addLicenses }) => addLicenses.allowed) ? 'order' : 'ask'
  return (
    <>
      <Button
        leftSection={mode === 'order' && <IconPlus size={16} aria-hidden />}
        aria-haspopup="dialog"
        onClick={ordering.open}
      >
        {t(`dialog.${mode}.open`)}
      </Button>
      {isOrdering && <OrderDialog mode={mode} product={null} onClose={ordering.close} />}
    </>
  )
}
