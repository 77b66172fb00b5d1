// Loads a license from a file, chosen or dropped: what can be none is told at once, the rest is the server's to say.
import { Button, FileButton, Group, Modal, Stack } from '@mantine/core'
import { mostDocumentBytes } from '@sitzplan/contract/licenses'
import { IconCircleCheckFilled, IconClockHour4, IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { type FileFault, fileFault } from './license-file-rules.ts'
import { useLoadRevision } from './license-queries.ts'
import classes from './load-dialog.module.css'

export function LoadDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const { t } = useTranslation('license')
  const { t: common } = useTranslation('common')
  const load = useLoadRevision()
  const [fault, setFault] = useState<FileFault | null>(null)
  const [isOver, setIsOver] = useState(false)
  const take = async (file: File | null | undefined) => {
    if (!file || load.isPending) return
    load.reset()
    // A file that is too large is not read.
    const text = file.size > mostDocumentBytes ? '' : await file.text()
    const found = fileFault(file.size, text)
    setFault(found)
    if (!found) load.mutate(text)
  }
  const close = () => {
    load.reset()
    setFault(null)
    onClose()
  }
  const outcome = load.data
  return (
    <Modal opened={isOpen} onClose={close} title={t('load.title')} closeButtonProps={{ 'aria-label': common('close') }}>
      <Stack gap="md">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the button, which every keyboard reaches */}
        <div
          className={classes.drop}
          data-over={isOver || undefined}
          onDragOver={(event) => {
            event.preventDefault()
            setIsOver(true)
          }}
          onDragLeave={() => setIsOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setIsOver(false)
            void take(event.dataTransfer.files[0])
          }}
        >
          <IconFileUpload size={32} aria-hidden />
          <p>{t('load.drop')}</p>
          <FileButton accept=".license,text/plain,application/jose" onChange={take}>
            {(props) => (
              <Button {...props} loading={load.isPending}>
                {t('load.choose')}
              </Button>
            )}
          </FileButton>
        </div>
        {fault && <FormAlert title={t(`load.fault.${fault}.title`)}>{t(`load.fault.${fault}.text`)}</FormAlert>}
        <RefusalAlert error={load.error} />
        <div role="status">
          {outcome && (
            <p className={classes.outcome}>
              {outcome.status === 'active' ? (
                <IconCircleCheckFilled size={20} className={classes.active} aria-hidden />
              ) : (
                <IconClockHour4 size={20} className={classes.waits} aria-hidden />
              )}
              {t(`load.${outcome.status === 'active' ? 'active' : 'waits'}`, { revision: outcome.revision })}
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
