// Rejecting an order, or declining a question to sales: with a reason that the account reads.
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

export function ReasonDialog({
  what,
  account,
  mutation,
  onConfirm,
  onClose,
}: {
  what: 'reject' | 'decline'
  account: string
  mutation: { isPending: boolean; error: unknown; reset(): void }
  onConfirm(reason: string): void
  onClose(): void
}) {
  const { t } = useTranslation('orders')
  const [reason, setReason] = useState('')
  return (
    <ConfirmDialog
      isOpen
      title={t(`vendor.${what}.title`, { account })}
      confirm={t(`vendor.${what}.confirm`)}
      isRed
      isReady={reason.trim() !== ''}
      mutation={mutation}
      onConfirm={() => onConfirm(reason.trim())}
      onClose={onClose}
    >
      <Textarea
        label={t('vendor.reason')}
        description={t('vendor.reasonText')}
        required
        autosize
        minRows={3}
        maxLength={2000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
