// Whether the license is in force, until when, and what happens then.
import type { License } from '@sitzplan/contract/licenses'
import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayText, todayIn } from '../../platform/days.ts'
import classes from './license-banner.module.css'
import { daysOf, deadline } from './license-rules.ts'

const marks = {
  active: IconCircleCheckFilled,
  warning: IconAlertTriangleFilled,
  grace: IconAlertTriangleFilled,
  expired: IconAlertOctagonFilled,
}

export function LicenseStatusBanner({ license, timeZone }: { license: License; timeZone: string }) {
  const { t } = useTranslation('license')
  const { status, trial, dates } = license
  if (status === 'none') return null
  const end = deadline(status, daysOf(dates, timeZone), todayIn(timeZone))
  const StatusMark = marks[status]
  const day = end && dayText(end.day)
  return (
    <section className={classes.banner} data-status={status} aria-label={t('status.label')}>
      <StatusMark className={classes.bannerMark} size={24} aria-hidden />
      <div>
        <p className={classes.bannerTitle}>
          {day ? t(`status.${status}.until`, { day }) : t(`status.${status}.title`)}
          {trial && <span className={classes.trial}>{t('trial')}</span>}
        </p>
        <p>
          {end && status !== 'expired' && t('status.daysLeft', { count: end.daysLeft })} {t(`status.${status}.next`)}
        </p>
      </div>
    </section>
  )
}
