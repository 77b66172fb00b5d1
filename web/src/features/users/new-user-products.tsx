// Which products a new user gets, of which kind, and how many are free of each.
import { Checkbox, Radio, Skeleton } from '@mantine/core'
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../ui/states.tsx'
import { OrderMissing } from '../orders/order-missing.tsx'
import classes from './new-user-products.module.css'
import { FreeText } from './product-row.tsx'
import { type Kind, kinds } from './user-list-rules.ts'
import { kindsToChoose, obstacleTo, proposedKind } from './user-product-rules.ts'
import { assignableProductsQuery } from './user-queries.ts'

/** The kind of each product that is chosen, by key. */
export type ChosenProducts = Readonly<Record<string, Kind>>

interface Choosing {
  chosen: ChosenProducts
  onChange(chosen: ChosenProducts): void
}

const nothing = { has: null, waitsFor: null }

export function NewUserProducts(choosing: Choosing) {
  const { t } = useTranslation('users')
  const query = useQuery(assignableProductsQuery)
  return (
    <Loaded query={query} loading={<Skeleton height={240} />}>
      {(products) =>
        products.length === 0 ? (
          <p className="soft">{t('products.none')}</p>
        ) : (
          <ul className={classes.list}>
            {products.map((product) => (
              <ProductChoice key={product.key} product={product} {...choosing} />
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}

function ProductChoice({ product, chosen, onChange }: Choosing & { product: AssignableProduct }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const { key, name, description } = product
  const isAssignable = kinds.some((kind) => product.kinds.includes(kind))
  const choices = kindsToChoose(product, nothing)
  const kind = chosen[key]
  const toggle = (isOn: boolean) => {
    const { [key]: _former, ...others } = chosen
    onChange(isOn ? { ...others, [key]: proposedKind(product, choices, 'active') } : others)
  }
  if (!isAssignable)
    return (
      <li>
        <Checkbox label={name} description={t('products.included')} checked readOnly disabled />
      </li>
    )
  return (
    <li>
      <Checkbox
        label={name}
        description={description || undefined}
        checked={kind !== undefined}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {choices.length === 1 && choices[0] && (
        <p className={classes.kinds}>
          <span>
            <FreeText product={product} kind={choices[0]} />
            {kind && <WaitsHint product={product} kind={kind} />}
          </span>
        </p>
      )}
      {choices.length > 1 && kind && (
        <Radio.Group
          className={classes.kinds}
          label={`${name}: ${t('products.choose')}`}
          labelProps={{ className: 'visually-hidden' }}
          value={kind}
          onChange={(value) => onChange({ ...chosen, [key]: value as Kind })}
        >
          <div>
            {choices.map((choice) => (
              <Radio
                key={choice}
                value={choice}
                label={
                  <>
                    {common(`kind.${choice}`)} · <FreeText product={product} kind={choice} />
                    {choice === kind && <WaitsHint product={product} kind={kind} />}
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
      )}
    </li>
  )
}

function WaitsHint({ product, kind }: { product: AssignableProduct; kind: Kind }) {
  const { t } = useTranslation('users')
  if (obstacleTo(product, kind, 'active') === null) return null
  return (
    <span className={classes.waits}>
      <IconHourglass size={14} aria-hidden />
      {t('new.waits')}
    </span>
  )
}

/** How many products come at once, and for how many somebody waits. */
export function NewUserSummary({ chosen }: { chosen: ChosenProducts }) {
  const { t } = useTranslation('users')
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const all = products.filter(({ key }) => chosen[key])
  const waiting = all.filter((product) => obstacleTo(product, chosen[product.key] ?? 'named', 'active') !== null).length
  const atOnce = all.length - waiting
  return (
    <p className={classes.summary} role="status">
      {all.length === 0 && t('new.noProducts')}
      {atOnce > 0 && t('new.willHave', { count: atOnce })}
      {atOnce > 0 && waiting > 0 && ', '}
      {waiting > 0 && t('new.willWait', { count: waiting })}
    </p>
  )
}

/** Of what none is free: ordering one in the same step. */
export function OrderForNewUser({
  chosen,
  ...choice
}: {
  chosen: ChosenProducts
  checked: boolean
  onChange(checked: boolean): void
}) {
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const missing = products.flatMap((product) => {
    const kind = chosen[product.key]
    return kind && obstacleTo(product, kind, 'active') !== null ? [{ key: product.key, kind }] : []
  })
  return <OrderMissing missing={missing} {...choice} />
}
