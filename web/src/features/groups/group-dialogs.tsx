// Naming a group, new or old, and deleting one.
import { notifications } from '@mantine/notifications'
import type { Group } from '@sitzplan/contract/groups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { NamingDialog } from '../../ui/naming-dialog.tsx'
import { useDeleteGroup, useSaveGroup } from './group-mutations.ts'

export function NameDialog({ group, onClose }: { group: Group | null; onClose(): void }) {
  const { t } = useTranslation('groups')
  const [name, setName] = useState(group?.name ?? '')
  const save = useSaveGroup(onClose)
  return (
    <NamingDialog
      title={t(group ? 'renameTitle' : 'addTitle')}
      label={t('name')}
      name={name}
      onName={setName}
      mutation={save}
      onSave={() => save.mutate({ id: group?.id ?? null, name })}
      onClose={onClose}
    />
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
