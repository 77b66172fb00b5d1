// Asks before fewer days are kept: what is older is erased, and does not come back.
import { Button, Group, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './account-settings.module.css'
import type { DaysField, Draft } from './settings-rules.ts'

interface Props {
  fields: DaysField[]
  days: Pick<Draft, DaysField>
  isSaving: boolean
  onClose(): void
  onConfirm(): void
}

export function ShortenDialog({ fields, days, isSaving, onClose, onConfirm }: Props) {
  const { t } = useTranslation('accountSettings')
  const { t: common } = useTranslation('common')
  return (
    <Modal
      opened={fields.length > 0}
      onClose={onClose}
      title={t('shorten.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <div className={classes.dialog}>
        {fields.map((field) => (
          <p key={field}>{t(`shorten.${field}`, { count: Number(days[field]) })}</p>
        ))}
        <p>{t('shorten.final')}</p>
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button color="red" loading={isSaving} onClick={onConfirm}>
            {t('shorten.confirm')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
