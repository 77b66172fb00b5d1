// The account's own settings: how it is called and counts time, who is named where, and for how long.
import { Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { SettingsForm } from './settings-form.tsx'
import { useSettings } from './settings-queries.ts'

export default function AccountSettingsPage() {
  const { t } = useTranslation('accountSettings')
  const settings = useSettings()
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <Loaded query={settings} loading={<SettingsLoading />}>
        {(kept) => <SettingsForm kept={kept} />}
      </Loaded>
    </PageFrame>
  )
}

function SettingsLoading() {
  return (
    <LoadingShapes>
      <Skeleton height={240} radius="lg" />
      <Skeleton height={260} radius="lg" />
      <Skeleton height={200} radius="lg" />
    </LoadingShapes>
  )
}
