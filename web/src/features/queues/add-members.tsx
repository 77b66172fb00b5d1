// Several people are found by name or address, and put into a queue at once, as agents or supervisors.
import { Button, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { QueueRole } from '@sitzplan/contract/queues'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormAlert, RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { type ChosenPerson, PeoplePicker } from '../users/people-picker.tsx'
import { mostAtOnce, useChangeMembers } from './queue-mutations.ts'
import classes from './queues.module.css'

export function AddMembers({ queue }: { queue: string }) {
  const { t } = useTranslation('queues')
  const [chosen, setChosen] = useState<ChosenPerson[]>([])
  const [role, setRole] = useState<QueueRole>('agent')
  const add = useChangeMembers((results) => {
    const added = results.filter(({ done }) => done).length
    if (added > 0) notifications.show({ message: t('added', { count: added }) })
    setChosen([])
  })
  const refused = add.data?.filter(({ done }) => !done) ?? []
  return (
    <Card title={t('addMembers')}>
      <form
        noValidate
        className={classes.adding}
        onSubmit={(event) => {
          event.preventDefault()
          const ids = chosen.map(({ value }) => value)
          if (ids.length > 0 && !add.isPending)
            add.mutate({ ids, action: { do: 'addToQueues', queues: [{ queue, role }] } })
        }}
      >
        <PeoplePicker label={t('people')} chosen={chosen} most={mostAtOnce} onChange={setChosen} />
        <SegmentedControl
          aria-label={t('as')}
          value={role}
          onChange={(value) => setRole(value as QueueRole)}
          data={(['agent', 'supervisor'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        <Button type="submit" disabled={chosen.length === 0} loading={add.isPending}>
          {t('addMembersConfirm')}
        </Button>
      </form>
      <RefusalAlert error={add.error} />
      {refused.length > 0 && (
        <FormAlert title={t('notAdded', { count: refused.length })}>
          {refused.map(({ user, title, detail }) => `${user.name ?? ''}: ${title}. ${detail}`).join(' · ')}
        </FormAlert>
      )}
    </Card>
  )
}
