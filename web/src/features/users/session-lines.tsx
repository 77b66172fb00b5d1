// Running sessions as lines of a dialog: device, activity, for how long.
import type { Session } from '@sitzplan/contract/seats'
import { useTranslation } from 'react-i18next'
import { Lasting } from '../../ui/ago.tsx'
import classes from './dialogs.module.css'

export function SessionLines({ sessions }: { sessions: readonly Session[] }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  return (
    <ul className={classes.sessions}>
      {sessions.map((session) => (
        <li key={session.id}>
          <strong>{deviceNameOf(session) ?? t('session.noDevice')}</strong> · {common(`activity.${session.activity}`)} ·{' '}
          <Lasting since={session.startedAt} />
        </li>
      ))}
    </ul>
  )
}

export const deviceNameOf = ({ device }: Session): string | null => device?.name || device?.id || null
