// The groups somebody is in, to be changed at once.
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { areSameEntries } from '../../platform/same-entries.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { SourceMark } from '../groups/source-mark.tsx'
import { GroupsField } from './groups-field.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { useChangeUser } from './user-mutations.ts'
import classes from './user-profile.module.css'
import { userSourcesQuery } from './user-queries.ts'

export function UserGroups({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const mayManage = [useMay('users.manage'), useMay('groups.manage')].some(Boolean)
  const mayEdit = mayManage && mayChange
  // Only what was edited: what a colleague changes meanwhile shows.
  const [edited, setEdited] = useState<readonly string[] | null>(null)
  const { data: sources } = useQuery(userSourcesQuery(user.id))
  const sourcesOf = (group: string) => sources?.groups.find(({ id }) => id === group)?.sources ?? ['direct']
  // Out of what only the directory or a rule has put somebody into, nobody takes them here.
  const kept = user.groups.filter(({ id }) => !sourcesOf(id).includes('direct'))
  const own = user.groups.filter((group) => !kept.includes(group))
  const present = own.map(({ id }) => id)
  const chosen = edited ?? present
  const isDirty = !areSameEntries(chosen, present)
  return (
    <Card title={t('groups.label')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isDirty && !change.isPending)
            change.mutate(
              { groups: [...chosen, ...kept.map(({ id }) => id)] },
              // What is chosen while it is being saved is the next change.
              { onSuccess: () => setEdited((last) => (last === edited ? null : last)) },
            )
        }}
      >
        <GroupsField
          label={t(kept.length > 0 ? 'groups.byHand' : 'groups.of')}
          chosen={chosen}
          known={own}
          without={kept}
          isReadOnly={!mayEdit}
          onChange={setEdited}
        />
        {kept.length > 0 && (
          <ul className={classes.kept} aria-label={t('groups.kept')}>
            {kept.map(({ id, name }) => (
              <li key={id}>
                {name}
                {sourcesOf(id).map((source) => (
                  <SourceMark key={source} source={source} />
                ))}
              </li>
            ))}
          </ul>
        )}
        <RefusalAlert error={change.error} />
        {mayEdit && (
          <SaveButtons
            isDirty={isDirty}
            isPending={change.isPending}
            onDiscard={() => {
              setEdited(null)
              change.reset()
            }}
          />
        )}
      </form>
    </Card>
  )
}
