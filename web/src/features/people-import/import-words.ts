// What a line changes, in words: "Given name: Ana → Anna", "Group: Sales", "Remote Support: named".
import type { ImportLine } from '@sitzplan/contract/people-import'
import { useTranslation } from 'react-i18next'
import { presentLanguage } from '../../platform/language.ts'
import { isSystemRole } from '../roles/role-queries.ts'
import { useProductNames } from '../users/user-queries.ts'

type Change = ImportLine['changes'][number]

export function useImportWords(): (change: Change) => string {
  const { t } = useTranslation('peopleImport')
  const { t: common } = useTranslation('common')
  const { t: users } = useTranslation('users')
  const productName = useProductNames()
  const valueText = (column: Change['column'], value: string): string => {
    switch (column) {
      case 'type':
        return value === 'employee' || value === 'other' ? common(`type.${value}`) : value
      case 'role':
        return isSystemRole(value) ? common(`role.${value}`) : value
      case 'language':
        return new Intl.DisplayNames(presentLanguage(), { type: 'language' }).of(value) ?? value
      case 'products':
        return value === 'named' || value === 'concurrent' ? users(`kindInText.${value}`) : value
      default:
        return value
    }
  }
  return ({ column, of, before, after }) => {
    const what = of === null ? t(`change.${column}`) : productName(of)
    const values = { what, before: before === null ? '' : valueText(column, before), after: valueText(column, after) }
    return t(before === null ? 'change.becomes' : 'change.fromTo', values)
  }
}
