// Suspending, bringing back, deleting: what happens is said before it happens.
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DepartureEffects, ReturnEffects } from './departure-effects.tsx'
import { useChangeUser, useDeleteUser } from './user-mutations.ts'

interface Dialog {
  user: User
  isOpen: boolean
  onClose(): void
}

export function SuspendDialog({ user, ...dialog }: Dialog) {
  const { t } = useTranslation('users')
  const name = user.name
  const change = useChangeUser(user.id, () => notifications.show({ message: t('suspend.done', { name }) }))
  return (
    <ConfirmDialog
      title={t('suspend.title', { name })}
      confirm={t('suspend.confirm')}
      isRed
      size="lg"
      mutation={change}
      onConfirm={() => change.mutate({ status: 'suspended' }, { onSuccess: dialog.onClose })}
      {...dialog}
    >
      <p>{t('suspend.text', { name })}</p>
      <DepartureEffects user={user} isForGood={false} />
    </ConfirmDialog>
  )
}

export function ReactivateDialog({ user, ...dialog }: Dialog) {
  const { t } = useTranslation('users')
  const name = user.name
  const change = useChangeUser(user.id, () => notifications.show({ message: t('reactivate.done', { name }) }))
  return (
    <ConfirmDialog
      title={t('reactivate.title', { name })}
      confirm={t('reactivate.confirm')}
      size="lg"
      mutation={change}
      onConfirm={() => change.mutate({ status: 'active' }, { onSuccess: dialog.onClose })}
      {...dialog}
    >
      <p>{t('reactivate.text', { name })}</p>
      <ReturnEffects user={user} />
    </ConfirmDialog>
  )
}

export function DeleteDialog({ user, ...dialog }: Dialog) {
  const { t } = useTranslation('users')
  const navigate = useNavigate()
  const name = user.name
  const removal = useDeleteUser(user.id, () => notifications.show({ message: t('delete.done', { name }) }))
  return (
    <ConfirmDialog
      title={t('delete.title', { name })}
      confirm={t('delete.confirm')}
      isRed
      size="lg"
      mutation={removal}
      // Only from here: who has gone elsewhere meanwhile stays there.
      onConfirm={() => removal.mutate(undefined, { onSuccess: () => navigate('/users', { replace: true }) })}
      {...dialog}
    >
      <p>{t('delete.text')}</p>
      <DepartureEffects user={user} isForGood />
      {user.status === 'active' && <p className="soft">{t('delete.instead', { name })}</p>}
    </ConfirmDialog>
  )
}
