// The filters that are set, each with a way to take it off.
import { Button, UnstyledButton } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../groups/group-queries.ts'
import { useRoleNames } from '../roles/role-queries.ts'
import classes from './user-filters.module.css'
import { type Chip, chipsOf, type FilterCategory, type UserListView } from './user-list-rules.ts'
import { useProductNames } from './user-queries.ts'

export function FilterChips({
  view,
  categories,
  onChange,
  onClear,
  onGone,
}: {
  view: UserListView
  categories: readonly FilterCategory[]
  onChange(values: Partial<UserListView>): void
  onClear(): void
  /** A chip is gone, and the focus with it. */
  onGone(): void
}) {
  const { t } = useTranslation('users')
  const textOf = useChipText()
  const chips = chipsOf(view, categories)
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t('filter.chosen')}>
      {chips.map((chip) => (
        <li key={chip.category}>
          <UnstyledButton
            className={classes.chip}
            onClick={() => {
              onChange(Object.fromEntries(Object.keys(chip.values).map((name) => [name, undefined])))
              onGone()
            }}
          >
            <span className="visually-hidden">{t('filter.remove')}</span>
            <span className={classes.chipCategory}>{t(`filter.categories.${chip.category}`)}</span>
            {textOf(chip)}
            <IconX size={14} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              onClear()
              onGone()
            }}
          >
            {t('filter.clearAll')}
          </Button>
        </li>
      )}
    </ul>
  )
}

function useChipText(): (chip: Chip) => string {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  const roleName = useRoleNames()
  const { data: groups = [] } = useQuery({ ...groupsQuery, staleTime: 30_000 })
  return ({ values: { product, kind, role, status, group, type } }) => {
    if (product) {
      const name = nameOf(product)
      return kind ? t('filter.productOfKind', { product: name, kind: t(`kindInText.${kind}`) }) : name
    }
    if (kind) return common(`kind.${kind}`)
    if (role) return roleName(role)
    if (group) return groups.find(({ id }) => id === group)?.name ?? t('filter.unknownGroup')
    if (status) return common(`status.${status}`)
    return type ? common(`type.${type}`) : ''
  }
}
