// The products of a user: each one a switch, with what it gives and what is free of it.
import { Checkbox, Skeleton } from '@mantine/core'
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { User } from '@sitzplan/contract/users'
import { IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { Empty, Loaded } from '../../ui/states.tsx'
import { useRemovedLicenses } from '../removals/removals-queries.ts'
import { BilledByQueues } from './billed-by-queues.tsx'
import { GivenByRule } from './given-by-rule.tsx'
import classes from './product-row.module.css'
import { Gives, KindState, ProductRow } from './product-row.tsx'
import { ProductSwitch } from './product-switch.tsx'
import { isIncluded, kindsToChoose, rightOf } from './user-product-rules.ts'
import { assignableProductsQuery, userSessionsQuery } from './user-queries.ts'

export function UserProducts({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const { sendsMail } = useMe()
  const mayAssign = useMay('assignments.manage')
  const maySeeSessions = useMay('sessions.view')
  const products = useQuery(assignableProductsQuery)
  const [notify, setNotify] = useState(true)
  const removed = useRemovedLicenses(user.id, mayAssign && mayChange)
  const { data: sessions = null } = useQuery({ ...userSessionsQuery(user.id), enabled: maySeeSessions })
  return (
    <Loaded query={products} loading={<ProductsLoading />}>
      {(list) =>
        list.length === 0 ? (
          <Empty icon={<IconPackage size={32} aria-hidden />} title={t('products.none')} />
        ) : (
          <>
            {sendsMail && mayAssign && mayChange && user.status === 'active' && (
              <Checkbox
                mb="sm"
                label={t('products.notify')}
                checked={notify}
                onChange={(event) => setNotify(event.currentTarget.checked)}
              />
            )}
            <ul className={classes.list}>
              {list.map((product) =>
                mayAssign && mayChange && !isOnlyIncluded(product) ? (
                  <ProductSwitch
                    key={product.key}
                    user={user}
                    product={product}
                    sessions={sessions}
                    removal={removed.find((removal) => removal.product === product.key) ?? null}
                    notify={notify}
                  />
                ) : (
                  <ReadOnly key={product.key} user={user} product={product} />
                ),
              )}
            </ul>
          </>
        )
      }
    </Loaded>
  )
}

function ProductsLoading() {
  return (
    <div className={classes.list} aria-busy="true">
      {['a', 'b', 'c', 'd'].map((row) => (
        <div key={row} className={classes.row}>
          <div className={classes.head}>
            <Skeleton height={18} width="min(180px, 50%)" />
            <Skeleton height={22} width={44} radius="xl" />
          </div>
          <Skeleton height={12} width="min(420px, 80%)" mt={12} />
          <Skeleton height={12} width="min(300px, 60%)" mt={12} />
        </div>
      ))}
    </div>
  )
}

const isOnlyIncluded = (product: AssignableProduct) =>
  isIncluded(product) && !product.kinds.some((kind) => kind !== 'included')

function ReadOnly({ user, product }: { user: User; product: AssignableProduct }) {
  const { t } = useTranslation('users')
  const right = rightOf(user, product.key)
  const hasAny = right.has !== null || right.waitsFor !== null
  return (
    <ProductRow product={product} isOn={hasAny || isIncluded(product)} kinds={kindsToChoose(product, right)}>
      {hasAny ? (
        <>
          <KindState right={right} />
          <GivenByRule user={user} product={product.key} />
          <BilledByQueues user={user} product={product.key} />
        </>
      ) : (
        <p>{t(isIncluded(product) ? 'products.included' : 'products.notGiven')}</p>
      )}
      <Gives product={product} />
    </ProductRow>
  )
}
