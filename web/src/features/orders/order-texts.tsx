// Orders in words: their lines, their state as a mark, when they are due, what they cost.
import { textIn } from '@sitzplan/contract/languages'
import type { OrderCost, OrderLine, OrderStatus, SalesRequest } from '@sitzplan/contract/orders'
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconClockExclamation,
  IconMessageQuestion,
  IconTruckDelivery,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { useTimeZone } from '../../platform/me.ts'
import { moneyText } from '../../platform/money.ts'
import { dateTimeText, numberText } from '../../platform/time.ts'
import { Left } from '../../ui/ago.tsx'
import { lineKey } from '../license/license-rules.ts'
import classes from './orders.module.css'

/** How products and lines are called: to an account by what it owns, to operators by the catalogue. */
export interface LineNames {
  product(key: string): string
  line(line: Pick<OrderLine, 'product' | 'kind' | 'resource'>): string
}

export function OrderLines({ lines, names }: { lines: readonly OrderLine[]; names: LineNames }) {
  const { t } = useTranslation('orders')
  return (
    <ul className={classes.lines}>
      {lines.map((line) => (
        <li key={lineKey(line)} data-fewer={line.fewer || undefined}>
          <strong>
            {line.kind === 'included' ? t(line.fewer ? 'without' : 'with') : signed(line.quantity, line.fewer)}
          </strong>{' '}
          {names.product(line.product)}
          <span className="soft"> · {names.line(line)}</span>
        </li>
      ))}
    </ul>
  )
}

const signed = (quantity: number, isFewer = false) => `${isFewer ? '−' : '+'}${numberText(quantity)}`

const icons = {
  requested: IconClock,
  confirmed: IconTruckDelivery,
  fulfilled: IconCircleCheck,
  rejected: IconCircleX,
  cancelled: IconCircleX,
}

export function OrderState({ status }: { status: OrderStatus }) {
  const { t } = useTranslation('orders')
  const Sign = icons[status]
  return (
    <span className={classes.state} data-status={status}>
      <Sign size={16} aria-hidden />
      {t(`status.${status}`)}
    </span>
  )
}

export function RequestState({ status }: Pick<SalesRequest, 'status'>) {
  const { t } = useTranslation('orders')
  const Sign = { requested: IconMessageQuestion, ordered: IconCircleCheck, declined: IconCircleX }[status]
  return (
    <span className={classes.state} data-status={status}>
      <Sign size={16} aria-hidden />
      {t(`requestStatus.${status}`)}
    </span>
  )
}

/** The promise, counted down; marked when it is missed. */
export function Due({ dueAt, isOverdue }: { dueAt: string; isOverdue: boolean }) {
  const { t } = useTranslation('orders')
  const timeZone = useTimeZone()
  if (isOverdue)
    return (
      <span className={classes.overdue}>
        <IconClockExclamation size={16} aria-hidden />
        {t('overdue', { time: dateTimeText(dueAt, timeZone) })}
      </span>
    )
  return (
    <span className="soft">
      <Left until={dueAt} />
    </span>
  )
}

/** `endsTrial`: what a trial held for nothing is paid for, too; the lines of the order are not all. */
export function Cost({ cost, endsTrial }: { cost: OrderCost; endsTrial: boolean }) {
  const { t } = useTranslation('orders')
  const { monthly, currency, taxText } = cost
  const text = textIn(taxText, presentLanguage())
  const isPartial = cost.lines.some((line) => line === null)
  return (
    <>
      <p>
        <strong>{t(monthly < 0 ? 'costLess' : 'costMore', { amount: moneyText(Math.abs(monthly), currency) })}</strong>
        {text && <span className="soft"> {text}</span>}
        {isPartial && <span className="soft"> {t('costPartial')}</span>}
      </p>
      {endsTrial && <p className="soft">{t('costOfTrial')}</p>}
    </>
  )
}
