// People who ask for a product: given with one click, or declined with a sentence. Where no license is free they wait for
// one, which can be ordered in the same step.
import { Button, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ProductRequest } from '@sitzplan/contract/product-requests'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { isRefused } from '../../platform/problems.ts'
import { Ago } from '../../ui/ago.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { OrderMissing } from '../orders/order-missing.tsx'
import { useOrderMissing } from '../orders/use-order-missing.ts'
import classes from './product-requests.module.css'
import { useDecline, useGive, useOpenProductRequests } from './product-requests-queries.ts'

export function ProductRequestsCard() {
  const { t } = useTranslation('productRequests')
  const { data } = useOpenProductRequests()
  if (!data?.items.length) return null
  return (
    <Card title={t('title', { count: data.total })}>
      <ul>
        {data.items.map((request) => (
          <RequestRow key={request.id} request={request} />
        ))}
      </ul>
    </Card>
  )
}

function RequestRow({ request }: { request: ProductRequest }) {
  const { t } = useTranslation('productRequests')
  const [isDeclining, setDeclining] = useState(false)
  const [isWaiting, setWaiting] = useState(false)
  const { id, user, productName: product, note, askedAt } = request
  const { name } = user
  const give = useGive(() => notifications.show({ message: t('given', { name, product }) }))
  const giveNow = () =>
    give.mutate({ id }, { onError: (error) => isRefused(error, 'no_seat_available') && setWaiting(true) })
  return (
    <li className={classes.request}>
      <div className={classes.text}>
        <span>
          <Link to={`/users/${user.id}`}>{name}</Link> · <strong>{product}</strong>{' '}
          <span className="soft">
            <Ago at={askedAt} />
          </span>
        </span>
        {note && <p className={classes.quote}>{note}</p>}
      </div>
      <div className={classes.actions}>
        <Button size="xs" loading={give.isPending} onClick={() => !give.isPending && giveNow()}>
          {t('give')}
          <span className="visually-hidden">: {t('for', { name, product })}</span>
        </Button>
        <Button size="xs" variant="default" aria-haspopup="dialog" onClick={() => setDeclining(true)}>
          {t('decline')}
          <span className="visually-hidden">: {t('for', { name, product })}</span>
        </Button>
      </div>
      {!isWaiting && <RefusalAlert error={give.error} />}
      {isWaiting && <WaitDialog request={request} onClose={() => setWaiting(false)} />}
      {isDeclining && <DeclineDialog request={request} onClose={() => setDeclining(false)} />}
    </li>
  )
}

/** No license is free: waiting for one, and ordering one where that may be done. */
function WaitDialog({ request, onClose }: { request: ProductRequest; onClose(): void }) {
  const { t } = useTranslation('productRequests')
  const { id, user, product, productName, kinds } = request
  const [isOrdering, setOrdering] = useState(false)
  const { order } = useOrderMissing()
  const give = useGive(() => {
    notifications.show({ message: t('waits', { name: user.name, product: productName }) })
    if (isOrdering && kinds[0]) order([{ key: product, kind: kinds[0] }])
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('noneFree', { product: productName })}
      confirm={t('wait')}
      mutation={give}
      onConfirm={() => give.mutate({ id, wait: true }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t('waitText')}</p>
      {kinds[0] && (
        <OrderMissing missing={[{ key: product, kind: kinds[0] }]} checked={isOrdering} onChange={setOrdering} />
      )}
    </ConfirmDialog>
  )
}

function DeclineDialog({ request, onClose }: { request: ProductRequest; onClose(): void }) {
  const { t } = useTranslation('productRequests')
  const [answer, setAnswer] = useState('')
  const { name } = request.user
  const decline = useDecline(() => notifications.show({ message: t('declined', { name }) }))
  return (
    <ConfirmDialog
      isOpen
      title={t('declineTitle', { name })}
      confirm={t('decline')}
      isReady={answer.trim() !== ''}
      mutation={decline}
      onConfirm={() => decline.mutate({ id: request.id, answer: answer.trim() }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Textarea
        label={t('answer')}
        description={t('answerText')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
