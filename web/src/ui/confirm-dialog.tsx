// Asks before something is done: what happens then, the refusal if there is one, and the two buttons.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './confirm-dialog.module.css'
import { useOnce } from './confirm-once.ts'
import { RefusalAlert } from './form-alert.tsx'

interface Props {
  isOpen: boolean
  title: string
  /** Stands on the button that does it. */
  confirm: string
  /** Something ends, goes or is erased. */
  isRed?: boolean
  size?: 'md' | 'lg'
  /** False while something in the dialog is still to be chosen. */
  isReady?: boolean
  /** What was refused stands at its field. */
  isToldAtField?: boolean
  /** What `onConfirm` starts. Closing the dialog forgets its refusal. */
  mutation: { isPending: boolean; error: unknown; reset(): void }
  onConfirm(): void
  onClose(): void
  children: ReactNode
}

export function ConfirmDialog({
  isOpen,
  title,
  confirm,
  isRed = false,
  size = 'md',
  isReady = true,
  isToldAtField = false,
  mutation,
  onConfirm,
  onClose,
  children,
}: Props) {
  const { t } = useTranslation('common')
  const once = useOnce(isOpen, mutation.error)
  // What it says stays while it fades, although nothing is asked any more.
  const said = useRef({ title, confirm, isRed, children })
  if (isOpen) said.current = { title, confirm, isRed, children }
  const close = () => {
    mutation.reset()
    onClose()
  }
  // Enter in a field does it, but nothing that ends or goes: that wants its button.
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // A dialog may be part of a form of its page, which React would tell as well.
    event.stopPropagation()
    if (!isRed && isReady) once(onConfirm)
  }
  return (
    <Modal opened={isOpen} onClose={close} size={size} title={said.current.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md" className={classes.body}>
          {said.current.children}
          {!isToldAtField && <RefusalAlert error={mutation.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close} data-autofocus>
              {t('cancel')}
            </Button>
            <Button
              color={said.current.isRed ? 'red' : undefined}
              disabled={!isReady}
              loading={mutation.isPending}
              type={said.current.isRed ? 'button' : 'submit'}
              onClick={isRed ? () => once(onConfirm) : undefined}
            >
              {said.current.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
