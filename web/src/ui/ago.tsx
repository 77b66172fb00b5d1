// A time that ticks: "38 min", with the exact time on hover and for screen readers.
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../platform/me.ts'
import { dateTimeText, durationText, timeLeftText, useNow } from '../platform/time.ts'

/** How long something lasts already: `38 min`. */
export function Lasting({ since }: { since: string }) {
  const timeZone = useTimeZone()
  const age = useNow(1) - Date.parse(since)
  return (
    <time dateTime={since} title={dateTimeText(since, timeZone)}>
      {durationText(Math.max(0, age))}
    </time>
  )
}

/** How much time is left: `6 d 23 h left`. */
export function Left({ until }: { until: string }) {
  const { t } = useTranslation('common')
  const timeZone = useTimeZone()
  const left = Date.parse(until) - useNow(1)
  return (
    <time dateTime={until} title={dateTimeText(until, timeZone)}>
      {left > 0 ? t('timeLeft', { duration: timeLeftText(left) }) : t('timeIsUp')}
    </time>
  )
}

/** How long ago something was: `38 min ago`, `just now`. */
export function Ago({ at }: { at: string | null }) {
  const { t } = useTranslation('common')
  const timeZone = useTimeZone()
  const now = useNow(30)
  if (!at) return <>{t('never')}</>
  const age = now - Date.parse(at)
  return (
    <time dateTime={at} title={dateTimeText(at, timeZone)}>
      {age < 60_000 ? t('justNow') : t('ago', { duration: durationText(age) })}
    </time>
  )
}
