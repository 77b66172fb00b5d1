// What an account owns by the revision in force, and how much of it is used: totals, never who.
import { Button } from '@mantine/core'
import type { VendorAccountDetail } from '@sitzplan/contract/vendor'
import { IconCertificate, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { dayText, todayIn } from '../../platform/days.ts'
import { numberText } from '../../platform/time.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { Empty } from '../../ui/states.tsx'
import { useCatalogNames } from '../catalog/catalog-queries.ts'
import { daysOf, stagesOf } from '../license/license-rules.ts'
import { OwnedLines } from '../license/owned-lines.tsx'
import { useLicenseFile } from './account-queries.ts'

export function AccountLicense({ account }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const { license, slug } = account
  const names = useCatalogNames()
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
      <OwnedLines lines={license.lines} names={names} />
    </Card>
  )
}

function Terms({ account: { license, serial, timeZone } }: { account: VendorAccountDetail }) {
  const { t } = useTranslation('accounts')
  const stages = stagesOf(daysOf(license.dates, timeZone), todayIn(timeZone))
  const facts: Fact[] = [
    [t('license.state'), t(`license.status.${license.status}`)],
    [t('serial'), serial ?? '–'],
    [t('license.kind'), t(license.trial ? 'license.trial' : 'license.subscription')],
    [t('license.revision'), numberText(license.revision ?? 0)],
    ...stages.map(({ stage, day }) => [t(`terms.${stage}`), dayText(day)] as const),
    ...(stages.some(({ stage }) => stage === 'expires') ? [] : [[t('terms.expires'), t('license.noEnd')] as const]),
  ]
  return <Facts facts={facts} />
}
