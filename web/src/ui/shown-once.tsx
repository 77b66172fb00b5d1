// A secret that was just made, in its dialog: to be taken along now, for it is not shown again.
import { Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './shown-once.module.css'

interface Props {
  /** That it is not shown again; null: nothing in it is secret. */
  warning: string | null
  /** Stands on the button that closes the dialog. */
  done: string
  onClose(): void
  /** What is shown: fields to copy. */
  children: ReactNode
}

export function ShownOnce({ warning, done, onClose, children }: Props) {
  return (
    <Stack gap="md" className={classes.shown}>
      {children}
      {warning !== null && (
        <p className={classes.warning} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          {warning}
        </p>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{done}</Button>
      </Group>
    </Stack>
  )
}
