// On every page: when the license expires, or has, and what happens then. Who keeps it may put the warning away for a day;
// from the day it expires everybody is told, and nobody puts that away.
import { CloseButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconAlertOctagonFilled, IconAlertTriangleFilled } from '@tabler/icons-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { dayText, todayIn } from '../../platform/days.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { useLicenseTerm } from './license-queries.ts'
import { type Deadline, daysOf, deadline, type LicenseDays } from './license-rules.ts'
import classes from './term-banner.module.css'

export function TermBanner() {
  const { account } = useMe()
  const { pathname } = useLocation()
  const { data: term } = useLicenseTerm()
  const [hiddenOn, hideOn] = useLocalStorage({
    key: `sitzplan.license-warning.${account.id}`,
    getInitialValueInEffect: false,
  })
  if (!term || term.status === 'none' || term.status === 'active') return null
  // There it stands at length.
  if (pathname === pageAddresses.license) return null
  const { status } = term
  const today = todayIn(account.timeZone)
  if (status === 'warning' && hiddenOn === today) return null
  const days = daysOf({ from: null, warn: null, ...term }, account.timeZone)
  const end = deadline(status, days, today)
  if (!end) return null
  return (
    // Its words are loaded when there is something to say.
    <Suspense fallback={null}>
      <TermNotice
        status={status}
        days={days}
        end={end}
        {...(status === 'warning' && { onHide: () => hideOn(today) })}
      />
    </Suspense>
  )
}

function TermNotice({
  status,
  days,
  end,
  onHide,
}: {
  status: 'warning' | 'grace' | 'expired'
  days: LicenseDays
  end: Deadline
  onHide?: () => void
}) {
  const { t } = useTranslation('license')
  const maySee = useMay('licenses.view')
  const Mark = status === 'expired' ? IconAlertOctagonFilled : IconAlertTriangleFilled
  const next = status === 'warning' && days.graceUntil === days.expires ? 'warningWithoutGrace' : status
  return (
    <section className={classes.banner} data-status={status} aria-label={t('status.label')}>
      <Mark size={20} aria-hidden />
      <p>
        <strong>{t(`term.${status}`, { day: dayText(end.day), count: end.daysLeft })}</strong>{' '}
        {t(`term.next.${next}`, { day: dayText(days.graceUntil ?? end.day) })}{' '}
        {maySee ? <Link to={pageAddresses.license}>{t('term.open')}</Link> : t('term.others')}
      </p>
      {onHide && <CloseButton aria-label={t('term.hide')} title={t('term.hide')} onClick={onHide} />}
    </section>
  )
}
