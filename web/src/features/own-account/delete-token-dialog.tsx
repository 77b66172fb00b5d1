// Asks before a token goes: programs that use it stop at once.
import { notifications } from '@mantine/notifications'
import type { Token } from '@sitzplan/contract/tokens'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useDeleteToken } from './own-account-queries.ts'

export function DeleteTokenDialog({ token, onClose }: { token: Token | null; onClose: () => void }) {
  const { t } = useTranslation('ownAccount')
  const remove = useDeleteToken(({ name }) => notifications.show({ message: t('tokens.deleted', { name }) }))
  return (
    <ConfirmDialog
      isOpen={token !== null}
      title={t('tokens.deleteTitle', { name: token?.name ?? '' })}
      confirm={t('tokens.delete')}
      isRed
      mutation={remove}
      onConfirm={() => token && remove.mutate(token, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('tokens.deleteText')}</p>
    </ConfirmDialog>
  )
}
