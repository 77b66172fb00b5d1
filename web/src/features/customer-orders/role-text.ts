// What somebody of an account is, in words: operators know no more of them.
import { useTranslation } from 'react-i18next'

const known = ['superadmin', 'admin', 'manager', 'member'] as const

export function useRoleText(): (role: string) => string {
  const { t } = useTranslation('common')
  return (role) => {
    const word = known.find((each) => each === role)
    return word ? t(`role.${word}`) : t('customRole')
  }
}
