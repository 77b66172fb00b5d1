// Which kind of license somebody gets: what each means, what is free of it, and what a change does. With no free seat
// it offers to wait.
import { Button, Group, Radio } from '@mantine/core'
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { User } from '@sitzplan/contract/users'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderMissing } from '../orders/order-missing.tsx'
import classes from './product-row.module.css'
import { FreeText } from './product-row.tsx'
import type { Kind } from './user-list-rules.ts'
import { obstacleTo } from './user-product-rules.ts'

export function KindChoice({
  user,
  product,
  present,
  choices,
  proposed,
  isPending,
  onChoose,
  onCancel,
}: {
  user: User
  product: AssignableProduct
  /** What the user has, or waits for. */
  present: Kind | null
  choices: readonly Kind[]
  proposed: Kind
  isPending: boolean
  /** `order`: one that is missing is to be ordered in the same step. */
  onChoose(kind: Kind, wait: boolean, order: boolean): void
  onCancel(): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const [kind, setKind] = useState(proposed)
  const [isOrdering, setOrdering] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, button[type=submit]')?.focus(), [])
  const obstacle = obstacleTo(product, kind, user.status)
  const isMissing = obstacle === 'full' || obstacle === 'unowned'
  const isChange = present !== null && kind !== present
  const name = user.name
  return (
    <form
      noValidate
      ref={form}
      className={classes.panel}
      onSubmit={(event) => {
        event.preventDefault()
        // A change waits for the end of a session by itself.
        if (!isPending) onChoose(kind, obstacle !== null || isChange, isMissing && isOrdering)
      }}
    >
      {choices.length > 1 && (
        <Radio.Group label={t('products.choose')} value={kind} onChange={(value) => setKind(value as Kind)}>
          <div className={classes.choices}>
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                className={classes.choice}
                label={<strong>{common(`kind.${choice}`)}</strong>}
                description={
                  <>
                    {t(`products.${choice}`)}
                    <strong className={classes.choiceFree}>
                      <FreeText product={product} kind={choice} />
                    </strong>
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
      )}
      {obstacle && (
        <p>
          {t(`products.${obstacle}`, { name })}{' '}
          {kind === 'named' && product.named.waiting > 0 && t('products.ahead', { count: product.named.waiting })}
        </p>
      )}
      {isMissing && <OrderMissing missing={[{ key: product.key, kind }]} checked={isOrdering} onChange={setOrdering} />}
      {isChange && !obstacle && (
        <p className={classes.hint}>{t(kind === 'named' ? 'products.toNamed' : 'products.toConcurrent')}</p>
      )}
      <Group gap="xs">
        <Button type="submit" loading={isPending} disabled={kind === present}>
          {t(obstacle ? 'products.wait' : isChange ? 'products.change' : 'products.assign')}
        </Button>
        <Button variant="default" onClick={onCancel} disabled={isPending}>
          {common('cancel')}
        </Button>
      </Group>
    </form>
  )
}
