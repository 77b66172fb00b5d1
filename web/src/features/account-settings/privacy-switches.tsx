// Who is named where. Each switch says what it changes, and what it does not.
import { Switch } from '@mantine/core'
import type { Privacy } from '@sitzplan/contract/account'
import { useTranslation } from 'react-i18next'
import classes from './account-settings.module.css'

const switches = ['planWithoutNames', 'historyWithoutNames', 'coarseSurplusReasons'] as const

export function PrivacySwitches({ privacy, onChange }: { privacy: Privacy; onChange(privacy: Privacy): void }) {
  const { t } = useTranslation('accountSettings')
  return (
    <>
      <p className={classes.intro}>{t('privacy.text')}</p>
      <div className={classes.switches}>
        {switches.map((name) => (
          <Switch
            key={name}
            size="md"
            label={t(`privacy.${name}.title`)}
            description={t(`privacy.${name}.meaning`)}
            checked={privacy[name]}
            onChange={(event) => onChange({ ...privacy, [name]: event.currentTarget.checked })}
          />
        ))}
      </div>
    </>
  )
}
