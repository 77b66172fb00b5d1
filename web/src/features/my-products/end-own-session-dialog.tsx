// Asks before an own session ends: somebody may be working in it, on another device.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Session } from '@sitzplan/contract/seats'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useEndOwnSession } from './my-products-queries.ts'

interface Props {
  /** Null: nothing is to be ended, the dialog is closed. */
  session: Session | null
  product: string
  onClose: () => void
}

export function EndOwnSessionDialog({ session, product, onClose }: Props) {
  const { t } = useTranslation(['myProducts', 'common'])
  const end = useEndOwnSession()
  const close = () => {
    end.reset()
    onClose()
  }
  const confirm = () => {
    if (!session || end.isPending) return
    const duration = durationText(session.heartbeatSeconds * 1000)
    end.mutate(session.id, {
      onSuccess: () => {
        notifications.show({ title: t('sessions.ended'), message: t('sessions.endedText', { duration }) })
        close()
      },
    })
  }
  const device = session?.device?.name ?? session?.device?.id
  return (
    <Modal
      opened={session !== null}
      onClose={close}
      title={t('sessions.endTitle', { product })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>
          {device ? t('sessions.endText', { device }) : t('sessions.endTextNoDevice')}{' '}
          {session?.seat.kind === 'concurrent' && t('sessions.endShared')}
        </Text>
        <RefusalAlert error={end.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={end.isPending} onClick={confirm}>
            {t('sessions.end')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
