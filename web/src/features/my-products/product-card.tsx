// A product I may use: in which way, what that means for me, and what it can do.
import { Button } from '@mantine/core'
import type { Entitlement } from '@sitzplan/contract/seats'
import { IconDownload, IconHourglass, IconInfinity, IconUser, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { Ago } from '../../ui/ago.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { FeatureList } from '../products/feature-list.tsx'
import classes from './my-products.module.css'
import { useDownload } from './my-products-queries.ts'

const icons = { named: IconUser, concurrent: IconUsers, included: IconInfinity }

export function ProductCard({ product }: { product: Entitlement }) {
  const { t } = useTranslation(['myProducts', 'common'])
  const { account } = useMe()
  const KindIcon = icons[product.kind]
  const isWaiting = product.state === 'waiting'
  return (
    <article className={classes.product} data-waiting={isWaiting}>
      <header>
        <h3>{product.name}</h3>
        <span className={classes.kind}>
          <KindIcon size={15} stroke={1.8} aria-hidden />
          {t(`common:kind.${product.kind}`)}
        </span>
      </header>
      {isWaiting ? (
        <WaitingForLicense product={product.product} />
      ) : (
        <p className={classes.hint}>{t(`kind.${product.kind}`, { account: account.name })}</p>
      )}
      {product.hasDownload && <Download product={product} />}
      {product.features.length > 0 && (
        <div className={classes.features}>
          <FeatureList features={product.features} />
        </div>
      )}
    </article>
  )
}

function Download({ product: { product, name } }: { product: Entitlement }) {
  const { t } = useTranslation('myProducts')
  const download = useDownload()
  return (
    <div className={classes.download}>
      <Button
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        loading={download.isPending}
        onClick={() => download.mutate(product)}
      >
        {t('download.button')}
        <span className="visually-hidden">: {name}</span>
      </Button>
      <p>{t('download.hint')}</p>
      <RefusalAlert error={download.error} />
    </div>
  )
}

/** The person has the product; a license for it is not free yet. */
function WaitingForLicense({ product }: { product: string }) {
  const { t } = useTranslation('myProducts')
  const since = useMe().user.products.find(({ key }) => key === product)?.since
  return (
    <div className={classes.waiting}>
      <IconHourglass size={18} aria-hidden />
      <p>
        <strong>{t('waiting.title')}</strong> {t('waiting.text')}
        {since && (
          <span className={classes.asked}>
            {t('waiting.asked')} <Ago at={since} />
          </span>
        )}
      </p>
    </div>
  )
}
