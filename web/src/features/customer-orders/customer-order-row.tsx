// An order of a customer: whose, what, until when it is promised, and the step that comes next.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorOrder } from '@sitzplan/contract/orders'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useTimeZone } from '../../platform/me.ts'
import { isRefused } from '../../platform/problems.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { isOpen } from '../orders/order-row.tsx'
import { Cost, Due, OrderLines, OrderState } from '../orders/order-texts.tsx'
import classes from '../orders/orders.module.css'
import { OrderPayment } from '../payment/order-payment.tsx'
import { useOrderStep } from './customer-orders-queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useRoleText } from './role-text.ts'

export function CustomerOrderRow({ order }: { order: VendorOrder }) {
  const { t } = useTranslation('orders')
  const { t: pay } = useTranslation('payment')
  const timeZone = useTimeZone()
  const names = useCatalogNames()
  const roleText = useRoleText()
  const { id, account, lines, subscription, note, cost, payment, requestedBy, endedAt, revision } = order
  const [asking, setAsking] = useState<'fulfil' | 'reject' | null>(null)
  const move = useOrderStep(({ status }, step) =>
    notifications.show({
      // Nobody knows yet whether the card was charged.
      message: status === 'requested' ? pay('order.underWay') : t(`vendor.done.${step}`, { name: account.name }),
    }),
  )
  const isCharging = payment?.state === 'processing'
  const hasFailed = order.status === 'requested' && payment?.state === 'failed'
  // Where Stripe is set up no more, the card that is on file cannot be charged.
  const cannotCharge = isRefused(move.error, 'order_state') && move.error.problem.reason === 'order_cards_off'
  const next = order.status === 'requested' ? 'confirm' : order.status === 'confirmed' ? 'fulfil' : null
  return (
    <li className={classes.order}>
      <div className={classes.about}>
        <Link to={`/accounts/${account.slug}`}>{account.name}</Link>
        {subscription && <strong>{t('subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        {cost && <Cost cost={cost} endsTrial={subscription} />}
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.facts}>
        <OrderState status={order.status} />
        {isOpen(order) && <Due dueAt={order.dueAt} isOverdue={order.isOverdue} />}
        <span className="soft">
          {t('vendor.orderedBy', { role: roleText(requestedBy.role) })} <Ago at={order.requestedAt} />
        </span>
        <OrderPayment payment={payment} isVendor />
        {endedAt && <span className="soft">{t('ended', { time: dateTimeText(endedAt, timeZone) })}</span>}
        {revision !== null && <span className="soft">{t('revision', { revision: numberText(revision) })}</span>}
        {order.rejectedReason && <p className={classes.quote}>{order.rejectedReason}</p>}
      </div>
      <div className={classes.actions}>
        {next && (
          <>
            <Button
              size="xs"
              loading={move.isPending}
              disabled={isCharging}
              aria-haspopup={next === 'fulfil' ? 'dialog' : undefined}
              onClick={() => {
                // Both steps have the same place: what cannot be taken back is asked for, so that nobody does it by a double click.
                if (next === 'fulfil') setAsking('fulfil')
                else if (!move.isPending) move.mutate({ id, step: next })
              }}
            >
              {hasFailed ? pay('order.again') : t(`vendor.step.${next}`)}
              <span className="visually-hidden">: {account.name}</span>
            </Button>
            {(hasFailed || cannotCharge) && (
              <Button
                size="xs"
                variant="default"
                disabled={move.isPending}
                onClick={() => move.mutate({ id, step: 'confirm', payment: 'invoice' })}
              >
                {pay('order.byInvoice')}
                <span className="visually-hidden">: {account.name}</span>
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              aria-haspopup="dialog"
              disabled={move.isPending}
              onClick={() => setAsking('reject')}
            >
              {t('vendor.step.reject')}
              <span className="visually-hidden">: {account.name}</span>
            </Button>
          </>
        )}
      </div>
      {asking === null && <RefusalAlert error={move.error} />}
      <ConfirmDialog
        isOpen={asking === 'fulfil'}
        title={t('vendor.fulfil.title', { account: account.name })}
        confirm={t('vendor.step.fulfil')}
        mutation={move}
        onConfirm={() => move.mutate({ id, step: 'fulfil' }, { onSuccess: () => setAsking(null) })}
        onClose={() => setAsking(null)}
      >
        {subscription && <strong>{t('forecast.subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        <p className="soft">{t('vendor.fulfil.text')}</p>
      </ConfirmDialog>
      {asking === 'reject' && (
        <ReasonDialog
          what="reject"
          account={account.name}
          mutation={move}
          onConfirm={(reason) => move.mutate({ id, step: 'reject', reason }, { onSuccess: () => setAsking(null) })}
          onClose={() => setAsking(null)}
        />
      )}
    </li>
  )
}
