// Says that something is done, with a button that takes it back.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import classes from './undo-notice.module.css'

/** Long enough to be read and acted upon. */
export const noticeMilliseconds = 12_000

export function showUndoNotice({ message, undo, onUndo }: { message: string; undo: string; onUndo: () => void }): void {
  const id = notifications.show({
    autoClose: noticeMilliseconds,
    message: (
      <span className={classes.notice}>
        {message}
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          {undo}
        </Button>
      </span>
    ),
  })
}
