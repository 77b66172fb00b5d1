// The installation's clock was set back: what it says, what it has seen, and by which of them the license goes.
import type { License } from '@sitzplan/contract/licenses'
import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../platform/time.ts'
import classes from './license-banner.module.css'

export function ClockBehind({
  clock: { now, latest },
  timeZone,
}: {
  clock: NonNullable<License['clockBehind']>
  timeZone: string
}) {
  const { t } = useTranslation('license')
  return (
    <section className={classes.banner} data-status="warning" aria-label={t('clock.label')}>
      <IconClockExclamation className={classes.bannerMark} size={24} aria-hidden />
      <div>
        <p className={classes.bannerTitle}>{t('clock.title')}</p>
        <p>{t('clock.text', { now: dateTimeText(now, timeZone), latest: dateTimeText(latest, timeZone) })}</p>
      </div>
    </section>
  )
}
