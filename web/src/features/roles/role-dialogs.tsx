// Making or changing a role of the account, and deleting one.
import type { Permission } from '@sitzplan/contract/permissions'
import type { Role } from '@sitzplan/contract/roles'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call, newIdempotencyKey } from '../../platform/calls.ts'
import { useMe } from '../../platform/me.ts'
import { areSameEntries } from '../../platform/same-entries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { NamingDialog } from '../../ui/naming-dialog.tsx'
import { ManagerPermissions } from '../users/manager-permissions.tsx'
import { permissionsToGive } from '../users/user-rights.ts'

export function RoleDialog({ role, onClose }: { role: Role | null; onClose(): void }) {
  const { t } = useTranslation('roles')
  const me = useMe()
  const [name, setName] = useState(role?.name ?? '')
  const [permissions, setPermissions] = useState<readonly Permission[]>(role?.permissions ?? [])
  const save = useSaveRole(role, onClose)
  const signsOut = role !== null && role.users > 0 && !areSameEntries(permissions, role.permissions)
  return (
    <NamingDialog
      size="lg"
      title={t(role ? 'changeTitle' : 'addTitle')}
      label={t('name')}
      name={name}
      onName={setName}
      mutation={save}
      onSave={() => save.mutate({ name, permissions })}
      onClose={onClose}
    >
      <ManagerPermissions
        chosen={permissions}
        givable={permissionsToGive(me)}
        isReadOnly={false}
        onChange={setPermissions}
      />
      {signsOut && <p>{t('signsOut', { count: role.users })}</p>}
    </NamingDialog>
  )
}

function useSaveRole(role: Role | null, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { name: string; permissions: readonly Permission[] }) =>
      role
        ? call<Role>('PATCH', `/api/v1/roles/${role.id}`, { body })
        : call<Role>('POST', '/api/v1/roles', { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  })
}

export function DeleteRoleDialog({ role, onClose }: { role: Role; onClose(): void }) {
  const { t } = useTranslation('roles')
  const queries = useQueryClient()
  const removal = useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/roles/${role.id}`),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  })
  return (
    <ConfirmDialog
      isOpen
      title={t('deleteTitle', { name: role.name })}
      confirm={t('delete')}
      isRed
      mutation={removal}
      onConfirm={() => removal.mutate()}
      onClose={onClose}
    >
      <p>{t('deleteText')}</p>
    </ConfirmDialog>
  )
}
