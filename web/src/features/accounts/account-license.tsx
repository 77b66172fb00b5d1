// What an account owns by the revision in force, and how much of it is used: totals, never who.
import { Button } from '@mantine/core'
import type { LicenseLine } from '@sitzplan/contract/licenses'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconCertificate, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayIn, dayText } from '../../platform/days.ts'
import { numberText } from '../../platform/time.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { levelOf } from '../../ui/level-rules.ts'
import { Card } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { byProduct, daysOf, stagesOf } from '../license/license-rules.ts'
import classes from './account.module.css'
import { useLicenseFile } from './account-queries.ts'

export function AccountLicense({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const { license, slug } = account
  const file = useLicenseFile(slug)
  const { revision } = license
  if (revision === null)
    return (
      <Card label={t('license.title')}>
        <Empty
          icon={<IconCertificate size={32} aria-hidden />}
          title={t('license.none.title')}
          text={t(license.pending ? 'license.none.waits' : 'license.none.text')}
        />
      </Card>
    )
  return (
    <Card
      title={t('license.title')}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          loading={file.isPending}
          onClick={() => file.mutate(revision)}
        >
          {t('license.file', { name: `${slug}-${revision}.license` })}
        </Button>
      }
    >
      <RefusalAlert error={file.error} />
      <Terms account={account} />
      <Lines lines={license.lines} />
    </Card>
  )
}

function Terms({ account: { license, serial, timeZone } }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const stages = stagesOf(daysOf(license.dates, timeZone), dayIn(new Date(), timeZone))
  const facts = [
    [t('license.state'), t(`license.status.${license.status}`)],
    [t('serial'), serial ?? '–'],
    [t('license.kind'), t(license.trial ? 'license.trial' : 'license.subscription')],
    [t('license.revision'), numberText(license.revision ?? 0)],
    ...stages.map(({ stage, day }) => [t(`terms.${stage}`), dayText(day)]),
    ...(stages.some(({ stage }) => stage === 'expires') ? [] : [[t('terms.expires'), t('license.noEnd')]]),
  ]
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ lines }: { lines: LicenseLine[] }) {
  const { t } = useTranslation('accounts')
  const names = useCatalogNames()
  if (lines.length === 0) return <p className={classes.quiet}>{t('license.empty')}</p>
  return byProduct(lines).map(({ product, lines: own }) => (
    <section key={product} className={classes.group} aria-label={names.product(product)}>
      <h3>{names.product(product)}</h3>
      <ul>
        {own.map((line) => (
          <Line key={`${line.kind} ${line.resource ?? ''}`} line={line} />
        ))}
      </ul>
    </section>
  ))
}

function Line({ line }: { line: LicenseLine }) {
  const { t } = useTranslation('accounts')
  const names = useCatalogNames()
  const { kind, quantity, used } = line
  const left = quantity === null ? null : Math.max(0, quantity - used)
  return (
    <li className={classes.line}>
      <span>{names.line(line)}</span>
      {kind === 'included' ? (
        <span className={classes.quiet}>{t('license.included')}</span>
      ) : (
        <>
          <UsageBar used={used} total={quantity} />
          <span>
            <strong>{numberText(used)}</strong>{' '}
            {quantity === null ? t('license.unrestricted') : t('license.of', { total: numberText(quantity) })}
          </span>
          <span className={classes.left}>
            {left !== null && t('license.left', { count: left })}
            <UsageMark used={used} total={quantity} label={t(`license.level.${levelOf(used, quantity)}`)} />
          </span>
        </>
      )}
    </li>
  )
}
