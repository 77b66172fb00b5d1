// Something that was removed: what and whose it was, how long it can still be brought back, and doing so. A deleted user
// can be erased at once, too.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Removal } from '@sitzplan/contract/removals'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText, useNow } from '../../platform/time.ts'
import { Left } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { PersonName } from '../../ui/person.tsx'
import { useModules } from '../devices/devices-queries.ts'
import { useProductNames } from '../users/user-queries.ts'
import { EraseButton } from './erase-button.tsx'
import { iconOf } from './removal-kinds.ts'
import classes from './removals.module.css'
import { useRestore } from './removals-queries.ts'

export function RemovalRow({ removal }: { removal: Removal }) {
  const { t } = useTranslation('removals')
  const timeZone = useTimeZone()
  const { id, what, user, removedAt, removedBy, restorableUntil } = removal
  const isOver = useNow(1) >= Date.parse(restorableUntil)
  const thing = useThing(removal)
  const person = user?.name ?? ''
  const name = [thing, person].filter(Boolean).join(' – ')
  const restore = useRestore(() =>
    notifications.show(
      what === 'user'
        ? { title: t('restored.user', { name: person }), message: t('restoredText') }
        : { message: t(`restored.${what}`, { name: person, thing }) },
    ),
  )
  const Sign = iconOf(what)
  const day = dateTimeText(removedAt, timeZone)
  return (
    <li className={classes.removal}>
      <span className={classes.subject}>
        {thing && (
          <span className={classes.thing}>
            <Sign size={18} aria-hidden />
            <span>
              <strong>{thing}</strong> <Details removal={removal} />
            </span>
          </span>
        )}
        {user && <PersonName person={user} />}
      </span>
      <span className={classes.when}>
        <span>{removedBy ? t(`removedBy.${what}`, { day, name: removedBy.name }) : t(`removed.${what}`, { day })}</span>
        <span>
          <Left until={restorableUntil} />
          <span className="soft"> · {t('until', { day: dateTimeText(restorableUntil, timeZone) })}</span>
        </span>
      </span>
      <span className={classes.actions}>
        {isOver ? (
          <span className="soft">{t('tooLate')}</span>
        ) : (
          <Button
            variant="default"
            size="xs"
            aria-label={t('restoreName', { name })}
            loading={restore.isPending}
            onClick={() => restore.mutate(id)}
          >
            {t('restore')}
          </Button>
        )}
        {what === 'user' && <EraseButton id={id} name={name} />}
      </span>
      <RefusalAlert error={restore.error} />
    </li>
  )
}

/** What the thing is called that was taken from somebody; '' where it is the person. */
function useThing({ product, device, queue }: Removal): string {
  const productName = useProductNames()
  return device?.name ?? queue?.name ?? (product ? productName(product) : '')
}

function Details({ removal: { product, kind, device, queue, withSettings } }: { removal: Removal }) {
  const { t } = useTranslation('removals')
  const { t: users } = useTranslation('users')
  const productName = useProductNames()
  const details = [
    (device || queue) && product && productName(product),
    kind && users(`kindInText.${kind}`),
    withSettings && t('withSettings'),
  ].filter(Boolean)
  if (details.length === 0) return null
  return (
    <span className={classes.details}>
      {details.join(' · ')}
      {device?.resource && <Resource product={product} resource={device.resource} />}
      {device?.deviceId && (
        <>
          {' ·'} <span className={classes.id}>{device.deviceId}</span>
        </>
      )}
    </span>
  )
}

/** What the device is counted as, in the reader's language. */
function Resource({ product, resource }: { product: string | null; resource: string }) {
  const { data: modules } = useModules()
  const resources = modules?.find((module) => module.product === product)?.resources
  return <> · {resources?.find(({ key }) => key === resource)?.name ?? resource}</>
}
