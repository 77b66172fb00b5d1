// What the account has asked sales for lately, and what became of it.
import type { SalesRequest } from '@sitzplan/contract/orders'
import { useTranslation } from 'react-i18next'
import { Ago } from '../../ui/ago.tsx'
import { Card } from '../../ui/page.tsx'
import { OrderLines, RequestState } from '../orders/order-texts.tsx'
import classes from '../orders/orders.module.css'
import { useSalesRequests } from '../orders/orders-queries.ts'
import { useOrderNames } from '../orders/use-order-names.ts'

export function SalesRequests() {
  const { t } = useTranslation('orders')
  const { data: requests = [] } = useSalesRequests()
  if (requests.length === 0) return null
  return (
    <Card title={t('requests.title')}>
      <ul>
        {requests.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  )
}

function RequestRow({ request }: { request: SalesRequest }) {
  const { t } = useTranslation('orders')
  const names = useOrderNames()
  const { lines, subscription, note, status, requestedBy, requestedAt, declinedReason } = request
  return (
    <li className={classes.order}>
      <div className={classes.about}>
        {subscription && <strong>{t('subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.facts}>
        <RequestState status={status} />
        <span className="soft">
          {requestedBy ? t('requests.askedBy', { name: requestedBy.name }) : t('requests.asked')}{' '}
          <Ago at={requestedAt} />
        </span>
        {declinedReason && <p className={classes.quote}>{declinedReason}</p>}
      </div>
    </li>
  )
}
