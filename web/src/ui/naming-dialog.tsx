// Asks what something is to be called that is made or changed, and what else is set with it.
import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { nameError } from '../platform/problems.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface Props {
  title: string
  /** Of the field. */
  label: string
  name: string
  onName(name: string): void
  size?: 'md' | 'lg'
  /** What `onSave` starts. */
  mutation: { isPending: boolean; error: unknown; reset(): void }
  onSave(): void
  onClose(): void
  children?: ReactNode
}

export function NamingDialog({ title, label, name, onName, size = 'md', mutation, onSave, onClose, children }: Props) {
  const { t } = useTranslation('common')
  const error = nameError(mutation.error)
  return (
    <ConfirmDialog
      isOpen
      size={size}
      title={title}
      confirm={t('save')}
      isReady={name.trim() !== ''}
      isToldAtField={error !== undefined}
      mutation={mutation}
      onConfirm={onSave}
      onClose={onClose}
    >
      <TextInput
        label={label}
        value={name}
        maxLength={100}
        error={error}
        data-autofocus
        onChange={(event) => onName(event.currentTarget.value)}
      />
      {children}
    </ConfirmDialog>
  )
}
