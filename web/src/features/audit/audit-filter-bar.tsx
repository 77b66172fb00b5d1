// The filters of the audit log: by whom, about whom, what, and when.
import { Autocomplete, Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDebouncedValue } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { searched } from '../../platform/searched.ts'
import { SavedViews } from '../saved-views/saved-views.tsx'
import classes from './audit.module.css'
import { groupOf, groups, nameOfAction } from './audit-actions.ts'
import { type AuditFilter, isFiltered, mostSearched, type Period, periods } from './audit-filter.ts'
import { useActions, usePeople } from './audit-queries.ts'

interface Props {
  filter: AuditFilter
  onChange(filter: AuditFilter): void
}

export function AuditFilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation('audit')
  const { t: common } = useTranslation('common')
  const change = (part: Partial<AuditFilter>) => onChange({ ...filter, ...part })
  return (
    <search aria-label={t('filter.label')} className={classes.filters}>
      <PersonField label={t('filter.actor')} value={filter.actor} onChange={(actor) => change({ actor })} />
      <PersonField label={t('filter.target')} value={filter.target} onChange={(target) => change({ target })} />
      <ActionField value={filter.action} onChange={(action) => change({ action })} />
      <Select
        label={t('filter.period')}
        allowDeselect={false}
        data={periods.map((period) => ({ value: period, label: t(`period.${period}`) }))}
        value={filter.period}
        onChange={(period) => change({ period: (period ?? 'always') as Period })}
      />
      {filter.period === 'custom' && (
        <>
          <DayField
            label={t('filter.from')}
            value={filter.from}
            max={filter.to}
            onChange={(from) => change({ from })}
          />
          <DayField label={t('filter.to')} value={filter.to} min={filter.from} onChange={(to) => change({ to })} />
        </>
      )}
      <SavedViews list="audit" />
      {isFiltered(filter) && (
        <Button
          variant="subtle"
          className={classes.clear}
          leftSection={<IconX size={16} aria-hidden />}
          onClick={() => onChange({ actor: '', target: '', action: '', period: 'always', from: '', to: '' })}
        >
          {common('clearFilters')}
        </Button>
      )}
    </search>
  )
}

/** Any part of a name will do; people who are found are offered by their address, which is theirs alone. */
function PersonField({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const { t } = useTranslation('audit')
  const [text, setText] = useState(value)
  const [search] = useDebouncedValue(searched(text, mostSearched), 200)
  const people = usePeople(search)
  const tell = useDebouncedCallback(onChange, 300)
  useEffect(() => setText(value), [value])
  return (
    <Autocomplete
      label={label}
      placeholder={t('filter.person')}
      maxLength={mostSearched}
      value={text}
      onChange={(next) => {
        setText(next)
        tell(next)
      }}
      data={people.map(({ email }) => email)}
      filter={({ options }) => options}
      renderOption={({ option }) => {
        const person = people.find(({ email }) => email === option.value)
        return (
          <span className={classes.option}>
            <span>{person?.name}</span>
            <span>{option.value}</span>
          </span>
        )
      }}
      clearable
    />
  )
}

function ActionField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useTranslation('audit')
  const occurring = useActions()
  const actions = [...new Set([...(occurring ?? []), ...(value ? [value] : [])])]
  const data = [...groups.map(({ group }) => group), 'other' as const].flatMap((group) => {
    const items = actions.filter((action) => groupOf(action) === group)
    if (items.length === 0) return []
    const options = items.map((action) => {
      const name = nameOfAction(action)
      return { value: action, label: name ? t(`action.${name}`) : action }
    })
    return [{ group: t(`group.${group}`), items: options }]
  })
  return (
    <Select
      label={t('filter.action')}
      placeholder={t('filter.allActions')}
      data={data}
      value={value || null}
      onChange={(action) => onChange(action ?? '')}
      clearable
      searchable
    />
  )
}

interface DayProps {
  label: string
  value: string
  min?: string
  max?: string
  onChange(day: string): void
}

const DayField = ({ label, value, min, max, onChange }: DayProps) => (
  <TextInput
    type="date"
    label={label}
    value={value}
    min={min || undefined}
    max={max || undefined}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
)
