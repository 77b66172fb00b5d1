// "End these sessions?": shows what that does, takes a reason, ends them. From the seating plan and from a user's page.
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useEndSessions } from './end-sessions.ts'

interface Ending {
  ids: readonly string[]
  onClose(): void
  /** What ending them does. */
  children: ReactNode
}

export function EndingDialog({ isOpen, size = 'md', ...ending }: Ending & { isOpen: boolean; size?: 'md' | 'lg' }) {
  const { t } = useTranslation(['sessions', 'common'])
  return (
    <Modal
      opened={isOpen}
      onClose={ending.onClose}
      size={size}
      title={t('end.title', { count: Math.max(1, ending.ids.length) })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {/* A reason that was given up does not come back. */}
      <EndingForm {...ending} />
    </Modal>
  )
}

function EndingForm({ ids, onClose, children }: Ending) {
  const { t } = useTranslation(['sessions', 'common'])
  const [reason, setReason] = useState('')
  const end = useEndSessions()
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ids.length > 0 && !end.isPending) end.mutate({ ids, reason }, { onSuccess: onClose })
      }}
    >
      <Stack gap="md">
        {children}
        <Textarea
          data-autofocus
          label={t('end.reason')}
          description={t('end.reasonHint')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
        />
        <RefusalAlert error={end.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" color="red" loading={end.isPending} disabled={ids.length === 0}>
            {t('end.confirm', { count: Math.max(1, ids.length) })}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
