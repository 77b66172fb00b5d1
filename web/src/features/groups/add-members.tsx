// Several people are found by name or address, and put into a group at once.
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { type ChosenPerson, PeoplePicker } from '../users/people-picker.tsx'
import { useAddMembers } from './group-mutations.ts'
import classes from './groups.module.css'

/** As many as one call takes. */
const mostAtOnce = 200

export function AddMembers({ group }: { group: string }) {
  const { t } = useTranslation('groups')
  const [chosen, setChosen] = useState<ChosenPerson[]>([])
  const add = useAddMembers(group, (refused) => {
    if (refused.length === 0) notifications.show({ message: t('added', { count: chosen.length }) })
    setChosen([])
  })
  return (
    <Card title={t('addMembers')}>
      <form
        noValidate
        className={classes.adding}
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen.length > 0 && !add.isPending) add.mutate(chosen.map(({ value }) => value))
        }}
      >
        <PeoplePicker label={t('people')} chosen={chosen} most={mostAtOnce} onChange={setChosen} />
        <Button type="submit" disabled={chosen.length === 0} loading={add.isPending}>
          {t('addMembersConfirm')}
        </Button>
      </form>
      <RefusalAlert error={add.error} />
      {add.data && add.data.length > 0 && (
        <FormAlert title={t('notAdded', { count: add.data.length })}>
          {add.data.map(({ user, title }) => `${user.name ?? ''}: ${title}`).join(' · ')}
        </FormAlert>
      )}
    </Card>
  )
}
