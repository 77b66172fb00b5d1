// The account's products: how many licenses there are and how they are used, what each product gives, and how to get
// more of them.
import { Skeleton } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { OrderButton } from '../orders/order-button.tsx'
import { AddLicenses } from './add-licenses.tsx'
import { MoreLicenses } from './more-licenses.tsx'
import { ProductCard } from './product-card.tsx'
import { useProducts } from './products-queries.ts'
import { isShort } from './products-rules.ts'
import { SalesRequests } from './sales-requests.tsx'

export default function ProductsPage() {
  const { t } = useTranslation('products')
  const query = useProducts()
  const text = query.data?.length
    ? `${t('count', { count: query.data.length })}. ${t('short', { count: query.data.filter(isShort).length })}`
    : t('text')
  return (
    <PageFrame title={t('title')} text={text} actions={<AddLicenses products={query.data ?? []} />}>
      <Loaded query={query} loading={<ProductsLoading />}>
        {(products) =>
          products.length === 0 ? (
            <Card label={t('title')}>
              <Empty
                icon={<IconPackage size={32} aria-hidden />}
                title={t('empty.title')}
                text={t('empty.text')}
                action={<OrderButton />}
              />
            </Card>
          ) : (
            <>
              {products.map((product) => (
                <ProductCard key={product.key} product={product} />
              ))}
              <MoreLicenses products={products} />
              <SalesRequests />
            </>
          )
        }
      </Loaded>
    </PageFrame>
  )
}

function ProductsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Card key={number}>
          <Skeleton height={20} width="min(180px, 50%)" mb={8} />
          <Skeleton height={14} width="min(380px, 90%)" mb={24} />
          <Skeleton height={96} />
        </Card>
      ))}
    </LoadingShapes>
  )
}
