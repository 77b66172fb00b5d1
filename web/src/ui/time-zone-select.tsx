// One of the time zones there are.
import { Select, type SelectProps } from '@mantine/core'

interface Props extends Omit<SelectProps, 'value' | 'data' | 'onChange' | 'allowDeselect' | 'searchable' | 'limit'> {
  value: string
  onChange(timeZone: string): void
}

const timeZones = Intl.supportedValuesOf('timeZone')
/** More would take their time to open, and nobody reads them: they are found by what is typed. */
const mostShown = 60

export function TimeZoneSelect({ value, onChange, ...input }: Props) {
  return (
    <Select
      {...input}
      allowDeselect={false}
      searchable
      limit={mostShown}
      // What is set may be one that this browser does not know.
      data={timeZones.includes(value) ? timeZones : [value, ...timeZones]}
      value={value}
      onChange={(timeZone) => timeZone && onChange(timeZone)}
    />
  )
}
