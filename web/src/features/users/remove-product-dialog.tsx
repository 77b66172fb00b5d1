// "Take this product away?": says which sessions end and who gets the seat.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { Session } from '@sitzplan/contract/seats'
import type { User } from '@sitzplan/contract/users'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { SessionLines } from './session-lines.tsx'
import type { Kind } from './user-list-rules.ts'

interface Props extends Pick<ComponentProps<typeof ConfirmDialog>, 'isOpen' | 'mutation' | 'onConfirm' | 'onClose'> {
  user: User
  product: AssignableProduct
  kind: Kind
  /** Those of this product; null for who may not see them. */
  sessions: readonly Session[] | null
}

export function RemoveProductDialog({ user, product, kind, sessions, ...dialog }: Props) {
  const { t } = useTranslation('users')
  const { t: settings } = useTranslation('productSettings')
  const name = user.name
  const { waiting } = product.named
  return (
    <ConfirmDialog
      title={t('products.remove.title', { product: product.name })}
      confirm={t('products.remove.confirm')}
      isRed
      {...dialog}
    >
      {sessions === null && <p>{t('products.remove.endsUnknown', { name })}</p>}
      {sessions && sessions.length > 0 && (
        <>
          <p>{t('products.remove.ends', { count: sessions.length, name })}</p>
          <SessionLines sessions={sessions} />
        </>
      )}
      <p>
        {kind === 'named'
          ? waiting > 0
            ? t('products.remove.next', { count: waiting })
            : t('products.remove.free')
          : t('products.remove.shared')}
      </p>
      {product.settings && (
        <p>
          {product.settings.keptDays > 0
            ? settings('kept', { count: product.settings.keptDays, product: product.name })
            : settings('notKept')}
        </p>
      )}
    </ConfirmDialog>
  )
}
