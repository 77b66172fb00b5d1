// The present view of a list gets a name.
import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ViewedList } from '@sitzplan/contract/saved-views'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { useSaveView } from './saved-view-queries.ts'
import classes from './saved-views.module.css'

interface Props {
  list: ViewedList
  query: string
  onSaved(): void
}

export function SaveViewForm({ list, query, onSaved }: Props) {
  const { t } = useTranslation(['savedViews', 'common'])
  const [name, setName] = useState('')
  const save = useSaveView((view) => {
    notifications.show({ message: t('saved', { name: view.name }) })
    onSaved()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) save.mutate({ list, name: name.trim(), query })
  }
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('name')}
        maxLength={60}
        autoComplete="off"
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!name.trim()} loading={save.isPending}>
        {t('common:save')}
      </Button>
      <RefusalAlert error={save.error} />
    </form>
  )
}
