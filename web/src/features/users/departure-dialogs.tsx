// Suspending, bringing back, deleting: what happens is said before it happens.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { DepartureEffects, ReturnEffects } from './departure-effects.tsx'
import classes from './dialogs.module.css'
import { useChangeUser, useDeleteUser } from './user-mutations.ts'
import { callNameOf } from './user-names.ts'

interface Dialog {
  user: User
  isOpen: boolean
  onClose(): void
}

export function SuspendDialog({ user, isOpen, onClose }: Dialog) {
  const { t } = useTranslation('users')
  const change = useChangeUser(user.id)
  const name = callNameOf(user)
  return (
    <ActionDialog
      title={t('suspend.title', { name })}
      text={t('suspend.text', { name })}
      confirm={t('suspend.confirm')}
      isRed
      isOpen={isOpen}
      mutation={change}
      onClose={onClose}
      onConfirm={() =>
        change.mutate(
          { status: 'suspended' },
          {
            onSuccess: () => {
              notifications.show({ message: t('suspend.done', { name }) })
              onClose()
            },
          },
        )
      }
    >
      <DepartureEffects user={user} isForGood={false} />
    </ActionDialog>
  )
}

export function ReactivateDialog({ user, isOpen, onClose }: Dialog) {
  const { t } = useTranslation('users')
  const change = useChangeUser(user.id)
  const name = callNameOf(user)
  return (
    <ActionDialog
      title={t('reactivate.title', { name })}
      text={t('reactivate.text', { name })}
      confirm={t('reactivate.confirm')}
      isOpen={isOpen}
      mutation={change}
      onClose={onClose}
      onConfirm={() =>
        change.mutate(
          { status: 'active' },
          {
            onSuccess: () => {
              notifications.show({ message: t('reactivate.done', { name }) })
              onClose()
            },
          },
        )
      }
    >
      <ReturnEffects user={user} />
    </ActionDialog>
  )
}

export function DeleteDialog({ user, isOpen, onClose }: Dialog) {
  const { t } = useTranslation('users')
  const navigate = useNavigate()
  const removal = useDeleteUser(user.id)
  const name = callNameOf(user)
  return (
    <ActionDialog
      title={t('delete.title', { name })}
      text={t('delete.text')}
      confirm={t('delete.confirm')}
      isRed
      isOpen={isOpen}
      mutation={removal}
      onClose={onClose}
      onConfirm={() =>
        removal.mutate(undefined, {
          onSuccess: () => {
            notifications.show({ message: t('delete.done', { name }) })
            navigate('/users', { replace: true })
          },
        })
      }
    >
      <DepartureEffects user={user} isForGood />
      {user.status === 'active' && <p className={classes.soft}>{t('delete.instead', { name })}</p>}
    </ActionDialog>
  )
}

function ActionDialog({
  title,
  text,
  confirm,
  isRed = false,
  isOpen,
  mutation,
  onConfirm,
  onClose,
  children,
}: {
  title: string
  text: string
  confirm: string
  isRed?: boolean
  isOpen: boolean
  mutation: { isPending: boolean; error: unknown; reset(): void }
  onConfirm(): void
  onClose(): void
  children: ReactNode
}) {
  const { t: common } = useTranslation('common')
  const close = () => {
    mutation.reset()
    onClose()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="lg"
      title={<span className={classes.title}>{title}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <p className={classes.text}>{text}</p>
        {children}
        <RefusalAlert error={mutation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color={isRed ? 'red' : undefined} loading={mutation.isPending} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
