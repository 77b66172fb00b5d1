// The account's orders: what is on its way and until when, and what became of the earlier ones.
import { Button, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { OrderDialog } from './order-dialog.tsx'
import { OrderList } from './order-list.tsx'
import { OrderRow } from './order-row.tsx'
import classes from './orders.module.css'
import { useOffered, useOrders } from './orders-queries.ts'

export default function OrdersPage() {
  const { t } = useTranslation('orders')
  const [parameters, setParameters] = useAddressParameters()
  const status = parameters.get('status') === 'all' ? null : 'open'
  return (
    <PageFrame title={t('title')} text={t('text')} actions={<AddButton />}>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('filter.label')}
          data={[
            { value: 'open', label: t('filter.open') },
            { value: 'all', label: t('filter.all') },
          ]}
          value={status ?? 'all'}
          onChange={(value) => setParameters(value === 'all' ? { status: value } : {})}
        />
      </div>
      <Card label={t('title')}>
        <OrderList
          query={useOrders(status)}
          empty={
            <Empty
              icon={<IconShoppingCart size={32} aria-hidden />}
              title={t(status ? 'none.open' : 'none.all')}
              text={t('none.text')}
            />
          }
          row={(order) => <OrderRow key={order.id} order={order} />}
        />
      </Card>
    </PageFrame>
  )
}

/** Ordering, where anything can be ordered; else asking sales. */
function AddButton() {
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
