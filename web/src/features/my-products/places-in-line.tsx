// Where I wait: my number in each line, how long it may take, and a seat that is kept for me. Looking does not keep the
// place: the product that waits does.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { OwnTicket } from '@sitzplan/contract/me'
import { useTranslation } from 'react-i18next'
import { durationText, useNow } from '../../platform/time.ts'
import { Lasting } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './my-products.module.css'
import { useLeaveLine } from './my-products-queries.ts'
import { estimateText } from './my-products-rules.ts'

export function PlacesInLine({ places }: { places: OwnTicket[] }) {
  const { t } = useTranslation('myProducts')
  return (
    <Card title={t('line.title')}>
      <p className={classes.hint}>{t('line.text')}</p>
      <ul className={classes.rows}>
        {places.map((place) => (
          <PlaceRow key={place.ticket} place={place} />
        ))}
      </ul>
    </Card>
  )
}

/** Tells a screen reader of a seat that is kept: once, not every second. On the page all the time, or it would not. */
export function KeptAnnouncement({ places }: { places: OwnTicket[] }) {
  const { t } = useTranslation('myProducts')
  return (
    <div role="status" className="visually-hidden">
      {places.map(({ ticket, productName, offered }) =>
        offered ? <p key={ticket}>{`${productName}: ${t('line.kept', { seat: offered.seat })}`}</p> : null,
      )}
    </div>
  )
}

function PlaceRow({ place }: { place: OwnTicket }) {
  const { t } = useTranslation('myProducts')
  const { position, ahead, productName, since, offered } = place
  const leave = useLeaveLine((left) => notifications.show({ message: t('line.left', { product: left.productName }) }))
  return (
    <li data-kept={offered !== null}>
      <span className={classes.position} aria-hidden>
        {position}
      </span>
      <div className={classes.rowText}>
        <strong>{productName}</strong>
        <span>
          {ahead === 0 ? t('line.first') : t('line.ahead', { count: ahead })} · {t('line.waiting')}{' '}
          <Lasting since={since} />
        </span>
        {offered && <Kept seat={offered.seat} until={offered.until} product={productName} />}
        <RefusalAlert error={leave.error} />
      </div>
      {!offered && <span className={classes.estimate}>{estimateOf(t, place.estimatedWaitSeconds)}</span>}
      <Button variant="default" size="compact-sm" loading={leave.isPending} onClick={() => leave.mutate(place)}>
        {t('line.leave')}
        <span className="visually-hidden">: {productName}</span>
      </Button>
    </li>
  )
}

function estimateOf(t: ReturnType<typeof useTranslation<'myProducts'>>['t'], seconds: number | null): string {
  const duration = estimateText(seconds)
  return duration === null ? t('line.noEstimate') : t('line.estimate', { duration })
}

function Kept({ seat, until, product }: { seat: number; until: string; product: string }) {
  const { t } = useTranslation('myProducts')
  const left = Math.max(0, Date.parse(until) - useNow(1))
  return (
    <p className={classes.kept}>
      <strong>{t('line.kept', { seat })}</strong>{' '}
      <span>{t('line.keptLeft', { duration: durationText(left), product })}</span>
    </p>
  )
}
