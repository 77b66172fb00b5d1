// Asks before an own session ends: somebody may be working in it, on another device.
import { notifications } from '@mantine/notifications'
import type { Session } from '@sitzplan/contract/seats'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useEndOwnSession } from './my-products-queries.ts'

interface Props {
  /** Null: nothing is to be ended, the dialog is closed. */
  session: Session | null
  product: string
  onClose: () => void
}

export function EndOwnSessionDialog({ session, product, onClose }: Props) {
  const { t } = useTranslation('myProducts')
  const end = useEndOwnSession(({ heartbeatSeconds }) => {
    const duration = durationText(heartbeatSeconds * 1000)
    notifications.show({ title: t('sessions.ended'), message: t('sessions.endedText', { duration }) })
  })
  const device = session?.device?.name ?? session?.device?.id
  return (
    <ConfirmDialog
      isOpen={session !== null}
      title={t('sessions.endTitle', { product })}
      confirm={t('sessions.end')}
      isRed
      mutation={end}
      onConfirm={() => session && end.mutate(session, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        {device ? t('sessions.endText', { device }) : t('sessions.endTextNoDevice')}{' '}
        {session?.seat.kind === 'concurrent' && t('sessions.endShared')}
      </p>
    </ConfirmDialog>
  )
}
