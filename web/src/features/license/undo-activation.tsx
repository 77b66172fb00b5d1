// Taking an activation back: offered for a day after a person activated a revision.
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { isOvertaken } from './overtaken.ts'
import { useUndo } from './surplus-queries.ts'

export function UndoActivation({ undo, timeZone }: { undo: NonNullable<License['undo']>; timeZone: string }) {
  const { t } = useTranslation('surplus')
  const [isOpen, { open, close }] = useDisclosure(false)
  const undoing = useUndo(({ revision, waiting, lost }) => {
    const notes = [t('undo.done', { revision })]
    if (waiting > 0) notes.push(t('undo.waiting', { count: waiting }))
    if (lost > 0) notes.push(t('undo.lost', { count: lost }))
    notifications.show({ message: notes.join(' ') })
  })
  if (!useMay('licenses.activate')) return null
  return (
    <>
      <Button
        variant="default"
        onClick={open}
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        aria-haspopup="dialog"
      >
        {t('undo.button')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t('undo.title', { revision: undo.revision })}
        confirm={t('undo.confirm')}
        mutation={undoing}
        onConfirm={() =>
          undoing.mutate(undo.revision, { onSuccess: close, onError: (error) => isOvertaken(error) && close() })
        }
        onClose={close}
      >
        <p>{t('undo.text', { until: dateTimeText(undo.until, timeZone) })}</p>
      </ConfirmDialog>
    </>
  )
}
