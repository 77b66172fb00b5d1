// Suspending an account, or letting it work again: what happens is said beforehand.
import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { VendorAccount } from '@sitzplan/contract/vendor'
import { useTranslation } from 'react-i18next'
import { CallRefused } from '../../platform/problems.ts'
import classes from './accounts.module.css'
import { useAccountChange } from './accounts-queries.ts'

export function SuspendDialog({
  account: { id, name, status },
  isOpen,
  onClose,
}: {
  account: VendorAccount
  isOpen: boolean
  onClose(): void
}) {
  const { t } = useTranslation('accounts')
  const { t: common } = useTranslation('common')
  const change = useAccountChange()
  const step = status === 'suspended' ? 'reactivate' : 'suspend'
  const close = () => {
    change.reset()
    onClose()
  }
  const confirm = () =>
    change.mutate(
      { id, patch: { status: step === 'suspend' ? 'suspended' : 'active' } },
      {
        onSuccess: () => {
          notifications.show({ message: t(`${step}Dialog.done`, { name }) })
          close()
        },
      },
    )
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t(`${step}Dialog.title`, { name })}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <div className={classes.dialog}>
        <p>{t(`${step}Dialog.text`)}</p>
        {change.error && (
          <p role="alert" className={classes.refused}>
            {change.error instanceof CallRefused
              ? `${change.error.problem.title}. ${change.error.problem.detail}`
              : common('failed.unreachable')}
          </p>
        )}
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={close}>
            {common('cancel')}
          </Button>
          <Button color={step === 'suspend' ? 'red' : undefined} loading={change.isPending} onClick={confirm}>
            {t(step)}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
