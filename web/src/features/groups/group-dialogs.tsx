// Naming a group, new or old, and deleting one.
import { Button, Group as Buttons, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Group } from '@sitzplan/contract/groups'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors, isRefused } from '../../platform/problems.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useDeleteGroup, useSaveGroup } from './group-mutations.ts'

export function NameDialog({ group, onClose }: { group: Group | null; onClose(): void }) {
  const { t } = useTranslation('groups')
  const { t: common } = useTranslation('common')
  const [name, setName] = useState(group?.name ?? '')
  const save = useSaveGroup(onClose)
  const taken = isRefused(save.error, 'name_taken') ? save.error.problem.title : undefined
  const error = taken ?? fieldErrors(save.error).name
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(group ? 'renameTitle' : 'addTitle')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() && !save.isPending) save.mutate({ id: group?.id ?? null, name })
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t('name')}
            value={name}
            maxLength={100}
            error={error}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {!error && <RefusalAlert error={save.error} />}
          <Buttons justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
              {common('save')}
            </Button>
          </Buttons>
        </Stack>
      </form>
    </Modal>
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
