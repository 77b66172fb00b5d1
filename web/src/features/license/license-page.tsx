// The account's license: whether it is in force, what waits, what is owned and used, since when.
import { Button, Skeleton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { License } from '@sitzplan/contract/licenses'
import { IconCertificate, IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { Card, PageFrame } from '../../ui/page.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { ActivatedNotice } from './activated-notice.tsx'
import { BuyButton } from './buy-button.tsx'
import { ClockBehind } from './clock-behind.tsx'
import { LicenseFacts } from './license-facts.tsx'
import { LicenseFeed } from './license-feed.tsx'
import { useLicense } from './license-queries.ts'
import { LicenseStatusBanner } from './license-status-banner.tsx'
import { LicenseTabs } from './license-tabs.tsx'
import { LoadDialog } from './load-dialog.tsx'
import { PendingRevision } from './pending-revision.tsx'
import { TrialCard } from './trial-card.tsx'
import { UndoActivation } from './undo-activation.tsx'

export default function LicensePage() {
  const { t } = useTranslation('license')
  const license = useLicense()
  const { timeZone } = useMe().account
  const mayLoad = useMay('licenses.activate')
  const [isOpen, { open, close }] = useDisclosure(false)
  useAskedToOpen('load', () => mayLoad && open())
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        license.data && (
          <>
            {license.data.undo && <UndoActivation undo={license.data.undo} timeZone={timeZone} />}
            <BuyButton shopUrl={license.data.vendor?.shopUrl ?? null} />
            {mayLoad && (
              <Button
                variant="default"
                onClick={open}
                leftSection={<IconFileUpload size={18} aria-hidden />}
                aria-haspopup="dialog"
              >
                {t('load.open')}
              </Button>
            )}
          </>
        )
      }
    >
      <LoadDialog isOwn={license.data?.feed !== undefined} isOpen={isOpen} onClose={close} />
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
      {license.clockBehind && <ClockBehind clock={license.clockBehind} timeZone={timeZone} />}
      {status !== 'none' && <LicenseStatusBanner license={license} timeZone={timeZone} />}
      <ActivatedNotice />
      {pending && (
        // A newer one in its place begins anew: nobody confirms what they have not read.
        <PendingRevision key={pending.revision} pending={pending} vendor={license.vendor} timeZone={timeZone} />
      )}
      {status === 'none' && !pending && (
        <Card label={t('title')}>
          <Empty icon={<IconCertificate size={32} aria-hidden />} title={t('empty.title')} text={t('empty.text')} />
        </Card>
      )}
      {status !== 'none' && <LicenseFacts license={license} timeZone={timeZone} />}
      {license.trial && <TrialCard license={license} timeZone={timeZone} />}
      {license.feed && <LicenseFeed feed={license.feed} timeZone={timeZone} />}
      {(status !== 'none' || pending) && <LicenseTabs license={license} timeZone={timeZone} />}
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
