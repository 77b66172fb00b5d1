// The list of users: find, filter, sort, open. The address says what is shown, so that it can be sent to a colleague.
import { Button, Skeleton } from '@mantine/core'
import { IconUserPlus, IconUserSearch, IconUsers } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useMay } from '../../platform/me.ts'
import { useKeptScroll } from '../../ui/kept-scroll.ts'
import { More } from '../../ui/more.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Empty, Failed } from '../../ui/states.tsx'
import { type Column, useColumns } from './user-columns.ts'
import { UserFilters } from './user-filters.tsx'
import { isFiltered, type UserListView, viewOf, withoutFilters, withValues } from './user-list-rules.ts'
import { useUserList } from './user-queries.ts'
import { UserTable } from './user-table.tsx'
import { useUsersRefreshed } from './users-live.ts'
import classes from './users-page.module.css'

export function UsersPage() {
  const { t } = useTranslation('users')
  const [parameters, setParameters] = useSearchParams()
  const view = useMemo(() => viewOf(parameters), [parameters])
  const { shown, toggle } = useColumns()
  const query = useUserList(view)
  const mayAdd = useMay('users.manage')
  useUsersRefreshed()
  useKeptScroll('/users')

  const total = query.data?.pages[0]?.total
  const change = (values: Partial<UserListView>) =>
    setParameters((present) => withValues(present, values), { replace: true })
  const clear = () => setParameters(withoutFilters, { replace: true })
  return (
    <PageFrame
      title={t('title')}
      text={
        <span role="status">
          {total === undefined ? '\u00a0' : t(isFiltered(view) ? 'found' : 'count', { count: total })}
        </span>
      }
      actions={mayAdd && <AddButton />}
    >
      <UserFilters view={view} onChange={change} onClear={clear} shown={shown} onToggle={toggle} />
      <section className={classes.list} aria-label={t('title')} aria-busy={query.isPlaceholderData || query.isPending}>
        <List query={query} view={view} columns={shown} onChange={change} onClear={clear} />
      </section>
    </PageFrame>
  )
}

function AddButton() {
  const { t } = useTranslation('users')
  return (
    <Button component={Link} to="/users/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
      {t('add')}
    </Button>
  )
}

function List({
  query,
  view,
  columns,
  onChange,
  onClear,
}: {
  query: ReturnType<typeof useUserList>
  view: UserListView
  columns: readonly Column[]
  onChange(values: Partial<UserListView>): void
  onClear(): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const mayAdd = useMay('users.manage')
  const pages = query.data?.pages
  if (!pages) return query.error ? <Failed error={query.error} onRetry={query.refetch} /> : <ListLoading />
  const shown = pages.reduce((count, { items }) => count + items.length, 0)
  if (shown === 0)
    return isFiltered(view) ? (
      <Empty
        icon={<IconUserSearch size={32} aria-hidden />}
        title={t('noMatch.title')}
        text={t('noMatch.text')}
        action={
          <Button variant="default" onClick={onClear}>
            {common('clearFilters')}
          </Button>
        }
      />
    ) : (
      <Empty
        icon={<IconUsers size={32} aria-hidden />}
        title={t('empty.title')}
        text={t('empty.text')}
        action={mayAdd && <AddButton />}
      />
    )
  return (
    <>
      <UserTable pages={pages} columns={columns} sort={view.sort} onSort={(sort) => onChange({ sort })} />
      {query.hasNextPage && <More query={query} shown={shown} total={pages[0]?.total ?? 0} />}
    </>
  )
}

function ListLoading() {
  const { t: common } = useTranslation('common')
  return (
    <div className={classes.loading}>
      <span className="visually-hidden">{common('loading')}</span>
      {Array.from({ length: 9 }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are not there yet have nothing else
        <div key={row}>
          <Skeleton circle height={32} />
          <Skeleton height={12} width={`${24 + ((row * 7) % 12)}%`} />
          <Skeleton height={12} width={`${18 + ((row * 5) % 20)}%`} />
          <Skeleton height={12} width="9%" />
        </div>
      ))}
    </div>
  )
}
