// Whether everybody needs a second factor, and how many would be asked to set one up.
import { Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './account-settings.module.css'

interface Props {
  isRequired: boolean
  /** How many have none. */
  without: number
  onChange: (isRequired: boolean) => void
}

export function SecondFactorSwitch({ isRequired, without, onChange }: Props) {
  const { t } = useTranslation('accountSettings')
  return (
    <>
      <p className={classes.intro}>{t('secondFactor.text')}</p>
      <div className={classes.switches}>
        <Switch
          size="md"
          label={t('secondFactor.required')}
          description={`${t('secondFactor.meaning')} ${without === 0 ? t('secondFactor.nobody') : t('secondFactor.without', { count: without })}`}
          checked={isRequired}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      </div>
    </>
  )
}
