// What a role opens, in a sentence.
import { useTranslation } from 'react-i18next'
import { isSystemRole } from '../roles/role-queries.ts'

export function useRoleHint() {
  const { t } = useTranslation('users')
  return (role: string, mayGive: boolean): string | undefined => {
    if (!isSystemRole(role)) return t('profile.customRole')
    return role === 'operator' || (role === 'manager' && !mayGive) ? undefined : t(`profile.roleHint.${role}`)
  }
}
