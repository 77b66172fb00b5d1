// What the vendor sells, in the order in which customers see it.
import { Button, Skeleton } from '@mantine/core'
import { IconPackage, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { FirstLicenseStep } from '../accounts/first-license-step.tsx'
import classes from './catalog.module.css'
import { useCatalog, useMoving } from './catalog-queries.ts'
import { arranged, moved } from './catalog-rules.ts'
import { NewProductDialog } from './new-product-dialog.tsx'
import { ProductRow } from './product-row.tsx'

export function CatalogPage() {
  const { t } = useTranslation('catalog')
  const catalog = useCatalog()
  const moving = useMoving()
  const navigate = useNavigate()
  const [isAdding, setIsAdding] = useState(false)
  const add = () => setIsAdding(true)
  useAskedToOpen('new', add)
  const move = (key: string, by: -1 | 1) => catalog.data && moving.mutate(moved(catalog.data, key, by))
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add} aria-haspopup="dialog">
          {t('add')}
        </Button>
      }
    >
      <RefusalAlert error={moving.error} />
      {catalog.data && catalog.data.length > 0 && <FirstLicenseStep />}
      <Card label={t('title')}>
        <Loaded query={catalog} loading={<CatalogLoading />}>
          {(products) =>
            products.length === 0 ? (
              <Empty
                icon={<IconPackage size={32} aria-hidden />}
                title={t('empty.title')}
                text={t('empty.text')}
                action={
                  <Button variant="default" onClick={add}>
                    {t('add')}
                  </Button>
                }
              />
            ) : (
              <ul className={classes.products}>
                {arranged(products).map(({ product, modules }, index, all) => (
                  <ProductRow
                    key={product.key}
                    product={product}
                    isFirst={index === 0}
                    isLast={index === all.length - 1}
                    onMove={move}
                  >
                    {modules.map((module, place) => (
                      <ProductRow
                        key={module.key}
                        product={module}
                        isFirst={place === 0}
                        isLast={place === modules.length - 1}
                        onMove={move}
                      />
                    ))}
                  </ProductRow>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Card>
      <NewProductDialog
        isOpen={isAdding}
        onClose={() => setIsAdding(false)}
        onMade={({ key }) => void navigate(`/catalog/${key}`)}
      />
    </PageFrame>
  )
}

function CatalogLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2, 3].map((number) => (
        <Skeleton key={number} height={44} />
      ))}
    </LoadingShapes>
  )
}
