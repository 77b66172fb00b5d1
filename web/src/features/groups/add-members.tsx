// Several people are found by name or address, and put into a group at once.
import { Button, MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { address, read } from '../../platform/calls.ts'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useAddMembers } from './group-mutations.ts'
import classes from './groups.module.css'

/** As many as one call takes. */
const mostAtOnce = 200

export function AddMembers({ group }: { group: string }) {
  const { t } = useTranslation('groups')
  const [text, setText] = useState('')
  const [search] = useDebouncedValue(text.trim(), 250)
  // With their names: who was chosen is perhaps not among those found next.
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([])
  const add = useAddMembers(group, (refused) => {
    if (refused.length === 0) notifications.show({ message: t('added', { count: chosen.length }) })
    setChosen([])
  })
  const { data: found = [] } = useQuery({
    queryKey: ['users', 'to-add', search],
    queryFn: async ({ signal }) =>
      (await read<{ items: User[] }>(address('/api/v1/users', { search, limit: 20 }), signal)).items,
    placeholderData: keepPreviousData,
  })
  const options = found.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  const all = [...options, ...chosen.filter(({ value }) => !options.some((one) => one.value === value))]
  return (
    <Card title={t('addMembers')}>
      <form
        className={classes.adding}
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0 && !add.isPending) add.mutate(chosen.map(({ value }) => value))
        }}
      >
        <MultiSelect
          aria-label={t('people')}
          placeholder={chosen.length === 0 ? t('people') : ''}
          data={all}
          value={chosen.map(({ value }) => value)}
          searchable
          searchValue={text}
          onSearchChange={setText}
          // The server has searched.
          filter={({ options: given }) => given}
          nothingFoundMessage={t('noMatch')}
          maxValues={mostAtOnce}
          hidePickedOptions
          onChange={(ids) => {
            setChosen(all.filter(({ value }) => ids.includes(value)))
            setText('')
          }}
        />
        <Button type="submit" disabled={chosen.length === 0} loading={add.isPending}>
          {t('addMembersConfirm')}
        </Button>
      </form>
      <RefusalAlert error={add.error} />
      {add.data && add.data.length > 0 && (
        <FormAlert title={t('notAdded', { count: add.data.length })}>
          {add.data.map(({ user, title }) => `${user.name ?? user.email ?? ''}: ${title}`).join(' · ')}
        </FormAlert>
      )}
    </Card>
  )
}
