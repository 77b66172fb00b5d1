// Tells the vendor that a revision is wrong; where the vendor cannot be reached from here, whom to ask instead.
import { Modal, Stack, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useReportProblem } from './license-queries.ts'

interface Props {
  revision: number
  vendor: License['vendor']
  isOpen: boolean
  onClose(): void
}

export function ReportDialog({ revision, vendor, isOpen, onClose }: Props) {
  const { t } = useTranslation('license')
  const [text, setText] = useState('')
  const report = useReportProblem(revision)
  if (!vendor)
    return (
      <Modal opened={isOpen} onClose={onClose} title={t('report.title', { revision })}>
        <p>{t('report.ownInstallation')}</p>
      </Modal>
    )
  const close = () => {
    setText('')
    onClose()
  }
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('report.title', { revision })}
      confirm={t('report.send')}
      isReady={text.trim() !== ''}
      mutation={report}
      onConfirm={() =>
        report.mutate(text, {
          onSuccess: () => {
            notifications.show({ message: t('report.done', { vendor: vendor.name }) })
            close()
          },
        })
      }
      onClose={close}
    >
      <Stack gap="xs">
        <p>{t('report.text', { vendor: vendor.name })}</p>
        <Textarea
          label={t('report.what')}
          autosize
          minRows={4}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  )
}
