// What a customer asks sales for: made an order of, or declined with a reason.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorSalesRequest } from '@sitzplan/contract/orders'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Ago } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { OrderLines, RequestState } from '../orders/order-texts.tsx'
import classes from '../orders/orders.module.css'
import { useRequestStep } from './customer-orders-queries.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useRoleText } from './role-text.ts'

export function CustomerRequestRow({ request }: { request: VendorSalesRequest }) {
  const { t } = useTranslation('orders')
  const names = useCatalogNames()
  const roleText = useRoleText()
  const { id, account, lines, subscription, note, status, requestedBy, declinedReason } = request
  const [isDeclining, setDeclining] = useState(false)
  const move = useRequestStep((step) =>
    notifications.show({ message: t(`vendor.done.${step}`, { name: account.name }) }),
  )
  return (
    <li className={classes.order}>
      <div className={classes.about}>
        <Link to={`/accounts/${account.slug}`}>{account.name}</Link>
        {subscription && <strong>{t('subscription')}</strong>}
        <OrderLines lines={lines} names={names} />
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.facts}>
        <RequestState status={status} />
        <span className="soft">
          {t('vendor.askedBy', { role: roleText(requestedBy.role) })} <Ago at={request.requestedAt} />
        </span>
        {declinedReason && <p className={classes.quote}>{declinedReason}</p>}
      </div>
      <div className={classes.actions}>
        {status === 'requested' && (
          <>
            <Button
              size="xs"
              loading={move.isPending}
              onClick={() => !move.isPending && move.mutate({ id, step: 'order' })}
            >
              {t('vendor.step.order')}
              <span className="visually-hidden">: {account.name}</span>
            </Button>
            <Button
              size="xs"
              variant="default"
              aria-haspopup="dialog"
              disabled={move.isPending}
              onClick={() => setDeclining(true)}
            >
              {t('vendor.step.decline')}
              <span className="visually-hidden">: {account.name}</span>
            </Button>
          </>
        )}
      </div>
      {!isDeclining && <RefusalAlert error={move.error} />}
      {isDeclining && (
        <ReasonDialog
          what="decline"
          account={account.name}
          mutation={move}
          onConfirm={(reason) => move.mutate({ id, step: 'decline', reason }, { onSuccess: () => setDeclining(false) })}
          onClose={() => setDeclining(false)}
        />
      )}
    </li>
  )
}
