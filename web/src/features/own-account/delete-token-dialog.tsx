// Asks before a token goes: programs that use it stop at once.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Token } from '@sitzplan/contract/tokens'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useDeleteToken } from './own-account-queries.ts'

export function DeleteTokenDialog({ token, onClose }: { token: Token | null; onClose: () => void }) {
  const { t } = useTranslation(['ownAccount', 'common'])
  const remove = useDeleteToken()
  const close = () => {
    remove.reset()
    onClose()
  }
  const confirm = () => {
    if (!token || remove.isPending) return
    remove.mutate(token.id, {
      onSuccess: () => {
        notifications.show({ message: t('tokens.deleted', { name: token.name }) })
        close()
      },
    })
  }
  return (
    <Modal
      opened={token !== null}
      onClose={close}
      title={t('tokens.deleteTitle', { name: token?.name ?? '' })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="md">
        <Text>{t('tokens.deleteText')}</Text>
        <RefusalAlert error={remove.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('common:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={confirm}>
            {t('tokens.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
