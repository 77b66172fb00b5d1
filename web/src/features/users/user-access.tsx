// Role and, for a manager, the permissions one by one and the groups. Whoever may not give them reads them.
import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Permission } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changedParts } from '../../platform/changed-parts.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { areSameEntries } from '../../platform/same-entries.ts'
import { useDraft } from '../../platform/use-draft.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { useRoleNames, useRoles } from '../roles/role-queries.ts'
import { GroupsField } from './groups-field.tsx'
import { ManagerPermissions } from './manager-permissions.tsx'
import { useRoleHint } from './role-hint.ts'
import { SaveButtons } from './save-buttons.tsx'
import { useChangeUser } from './user-mutations.ts'
import classes from './user-profile.module.css'
import { userSourcesQuery } from './user-queries.ts'
import { permissionsToGive, rolesToGive } from './user-rights.ts'

interface Access {
  role: User['role']
  permissions: readonly Permission[]
  groups: readonly string[]
}

const accessOf = ({ role, manager }: User): Access => ({ role, permissions: [], groups: [], ...manager })

export function UserAccess({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const hintOf = useRoleHint()
  const me = useMe()
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const { start, draft, edit, discard, onSaved } = useDraft(user, accessOf)
  const { role, permissions: chosen, groups } = draft
  const before = accessOf(start)
  const roleName = useRoleNames()
  const roles = rolesToGive(me, user, useRoles())
  const mayGive = useMay('roles.manage') && mayChange && (roles.length > 1 || me.user.role === 'superadmin')
  const { data: sources } = useQuery(userSourcesQuery(user.id))
  const isNewRole = role !== before.role
  const isNewChoice =
    role === 'manager' && (!areSameEntries(chosen, before.permissions) || !areSameEntries(groups, before.groups))
  const isDirty = isNewRole || isNewChoice
  return (
    <Card title={t('profile.access')}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isDirty || change.isPending) return
          const { permissions, groups: managed } = { ...accessOf(user), ...changedParts(before, draft) }
          change.mutate(
            {
              ...(isNewRole && { role }),
              // The two are kept together: the one that was not edited is as a colleague may have left it.
              ...(role === 'manager' && { manager: { permissions: [...permissions], groups: [...managed] } }),
            },
            { onSuccess: onSaved },
          )
        }}
      >
        <Select
          label={t('profile.role')}
          inputWrapperOrder={belowInput}
          description={hintOf(role, mayGive)}
          data={roles.map((value) => ({ value, label: roleName(value) }))}
          value={role}
          readOnly={!mayGive}
          variant={mayGive ? 'default' : 'filled'}
          allowDeselect={false}
          onChange={(value) => value && edit({ role: value })}
        />
        {sources?.role === 'rule' && !isNewRole && <p className="soft">{t('profile.roleByRule')}</p>}
        {role === 'manager' && (
          <ManagerPermissions
            chosen={chosen}
            givable={mayGive ? permissionsToGive(me) : []}
            isReadOnly={!mayGive}
            onChange={(permissions) => edit({ permissions })}
          />
        )}
        {role === 'manager' && (
          <GroupsField
            label={t('profile.managedGroups')}
            description={t(groups.length === 0 ? 'profile.managesAll' : 'profile.managesGroups')}
            chosen={groups}
            isReadOnly={!mayGive}
            onChange={(managed) => edit({ groups: managed })}
          />
        )}
        {isDirty && (
          <p className="soft">
            {t(isNewRole ? 'profile.roleSignsOut' : 'profile.permissionsSignOut', { name: user.name })}
          </p>
        )}
        <RefusalAlert error={change.error} />
        {mayGive && (
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
