// Where a customer's own installation has its license from, how fetching goes, and fetching now.
import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { LicenseFeed as Feed } from '@sitzplan/contract/licenses'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { dateTimeText } from '../../platform/time.ts'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useFetchNow } from './license-queries.ts'

export function LicenseFeed({ feed, timeZone }: { feed: Feed; timeZone: string }) {
  const { t } = useTranslation('license')
  const may = useMay('licenses.activate')
  const fetching = useFetchNow()
  if (feed.address === null) return <Card title={t('feed.fileTitle')}>{t('feed.fileText')}</Card>
  const when = (moment: string | null) => (moment === null ? t('feed.never') : dateTimeText(moment, timeZone))
  const facts: Fact[] = [
    [t('feed.address'), feed.address],
    [t('feed.succeeded'), when(feed.succeededAt)],
    ...(feed.fault ? [[t('feed.attempted'), when(feed.attemptedAt)] as const] : []),
    [t('feed.next'), when(feed.nextAt)],
  ]
  const fetchNow = () =>
    fetching.mutate(undefined, {
      onSuccess: ({ fault }) => {
        if (!fault) notifications.show({ message: t('feed.fetched') })
      },
    })
  return (
    <Card title={t('feed.title')}>
      {feed.fault && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={t('feed.failed')} mb="md">
          {feed.fault.text} {t('feed.again')}
        </Alert>
      )}
      <Facts facts={facts} />
      <RefusalAlert error={fetching.error} />
      {may && (
        <Button variant="default" loading={fetching.isPending} onClick={fetchNow}>
          {t('feed.fetch')}
        </Button>
      )}
    </Card>
  )
}
