// Connecting a directory: what to do there, step by step, and the values to take along.
import { SegmentedControl, Select } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../ui/copy-field.tsx'
import { Card } from '../../ui/page.tsx'
import classes from './provisioning.module.css'

const steps = {
  entraId: ['entraId.app', 'entraId.connection', 'entraId.mapping', 'entraId.people', 'entraId.start'],
  okta: ['okta.app', 'okta.connection', 'okta.actions', 'okta.people', 'okta.groups'],
  google: ['google.app', 'google.connection', 'google.people', 'google.else'],
  keycloak: ['keycloak.extension', 'keycloak.listener', 'keycloak.connection', 'keycloak.people'],
  other: ['other.connection', 'other.unique', 'other.people'],
} as const

type Directory = keyof typeof steps
// The keys are these.
const directories = Object.keys(steps) as Directory[]

export function ConnectCard({ baseUrl, isOpen }: { baseUrl: string; isOpen: boolean }) {
  const { t } = useTranslation('provisioning')
  const [directory, setDirectory] = useState<Directory>('entraId')
  return (
    <Card label={t('connect.title')}>
      {/* Who is connected has done it already. */}
      <details className={classes.connect} open={isOpen}>
        <summary>
          <h2>{t('connect.title')}</h2>
        </summary>
        <DirectoryChoice directory={directory} onChoose={setDirectory} />
        <div className={classes.copied}>
          <CopyField label={t(`connect.${directory}.address`)} text={baseUrl} />
        </div>
        <ol className={classes.steps}>
          {steps[directory].map((step) => (
            <li key={step}>{t(`connect.${step}`)}</li>
          ))}
        </ol>
      </details>
    </Card>
  )
}

function DirectoryChoice({ directory, onChoose }: { directory: Directory; onChoose(directory: Directory): void }) {
  const { t } = useTranslation('provisioning')
  const isNarrow = useMediaQuery('(max-width: 720px)')
  const data = directories.map((value) => ({ value, label: t(`connect.${value}.name`) }))
  // The values are the directories.
  const choose = (value: string | null) => value && onChoose(value as Directory)
  return isNarrow ? (
    <Select label={t('connect.directory')} data={data} value={directory} allowDeselect={false} onChange={choose} />
  ) : (
    <SegmentedControl aria-label={t('connect.directory')} data={data} value={directory} onChange={choose} />
  )
}
