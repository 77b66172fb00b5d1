// Loads a license from a file, chosen or dropped: what can be none is told at once, the rest is the server's to say. An
// installation of a customer's own takes the vendor's catalogue the same way, also both at once.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'
import { IconBook2, IconCircleCheckFilled, IconClockHour4 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../../ui/file-drop.tsx'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { type FileFault, inOrder, readFile } from './license-file-rules.ts'
import { useLoadFiles } from './license-queries.ts'
import classes from './load-dialog.module.css'

interface Props {
  /** An installation of the customer's own, which has the catalogue from files, too. */
  isOwn: boolean
  isOpen: boolean
  onClose(): void
}

export function LoadDialog({ isOwn, isOpen, onClose }: Props) {
  const { t } = useTranslation('license')
  const { t: common } = useTranslation('common')
  const load = useLoadFiles()
  const [fault, setFault] = useState<FileFault | null>(null)
  const take = async (chosen: readonly File[]) => {
    load.reset()
    // A file that is too large is not read.
    const read = async (file: File) => readFile(file.size, file.size > mostDocumentBytes ? '' : await file.text())
    const files = inOrder(await Promise.all(chosen.map(read)), isOwn)
    if (typeof files === 'string') return setFault(files)
    setFault(null)
    load.mutate(files)
  }
  const close = () => {
    load.reset()
    setFault(null)
    onClose()
  }
  const { catalog, revision } = load.data ?? {}
  return (
    <Modal opened={isOpen} onClose={close} title={t('load.title')}>
      <Stack gap="md">
        <FileDrop
          text={t(isOwn ? 'load.dropOwn' : 'load.drop')}
          button={t('load.choose')}
          accept={`.license,${isOwn ? '.catalog,' : ''}text/plain,application/jose`}
          isMultiple={isOwn}
          isBusy={load.isPending}
          onFiles={take}
        />
        {fault && <FormAlert title={t(`load.fault.${fault}.title`)}>{t(`load.fault.${fault}.text`)}</FormAlert>}
        <RefusalAlert error={load.error} />
        <div role="status">
          {catalog && (
            <p className={classes.outcome}>
              <IconBook2 size={20} className={classes.active} aria-hidden />
              {t(catalog.isNew ? 'load.catalogNew' : 'load.catalogKnown')}
            </p>
          )}
          {revision && (
            <p className={classes.outcome}>
              {revision.status === 'active' ? (
                <IconCircleCheckFilled size={20} className={classes.active} aria-hidden />
              ) : (
                <IconClockHour4 size={20} className={classes.waits} aria-hidden />
              )}
              {t(`load.${revision.status === 'active' ? 'active' : 'waits'}`, { revision: revision.revision })}
            </p>
          )}
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {common('close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
