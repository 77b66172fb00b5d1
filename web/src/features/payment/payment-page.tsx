// How the account pays for what it orders: the card on file, what is charged to it and when, and what a visit to Stripe's
// page has brought.
import { Alert, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconFlask } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { CardOnFile } from './card-on-file.tsx'
import classes from './payment.module.css'
import { useFinishedVisit, usePaymentMethods } from './payment-queries.ts'

export default function PaymentPage() {
  const { t } = useTranslation('payment')
  const methods = usePaymentMethods()
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <VisitOutcome />
      {methods.data?.isTest && (
        <Alert icon={<IconFlask aria-hidden />} title={t('test.title')}>
          {t('test.text')}
        </Alert>
      )}
      <Card title={t('card.title')}>
        <Loaded query={methods} loading={<CardLoading />}>
          {(known) => <CardOnFile methods={known} />}
        </Loaded>
      </Card>
      {(methods.data?.takesCards || methods.data?.card) && (
        <Card title={t('how.title')}>
          <ul className={classes.how}>
            {(['when', 'later', 'back', 'invoice', 'number'] as const).map((point) => (
              <li key={point}>{t(`how.${point}`)}</li>
            ))}
          </ul>
        </Card>
      )}
    </PageFrame>
  )
}

/** For who comes back from Stripe's page. */
function VisitOutcome() {
  const { t } = useTranslation('payment')
  const [parameters] = useSearchParams()
  const session = parameters.get('session')
  const isLeft = session === 'none'
  const visit = useFinishedVisit(isLeft ? null : session)
  if (session === null) return null
  if (isLeft)
    return (
      <Alert role="status" icon={<IconAlertTriangle aria-hidden />} title={t('back.left')}>
        {t('back.unchanged')}
      </Alert>
    )
  if (visit.error) return <RefusalAlert error={visit.error} />
  if (visit.isPending) return <p role="status">{t('back.looking')}</p>
  return (
    <Alert role="status" icon={<IconCircleCheck aria-hidden />} title={t('back.done')}>
      {t('back.doneText')}
    </Alert>
  )
}

function CardLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={56} />
    </LoadingShapes>
  )
}
