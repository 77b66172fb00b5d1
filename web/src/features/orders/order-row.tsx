// An order of the account: what, by whom, since when, until when, what became of it; and canceling it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Order } from '@sitzplan/contract/orders'
import { pageAddresses } from '@sitzplan/contract/pages'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { OrderPayment } from '../payment/order-payment.tsx'
import { Cost, Due, OrderLines, OrderState } from './order-texts.tsx'
import classes from './orders.module.css'
import { useCancelOrder, usePayOrder } from './orders-queries.ts'
import { useOrderNames } from './use-order-names.ts'

export const isOpen = ({ status }: { status: string }): boolean => status === 'requested' || status === 'confirmed'

export function OrderRow({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const timeZone = useTimeZone()
  const names = useOrderNames()
  const { lines, subscription, note, cost, payment, requestedBy, requestedAt, endedAt, rejectedReason, revision } =
    order
  return (
    <li className={classes.order}>
      <div className={classes.about}>
        {subscription && <strong>{t('subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        {cost && <Cost cost={cost} endsTrial={subscription} />}
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.facts}>
        <OrderState status={order.status} />
        {isOpen(order) && <Due dueAt={order.dueAt} isOverdue={order.isOverdue} />}
        <span className="soft">
          {requestedBy ? t('orderedBy', { name: requestedBy.name }) : t('ordered')} <Ago at={requestedAt} />
        </span>
        <OrderPayment payment={payment} />
        {endedAt && !isOpen(order) && (
          <span className="soft">{t('ended', { time: dateTimeText(endedAt, timeZone) })}</span>
        )}
        {revision !== null && <span className="soft">{t('revision', { revision: numberText(revision) })}</span>}
        {rejectedReason && <p className={classes.quote}>{rejectedReason}</p>}
      </div>
      <div className={classes.actions}>
        {order.status === 'requested' && payment?.state === 'failed' && <PayAgainButton order={order} />}
        {isOpen(order) && <CancelButton order={order} />}
      </div>
    </li>
  )
}

/** With the card that is on file now; which one, the payment page says and changes. */
function PayAgainButton({ order }: { order: Order }) {
  const { t } = useTranslation('payment')
  const pay = usePayOrder(({ status }) =>
    notifications.show({ message: t(status === 'confirmed' ? 'order.paid' : 'order.underWay') }),
  )
  return (
    <>
      <Button size="xs" loading={pay.isPending} onClick={() => !pay.isPending && pay.mutate(order.id)}>
        {t('order.again')}
      </Button>
      <Button size="xs" variant="default" component={Link} to={pageAddresses.payment}>
        {t('card.replace')}
      </Button>
      <RefusalAlert error={pay.error} />
    </>
  )
}

function CancelButton({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const names = useOrderNames()
  const [isAsking, setAsking] = useState(false)
  const cancel = useCancelOrder(() => notifications.show({ message: t('cancel.done') }))
  return (
    <>
      <Button variant="default" size="xs" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('cancel.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('cancel.title')}
        confirm={t('cancel.confirm')}
        isRed
        mutation={cancel}
        onConfirm={() => cancel.mutate(order.id, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <OrderLines lines={order.lines} names={names} />
        <p>{t('cancel.text')}</p>
      </ConfirmDialog>
    </>
  )
}
