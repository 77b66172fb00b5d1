// What customers order, and what they ask sales for: the open ones first of all, with the time that is left.
import { SegmentedControl } from '@mantine/core'
import { IconMessageQuestion, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { OrderList } from '../orders/order-list.tsx'
import classes from '../orders/orders.module.css'
import { CustomerOrderRow } from './customer-order-row.tsx'
import { useCustomerOrders, useCustomerRequests } from './customer-orders-queries.ts'
import { CustomerRequestRow } from './customer-request-row.tsx'

export default function CustomerOrdersPage() {
  const { t } = useTranslation('orders')
  const [parameters, setParameters] = useAddressParameters()
  const isAll = parameters.get('status') === 'all'
  return (
    <PageFrame title={t('vendor.title')} text={t('vendor.text')}>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label={t('filter.label')}
          data={[
            { value: 'open', label: t('filter.open') },
            { value: 'all', label: t('filter.all') },
          ]}
          value={isAll ? 'all' : 'open'}
          onChange={(value) => setParameters(value === 'all' ? { status: value } : {})}
        />
      </div>
      <Orders isAll={isAll} />
      <Requests isAll={isAll} />
    </PageFrame>
  )
}

function Orders({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('orders')
  return (
    <Card title={t('vendor.orders')}>
      <OrderList
        query={useCustomerOrders(isAll ? null : 'open')}
        empty={
          <Empty
            icon={<IconShoppingCart size={32} aria-hidden />}
            title={t(isAll ? 'none.all' : 'none.open')}
            text={t('vendor.noneText')}
          />
        }
        row={(order) => <CustomerOrderRow key={order.id} order={order} />}
      />
    </Card>
  )
}

function Requests({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('orders')
  return (
    <Card title={t('vendor.requests')}>
      <OrderList
        query={useCustomerRequests(isAll ? null : 'requested')}
        empty={<Empty icon={<IconMessageQuestion size={32} aria-hidden />} title={t('vendor.noRequests')} />}
        row={(request) => <CustomerRequestRow key={request.id} request={request} />}
      />
    </Card>
  )
}
