// Takes somebody's second factor away, who has lost their phone. Asks first, and says what to make sure of.
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../platform/calls.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface Props {
  user: Pick<User, 'id' | 'name'>
  isOpen: boolean
  onClose: () => void
}

export function ResetSecondFactorDialog({ user, isOpen, onClose }: Props) {
  const { t } = useTranslation('secondFactor')
  const { id, name } = user
  const reset = useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/users/${id}/second-factor`),
    onSuccess: () => notifications.show({ message: t('reset.done', { name }) }),
  })
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('reset.title', { name })}
      confirm={t('reset.confirm')}
      isRed
      mutation={reset}
      onConfirm={() => reset.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('reset.text', { name })}</p>
      <p>{t('reset.sure')}</p>
    </ConfirmDialog>
  )
}
