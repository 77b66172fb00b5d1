// "Take this product away?": says which sessions end and who gets the seat.
import { Button, Group, Modal, Stack } from '@mantine/core'
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import classes from './dialogs.module.css'
import { SessionLines } from './session-lines.tsx'
import type { Kind } from './user-list-rules.ts'
import { callNameOf } from './user-names.ts'

export function RemoveProductDialog({
  isOpen,
  user,
  product,
  kind,
  sessions,
  removal,
  onConfirm,
  onClose,
}: {
  isOpen: boolean
  user: User
  product: AssignableProduct
  kind: Kind
  /** Those of this product; null for who may not see them. */
  sessions: readonly Session[] | null
  removal: { isPending: boolean; error: unknown }
  onConfirm(): void
  onClose(): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const name = callNameOf(user)
  const { waiting } = product.named
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<span className={classes.title}>{t('products.remove.title', { product: product.name })}</span>}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        {sessions === null && <p className={classes.text}>{t('products.remove.endsUnknown', { name })}</p>}
        {sessions && sessions.length > 0 && (
          <div>
            <p className={classes.text}>{t('products.remove.ends', { count: sessions.length, name })}</p>
            <SessionLines sessions={sessions} />
          </div>
        )}
        <p className={classes.text}>
          {kind === 'named'
            ? waiting > 0
              ? t('products.remove.next', { count: waiting })
              : t('products.remove.free')
            : t('products.remove.shared')}
        </p>
        <RefusalAlert error={removal.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {common('cancel')}
          </Button>
          <Button color="red" loading={removal.isPending} onClick={onConfirm}>
            {t('products.remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
