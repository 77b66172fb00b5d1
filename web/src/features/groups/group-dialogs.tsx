// Naming a group, new or old, and deleting one.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Group } from '@sitzplan/contract/groups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { nameError } from '../../platform/problems.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useDeleteGroup, useSaveGroup } from './group-mutations.ts'

export function NameDialog({ group, onClose }: { group: Group | null; onClose(): void }) {
  const { t } = useTranslation('groups')
  const { t: common } = useTranslation('common')
  const [name, setName] = useState(group?.name ?? '')
  const save = useSaveGroup(onClose)
  const error = nameError(save.error)
  return (
    <ConfirmDialog
      isOpen
      title={t(group ? 'renameTitle' : 'addTitle')}
      confirm={common('save')}
      isReady={name.trim() !== ''}
      isToldAtField={error !== undefined}
      mutation={save}
      onConfirm={() => save.mutate({ id: group?.id ?? null, name })}
      onClose={onClose}
    >
      <TextInput
        label={t('name')}
        value={name}
        maxLength={100}
        error={error}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}

export function DeleteGroupDialog({ group, onClose }: { group: Group; onClose(): void }) {
  const { t } = useTranslation('groups')
  const removal = useDeleteGroup(group.id, () => {
    notifications.show({ message: t('deleted', { name: group.name }) })
    onClose()
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('deleteTitle', { name: group.name })}
      confirm={t('delete')}
      isRed
      mutation={removal}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>{t('deleteText')}</p>
    </ConfirmDialog>
  )
}
