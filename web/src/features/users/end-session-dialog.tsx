// Ending one session of a user: says which seat becomes free and who gets it.
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EndingDialog } from '../sessions/ending-dialog.tsx'
import { isOnSameSeat } from '../sessions/ending-rules.ts'
import classes from './dialogs.module.css'
import { SessionLines } from './session-lines.tsx'
import { assignableProductsQuery } from './user-queries.ts'

interface Props {
  user: User
  /** Null: nothing is to be ended, the dialog is closed. */
  session: Session | null
  /** All that run of this user. */
  sessions: readonly Session[]
  onClose(): void
}

export function EndSessionDialog({ user, session, sessions, onClose }: Props) {
  return (
    <EndingDialog ids={session ? [session.id] : []} isOpen={session !== null} onClose={onClose}>
      {session && (
        <>
          <SessionLines sessions={[session]} />
          <p className={classes.text}>
            <SeatEffect user={user} session={session} sessions={sessions} />
          </p>
        </>
      )}
    </EndingDialog>
  )
}

function SeatEffect({ user, session, sessions }: Pick<Props, 'user' | 'sessions'> & { session: Session }) {
  const { t } = useTranslation('users')
  const { data: products } = useQuery(assignableProductsQuery)
  const name = user.name
  const { kind, number } = session.seat
  const staying = sessions.filter((other) => other.id !== session.id && isOnSameSeat(session, other)).length
  const waiting = products?.find(({ key }) => key === session.product)?.concurrent.waiting ?? 0
  if (kind === 'included') return t('session.dialog.included')
  if (kind === 'named') return t('session.dialog.named', { name })
  if (staying > 0) return t('session.dialog.stays', { count: staying, name })
  return waiting > 0 ? t('session.dialog.goes', { count: waiting, number }) : t('session.dialog.free', { number })
}
