// An order of the account: what, by whom, since when, until when, what became of it; and canceling it.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Order } from '@sitzplan/contract/orders'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Cost, Due, OrderLines, OrderState } from './order-texts.tsx'
import classes from './orders.module.css'
import { useCancelOrder } from './orders-queries.ts'
import { useOrderNames } from './use-order-names.ts'

export const isOpen = ({ status }: { status: string }): boolean => status === 'requested' || status === 'confirmed'

export function OrderRow({ order }: { order: Order }) {
  const { t } = useTranslation('orders')
  const timeZone = useTimeZone()
  const names = useOrderNames()
  const { lines, subscription, note, cost, requestedBy, requestedAt, endedAt, rejectedReason, revision } = order
  return (
    <li className={classes.order}>
      <div className={classes.about}>
        {subscription && <strong>{t('subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        {cost && <Cost cost={cost} />}
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.facts}>
        <OrderState status={order.status} />
        {isOpen(order) && <Due dueAt={order.dueAt} isOverdue={order.isOverdue} />}
        <span className={classes.soft}>
          {requestedBy ? t('orderedBy', { name: requestedBy.name || requestedBy.email }) : t('ordered')}{' '}
          <Ago at={requestedAt} />
        </span>
        {endedAt && !isOpen(order) && (
          <span className={classes.soft}>{t('ended', { time: dateTimeText(endedAt, timeZone) })}</span>
        )}
        {revision !== null && <span className={classes.soft}>{t('revision', { revision: numberText(revision) })}</span>}
        {rejectedReason && <p className={classes.quote}>{rejectedReason}</p>}
      </div>
      <div className={classes.actions}>{isOpen(order) && <CancelButton order={order} />}</div>
    </li>
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
