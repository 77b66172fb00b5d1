// What a person may use, what they run, where they wait. The page members start on.
import { SimpleGrid, Skeleton } from '@mantine/core'
import { IconArmchair, IconBan, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { AskableProducts } from './askable-products.tsx'
import classes from './my-products.module.css'
import { ownProductsQuery, ownSessionsQuery, ownTicketsQuery } from './my-products-queries.ts'
import { OwnSessions } from './own-sessions.tsx'
import { KeptAnnouncement, PlacesInLine } from './places-in-line.tsx'
import { ProductCard } from './product-card.tsx'

export default function MyProductsPage() {
  const { t } = useTranslation('myProducts')
  const { account } = useMe()
  const products = useQuery(ownProductsQuery)
  const sessions = useQuery(ownSessionsQuery)
  const tickets = useQuery(ownTicketsQuery)
  const isStale = [products, sessions, tickets].some((query) => query.isError && query.data !== undefined)
  return (
    <PageFrame title={t('title')} text={t('text', { account: account.name })}>
      <div role="status" className={classes.status}>
        {isStale && <ConnectionLost />}
      </div>
      <KeptAnnouncement places={tickets.data?.items ?? []} />
      {account.status === 'suspended' && <AccountSuspended />}
      <Loaded query={products} loading={<CardsLoading />}>
        {({ items }) => {
          const running = sessions.data?.items ?? []
          const places = tickets.data?.items ?? []
          if (items.length === 0 && running.length === 0 && places.length === 0) return <Nothing />
          return (
            <>
              {places.length > 0 && <PlacesInLine places={places} />}
              <OwnSessions query={sessions} products={items} />
              <section aria-labelledby="what-i-may-use" className={classes.section}>
                <h2 id="what-i-may-use">{t('products', { count: items.length })}</h2>
                <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing={20}>
                  {items.map((product) => (
                    <ProductCard key={product.product} product={product} />
                  ))}
                </SimpleGrid>
              </section>
            </>
          )
        }}
      </Loaded>
      <AskableProducts />
    </PageFrame>
  )
}

function Nothing() {
  const { t } = useTranslation('myProducts')
  const { account } = useMe()
  return (
    <Empty
      icon={<IconArmchair size={40} stroke={1.3} aria-hidden />}
      title={t('nothing.title')}
      text={t('nothing.text', { account: account.name })}
    />
  )
}

function AccountSuspended() {
  const { t } = useTranslation('myProducts')
  return (
    <p className={classes.banner} data-tone="stop">
      <IconBan size={20} aria-hidden />
      {t('suspended')}
    </p>
  )
}

function ConnectionLost() {
  const { t } = useTranslation('common')
  return (
    <p className={classes.banner}>
      <IconPlugConnectedX size={20} aria-hidden />
      {t('connection.lost')}
    </p>
  )
}

function CardsLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={120} radius="lg" />
      <SimpleGrid cols={{ base: 1, md: 2, xl: 3 }} spacing={20}>
        {['first', 'second', 'third'].map((card) => (
          <Skeleton key={card} height={200} radius="lg" />
        ))}
      </SimpleGrid>
    </LoadingShapes>
  )
}
