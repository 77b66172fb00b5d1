// "End these sessions?": shows what that does, takes a reason, ends them. From the seating plan and from a user's page.
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOnce } from '../../ui/confirm-once.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useEndSessions } from './end-sessions.ts'

interface Ending {
  ids: readonly string[]
  isOpen: boolean
  onClose(): void
  /** What ending them does. */
  children: ReactNode
}

interface Props extends Ending {
  size?: 'md' | 'lg'
  /** Has the focus once they are ended, when what was pressed is gone. Else it is the page's heading. */
  focusAfter?(): HTMLElement | null
}

export function EndingDialog({ size = 'md', focusAfter, ...ending }: Props) {
  const { t } = useTranslation(['sessions', 'common'])
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    if (ending.isOpen) opener.current = document.activeElement
  }, [ending.isOpen])
  // Found when the button is pressed: afterwards the sessions are gone.
  const heading = useRef<HTMLElement | null>(null)
  const hasEnded = useRef(false)
  return (
    <Modal
      opened={ending.isOpen}
      onClose={ending.onClose}
      // What opened the dialog goes with the sessions.
      returnFocus={false}
      onExitTransitionEnd={() => {
        focusOn(hasEnded.current ? heading.current : opener.current)
        hasEnded.current = false
      }}
      size={size}
      title={t('end.title', { count: Math.max(1, ending.ids.length) })}
    >
      {/* A reason that was given up does not come back. */}
      <EndingForm
        {...ending}
        onStart={() => {
          heading.current = focusAfter?.() ?? document.querySelector<HTMLElement>('main h1')
        }}
        onEnded={() => {
          hasEnded.current = true
          ending.onClose()
        }}
      />
    </Modal>
  )
}

interface FormProps extends Ending {
  onStart(): void
  onEnded(): void
}

function EndingForm({ ids, isOpen, onClose, onStart, onEnded, children }: FormProps) {
  const { t } = useTranslation(['sessions', 'common'])
  const [reason, setReason] = useState('')
  const end = useEndSessions()
  const once = useOnce(isOpen, end.error)
  const endThem = () => {
    onStart()
    end.mutate({ ids, reason }, { onSuccess: onEnded })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (ids.length > 0) once(endThem)
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

function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  // A heading is not in the order of the Tab key, but a place to go on from.
  if (element.matches('h1, h2')) element.tabIndex = -1
  element.focus({ preventScroll: true })
}
