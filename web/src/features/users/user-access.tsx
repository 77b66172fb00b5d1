// Role and, for a manager, the permissions one by one. Whoever may not give them reads them.
import { Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../platform/me.ts'
import { belowInput } from '../../ui/field-order.ts'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { Card } from '../../ui/page.tsx'
import { ManagerPermissions } from './manager-permissions.tsx'
import { useChangeUser } from './user-mutations.ts'
import { callNameOf } from './user-names.ts'
import classes from './user-profile.module.css'
import { SaveButtons } from './user-profile.tsx'
import { permissionsToGive, rolesToGive } from './user-rights.ts'

export function UserAccess({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const me = useMe()
  const change = useChangeUser(user.id, () => notifications.show({ message: t('profile.saved') }))
  const present = user.manager?.permissions ?? []
  const [role, setRole] = useState<SystemRole>(user.role)
  const [chosen, setChosen] = useState<readonly Permission[]>(present)
  const roles = rolesToGive(me, user)
  const mayGive = useMay('roles.manage') && mayChange && (roles.length > 1 || me.user.role === 'superadmin')
  const isNewRole = role !== user.role
  const isNewChoice = role === 'manager' && [...chosen].sort().join() !== [...present].sort().join()
  const isDirty = isNewRole || isNewChoice
  return (
    <Card title={t('profile.access')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isDirty || change.isPending) return
          change.mutate({
            ...(isNewRole && { role }),
            ...(role === 'manager' && { manager: { permissions: [...chosen], groups: [] } }),
          })
        }}
      >
        <Select
          label={t('profile.role')}
          inputWrapperOrder={belowInput}
          description={
            role === 'operator' || (role === 'manager' && !mayGive) ? undefined : t(`profile.roleHint.${role}`)
          }
          data={roles.map((value) => ({ value, label: common(`role.${value}`) }))}
          value={role}
          readOnly={!mayGive}
          variant={mayGive ? 'default' : 'filled'}
          allowDeselect={false}
          onChange={(value) => value && setRole(value as SystemRole)}
        />
        {role === 'manager' && (
          <ManagerPermissions
            chosen={chosen}
            givable={mayGive ? permissionsToGive(me) : []}
            isReadOnly={!mayGive}
            onChange={setChosen}
          />
        )}
        {isDirty && (
          <p className={classes.soft}>
            {t(isNewRole ? 'profile.roleSignsOut' : 'profile.permissionsSignOut', { name: callNameOf(user) })}
          </p>
        )}
        <RefusalAlert error={change.error} />
        {mayGive && (
          <SaveButtons
            isDirty={isDirty}
            isPending={change.isPending}
            onDiscard={() => {
              setRole(user.role)
              setChosen(present)
              change.reset()
            }}
          />
        )}
      </form>
    </Card>
  )
}
