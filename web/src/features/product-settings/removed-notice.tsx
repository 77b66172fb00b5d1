// In the row of a product that was taken away lately: how long it can still be brought back, and doing so.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Removal } from '@sitzplan/contract/removals'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, useNow } from '../../platform/time.ts'
import { Left } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useRestore } from '../removals/removals-queries.ts'
import classes from './product-settings.module.css'

interface Props {
  removal: Removal
  name: string
  product: string
}

export function RemovedNotice({ removal: { id, removedAt, restorableUntil, withSettings }, name, product }: Props) {
  const { t } = useTranslation('productSettings')
  const timeZone = useTimeZone()
  const isOver = useNow(1) >= Date.parse(restorableUntil)
  const restore = useRestore(() => notifications.show({ message: t('restored', { name, product }) }))
  return (
    <div className={classes.removed}>
      {isOver ? (
        <p>{t('removedTooLate', { day: dateTimeText(removedAt, timeZone) })}</p>
      ) : (
        <p>
          {t(withSettings ? 'removedWithSettings' : 'removed', { day: dateTimeText(removedAt, timeZone) })}{' '}
          <strong className={classes.left}>
            <Left until={restorableUntil} />
          </strong>
        </p>
      )}
      {!isOver && (
        <Button
          variant="default"
          size="xs"
          aria-label={t('restoreName', { product })}
          loading={restore.isPending}
          onClick={() => restore.mutate(id)}
        >
          {t('restore')}
        </Button>
      )}
      <RefusalAlert error={restore.error} />
    </div>
  )
}
