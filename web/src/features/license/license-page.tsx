// The account's license: whether it is in force, what waits, what is owned and used, since when.
import { Skeleton } from '@mantine/core'
import type { License } from '@sitzplan/contract/licenses'
import { IconCertificate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../platform/me.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { LicenseFacts } from './license-facts.tsx'
import { LicenseFeed } from './license-feed.tsx'
import { LicenseHistory } from './license-history.tsx'
import { LicenseLines } from './license-lines.tsx'
import { useLicense } from './license-queries.ts'
import { LicenseStatusBanner } from './license-status-banner.tsx'
import { PendingRevision } from './pending-revision.tsx'

export default function LicensePage() {
  const { t } = useTranslation('license')
  const license = useLicense()
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Loaded query={license} loading={<LicenseLoading />}>
        {(present) => <Present license={present} />}
      </Loaded>
    </PageFrame>
  )
}

function Present({ license }: { license: License }) {
  const { t } = useTranslation('license')
  const { timeZone } = useMe().account
  const { status, pending } = license
  return (
    <>
      {status !== 'none' && <LicenseStatusBanner license={license} timeZone={timeZone} />}
      {pending && <PendingRevision pending={pending} timeZone={timeZone} />}
      {status === 'none' && !pending && (
        <Card label={t('title')}>
          <Empty icon={<IconCertificate size={32} aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
        </Card>
      )}
      {status !== 'none' && (
        <>
          <LicenseFacts license={license} timeZone={timeZone} />
          <LicenseLines lines={license.lines} />
        </>
      )}
      {license.feed && <LicenseFeed feed={license.feed} timeZone={timeZone} />}
      {(status !== 'none' || pending) && <LicenseHistory timeZone={timeZone} />}
    </>
  )
}

function LicenseLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={72} radius="lg" />
      <Skeleton height={160} radius="lg" />
      <Skeleton height={320} radius="lg" />
    </LoadingShapes>
  )
}
