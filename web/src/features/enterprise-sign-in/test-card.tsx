// The third step: a sign-in that signs nobody in, and what it brought.
import { Button } from '@mantine/core'
import type { IdentityProvider, ProviderTest } from '@sitzplan/contract/enterprise-sign-in'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useLastTest, useStartTest } from './enterprise-queries.ts'
import classes from './enterprise-sign-in.module.css'

export function TestCard({ provider }: { provider: IdentityProvider }) {
  const { t } = useTranslation('enterpriseSignIn')
  const start = useStartTest(provider.id)
  const isSetUp = provider.oidc !== null || provider.saml !== null
  return (
    <Card title={t('test.title')}>
      <p className={classes.intro}>{t('test.text')}</p>
      <div className={classes.stack}>
        <RefusalAlert error={start.error} />
        <div className={classes.actions}>
          <Button
            variant={provider.testedAt ? 'default' : 'filled'}
            disabled={!isSetUp}
            loading={start.isPending || start.isSuccess}
            onClick={() => start.mutate()}
          >
            {t('test.start')}
          </Button>
          {!isSetUp && <span>{t('test.first')}</span>}
        </div>
        {isSetUp && <LastTest id={provider.id} />}
      </div>
    </Card>
  )
}

function LastTest({ id }: { id: string }) {
  const { t } = useTranslation('enterpriseSignIn')
  return (
    <Loaded query={useLastTest(id)}>
      {({ test }) => (test ? <Result test={test} /> : <p className={classes.state}>{t('test.none')}</p>)}
    </Loaded>
  )
}

function Result({ test }: { test: ProviderTest }) {
  const { t } = useTranslation('enterpriseSignIn')
  const when = dateTimeText(test.at, useTimeZone())
  const ResultIcon = test.isGood ? IconCircleCheck : IconCircleX
  const facts: [string, string | null][] = test.isGood
    ? [
        [t('test.outcome'), test.outcome && t(`test.outcomes.${test.outcome}`)],
        [t('test.email'), test.email],
        [t('test.name'), test.name],
        [t('test.subject'), test.subject],
        [t('test.issuer'), test.issuer],
      ]
    : [
        [t('test.check'), test.failed && t(`test.checks.${test.failed}`)],
        [t('test.detail'), test.detail],
      ]
  return (
    <section className={classes.item} aria-label={t('test.title')}>
      <div className={classes.head}>
        <ResultIcon size={20} aria-hidden />
        <strong>{t(test.isGood ? 'test.good' : 'test.bad')}</strong>
        <span className={classes.state}>{t('test.when', { when, who: test.by?.name ?? t('test.somebody') })}</span>
      </div>
      <Facts facts={facts} />
      {test.values.length > 0 && (
        <details>
          <summary>{t('test.values')}</summary>
          <Facts facts={test.values.map(({ name, value }) => [name, value])} />
        </details>
      )}
    </section>
  )
}

function Facts({ facts }: { facts: [string, string | null][] }) {
  const { t } = useTranslation('enterpriseSignIn')
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value || t('test.nothing')}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
