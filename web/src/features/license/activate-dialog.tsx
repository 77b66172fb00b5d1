// Asks before a revision is put in force that leaves fewer shared seats than are taken right now.
import { notifications } from '@mantine/notifications'
import type { License } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
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
  const names = useProductNames()
  const activation = useActivation(({ revision }) => notifications.show({ message: t('activate.done', { revision }) }))
  const shrinking = draining(pending.changes)
  const others = pending.changes.length - shrinking.length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('activate.title', { revision: pending.revision })}
      confirm={t('pending.activate')}
      mutation={activation}
      onConfirm={() => activation.mutate(pending.revision, { onSuccess: onClose })}
      onClose={onClose}
    >
      {shrinking.map(({ product, to, used, surplus }) => (
        <p key={product} className={classes.consequence}>
          <strong>{names.product(product)}.</strong>{' '}
          {t('activate.drain', { used: numberText(used), to: numberText(to ?? 0), count: surplus })}
        </p>
      ))}
      {others > 0 && <p>{t('activate.others', { count: others })}</p>}
    </ConfirmDialog>
  )
}
