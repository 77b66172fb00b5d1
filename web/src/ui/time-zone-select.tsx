// One of the time zones there are.
import { Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Props extends Pick<SelectProps, 'size' | 'error' | 'description' | 'inputWrapperOrder'> {
  value: string
  onChange(timeZone: string): void
}

const timeZones = Intl.supportedValuesOf('timeZone')
// Nobody types New_York.
const optionOf = (timeZone: string) => ({ value: timeZone, label: timeZone.replaceAll('_', ' ') })
const options = timeZones.map(optionOf)
/** More would take their time to open, and nobody reads them: they are found by what is typed. */
const mostShown = 60

/** Where this browser is; UTC where it does not say so by a name that is in the list. */
export function browserTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return timeZones.includes(timeZone) ? timeZone : 'UTC'
}

export function TimeZoneSelect({ value, onChange, ...input }: Props) {
  const { t } = useTranslation('common')
  return (
    <Select
      {...input}
      label={t('timeZone.label')}
      nothingFoundMessage={t('timeZone.unknown')}
      allowDeselect={false}
      searchable
      limit={mostShown}
      // What is set may be one that this browser does not know.
      data={timeZones.includes(value) ? options : [optionOf(value), ...options]}
      value={value}
      onChange={(timeZone) => timeZone && onChange(timeZone)}
    />
  )
}
