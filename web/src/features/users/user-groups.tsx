// The groups somebody is in, to be changed at once.
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { areSameEntries } from '../../platform/same-entries.ts'
import { useDraft } from '../../platform/use-draft.ts'
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
  const { data: sources } = useQuery(userSourcesQuery(user.id))
  const sourcesOf = (group: string) => sources?.groups.find(({ id }) => id === group)?.sources ?? ['direct']
  // Out of what only the directory or a rule has put somebody into, nobody takes them here.
  const kept = user.groups.filter(({ id }) => !sourcesOf(id).includes('direct'))
  const own = user.groups.filter((group) => !kept.includes(group))
  const present = own.map(({ id }) => id)
  const { start, draft, edit, discard, onSaved } = useDraft(present, (chosen) => ({ chosen }))
  const { chosen } = draft
  const isDirty = !areSameEntries(chosen, start)
  return (
    <Card title={t('groups.label')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isDirty || change.isPending) return
          // The others are as a colleague or a rule may have left them.
          const isEdited = (id: string) => start.includes(id) !== chosen.includes(id)
          const others = user.groups.map(({ id }) => id).filter((id) => !isEdited(id))
          change.mutate({ groups: [...others, ...chosen.filter(isEdited)] }, { onSuccess: () => onSaved(chosen) })
        }}
      >
        <GroupsField
          label={t(kept.length > 0 ? 'groups.byHand' : 'groups.of')}
          chosen={chosen}
          known={own}
          without={kept}
          isReadOnly={!mayEdit}
          onChange={(groups) => edit({ chosen: groups })}
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
              discard()
              change.reset()
            }}
          />
        )}
      </form>
    </Card>
  )
}
