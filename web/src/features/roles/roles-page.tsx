// The roles of the account and what each opens, as a table; its own ones can be made, changed and deleted.
import { Button, Skeleton } from '@mantine/core'
import type { Permission } from '@sitzplan/contract/permissions'
import type { Role } from '@sitzplan/contract/roles'
import { IconCheck, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'
import { permissionGroupNames, permissionGroups } from '../users/manager-permissions.tsx'
import { DeleteRoleDialog, RoleDialog } from './role-dialogs.tsx'
import { rolesQuery, useRoleNames } from './role-queries.ts'
import classes from './roles.module.css'

type Dialog = { kind: 'edit'; role: Role | null } | { kind: 'delete'; role: Role }

export default function RolesPage() {
  const { t } = useTranslation('roles')
  const roles = useQuery(rolesQuery)
  const mayManage = useMay('roles.manage')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const close = () => setDialog(null)
  return (
    <PageFrame
      title={t('title')}
      text={t('text')}
      actions={
        mayManage && (
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setDialog({ kind: 'edit', role: null })}
          >
            {t('add')}
          </Button>
        )
      }
    >
      <Loaded
        query={roles}
        loading={
          <LoadingShapes>
            <Skeleton height={480} radius="lg" />
          </LoadingShapes>
        }
      >
        {(all) => <RoleTable roles={all} onOpen={setDialog} />}
      </Loaded>
      {dialog?.kind === 'edit' && <RoleDialog role={dialog.role} onClose={close} />}
      {dialog?.kind === 'delete' && <DeleteRoleDialog role={dialog.role} onClose={close} />}
    </PageFrame>
  )
}

function RoleTable({ roles, onOpen }: { roles: readonly Role[]; onOpen(dialog: Dialog): void }) {
  const { t } = useTranslation('roles')
  const { t: users } = useTranslation('users')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is scrolled by keyboard too
    <section className={classes.frame} tabIndex={0} aria-label={t('table')}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('permission')}</th>
            {roles.map((role) => (
              <RoleHead key={role.id} role={role} onOpen={onOpen} />
            ))}
          </tr>
        </thead>
        {permissionGroupNames.map((group) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={roles.length + 1} className={classes.group}>
                {users(`permissionGroup.${group}`)}
              </th>
            </tr>
            {permissionGroups[group].map((permission) => (
              <tr key={permission}>
                <th scope="row" title={users(`permission.${permission}.text`)}>
                  {users(`permission.${permission}.title`)}
                </th>
                {roles.map((role) => (
                  <td key={role.id}>
                    <Mark role={role} permission={permission} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function RoleHead({ role, onOpen }: { role: Role; onOpen(dialog: Dialog): void }) {
  const { t } = useTranslation('roles')
  const nameOf = useRoleNames()
  const mayChange = useMayChange(role)
  const name = nameOf(role.id)
  return (
    <th scope="col">
      <span className={classes.name}>{name}</span>
      <Link to={`/users?role=${role.id}`} className={classes.users}>
        {t('users', { count: role.users })}
        <span className="visually-hidden">: {name}</span>
      </Link>
      {mayChange && (
        <span className={classes.actions}>
          <Button variant="default" size="compact-xs" onClick={() => onOpen({ kind: 'edit', role })}>
            {t('change')}
            <span className="visually-hidden">: {name}</span>
          </Button>
          <Button variant="default" size="compact-xs" onClick={() => onOpen({ kind: 'delete', role })}>
            {t('delete')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </span>
      )}
    </th>
  )
}

/** A manager's permissions are chosen for each person. */
function Mark({ role, permission }: { role: Role; permission: Permission }) {
  const { t } = useTranslation('roles')
  if (role.id === 'manager') return <span className={classes.perPerson}>{t('perPerson')}</span>
  if (!role.permissions.includes(permission)) return <span className="visually-hidden">{t('no')}</span>
  return (
    <>
      <IconCheck size={18} aria-hidden className={classes.yes} />
      <span className="visually-hidden">{t('yes')}</span>
    </>
  )
}

/** As the server has it (roles/role-rules.ts): not a system role, not the own one, and none that opens more. */
function useMayChange(role: Role): boolean {
  const me = useMe()
  const { user, permissions } = me
  if (role.system) return false
  if (!permissions.includes('roles.manage')) return false
  if (user.role === 'superadmin') return true
  if (user.role === role.id || managesGroupsOnly(me)) return false
  return role.permissions.every((permission) => permissions.includes(permission))
}
