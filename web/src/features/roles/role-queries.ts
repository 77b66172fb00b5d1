// The roles of the account, and what they are called. Shapes are those of the contract.
import { type SystemRole, systemRoles } from '@sitzplan/contract/permissions'
import type { Role } from '@sitzplan/contract/roles'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { address, read } from '../../platform/calls.ts'
import { useMe } from '../../platform/me.ts'

/** An account has a hundred of its own at most, which is one page. */
export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) =>
    (await read<{ items: Role[] }>(address('/api/v1/roles', { limit: 200 }), signal)).items,
  staleTime: 30_000,
})

const none: readonly Role[] = []

/** All there are, as far as the reader may know. */
export function useRoles(): readonly Role[] {
  const { permissions } = useMe()
  const maySee = permissions.includes('users.view') || permissions.includes('roles.manage')
  return useQuery({ ...rolesQuery, enabled: maySee }).data ?? none
}

/** The name of a role of a user. One that the reader cannot look up is only said to be the account's own. */
export function useRoleNames(): (role: string) => string {
  const { t } = useTranslation('common')
  const roles = useRoles()
  return useCallback(
    (role) => (isSystemRole(role) ? t(`role.${role}`) : (roles.find(({ id }) => id === role)?.name ?? t('customRole'))),
    [t, roles],
  )
}

export const isSystemRole = (role: string): role is SystemRole => (systemRoles as readonly string[]).includes(role)
