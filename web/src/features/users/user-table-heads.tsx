// Sorting the list of users: by the heads of the table, and where there are none, on a narrow page, by a menu.
import { ActionIcon, Select, UnstyledButton } from '@mantine/core'
import type { UserOrder } from '@sitzplan/contract/users'
import { IconArrowDown, IconArrowUp, IconSelector, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column } from './user-columns.ts'
import { type SortColumn, sortAfterPress, sortColumns, sortDirection } from './user-list-rules.ts'
import classes from './user-table.module.css'

export interface Sorting {
  sort: UserOrder | undefined
  onSort(sort: UserOrder | undefined): void
}

/** A head with a button for each order it offers: a person can be sorted by name and by address. */
export function Head({
  column,
  sortColumns: orders,
  sort,
  onSort,
}: Sorting & { column: 'person' | Column; sortColumns: readonly SortColumn[] }) {
  const { t } = useTranslation('users')
  const direction = orders.map((order) => sortDirection(sort, order)).find(Boolean)
  return (
    <th scope="col" aria-sort={orders.length > 0 ? (direction ?? 'none') : undefined}>
      {orders.length === 0 && t(`column.${column}`)}
      {orders.map((order) => (
        <UnstyledButton key={order} className={classes.sort} onClick={() => onSort(sortAfterPress(sort, order))}>
          {t(`column.${order}`)}
          <SortSign direction={sortDirection(sort, order)} />
        </UnstyledButton>
      ))}
    </th>
  )
}

function SortSign({ direction }: { direction: 'ascending' | 'descending' | undefined }) {
  const Sign = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconSelector
  return <Sign size={14} aria-hidden data-sorted={direction} />
}

/** Sorting where there are no heads to press: on a narrow page. */
export function SortMenu({ sort, onSort }: Sorting) {
  const { t } = useTranslation('users')
  const present = sortColumns.find((column) => sortDirection(sort, column)) ?? 'name'
  const isDescending = sortDirection(sort, present) === 'descending'
  const Sign = isDescending ? IconSortDescending : IconSortAscending
  return (
    <div className={classes.sortMenu}>
      <Select
        aria-label={t('sort.label')}
        data={sortColumns.map((column) => ({ value: column, label: t(`column.${column}`) }))}
        value={present}
        allowDeselect={false}
        leftSection={<Sign size={16} aria-hidden />}
        onChange={(column) => column && onSort(sortAfterPress(undefined, column as SortColumn))}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(isDescending ? 'sort.ascending' : 'sort.descending', { column: t(`column.${present}`) })}
        onClick={() => onSort(sortAfterPress(sort, present))}
      >
        <Sign size={18} />
      </ActionIcon>
    </div>
  )
}
