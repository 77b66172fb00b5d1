// The list of users as a table; on a narrow page each row becomes a card. The name is the link to the person, and the
// whole row follows it.
import { ActionIcon, Select, UnstyledButton } from '@mantine/core'
import type { User, UserOrder } from '@sitzplan/contract/users'
import { IconArrowDown, IconArrowUp, IconSelector, IconSortAscending, IconSortDescending } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { type CSSProperties, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { languages } from '../../platform/language.ts'
import { Ago } from '../../ui/ago.tsx'
import { Initials } from '../../ui/person.tsx'
import { type Column, columnWidths, sortableColumns } from './user-columns.ts'
import { type SortColumn, sortAfterPress, sortColumns, sortDirection } from './user-list-rules.ts'
import { ProductChips, StatusMark } from './user-marks.tsx'
import { userQuery } from './user-queries.ts'
import classes from './user-table.module.css'

interface Sorting {
  sort: UserOrder | undefined
  onSort(sort: UserOrder | undefined): void
}

export function UserTable({
  users,
  columns,
  list,
  ...sorting
}: Sorting & {
  users: readonly User[]
  columns: readonly Column[]
  /** The address of the list, for the way back. */
  list: string
}) {
  const { t } = useTranslation('users')
  const template = (['person', ...columns] as const).map((column) => columnWidths[column]).join(' ')
  return (
    <>
      <SortMenu {...sorting} />
      <table className={classes.table} style={{ '--columns': template } as CSSProperties}>
        <caption className="visually-hidden">{t('title')}</caption>
        <thead>
          <tr>
            <Head column="person" sortColumns={['name', 'email']} {...sorting} />
            {columns.map((column) => {
              const sortable = sortableColumns[column]
              return <Head key={column} column={column} sortColumns={sortable ? [sortable] : []} {...sorting} />
            })}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <Row key={user.id} user={user} columns={columns} list={list} />
          ))}
        </tbody>
      </table>
    </>
  )
}

/** A head with a button for each order it offers: a person can be sorted by name and by address. */
function Head({
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
function SortMenu({ sort, onSort }: Sorting) {
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

/** Columns that do not say themselves what they are, where there are no heads. */
const labelled: readonly Column[] = ['lastSignInAt', 'language']

const Row = memo(function Row({ user, columns, list }: { user: User; columns: readonly Column[]; list: string }) {
  const { t } = useTranslation('users')
  const queries = useQueryClient()
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <Initials person={user} />
        <span className={classes.names}>
          <Link
            to={`/users/${user.id}`}
            state={{ list }}
            className={classes.link}
            // What is known is shown at once, and read anew.
            onClick={() => queries.setQueryData(userQuery(user.id).queryKey, user, { updatedAt: 0 })}
          >
            {user.name || user.email}
          </Link>
          <span className={classes.email}>{user.email}</span>
        </span>
      </th>
      {columns.map((column) => (
        <td key={column} data-column={column}>
          <span className={classes.cellLabel} data-needed={labelled.includes(column) || undefined}>
            {t(`column.${column}`)}
          </span>
          <Cell user={user} column={column} />
        </td>
      ))}
    </tr>
  )
})

function Cell({ user, column }: { user: User; column: Column }) {
  const { t } = useTranslation('common')
  switch (column) {
    case 'products':
      return <ProductChips products={user.products} />
    case 'role':
      return t(`role.${user.role}`)
    case 'status':
      return <StatusMark status={user.status} />
    case 'type':
      return t(`type.${user.type}`)
    case 'lastSignInAt':
      return <Ago at={user.lastSignInAt} />
    case 'language':
      return languages.find(({ code }) => code === user.language)?.name
  }
}
