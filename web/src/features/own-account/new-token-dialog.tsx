// Makes a token and shows it, this once.
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { CopyField } from '../../ui/copy-field.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { useCreateToken } from './own-account-queries.ts'

export function NewTokenDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('ownAccount')
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('tokens.create')}
      // A token that was shown is gone with one click beside the dialog.
      closeOnClickOutside={false}
    >
      {/* Each opening is a form, and a token, of its own. */}
      <NewToken onClose={onClose} />
    </Modal>
  )
}

function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['ownAccount', 'common'])
  const { keyOf } = useSubmissionKey()
  const [name, setName] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const create = useCreateToken()

  if (create.data)
    return (
      <ShownOnce warning={t('tokens.once')} done={t('tokens.kept')} onClose={onClose}>
        <CopyField label={create.data.name} text={create.data.token} />
      </ShownOnce>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { name: name.trim() }
    setIsMissing(body.name === '')
    if (body.name !== '' && !create.isPending) create.mutate({ ...body, idempotencyKey: keyOf(body) })
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          maxLength={100}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={isMissing && name.trim() === '' && t('tokens.nameMissing')}
        />
        <RefusalAlert error={create.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={create.isPending}>
            {t('tokens.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
