// Each module with its seats, how many technicians have one, and its devices with their limit.
import { Skeleton } from '@mantine/core'
import type { Product } from '@sitzplan/contract/catalog'
import type { Module } from '@sitzplan/contract/devices'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconInfinity, IconPackage } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { numberText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { Empty, LoadingShapes } from '../../ui/states.tsx'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import { Coming } from '../orders/coming.tsx'
import { AddLicenses } from '../products/add-licenses.tsx'
import { useProducts } from '../products/products-queries.ts'
import { isShort, moreLicensesId } from '../products/products-rules.ts'
import classes from './devices.module.css'

export function Modules({ modules }: { modules: Module[] }) {
  const { t } = useTranslation('devices')
  const { data: products } = useProducts()
  if (modules.length === 0)
    return (
      <Card label={t('modules')}>
        <Empty icon={<IconPackage size={32} aria-hidden />} title={t('noModules.title')} text={t('noModules.text')} />
      </Card>
    )
  return (
    <div className={classes.modules}>
      {modules.map((module) => (
        <ModuleCard key={module.product} module={module} owned={products?.find(({ key }) => key === module.product)} />
      ))}
    </div>
  )
}

function ModuleCard({
  module,
  owned,
}: {
  module: Module /** For whoever sees products. */
  owned: Product | undefined
}) {
  const { t } = useTranslation('devices')
  const { product, name, isForEveryone, named, concurrent, resources } = module
  return (
    <section className={classes.module} aria-labelledby={`module-${product}`}>
      <h2 id={`module-${product}`}>{name}</h2>
      {isForEveryone && (
        <p className={classes.everyone}>
          <IconInfinity size={18} aria-hidden />
          <span>
            <strong>{t('everyone')}</strong> {t('everyoneText')}
          </span>
        </p>
      )}
      {named && (
        <Usage title={t('named')} used={named.technicians} total={named.total} verb={t('assigned')}>
          <Technicians module={module} kind="named" count={named.technicians + named.waiting} />
          {named.waiting > 0 && <span>{t('waiting', { count: named.waiting })}</span>}
          {owned && <Coming product={owned} kind="named" />}
        </Usage>
      )}
      {concurrent && (
        <Usage title={t('concurrent')} used={concurrent.inUse} total={concurrent.total} verb={t('taken')}>
          <Technicians module={module} kind="concurrent" count={concurrent.technicians} />
          {owned && <Coming product={owned} kind="concurrent" />}
        </Usage>
      )}
      {resources.map((resource) => (
        <Usage
          key={resource.key}
          title={resource.name}
          used={resource.inUse}
          total={resource.limit}
          verb={t('registered')}
        >
          {resource.limit !== null && <span>{t('left', { count: Math.max(0, resource.limit - resource.inUse) })}</span>}
          {owned && <Coming product={owned} kind="device" resource={resource.key} />}
        </Usage>
      ))}
      {owned && <More product={owned} />}
    </section>
  )
}

/** More of it, or where it says why not from here. */
function More({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  if (product.addLicenses.allowed) return <AddLicenses products={[product]} product={product} />
  if (!isShort(product)) return null
  return (
    <Link to={`${pageAddresses.products}#${moreLicensesId}`}>
      {t('more.link')}
      <span className="visually-hidden">: {product.name}</span>
    </Link>
  )
}

interface UsageProps {
  title: string
  used: number
  /** Null: unrestricted. */
  total: number | null
  verb: string
  children: ReactNode
}

function Usage({ title, used, total, verb, children }: UsageProps) {
  const { t } = useTranslation('devices')
  return (
    <div className={classes.usage}>
      <h3>
        {title}
        <UsageMark used={used} total={total} />
      </h3>
      <p className={classes.number}>
        <strong>{numberText(used)}</strong> {total === null ? t('unrestricted') : t('of', { total: numberText(total) })}{' '}
        {verb}
      </p>
      <UsageBar used={used} total={total} />
      <p className={classes.facts}>{children}</p>
    </div>
  )
}

/** `count`: of the list it leads to, with those who wait. */
function Technicians({ module, kind, count }: { module: Module; kind: 'named' | 'concurrent'; count: number }) {
  const { t } = useTranslation('devices')
  const maySeeUsers = useMay('users.view')
  if (count === 0 || !maySeeUsers) return <span>{t('technicians', { count })}</span>
  return (
    <Link to={address('/users', { product: module.product, kind })}>
      {t('technicians', { count })}
      <span className="visually-hidden">
        : {module.name}, {t(kind)}
      </span>
    </Link>
  )
}

export function ModulesLoading() {
  return (
    <LoadingShapes>
      <div className={classes.modules}>
        {[0, 1, 2].map((number) => (
          <Skeleton key={number} height={260} radius="lg" />
        ))}
      </div>
      <Skeleton height={320} radius="lg" />
    </LoadingShapes>
  )
}
