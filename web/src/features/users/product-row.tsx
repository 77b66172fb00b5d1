// One product in a list of products to give: what it is and what it gives on the left, what is free of it on the right.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import { IconCheck, IconHourglass, IconRefresh } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText, numberText } from '../../platform/time.ts'
import classes from './product-row.module.css'
import type { Kind } from './user-list-rules.ts'
import { KindMark } from './user-marks.tsx'
import type { Right } from './user-product-rules.ts'

export function ProductRow({
  product,
  isOn,
  kinds,
  control,
  children,
}: {
  product: AssignableProduct
  isOn: boolean
  /** Whose numbers are told. */
  kinds: readonly Kind[]
  control?: ReactNode
  children?: ReactNode
}) {
  const title = useId()
  return (
    <li className={classes.row} data-on={isOn || undefined} aria-labelledby={title}>
      <div className={classes.head}>
        <div>
          <h2 id={title}>{product.name}</h2>
          {product.description && <p className="soft">{product.description}</p>}
        </div>
        {control}
      </div>
      <div className={classes.body}>
        <div className={classes.state}>{children}</div>
        {kinds.length > 0 && !product.kinds.every((kind) => kind === 'included') && (
          <ul className={classes.free}>
            {kinds.map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} />
                <FreeText product={product} kind={kind} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

/** What of a kind is left: `2 of 6 free`, `18 people share 10 seats`. */
export function FreeText({ product, kind }: { product: AssignableProduct; kind: Kind }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  if (kind === 'named') {
    const { total, available, waiting } = product.named
    return (
      <span>
        <span className="visually-hidden">{common('kind.named')}: </span>
        {total === null || available === null
          ? t('products.free.namedUnrestricted')
          : t('products.free.named', { free: numberText(available), total: numberText(total) })}
        {waiting > 0 && ` · ${t('products.free.waiting', { count: waiting })}`}
      </span>
    )
  }
  const { total, assignedUsers } = product.concurrent
  const seats = total === null ? t('products.free.unrestrictedSeats') : t('products.free.seats', { count: total })
  return (
    <span>
      <span className="visually-hidden">{common('kind.concurrent')}: </span>
      {t('products.free.concurrent', { count: assignedUsers, seats })}
    </span>
  )
}

/** What somebody has of it, and what they wait for. */
export function KindState({ right: { has, waitsFor } }: { right: Right }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const timeZone = useTimeZone()
  const kindOf = (kind: Kind) => t(`kindInText.${kind}`)
  return (
    <>
      {has && (
        <p className={classes.has}>
          <IconCheck size={16} aria-hidden />
          <strong>{common(`kind.${has.kind}`)}</strong>
          <span className="soft">{t('products.since', { date: dateText(has.since, timeZone) })}</span>
        </p>
      )}
      {waitsFor && (
        <p className={classes.waits}>
          {has ? <IconRefresh size={16} aria-hidden /> : <IconHourglass size={16} aria-hidden />}
          <span>
            <strong>
              {has
                ? t('products.changing', { kind: kindOf(waitsFor.kind) })
                : t('products.waitsFor', { kind: kindOf(waitsFor.kind), date: dateText(waitsFor.since, timeZone) })}
            </strong>{' '}
            {t(has ? 'products.changingText' : 'products.waitsText')}
          </span>
        </p>
      )}
    </>
  )
}

/** The features a product gives, each explained on hover and for screen readers. */
export function Gives({ product }: { product: AssignableProduct }) {
  const { t } = useTranslation('users')
  if (product.features.length === 0) return null
  return (
    <p className={classes.gives}>
      {t('products.gives')}{' '}
      {product.features.map(({ key, name, description }, index) => (
        <span key={key} title={description || undefined}>
          {name}
          {index < product.features.length - 1 && ', '}
        </span>
      ))}
    </p>
  )
}
