// Who sits on the small seat that is pointed at.
import { Portal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import { Mark } from './marks.tsx'
import { usePlanGroups } from './plan-groups.tsx'
import { PlanLasting, usePlanNow } from './plan-moment.tsx'
import { type DrawnSeat, nameOf } from './room-rules.ts'
import classes from './seat-field.module.css'

export function SeatCard({ seat, left, top }: { seat: DrawnSeat; left: number; top: number }) {
  const { t } = useTranslation(['sessions', 'common'])
  const now = usePlanNow(1)
  const { number, state, person, sessions, since, until } = seat
  const groups = usePlanGroups()?.get(person?.id ?? '')
  const name = (person && nameOf(person)) ?? t('seat.taken')
  return (
    <Portal>
      <div
        className={classes.card}
        style={{ left: Math.min(Math.max(left, 130), window.innerWidth - 130), top }}
        aria-hidden
      >
        <p className={classes.cardSeat}>{t('seat.number', { number })}</p>
        <p className={classes.cardName}>
          <Mark state={state} />
          {state === 'free' ? t('seat.free') : name}
        </p>
        {state === 'kept' && until && (
          <p>{t('seat.left', { duration: durationText(Math.max(0, Date.parse(until) - now)) })}</p>
        )}
        {state !== 'free' && state !== 'kept' && (
          <p>
            {t(`common:activity.${state}`)} · {since ? <PlanLasting since={since} /> : t('seat.overHalfADay')}
            {sessions.length > 1 && ` · ${t('seat.more', { count: sessions.length })}`}
          </p>
        )}
        {groups && <p>{groups.names}</p>}
        {sessions[0]?.device?.name && <p>{sessions[0].device.name}</p>}
      </div>
    </Portal>
  )
}
