// Products of the account that I do not have: asking an administrator for one, and what became of it.
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { AskableProduct } from '@sitzplan/contract/product-requests'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './my-products.module.css'
import { askableProductsQuery, useAsk } from './my-products-queries.ts'

export function AskableProducts() {
  const { t } = useTranslation('myProducts')
  const { data: products = [] } = useQuery(askableProductsQuery)
  if (products.length === 0) return null
  return (
    <Card title={t('ask.title')}>
      <p className={classes.hint}>{t('ask.text')}</p>
      <ul className={classes.rows}>
        {products.map((product) => (
          <AskableRow key={product.key} product={product} />
        ))}
      </ul>
    </Card>
  )
}

function AskableRow({ product }: { product: AskableProduct }) {
  const { t } = useTranslation('myProducts')
  const [isAsking, setAsking] = useState(false)
  const { name, description, request } = product
  return (
    <li>
      <div className={classes.rowText}>
        <strong>{name}</strong>
        <span>{description}</span>
        {request?.state === 'open' && (
          <span>
            {t('ask.asked')} <Ago at={request.askedAt} />
          </span>
        )}
        {request?.state === 'declined' && <span>{t('ask.declined', { answer: request.answer })}</span>}
      </div>
      {request?.state !== 'open' && (
        <Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={() => setAsking(true)}>
          {t('ask.open')}
          <span className="visually-hidden">: {name}</span>
        </Button>
      )}
      {isAsking && <AskDialog product={product} onClose={() => setAsking(false)} />}
    </li>
  )
}

function AskDialog({ product, onClose }: { product: AskableProduct; onClose(): void }) {
  const { t } = useTranslation('myProducts')
  const [note, setNote] = useState('')
  const { keyOf } = useSubmissionKey()
  const ask = useAsk(() => notifications.show({ message: t('ask.done', { product: product.name }) }))
  const send = () => {
    const body = { product: product.key, ...(note.trim() && { note: note.trim() }) }
    ask.mutate({ body, idempotencyKey: keyOf(body) }, { onSuccess: onClose })
  }
  return (
    <ConfirmDialog
      isOpen
      title={t('ask.dialog', { product: product.name })}
      confirm={t('ask.send')}
      mutation={ask}
      onConfirm={send}
      onClose={onClose}
    >
      <p>{t('ask.explained')}</p>
      <Textarea
        label={t('ask.note')}
        autosize
        minRows={2}
        maxLength={1000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
