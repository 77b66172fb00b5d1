// What a queue is called and of which type it is: for a new one in a dialog, for one that is there on its page.
import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Queue, QueueType } from '@sitzplan/contract/queues'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { changedParts } from '../../platform/changed-parts.ts'
import { nameError } from '../../platform/problems.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useChangeQueue, useNewQueue } from './queue-mutations.ts'
import { queueTypes } from './queue-view-rules.ts'

type Draft = Pick<Queue, 'name' | 'type'>

export function NewQueueDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('queues')
  const { t: common } = useTranslation('common')
  const navigate = useNavigate()
  const [draft, setDraft] = useState<Draft>({ name: '', type: 'call' })
  const creation = useNewQueue(({ id }) => navigate(`/queues/${id}`))
  return (
    <Modal opened onClose={onClose} title={t('addTitle')}>
      <QueueForm
        draft={draft}
        isNew
        mutation={creation}
        onChange={(part) => setDraft({ ...draft, ...part })}
        onSave={() => creation.mutate(draft)}
        aside={
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      />
    </Modal>
  )
}

const draftOf = ({ name, type }: Queue): Draft => ({ name, type })

export function QueueSettings({ queue }: { queue: Queue }) {
  const { t } = useTranslation('queues')
  const { start, draft, edit, onSaved } = useDraft(queue, draftOf)
  const patch = changedParts(draftOf(start), { ...draft, name: draft.name.trim() })
  const change = useChangeQueue(queue.id, () => notifications.show({ message: t('saved') }))
  return (
    <QueueForm
      draft={draft}
      isSame={Object.keys(patch).length === 0}
      mutation={change}
      onChange={edit}
      onSave={() => change.mutate(patch, { onSuccess: onSaved })}
    />
  )
}

interface FormProps {
  draft: Draft
  isNew?: boolean
  isSame?: boolean
  mutation: { error: Error | null; isPending: boolean }
  aside?: ReactNode
  onChange(part: Partial<Draft>): void
  onSave(): void
}

function QueueForm({ draft: { name, type }, isNew, isSame, mutation, aside, onChange, onSave }: FormProps) {
  const { t } = useTranslation('queues')
  const { t: common } = useTranslation('common')
  const typeLabel = useId()
  const error = nameError(mutation.error)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && !isSame && !mutation.isPending) onSave()
      }}
    >
      <Stack gap="md" maw={460}>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={100}
          error={error}
          data-autofocus={isNew}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id={typeLabel}>
            {t('type')}
          </Text>
          <SegmentedControl
            aria-labelledby={typeLabel}
            value={type}
            onChange={(value) => onChange({ type: value as QueueType })}
            data={queueTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
        </div>
        {!error && <RefusalAlert error={mutation.error} />}
        <Group justify={aside ? 'flex-end' : 'flex-start'} gap="xs">
          {aside}
          <Button type="submit" disabled={!name.trim() || isSame} loading={mutation.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
