// Asks before a revision is put in force that leaves fewer shared seats than are taken right now.
import { Button, Group, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { CallRefused } from '../../platform/problems.ts'
import { numberText } from '../../platform/time.ts'
import { useProductNames } from '../products/products-queries.ts'
import classes from './license.module.css'
import { useActivation } from './license-queries.ts'
import { draining } from './license-rules.ts'

interface Props {
  pending: NonNullable<License['pending']>
  isOpen: boolean
  onClose(): void
}

export function ActivateDialog({ pending, isOpen, onClose }: Props) {
  const { t } = useTranslation('license')
  const { t: common } = useTranslation('common')
  const names = useProductNames()
  const activation = useActivation(({ revision }) => {
    notifications.show({ message: t('activate.done', { revision }) })
    onClose()
  })
  const drains = draining(pending.changes)
  const close = () => {
    activation.reset()
    onClose()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('activate.title', { revision: pending.revision })}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <div className={classes.dialog}>
        <p>{t('activate.text', { count: pending.changes.length })}</p>
        {drains.map(({ product, to, used, surplus }) => (
          <p key={product} className={classes.consequence}>
            <strong>{names.product(product)}.</strong>{' '}
            {t('activate.drain', { used: numberText(used), to: numberText(to ?? 0), count: surplus })}
          </p>
        ))}
        {activation.error && (
          <p role="alert" className={classes.refused}>
            {activation.error instanceof CallRefused
              ? `${activation.error.problem.title}. ${activation.error.problem.detail}`
              : common('failed.unreachable')}
          </p>
        )}
        <Group justify="end" gap={8}>
          <Button variant="default" onClick={close}>
            {common('cancel')}
          </Button>
          <Button loading={activation.isPending} onClick={() => activation.mutate(pending.revision)}>
            {t('pending.activate')}
          </Button>
        </Group>
      </div>
    </Modal>
  )
}
