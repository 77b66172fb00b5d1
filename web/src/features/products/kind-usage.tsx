// How much of one kind of license, or of a counted resource, is used: numbers, a bar, and who waits.
import type { Product } from '@sitzplan/contract/catalog'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { numberText } from '../../platform/time.ts'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import { Coming } from '../orders/coming.tsx'
import classes from './products.module.css'
import type { ShownKind } from './products-rules.ts'

export function KindUsage({ product, kind }: { product: Product; kind: ShownKind }) {
  const { t } = useTranslation('products')
  const { t: common } = useTranslation('common')
  const title = common(`kind.${kind}`)
  const explained = common(`kindExplained.${kind}`)
  if (kind === 'included')
    return (
      <Usage title={title} explained={explained}>
        <p className={classes.facts}>
          <span>{t('included')}</span>
          <Coming product={product} kind="included" />
        </p>
      </Usage>
    )
  if (kind === 'named') {
    const { total, assigned, available, waiting } = product.named
    return (
      <Usage title={title} explained={explained} used={assigned} total={total} verb={t('assigned')}>
        <p className={classes.facts}>
          <span>{total === null ? t('unrestricted') : t('available', { count: available ?? 0 })}</span>
          {waiting > 0 && <span className={classes.waiting}>{t('waitingForLicense', { count: waiting })}</span>}
          <UsersLink product={product} kind="named" count={assigned + waiting} />
          <Coming product={product} kind="named" />
        </p>
      </Usage>
    )
  }
  const { total, inUse, available, waiting, assignedUsers } = product.concurrent
  return (
    <Usage title={title} explained={explained} used={inUse} total={total} verb={t('inUse')}>
      <p className={classes.facts}>
        <span>{total === null ? t('unrestricted') : t('free', { count: available ?? 0 })}</span>
        {waiting > 0 && <span className={classes.waiting}>{t('waitingInLine', { count: waiting })}</span>}
        <UsersLink product={product} kind="concurrent" count={assignedUsers} />
        <Coming product={product} kind="concurrent" />
      </p>
    </Usage>
  )
}

export function ResourceUsage({
  product,
  resource: { key, name, limit, inUse },
}: {
  product: Product
  resource: Product['resources'][number]
}) {
  const { t } = useTranslation('products')
  const { t: common } = useTranslation('common')
  const maySeeDevices = useMay('devices.manage')
  return (
    <Usage title={name} explained={common('kindExplained.device')} used={inUse} total={limit} verb={t('registered')}>
      <p className={classes.facts}>
        <span>{limit === null ? t('unrestricted') : t('available', { count: Math.max(0, limit - inUse) })}</span>
        <Coming product={product} kind="device" resource={key} />
        {maySeeDevices && inUse > 0 && (
          <Link to={address('/devices', { product: product.key, resource: key })}>
            {t('devices', { count: inUse })}
            <span className="visually-hidden">: {name}</span>
          </Link>
        )}
      </p>
    </Usage>
  )
}

function Usage({
  title,
  explained,
  used = 0,
  total,
  verb,
  children,
}: {
  title: string
  explained: string
  used?: number
  /** Null: unrestricted; left out: nothing is counted. */
  total?: number | null
  verb?: string
  children: ReactNode
}) {
  const { t } = useTranslation('products')
  const isCounted = total !== undefined
  return (
    <div className={classes.usage}>
      <h3>
        {title}
        {isCounted && <UsageMark used={used} total={total} />}
      </h3>
      <p className={classes.explained}>{explained}</p>
      {isCounted && (
        <>
          <p className={classes.number}>
            <strong>{numberText(used)}</strong> {total !== null && t('of', { total: numberText(total) })} {verb}
          </p>
          <UsageBar used={used} total={total} />
        </>
      )}
      {children}
    </div>
  )
}

function UsersLink({ product, kind, count }: { product: Product; kind: 'named' | 'concurrent'; count: number }) {
  const { t } = useTranslation('products')
  const { t: common } = useTranslation('common')
  const maySeeUsers = useMay('users.view')
  if (count === 0) return <span>{t('nobody')}</span>
  if (!maySeeUsers) return <span>{t('users', { count })}</span>
  return (
    <Link to={address('/users', { product: product.key, kind })}>
      {t('users', { count })}
      <span className="visually-hidden">
        : {product.name}, {common(`kind.${kind}`)}
      </span>
    </Link>
  )
}
