// The card on file, as receipts show it, with replacing and removing it; without one, the way to leave one.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { cardName } from '@sitzplan/contract/card-name'
import type { Card, PaymentMethods } from '@sitzplan/contract/payments'
import { IconAlertTriangle, IconCreditCard, IconFileInvoice } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Empty } from '../../ui/states.tsx'
import classes from './payment.module.css'
import { useCardRemoval, useCardVisit } from './payment-queries.ts'

export function CardOnFile({ methods: { card, invoice, takesCards } }: { methods: PaymentMethods }) {
  const { t } = useTranslation('payment')
  if (card)
    return (
      <>
        <div className={classes.card}>
          <IconCreditCard size={28} aria-hidden />
          <div>
            <strong>{cardName(card.brand, card.last4)}</strong>
            <Expiry card={card} />
          </div>
          <div className={classes.actions}>
            {takesCards && <VisitButton label={t('card.replace')} isStrong={card.isExpired} />}
            <RemoveButton card={card} />
          </div>
        </div>
        {!takesCards && <p>{t('card.off')}</p>}
      </>
    )
  return (
    <Empty
      icon={invoice ? <IconFileInvoice size={32} aria-hidden /> : <IconCreditCard size={32} aria-hidden />}
      title={t(invoice ? 'none.invoice' : 'none.title')}
      text={t(
        takesCards ? (invoice ? 'none.invoiceText' : 'none.text') : invoice ? 'none.invoiceOnly' : 'none.nothing',
      )}
      action={takesCards ? <VisitButton label={t('card.add')} isStrong /> : undefined}
    />
  )
}

function Expiry({ card: { expMonth, expYear, isExpired } }: { card: Card }) {
  const { t } = useTranslation('payment')
  const day = `${String(expMonth).padStart(2, '0')}/${expYear}`
  if (!isExpired) return <p className="soft">{t('card.expires', { day })}</p>
  return (
    <p className={classes.expired}>
      <IconAlertTriangle size={16} aria-hidden />
      {t('card.expired', { day })}
    </p>
  )
}

function VisitButton({ label, isStrong }: { label: string; isStrong: boolean }) {
  const visit = useCardVisit()
  // The page is being left: it stays busy until it is gone.
  const isLeaving = visit.isPending || visit.isSuccess
  return (
    <div className={classes.visit}>
      <Button
        variant={isStrong ? 'filled' : 'default'}
        loading={isLeaving}
        onClick={() => !isLeaving && visit.mutate()}
      >
        {label}
      </Button>
      <RefusalAlert error={visit.error} />
    </div>
  )
}

function RemoveButton({ card }: { card: Card }) {
  const { t } = useTranslation('payment')
  const [isAsking, setAsking] = useState(false)
  const removal = useCardRemoval(() => notifications.show({ message: t('remove.done') }))
  const name = cardName(card.brand, card.last4)
  return (
    <>
      <Button variant="default" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        {t('remove.open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('remove.title', { name })}
        confirm={t('remove.confirm')}
        isRed
        mutation={removal}
        onConfirm={() => removal.mutate(undefined, { onSuccess: () => setAsking(false) })}
        onClose={() => setAsking(false)}
      >
        <p>{t('remove.text')}</p>
      </ConfirmDialog>
    </>
  )
}
