// What customers order, and what they ask sales for: the open ones first of all, with the time that is left.
import { SegmentedControl } from '@mantine/core'
import { IconMessageQuestion, IconShoppingCart } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import classes from '../orders/orders.module.css'
import { OrdersLoading } from '../orders/orders-page.tsx'
import { CustomerOrderRow } from './customer-order-row.tsx'
import { useCustomerOrders, useCustomerRequests } from './customer-orders-queries.ts'
import { CustomerRequestRow } from './customer-request-row.tsx'

export default function CustomerOrdersPage() {
  const { t } = useTranslation('orders')
  const [parameters, setParameters] = useSearchParams()
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
          onChange={(value) => setParameters(value === 'all' ? { status: value } : {}, { replace: true })}
        />
      </div>
      <Orders isAll={isAll} />
      <Requests isAll={isAll} />
    </PageFrame>
  )
}

function Orders({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('orders')
  const orders = useCustomerOrders(isAll ? null : 'open')
  return (
    <Card title={t('vendor.orders')}>
      <Loaded query={orders} loading={<OrdersLoading />}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          if (shown.length === 0)
            return (
              <Empty
                icon={<IconShoppingCart size={32} aria-hidden />}
                title={t(isAll ? 'none.all' : 'none.open')}
                text={t('vendor.noneText')}
              />
            )
          return (
            <>
              <ul className={classes.list}>
                {shown.map((order) => (
                  <CustomerOrderRow key={order.id} order={order} />
                ))}
              </ul>
              <More query={orders} shown={shown.length} total={pages[0]?.total ?? shown.length} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

function Requests({ isAll }: { isAll: boolean }) {
  const { t } = useTranslation('orders')
  const requests = useCustomerRequests(isAll ? null : 'requested')
  return (
    <Card title={t('vendor.requests')}>
      <Loaded query={requests} loading={<OrdersLoading />}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          if (shown.length === 0)
            return <Empty icon={<IconMessageQuestion size={32} aria-hidden />} title={t('vendor.noRequests')} />
          return (
            <>
              <ul className={classes.list}>
                {shown.map((request) => (
                  <CustomerRequestRow key={request.id} request={request} />
                ))}
              </ul>
              <More query={requests} shown={shown.length} total={pages[0]?.total ?? shown.length} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
