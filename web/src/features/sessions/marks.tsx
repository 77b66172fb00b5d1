// The marks of what a seat is used for, by form as well as color: attended solid, unattended striped, key made dashed
// ring, reserved amber, free dashed outline. The same in plan, list and legend.
import { useTranslation } from 'react-i18next'
import classes from './marks.module.css'
import type { SeatState } from './room-rules.ts'

export function Mark({ state }: { state: SeatState }) {
  return <span className={classes.mark} data-state={state} aria-hidden />
}

const states: SeatState[] = ['attended', 'unattended', 'idle', 'kept', 'free']

export function Legend() {
  const { t } = useTranslation('sessions')
  return (
    <ul className={classes.legend} aria-label={t('legend.label')}>
      {states.map((state) => (
        <li key={state}>
          <Mark state={state} />
          {t(`legend.${state}`)}
        </li>
      ))}
    </ul>
  )
}
