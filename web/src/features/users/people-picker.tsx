// People of the account, found by name or address, several at once.
import { MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { User } from '@sitzplan/contract/users'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { address, read } from '../../platform/calls.ts'

/** With the name: who was chosen is perhaps not among those found next. */
export interface ChosenPerson {
  value: string
  label: string
}

interface Props {
  label: string
  chosen: readonly ChosenPerson[]
  most: number
  onChange(chosen: ChosenPerson[]): void
}

export function PeoplePicker({ label, chosen, most, onChange }: Props) {
  const { t } = useTranslation('groups')
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  const { data: found = [] } = useQuery({
    queryKey: ['users', 'to-add', search],
    queryFn: async ({ signal }) =>
      (await read<{ items: User[] }>(address('/api/v1/users', { search, limit: 20 }), signal)).items,
    placeholderData: keepPreviousData,
  })
  const options = found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  const all = [...options, ...chosen.filter(({ value }) => !options.some((one) => one.value === value))]
  return (
    <MultiSelect
      aria-label={label}
      placeholder={chosen.length === 0 ? label : ''}
      data={all}
      value={chosen.map(({ value }) => value)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The server has searched.
      filter={({ options: given }) => given}
      nothingFoundMessage={t('noMatch')}
      maxValues={most}
      hidePickedOptions
      onChange={(ids) => {
        onChange(all.filter(({ value }) => ids.includes(value)))
        setText('')
      }}
    />
  )
}
