// The list of users: find, filter, sort, open. The address says what is shown, so that it can be sent to a colleague.
import { Button, Skeleton } from '@mantine/core'
import { IconDownload, IconFileUpload, IconUserPlus, IconUserSearch, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { useMay } from '../../platform/me.ts'
import { useKeptScroll } from '../../ui/kept-scroll.ts'
import { More } from '../../ui/more.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Empty, Failed } from '../../ui/states.tsx'
import { ProductRequestsCard } from '../product-requests/product-requests-card.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { BulkBar, type BulkKind, useBulkKinds } from './bulk-bar.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { type Chosen, nobody, toggled } from './bulk-rules.ts'
import { useUserExport } from './use-user-export.ts'
import { type Column, useColumns } from './user-columns.ts'
import { ColumnMenu, UserFilters } from './user-filters.tsx'
import { isFiltered, type UserListView, userCategories, viewOf, withoutFilters, withValues } from './user-list-rules.ts'
import { useUserList } from './user-queries.ts'
import { UserTable } from './user-table.tsx'
import { UserTabs } from './user-tabs.tsx'
import { useUsersRefreshed } from './users-live.ts'
import classes from './users-page.module.css'

export function UsersPage() {
  const { t } = useTranslation('users')
  const [parameters, setParameters] = useAddressParameters()
  const view = useMemo(() => viewOf(parameters), [parameters])
  const { shown, toggle } = useColumns()
  const query = useUserList(view)
  const mayAdd = useMay('users.manage')
  const mayChoose = useBulkKinds().length > 0
  const [chosen, setChosen] = useState<Chosen>(nobody)
  const [kind, setKind] = useState<BulkKind | null>(null)
  const file = useUserExport(view)
  useUsersRefreshed()
  useKeptScroll('/users')

  const total = query.data?.pages[0]?.total
  // What was chosen was chosen from the list as it was.
  const change = (values: Partial<UserListView>) => {
    if (!('sort' in values)) setChosen(nobody)
    setParameters((present) => withValues(present, values))
  }
  const clear = () => {
    setChosen(nobody)
    setParameters((present) => withoutFilters(present, userCategories))
  }
  const shownIds = () => query.data?.pages.flatMap(({ items }) => items.map(({ id }) => id)) ?? []
  return (
    <PageFrame
      title={t('title')}
      text={
        <span role="status">
          {total === undefined ? '\u00a0' : t(isFiltered(view, userCategories) ? 'found' : 'count', { count: total })}
        </span>
      }
      actions={
        <>
          <Button
            variant="default"
            loading={file.isPending}
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => file.mutate()}
          >
            {t('export')}
          </Button>
          {mayAdd && (
            <Button
              component={Link}
              to="/users/import"
              variant="default"
              leftSection={<IconFileUpload size={18} aria-hidden />}
            >
              {t('import')}
            </Button>
          )}
          {mayAdd && <AddButton />}
        </>
      }
    >
      <ProductRequestsCard />
      <UserTabs tab={view.type ?? 'all'} onTab={() => setChosen(nobody)} />
      <UserFilters view={view} categories={userCategories} onChange={change} onClear={clear}>
        <SavedViews list="users" />
        <ColumnMenu shown={shown} onToggle={toggle} />
      </UserFilters>
      <section className={classes.list} aria-label={t('title')} aria-busy={query.isPlaceholderData || query.isPending}>
        <List
          query={query}
          view={view}
          columns={shown}
          onChange={change}
          onClear={clear}
          chosen={mayChoose ? chosen : null}
          onToggle={(ids) => setChosen((present) => toggled(present, ids, shownIds()))}
        />
      </section>
      <BulkBar
        chosen={chosen}
        found={total ?? 0}
        onAll={() => setChosen({ all: view, count: total ?? 0 })}
        onClear={() => setChosen(nobody)}
        onChoose={setKind}
      />
      {kind && (
        <BulkDialog
          kind={kind}
          chosen={chosen}
          onClose={(isDone) => {
            setKind(null)
            if (isDone) setChosen(nobody)
          }}
        />
      )}
    </PageFrame>
  )
}

function AddButton({ variant = 'filled' }: { variant?: 'filled' | 'default' }) {
  const { t } = useTranslation('users')
  return (
    <Button component={Link} to="/users/new" variant={variant} leftSection={<IconUserPlus size={18} aria-hidden />}>
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
  ...choosing
}: {
  query: ReturnType<typeof useUserList>
  view: UserListView
  columns: readonly Column[]
  onChange(values: Partial<UserListView>): void
  onClear(): void
  chosen: Chosen | null
  onToggle(ids: readonly string[]): void
}) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const mayAdd = useMay('users.manage')
  const pages = query.data?.pages
  if (!pages) return query.error ? <Failed error={query.error} onRetry={query.refetch} /> : <ListLoading />
  const shown = pages.reduce((count, { items }) => count + items.length, 0)
  if (shown === 0)
    return isFiltered(view, userCategories) ? (
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
        title={t(view.type === 'other' ? 'emptyOthers.title' : 'empty.title')}
        text={t(view.type === 'other' ? 'emptyOthers.text' : 'empty.text')}
        action={mayAdd && <AddButton variant="default" />}
      />
    )
  return (
    <>
      <UserTable pages={pages} columns={columns} sort={view.sort} onSort={(sort) => onChange({ sort })} {...choosing} />
      {query.hasNextPage && <More query={query} shown={shown} total={pages[0]?.total ?? 0} />}
    </>
  )
}

export function ListLoading() {
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
