// Ordering, or asking sales: how many more of which line, or fewer, with what that changes, when, and what it costs.
import { Checkbox, Select, Stack, Switch, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { OfferedProduct, Product } from '@sitzplan/contract/catalog'
import { mostQuantity } from '@sitzplan/contract/license-limits'
import { pageAddresses } from '@sitzplan/contract/pages'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { fieldErrors } from '../../platform/problems.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { numberText } from '../../platform/time.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { belowInput } from '../../ui/field-order.ts'
import { WholeNumber } from '../../ui/whole-number.tsx'
import { useLicense } from '../license/license-queries.ts'
import { lineKey } from '../license/license-rules.ts'
import { useProducts } from '../products/products-queries.ts'
import { moreLicensesId } from '../products/products-rules.ts'
import { OrderForecast } from './order-forecast.tsx'
import { type ChangeableLine, changeableLines, type Draft, isComplete, orderLines } from './order-form-rules.ts'
import classes from './orders.module.css'
import { useAskSales, useOffered, useOrderPreview, usePlaceOrder } from './orders-queries.ts'

interface Props {
  /** `ask`: nothing is ordered by it. */
  mode: 'order' | 'ask'
  /** The product that is shown first; null: the first one there is. */
  product: string | null
  onClose(): void
}

export function OrderDialog(props: Props) {
  const offered = useOffered()
  const owned = useProducts()
  // Without a dialog that would change its shape: what is behind it knows both already.
  if (!offered.data || !owned.data) return null
  return <OrderForm {...props} offered={offered.data} owned={owned.data} />
}

function OrderForm({
  mode,
  product: first,
  onClose,
  offered,
  owned,
}: Props & { offered: OfferedProduct[]; owned: Product[] }) {
  const { t } = useTranslation('orders')
  const { data: license } = useLicense()
  const choosable = offered.filter(({ addLicenses }) => mode === 'ask' || addLicenses.allowed)
  const [shown, setShown] = useState<readonly string[]>([first ?? choosable[0]?.key ?? ''])
  const [draft, setDraft] = useState<Draft>({})
  const [endsTrial, setEndsTrial] = useState(false)
  const [note, setNote] = useState('')
  const { keyOf, answered } = useSubmissionKey()
  const place = usePlaceOrder(() => notifications.show({ title: t('placed.title'), message: t('placed.text') }))
  const ask = useAskSales(() => notifications.show({ title: t('asked.title'), message: t('asked.text') }))
  const submit = mode === 'order' ? place : ask

  const products = choosable.filter(({ key }) => shown.includes(key))
  const ownedOf = (key: string) => owned.find((product) => product.key === key)
  const all = products.flatMap((product) => changeableLines(product, ownedOf(product.key)))
  const lines = orderLines(all, draft)
  const about = { lines, ...(endsTrial && { subscription: true }) }
  const isSomething = lines.length > 0 || endsTrial
  const [settled] = useDebouncedValue(about, 250)
  const preview = useOrderPreview(settled, settled.lines.length > 0 || settled.subscription === true)
  const errors = fieldErrors(submit.error ?? preview.error)
  const errorOf = (line: ChangeableLine) => {
    const index = lines.findIndex((each) => lineKey(each) === lineKey(line))
    return index < 0 ? undefined : (errors[`lines/${index}/quantity`] ?? errors[`lines/${index}/product`])
  }
  const change = (line: ChangeableLine, quantity: number | '') => {
    if (submit.error) submit.reset()
    setDraft({ ...draft, [lineKey(line)]: quantity })
  }
  const send = () => {
    const body = { ...about, ...(note.trim() && { note: note.trim() }) }
    submit.mutate(
      { body, idempotencyKey: keyOf(body) },
      {
        onSuccess: () => {
          answered()
          onClose()
        },
      },
    )
  }
  const onRequest = mode === 'order' ? owned.filter(({ addLicenses }) => !addLicenses.allowed) : []
  const others = choosable.filter(({ key }) => !shown.includes(key))
  return (
    <ConfirmDialog
      isOpen
      size="lg"
      title={t(`dialog.${mode}.title`)}
      confirm={t(`dialog.${mode}.confirm`)}
      isReady={isSomething && isComplete(draft) && !preview.error}
      mutation={submit}
      onConfirm={send}
      onClose={onClose}
    >
      <Stack gap="md">
        <p className="soft">{t(`dialog.${mode}.text`)}</p>
        {license?.pending && (
          <p className={classes.warning}>
            {t('dialog.waits', { revision: numberText(license.pending.revision) })}{' '}
            <Link to={pageAddresses.license} onClick={onClose}>
              {t('dialog.toLicense')}
            </Link>
          </p>
        )}
        {products.map((product) => (
          <fieldset key={product.key} className={classes.product}>
            <legend>{product.name}</legend>
            {changeableLines(product, ownedOf(product.key)).map((line) => (
              <LineField
                key={lineKey(line)}
                line={line}
                label={product.resources.find(({ key }) => key === line.resource)?.name}
                change={draft[lineKey(line)] ?? 0}
                error={errorOf(line)}
                onChange={(quantity) => change(line, quantity)}
              />
            ))}
          </fieldset>
        ))}
        {others.length > 0 && (
          <Select
            label={t('dialog.another')}
            placeholder={t('dialog.choose')}
            data={others.map(({ key, name }) => ({ value: key, label: name }))}
            value={null}
            searchable
            onChange={(key) => key && setShown([...shown, key])}
          />
        )}
        {onRequest.length > 0 && (
          <p className="soft">
            {t('dialog.onRequest', { products: onRequest.map(({ name }) => name).join(', ') })}{' '}
            <Link to={`${pageAddresses.products}#${moreLicensesId}`} onClick={onClose}>
              {t('dialog.more')}
            </Link>
          </p>
        )}
        {license?.trial && (
          <Checkbox
            label={t('dialog.subscription')}
            description={t('dialog.subscriptionText')}
            checked={endsTrial}
            onChange={(event) => setEndsTrial(event.currentTarget.checked)}
          />
        )}
        <Textarea
          label={t('dialog.note')}
          autosize
          minRows={2}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {isSomething && <OrderForecast preview={preview} endsTrial={endsTrial} isAsking={mode === 'ask'} />}
      </Stack>
    </ConfirmDialog>
  )
}

function LineField({
  line: { kind, now, ordered },
  label,
  change,
  error,
  onChange,
}: {
  line: ChangeableLine
  /** Of a resource. */
  label: string | undefined
  change: number | ''
  error: string | undefined
  onChange(change: number | ''): void
}) {
  const { t } = useTranslation('orders')
  const { t: common } = useTranslation('common')
  const name = label ?? common(`kind.${kind}`)
  if (now === null)
    return (
      <p className="soft">
        {name}: {common('unrestricted')}
      </p>
    )
  if (kind === 'included')
    return (
      <Switch
        label={t('dialog.included')}
        checked={now + (change || 0) > 0}
        error={error}
        onChange={(event) => onChange((event.currentTarget.checked ? 1 : 0) - now)}
      />
    )
  return (
    <WholeNumber
      label={name}
      description={[
        t('dialog.now', { now: numberText(now), then: numberText(now + (change || 0)) }),
        ordered !== 0 && t(ordered < 0 ? 'dialog.going' : 'dialog.coming', { count: Math.abs(ordered) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      inputWrapperOrder={belowInput}
      value={change}
      min={-now}
      max={mostQuantity - now}
      error={error}
      onChange={onChange}
    />
  )
}
