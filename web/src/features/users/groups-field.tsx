// Some of the account's groups, chosen by name.
import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { groupsQuery } from '../groups/group-queries.ts'

export function GroupsField({
  label,
  description,
  error,
  chosen,
  known = [],
  without = [],
  isReadOnly = false,
  onChange,
}: {
  label: string
  description?: string
  error?: string | undefined
  chosen: readonly string[]
  /** Groups that are chosen, so that they have a name before the others are there. */
  known?: readonly { id: string; name: string }[]
  /** Groups that cannot be chosen. */
  without?: readonly { id: string }[]
  isReadOnly?: boolean
  onChange(chosen: string[]): void
}) {
  const { t } = useTranslation('users')
  const { data } = useQuery(groupsQuery)
  const groups = data ?? []
  const all = [...groups, ...known.filter(({ id }) => !groups.some((group) => group.id === id))].filter(
    ({ id }) => !without.some((group) => group.id === id),
  )
  return (
    <MultiSelect
      label={label}
      inputWrapperOrder={belowInput}
      description={description}
      error={error}
      data={all.map(({ id, name }) => ({ value: id, label: name }))}
      value={[...chosen]}
      readOnly={isReadOnly}
      variant={isReadOnly ? 'filled' : 'default'}
      placeholder={chosen.length === 0 ? t('groups.none') : ''}
      nothingFoundMessage={t(data?.length === 0 ? 'groups.noneYet' : 'groups.nothingFound')}
      searchable
      clearable={!isReadOnly}
      limit={100}
      onChange={onChange}
    />
  )
}
