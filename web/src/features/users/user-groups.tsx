// The groups somebody is in, to be changed at once.
import { notifications } from '@mantine/notifications'
import type { User } from '@sitzplan/contract/users'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../platform/me.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { GroupsField } from './groups-field.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { useChangeUser } from './user-mutations.ts'
import classes from './user-profile.module.css'

export function UserGroups({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const mayManage = [useMay('users.manage'), useMay('groups.manage')].some(Boolean)
  const mayEdit = mayManage && mayChange
  // Only what was edited: what a colleague changes meanwhile shows.
  const [edited, setEdited] = useState<readonly string[] | null>(null)
  const present = user.groups.map(({ id }) => id)
  const chosen = edited ?? present
  const isDirty = [...chosen].sort().join() !== [...present].sort().join()
  return (
    <Card title={t('groups.label')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isDirty && !change.isPending) change.mutate({ groups: [...chosen] }, { onSuccess: () => setEdited(null) })
        }}
      >
        <GroupsField
          label={t('groups.of')}
          chosen={chosen}
          known={user.groups}
          isReadOnly={!mayEdit}
          onChange={setEdited}
        />
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
