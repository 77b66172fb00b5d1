// Asks before fewer days are kept: what is older is erased, and does not come back.
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { DaysField, Draft } from './settings-rules.ts'

interface Props extends Pick<ComponentProps<typeof ConfirmDialog>, 'mutation' | 'onConfirm' | 'onClose'> {
  fields: DaysField[]
  days: Pick<Draft, DaysField>
}

export function ShortenDialog({ fields, days, ...dialog }: Props) {
  const { t } = useTranslation('accountSettings')
  return (
    <ConfirmDialog
      isOpen={fields.length > 0}
      title={t('shorten.title')}
      confirm={t('shorten.confirm')}
      isRed
      {...dialog}
    >
      {fields.map((field) => (
        <p key={field}>{t(`shorten.${field}`, { count: Number(days[field]) })}</p>
      ))}
      <p>{t('shorten.final')}</p>
    </ConfirmDialog>
  )
}
