// A filter is chosen in two steps: first the category, then the value. What is chosen goes into the address.
import { Select } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { groupsQuery } from '../groups/group-queries.ts'
import { useRoles } from '../roles/role-queries.ts'
import classes from './user-filters.module.css'
import { type FilterCategory, filterValues, type Kind, kinds, type UserListView } from './user-list-rules.ts'
import { assignableProductsQuery } from './user-queries.ts'

export function CategoryFilter({
  categories,
  onChange,
  categoryRef,
}: {
  categories: readonly FilterCategory[]
  onChange(values: Partial<UserListView>): void
  categoryRef: RefObject<HTMLInputElement | null>
}) {
  const { t } = useTranslation('users')
  const [category, setCategory] = useState<FilterCategory | null>(null)
  const value = useRef<HTMLInputElement>(null)
  const data = useValues(category)
  return (
    <>
      <Select
        ref={categoryRef}
        className={classes.category}
        aria-label={t('filter.category')}
        placeholder={t('filter.category')}
        leftSection={<IconFilter size={16} aria-hidden />}
        data={categories.map((one) => ({ value: one, label: t(`filter.categories.${one}`) }))}
        value={category}
        onChange={(chosen) => {
          setCategory(chosen as FilterCategory | null)
          if (chosen) setTimeout(() => value.current?.focus())
        }}
      />
      {category && (
        <Select
          ref={value}
          key={category}
          className={classes.value}
          aria-label={t('filter.value')}
          placeholder={t('filter.value')}
          data={data}
          value={null}
          searchable={category === 'product' || category === 'group'}
          openOnFocus
          defaultDropdownOpened
          comboboxProps={{ width: 'max-content', position: 'bottom-start', withinPortal: false }}
          withScrollArea={false}
          classNames={{ dropdown: classes.values }}
          onChange={(chosen) => {
            if (!chosen) return
            const [first, kind] = chosen.split(' ')
            onChange(
              category === 'product'
                ? { product: first, kind: kind as Kind | undefined }
                : // The options are those of the category.
                  ({ [category]: chosen } as Partial<UserListView>),
            )
            setCategory(null)
            categoryRef.current?.focus()
          }}
        />
      )}
    </>
  )
}

/** The values of a category; a product sold in both kinds also with each of them. */
function useValues(category: FilterCategory | null): { value: string; label: string }[] {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const { data: products = [] } = useQuery(assignableProductsQuery)
  const { data: groups = [] } = useQuery({ ...groupsQuery, enabled: category === 'group' })
  const roles = useRoles().filter(({ system }) => !system)
  switch (category) {
    case null:
      return []
    case 'product':
      return products.flatMap(({ key, name, kinds: sold }) => {
        const assigned = kinds.filter((kind) => sold.includes(kind))
        if (assigned.length === 0) return []
        if (assigned.length === 1) return [{ value: key, label: name }]
        const ofKind = (kind: Kind) => t('filter.productOfKind', { product: name, kind: t(`kindInText.${kind}`) })
        return [
          { value: key, label: t('filter.everyKind', { product: name }) },
          ...assigned.map((kind) => ({ value: `${key} ${kind}`, label: ofKind(kind) })),
        ]
      })
    case 'kind':
      return filterValues.kind.map((value) => ({ value, label: common(`kind.${value}`) }))
    case 'role':
      return [
        ...filterValues.role.map((value) => ({ value, label: common(`role.${value}`) })),
        ...roles.map(({ id, name }) => ({ value: id, label: name })),
      ]
    case 'group':
      return groups.map(({ id, name }) => ({ value: id, label: name }))
    case 'status':
      return filterValues.status.map((value) => ({ value, label: common(`status.${value}`) }))
    case 'type':
      return filterValues.type.map((value) => ({ value, label: common(`type.${value}`) }))
  }
}
