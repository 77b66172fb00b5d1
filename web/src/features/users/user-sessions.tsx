// What a user works with right now, live, and ending it.
import { Button, Skeleton } from '@mantine/core'
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import { IconArmchair, IconDevices } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { Lasting } from '../../ui/ago.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { EndSessionDialog } from './end-session-dialog.tsx'
import { deviceNameOf } from './session-lines.tsx'
import { useProductNames, userSessionsQuery } from './user-queries.ts'
import classes from './user-sessions.module.css'

export function UserSessions({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const query = useQuery(userSessionsQuery(user.id))
  const [ending, setEnding] = useState<Session | null>(null)
  const name = user.name
  useRefreshed(
    userSessionsQuery(user.id).queryKey,
    (live) => live.event === 'sessions' && live.data.user?.id === user.id,
    1,
  )
  return (
    <Loaded query={query} loading={<Skeleton height={160} radius="lg" />}>
      {(sessions) => (
        <>
          {sessions.length === 0 ? (
            <div className={classes.list}>
              <Empty
                icon={<IconArmchair size={32} aria-hidden />}
                title={t('session.none.title')}
                text={t('session.none.text', { name })}
              />
            </div>
          ) : (
            <ul className={classes.list}>
              {sessions.map((session) => (
                <SessionRow key={session.id} session={session} onEnd={() => setEnding(session)} />
              ))}
            </ul>
          )}
          <EndSessionDialog user={user} session={ending} sessions={sessions} onClose={() => setEnding(null)} />
        </>
      )}
    </Loaded>
  )
}

function SessionRow({ session, onEnd }: { session: Session; onEnd(): void }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  const mayEnd = useMay('sessions.end')
  const device = deviceNameOf(session) ?? t('session.noDevice')
  const { kind, number } = session.seat
  return (
    <li className={classes.session}>
      <span className={classes.mark} data-activity={session.activity} aria-hidden />
      <div className={classes.what}>
        <strong>{nameOf(session.product)}</strong>
        <span className={classes.soft}>
          {common(`activity.${session.activity}`)} ·{' '}
          {kind === 'concurrent' ? t('session.seatOf.concurrent', { number }) : t(`session.seatOf.${kind}`)}
        </span>
      </div>
      <span className={classes.device}>
        <IconDevices size={16} aria-hidden />
        {device}
      </span>
      <span className={classes.since}>
        {t('session.runningFor')} <Lasting since={session.startedAt} />
      </span>
      {mayEnd && (
        <Button variant="default" size="xs" className={classes.end} onClick={onEnd}>
          {t('session.end')}
          <span className="visually-hidden">: {device}</span>
        </Button>
      )}
    </li>
  )
}
