// The words of the rows of users, looked up once for all of them: ten thousand rows must not have a hook for each word.
import { languages } from '@sitzplan/contract/languages'
import type { User } from '@sitzplan/contract/users'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useTimeZone } from '../../platform/me.ts'
import { dateText, dateTimeText } from '../../platform/time.ts'
import { useRoleNames } from '../roles/role-queries.ts'
import type { Column } from './user-columns.ts'
import { useProductNames } from './user-queries.ts'

type UserProduct = User['products'][number]

export interface RowTexts {
  columnOf(column: Column): string
  roleOf(user: User): string
  typeOf(user: User): string
  statusOf(user: User): string
  languageOf(user: User): string
  productName(key: string): string
  /** A product with its kind, and whether one waits for it. */
  productWords(product: UserProduct): string
  more(count: number): string
  choose(name: string): string
  none: string
  never: string
  dayOf(time: string): string
  momentOf(time: string): string
}

export function useRowTexts(): RowTexts {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  const roleName = useRoleNames()
  const timeZone = useTimeZone()
  return useMemo(
    () => ({
      columnOf: (column) => t(`column.${column}`),
      roleOf: ({ role }) => roleName(role),
      typeOf: ({ type }) => common(`type.${type}`),
      statusOf: ({ status }) => common(`status.${status}`),
      languageOf: ({ language }) => languages[language],
      productName: nameOf,
      productWords: ({ key, kind, state }) =>
        t(`chip.${state}`, { product: nameOf(key), kind: t(`kindInText.${kind}`) }),
      choose: (name) => t('bulk.choose', { name }),
      more: (count) => t('moreProducts', { count }),
      none: common('none'),
      never: common('never'),
      dayOf: (time) => dateText(time, timeZone),
      momentOf: (time) => dateTimeText(time, timeZone),
    }),
    [t, common, nameOf, roleName, timeZone],
  )
}
