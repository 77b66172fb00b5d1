// Suspending an account, or letting it work again: what happens is said beforehand.
import { notifications } from '@mantine/notifications'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useAccountChange } from './accounts-queries.ts'

interface Props {
  account: VendorAccount
  isOpen: boolean
  onClose(): void
}

export function SuspendDialog({ account: { id, name, status }, isOpen, onClose }: Props) {
  const { t } = useTranslation('accounts')
  const change = useAccountChange((changed) => {
    const done = changed.status === 'suspended' ? 'suspendDialog.done' : 'reactivateDialog.done'
    notifications.show({ message: t(done, { name: changed.name }) })
  })
  const step = status === 'suspended' ? 'reactivate' : 'suspend'
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t(`${step}Dialog.title`, { name })}
      confirm={t(step)}
      isRed={step === 'suspend'}
      mutation={change}
      onConfirm={() =>
        change.mutate({ id, patch: { status: step === 'suspend' ? 'suspended' : 'active' } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>{t(`${step}Dialog.text`)}</p>
    </ConfirmDialog>
  )
}
