// One product: its numbers on the left, what it gives its users on the right.
import type { Product } from '@sitzplan/contract/catalog'
import { IconArmchair, IconChartHistogram } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { address } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { useAskedFor } from '../../ui/asked-for.ts'
import { AddLicenses } from './add-licenses.tsx'
import { FeatureList } from './feature-list.tsx'
import { KindUsage, ResourceUsage } from './kind-usage.tsx'
import classes from './products.module.css'
import { isShort, moreLicensesId, shownKinds, shownResources } from './products-rules.ts'

export function ProductCard({ product }: { product: Product }) {
  const { t } = useTranslation('products')
  const { t: common } = useTranslation('common')
  const maySeeSessions = useMay('sessions.view')
  const id = `product-${product.key}`
  const title = useAskedFor(id)
  return (
    <section className={classes.product} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <h2 ref={title} id={id} tabIndex={-1}>
            {product.name}
          </h2>
          {product.description && <p>{product.description}</p>}
        </div>
        {maySeeSessions && (
          <div className={classes.ways}>
            <Link className={classes.sessions} to={address('/sessions', { product: product.key })}>
              <IconArmchair size={16} aria-hidden />
              {t('sessions')}
              <span className="visually-hidden">: {product.name}</span>
            </Link>
            {shownKinds(product).includes('concurrent') && (
              <Link className={classes.sessions} to={address('/usage', { product: product.key })}>
                <IconChartHistogram size={16} aria-hidden />
                {common('nav.usage')}
                <span className="visually-hidden">: {product.name}</span>
              </Link>
            )}
          </div>
        )}
      </header>
      <div className={classes.body}>
        <div className={classes.usages}>
          {shownKinds(product).map((kind) => (
            <KindUsage key={kind} product={product} kind={kind} />
          ))}
          {shownResources(product).map((resource) => (
            <ResourceUsage key={resource.key} product={product} resource={resource} />
          ))}
          {product.addLicenses.allowed && (
            <div className={classes.more}>
              <AddLicenses products={[product]} product={product} />
            </div>
          )}
          {isShort(product) && !product.addLicenses.allowed && (
            <a className={classes.more} href={`#${moreLicensesId}`}>
              {t('more.link')}
              <span className="visually-hidden">: {product.name}</span>
            </a>
          )}
        </div>
        <Features product={product} />
      </div>
    </section>
  )
}

function Features({ product: { features } }: { product: Product }) {
  const { t } = useTranslation('products')
  if (features.length === 0) return null
  return (
    <div className={classes.features}>
      <h3>{t('features')}</h3>
      <FeatureList features={features} />
    </div>
  )
}
