// A deleted user: until when they can be brought back, doing so, and erasing them at once.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Removal } from '@sitzplan/contract/removals'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PersonName } from '../../ui/person.tsx'
import classes from './removals.module.css'
import { useErase, useRestore } from './removals-queries.ts'

export function RemovalRow({ removal }: { removal: Removal }) {
  const { t } = useTranslation('removals')
  const timeZone = useTimeZone()
  const { id, user, removedAt, restorableUntil } = removal
  const name = user.name || user.email
  const [isErasing, setIsErasing] = useState(false)
  const restore = useRestore(() => notifications.show({ title: t('restored', { name }), message: t('restoredText') }))
  const erase = useErase(() => notifications.show({ message: t('eraseDialog.done', { name }) }))
  return (
    <li className={classes.removal}>
      <PersonName person={user} />
      <span className={classes.when}>
        <span>{t('removed', { day: dateTimeText(removedAt, timeZone) })}</span>
        <span>{t('until', { day: dateTimeText(restorableUntil, timeZone) })}</span>
      </span>
      <span className={classes.actions}>
        <Button
          variant="default"
          size="xs"
          aria-label={t('restoreName', { name })}
          loading={restore.isPending}
          onClick={() => restore.mutate(id)}
        >
          {t('restore')}
        </Button>
        <Button
          variant="subtle"
          color="red"
          size="xs"
          aria-label={t('eraseName', { name })}
          aria-haspopup="dialog"
          onClick={() => setIsErasing(true)}
        >
          {t('erase')}
        </Button>
      </span>
      <RefusalAlert error={restore.error} />
      <ConfirmDialog
        isOpen={isErasing}
        title={t('eraseDialog.title', { name })}
        confirm={t('erase')}
        isRed
        mutation={erase}
        onConfirm={() => erase.mutate(id, { onSuccess: () => setIsErasing(false) })}
        onClose={() => setIsErasing(false)}
      >
        <p>{t('eraseDialog.text')}</p>
      </ConfirmDialog>
    </li>
  )
}
