// What becomes of an order's payment, in words and with a sign, as either side reads it.
import { cardName } from '@sitzplan/contract/card-name'
import type { OrderPayment as Payment } from '@sitzplan/contract/orders'
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCreditCard,
  IconCreditCardOff,
  IconFileInvoice,
  IconHourglass,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { dateTimeText } from '../../platform/time.ts'
import classes from './payment.module.css'

const signs = {
  open: IconCreditCard,
  processing: IconHourglass,
  charged: IconCircleCheck,
  failed: IconCreditCardOff,
  refunding: IconHourglass,
  refunded: IconArrowBackUp,
  void: IconCreditCard,
}

/** `isVendor`: for whoever confirms it. */
export function OrderPayment({ payment, isVendor = false }: { payment: Payment | null; isVendor?: boolean }) {
  const { t } = useTranslation('payment')
  const timeZone = useTimeZone()
  if (!payment?.state)
    return (
      <span className={classes.state}>
        <IconFileInvoice size={16} aria-hidden />
        {t(payment ? 'order.invoice' : 'order.agreed')}
      </span>
    )
  const { state, reason, amount, currency, card, chargedAt, refundedAt } = payment
  const Sign = signs[state]
  const told = state === 'open' && isVendor ? 'openVendor' : state === 'refunding' && !chargedAt ? 'withdrawing' : state
  const at = state === 'refunded' ? refundedAt : chargedAt
  const values = {
    amount: amount !== null && currency ? moneyText(amount, currency) : '',
    card: card ? cardName(card.brand, card.last4) : '',
    time: at ? dateTimeText(at, timeZone) : '',
  }
  return (
    <div className={classes.payment}>
      <span className={classes.state} data-state={state}>
        <Sign size={16} aria-hidden />
        {t(`order.${told}`, values)}
      </span>
      {reason && <span className="soft">{t(`reason.${reason}`)}</span>}
    </div>
  )
}
