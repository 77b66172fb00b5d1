// How full every product is, in a line each.
import { Skeleton, Stack } from '@mantine/core'
import type { Product } from '@sitzplan/contract/catalog'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { numberText } from '../../platform/time.ts'
import { Card } from '../../ui/page.tsx'
import { Empty, Loaded } from '../../ui/states.tsx'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import { Coming } from '../orders/coming.tsx'
import { useProducts } from '../products/products-queries.ts'
import { shownKinds } from '../products/products-rules.ts'
import classes from './overview.module.css'

export function UsageCard() {
  const { t } = useTranslation('overview')
  const { t: common } = useTranslation('common')
  const maySeeSessions = useMay('sessions.view')
  const products = useProducts()
  return (
    <div className={classes.wide}>
      <Card
        title={t('usage.title')}
        actions={
          <span className={classes.ways}>
            {maySeeSessions && <Link to="/usage">{common('nav.usage')}</Link>}
            <Link to="/products">{t('usage.all')}</Link>
          </span>
        }
      >
        <Loaded query={products} loading={<CardLoading />}>
          {(owned) =>
            owned.length === 0 ? (
              <Empty title={t('usage.empty')} text={t('usage.emptyText')} />
            ) : (
              <ul className={classes.usage}>
                {owned.map((product) => (
                  <ProductUsage key={product.key} product={product} />
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
    </div>
  )
}

function ProductUsage({ product }: { product: Product }) {
  const { t } = useTranslation('overview')
  const { named, concurrent } = product
  const kinds = shownKinds(product)
  return (
    <li>
      <h3>{product.name}</h3>
      <div className={classes.kinds}>
        {kinds.includes('concurrent') && (
          <KindUsage
            label={t('usage.shared')}
            used={concurrent.inUse}
            total={concurrent.total}
            waiting={concurrent.waiting}
            coming={<Coming product={product} kind="concurrent" />}
          />
        )}
        {kinds.includes('named') && (
          <KindUsage
            label={t('usage.named')}
            used={named.assigned}
            total={named.total}
            waiting={named.waiting}
            coming={<Coming product={product} kind="named" />}
          />
        )}
        {kinds.includes('included') && <p className="soft">{t('usage.included')}</p>}
      </div>
    </li>
  )
}

interface KindUsageProps {
  label: string
  used: number
  total: number | null
  waiting: number
  coming: ReactNode
}

function KindUsage({ label, used, total, waiting, coming }: KindUsageProps) {
  const { t } = useTranslation('overview')
  return (
    <div className={classes.kind}>
      <p>
        <span className="soft">{label}</span>
        <strong>
          {total === null
            ? t('usage.open', { used: numberText(used) })
            : t('usage.of', { used: numberText(used), total: numberText(total) })}
        </strong>
        <UsageMark used={used} total={total} size={16} />
        {waiting > 0 && <span className={classes.waiting}>{t('usage.waiting', { count: waiting })}</span>}
        {coming}
      </p>
      <UsageBar used={used} total={total} />
    </div>
  )
}

export function CardLoading() {
  return (
    <Stack gap="sm" aria-busy="true">
      <Skeleton height={18} width="70%" />
      <Skeleton height={18} width="90%" />
      <Skeleton height={18} width="55%" />
    </Stack>
  )
}
