// What a queue is called and of which type it is: for a new one in a dialog, for one that is there on its page.
import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Queue, QueueType } from '@sitzplan/contract/queues'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { nameError } from '../../platform/problems.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useSaveQueue } from './queue-mutations.ts'
import { queueTypes } from './queue-view-rules.ts'

export function NewQueueDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('queues')
  const { t: common } = useTranslation('common')
  const navigate = useNavigate()
  return (
    <Modal opened onClose={onClose} title={t('addTitle')}>
      <QueueForm
        queue={null}
        onSaved={({ id }) => navigate(`/queues/${id}`)}
        aside={
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
        }
      />
    </Modal>
  )
}

export function QueueSettings({ queue }: { queue: Queue }) {
  const { t } = useTranslation('queues')
  return <QueueForm queue={queue} onSaved={() => notifications.show({ message: t('saved') })} />
}

function QueueForm({ queue, onSaved, aside }: { queue: Queue | null; onSaved(queue: Queue): void; aside?: ReactNode }) {
  const { t } = useTranslation('queues')
  const { t: common } = useTranslation('common')
  const [name, setName] = useState(queue?.name ?? '')
  const [type, setType] = useState<QueueType>(queue?.type ?? 'call')
  const typeLabel = useId()
  const save = useSaveQueue(onSaved)
  const error = nameError(save.error)
  const isSame = queue !== null && queue.name === name.trim() && queue.type === type
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() && !isSame && !save.isPending) save.mutate({ id: queue?.id ?? null, name, type })
      }}
    >
      <Stack gap="md" maw={460}>
        <TextInput
          label={t('name')}
          value={name}
          maxLength={100}
          error={error}
          data-autofocus={queue === null || undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id={typeLabel}>
            {t('type')}
          </Text>
          <SegmentedControl
            aria-labelledby={typeLabel}
            value={type}
            onChange={(value) => setType(value as QueueType)}
            data={queueTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
          />
        </div>
        {!error && <RefusalAlert error={save.error} />}
        <Group justify={aside ? 'flex-end' : 'flex-start'} gap="xs">
          {aside}
          <Button type="submit" disabled={!name.trim() || isSame} loading={save.isPending}>
            {common('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
