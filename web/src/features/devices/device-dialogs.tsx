// Asks before devices are retired or brought back, and what one is to be called.
import { TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Device } from '@sitzplan/contract/devices'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fieldErrors } from '../../platform/problems.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useBringBack, useRename, useRetire } from './devices-queries.ts'

interface Several {
  ids: readonly string[]
  /** What the only one is called; null: there are several. */
  name: string | null
  onDone(): void
  onClose(): void
}

export function RetireDialog({ ids, name, onDone, onClose }: Several) {
  const { t } = useTranslation('devices')
  const retire = useRetire((count) => notifications.show({ message: t('retire.done', { count }) }))
  const { length: count } = ids
  return (
    <ConfirmDialog
      isOpen
      title={name === null ? t('retire.title', { count }) : t('retire.titleOfOne', { name })}
      confirm={t('retire.open')}
      isRed
      mutation={retire}
      onConfirm={() => retire.mutate(ids, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{t('retire.text', { count })}</p>
    </ConfirmDialog>
  )
}

export function BringBackDialog({ ids, name, onDone, onClose }: Several) {
  const { t } = useTranslation('devices')
  const bringBack = useBringBack((count) => notifications.show({ message: t('bringBack.done', { count }) }))
  const { length: count } = ids
  return (
    <ConfirmDialog
      isOpen
      title={name === null ? t('bringBack.title', { count }) : t('bringBack.titleOfOne', { name })}
      confirm={t('bringBack.open')}
      mutation={bringBack}
      onConfirm={() => bringBack.mutate(ids, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{t('bringBack.text', { count })}</p>
    </ConfirmDialog>
  )
}

export function RenameDialog({ device, onClose }: { device: Device; onClose(): void }) {
  const { t } = useTranslation('devices')
  const [name, setName] = useState(device.name)
  const rename = useRename(() => notifications.show({ message: t('rename.done') }))
  // Without a name of ours it is called as it calls itself.
  const wanted = name.trim() === '' || name.trim() === device.reportedName ? null : name.trim()
  return (
    <ConfirmDialog
      isOpen
      title={t('rename.title', { name: device.name })}
      confirm={t('rename.open')}
      mutation={rename}
      onConfirm={() => rename.mutate({ id: device.id, name: wanted }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        label={t('rename.label')}
        description={t('rename.text', { name: device.reportedName })}
        value={name}
        maxLength={200}
        data-autofocus
        error={fieldErrors(rename.error).name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
