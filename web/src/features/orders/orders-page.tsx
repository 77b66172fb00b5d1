// The account's orders: what is on its way and until when, and what became of the earlier ones.
import { SegmentedControl } from '@mantine/core'
import { IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { OrderButton } from './order-button.tsx'
import { OrderList } from './order-list.tsx'
import { OrderRow } from './order-row.tsx'
import classes from './orders.module.css'
import { useOrders } from './orders-queries.ts'

export default function OrdersPage() {
  const { t } = useTranslation('orders')
  const [parameters, setParameters] = useAddressParameters()
  const status = parameters.get('status') === 'all' ? null : 'open'
  return (
    <PageFrame title={t('title')} text={t('text')} actions={<OrderButton />}>
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
