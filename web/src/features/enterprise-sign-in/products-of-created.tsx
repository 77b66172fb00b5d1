// Which products people are given who are added at their first sign-in.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { IdentityProvider } from '@sitzplan/contract/enterprise-sign-in'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { type ChosenProducts, NewUserProducts } from '../users/new-user-products.tsx'
import { assignableProductsQuery } from '../users/user-queries.ts'
import { useChangeProvider } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function ProductsOfCreated({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const mayGive = useMay('assignments.manage')
  const kept = provider.productsOfCreated
  return (
    <section className={classes.stack} aria-labelledby="products-of-created">
      <h3 id="products-of-created">{t('provider.productsOfCreated')}</h3>
      <p>{t('provider.productsOfCreatedHint')}</p>
      {mayGive ? (
        <ProductsForm provider={provider} />
      ) : (
        <p>{kept.map(({ key }) => key).join(', ') || t('provider.productsNone')}</p>
      )}
    </section>
  )
}

function ProductsForm({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const kept: ChosenProducts = Object.fromEntries(provider.productsOfCreated.map(({ key, kind }) => [key, kind]))
  // Only what was edited: what a colleague changes meanwhile shows.
  const [edited, setEdited] = useState<ChosenProducts | null>(null)
  const chosen = edited ?? kept
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const change = useChangeProvider(provider.id)
  const isDirty = Object.keys({ ...kept, ...chosen }).some((key) => kept[key] !== chosen[key])
  // What is not sold any more goes with the next change.
  const body = products.flatMap(({ key }) => {
    const kind = chosen[key]
    return kind ? [{ key, kind }] : []
  })
  return (
    <>
      <NewUserProducts chosen={chosen} onChange={setEdited} />
      <RefusalAlert error={change.error} />
      <div className={classes.actions}>
        <Button
          variant="default"
          disabled={!isDirty}
          loading={change.isPending}
          onClick={() =>
            change.mutate(
              { productsOfCreated: body },
              {
                onSuccess: () => {
                  setEdited(null)
                  notifications.show({ message: t('provider.productsSaved') })
                },
              },
            )
          }
        >
          {t('provider.saveProducts')}
        </Button>
      </div>
    </>
  )
}
