// What an order would do, before it is made: totals old and new, when, what follows for what is in use, and the cost.
import type { OrderPreview } from '@sitzplan/contract/orders'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Arrowed } from '../../ui/arrowed.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { lineKey } from '../license/license-rules.ts'
import { usePaymentMethods } from '../payment/payment-queries.ts'
import { Cost } from './order-texts.tsx'
import classes from './orders.module.css'
import { useOrderNames } from './use-order-names.ts'

export function OrderForecast({
  preview,
  endsTrial = false,
  isAsking,
}: {
  preview: Pick<UseQueryResult<OrderPreview>, 'data' | 'error'>
  endsTrial?: boolean
  isAsking: boolean
}) {
  const { t } = useTranslation('orders')
  const { t: common } = useTranslation('common')
  const timeZone = useTimeZone()
  const names = useOrderNames()
  if (preview.error) return <RefusalAlert error={preview.error} />
  const { data } = preview
  if (!data) return null
  const total = (value: number | null) => (value === null ? common('unrestricted') : numberText(value))
  return (
    <section className={classes.forecast} aria-label={t('forecast.title')} aria-live="polite">
      <h3>{t('forecast.title')}</h3>
      <ul>
        {data.changes.map((change) => (
          <li key={lineKey(change)}>
            {names.product(change.product)} · {names.line(change)}:{' '}
            {change.kind === 'included' ? (
              t(change.to === null ? 'with' : 'without')
            ) : (
              <Arrowed text={`${total(change.from)} → ${total(change.to)}`} />
            )}
          </li>
        ))}
        {endsTrial && <li>{t('forecast.subscription')}</li>}
      </ul>
      {data.cost && <Cost cost={data.cost} endsTrial={endsTrial} />}
      {!isAsking && <HowPaid preview={data} />}
      <p>{isAsking ? t('forecast.asking') : t('forecast.due', { time: dateTimeText(data.dueAt, timeZone) })}</p>
      {data.waitsFor && <p className={classes.warning}>{t(`forecast.${data.waitsFor}`)}</p>}
    </section>
  )
}

/** What is charged to a card, if one is on file. */
function HowPaid({ preview: { payment, cost } }: { preview: OrderPreview }) {
  const { t } = useTranslation('payment')
  const { data: methods } = usePaymentMethods()
  if (payment === 'card' && cost) return <p>{t('preview', { amount: moneyText(cost.monthly, cost.currency) })}</p>
  return payment === 'invoice' && methods?.method === 'card' ? <p>{t('previewInvoice')}</p> : null
}
