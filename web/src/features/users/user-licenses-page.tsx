// Which users use which licenses, by type of license. When each was last used is shown when somebody asks who may see it:
// that they did is in the audit log.
import { Switch } from '@mantine/core'
import type { UserLicense } from '@sitzplan/contract/users'
import { IconCertificate, IconUserSearch } from '@tabler/icons-react'
import { type CSSProperties, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { useMay, useMe, useTimeZone } from '../../platform/me.ts'
import { dateText } from '../../platform/time.ts'
import { Ago } from '../../ui/ago.tsx'
import { More } from '../../ui/more.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Initials } from '../../ui/person.tsx'
import { Empty, Failed } from '../../ui/states.tsx'
import { UserFilters } from './user-filters.tsx'
import {
  isFiltered,
  licenseCategories,
  type UserListView,
  viewOf,
  withoutFilters,
  withValues,
} from './user-list-rules.ts'
import { KindMark } from './user-marks.tsx'
import { useProductNames, useUserLicenses } from './user-queries.ts'
import classes from './user-table.module.css'
import { UserTabs } from './user-tabs.tsx'
import { useUsersRefreshed } from './users-live.ts'
import page from './users-page.module.css'
import { ListLoading } from './users-page.tsx'

export function UserLicensesPage() {
  const { t } = useTranslation('users')
  const [parameters, setParameters] = useAddressParameters()
  const view = useMemo(() => viewOf(parameters), [parameters])
  const { privacy } = useMe().account
  const mayAsk = useMay('usage.view') && !privacy.historyWithoutNames
  const [isAsked, setIsAsked] = useState(false)
  const withLastUsed = isAsked && mayAsk
  const query = useUserLicenses(view, withLastUsed)
  useUsersRefreshed()
  const total = query.data?.pages[0]?.total
  const change = (values: Partial<UserListView>) => setParameters((present) => withValues(present, values))
  return (
    <PageFrame
      title={t('title')}
      text={<span role="status">{total === undefined ? '\u00a0' : t('licenses.count', { count: total })}</span>}
    >
      <UserTabs tab="licenses" />
      <UserFilters
        view={view}
        categories={licenseCategories}
        onChange={change}
        onClear={() => setParameters((present) => withoutFilters(present, licenseCategories))}
      >
        {mayAsk && (
          <Switch
            className={page.switch}
            label={t('licenses.withLastUsed')}
            checked={withLastUsed}
            onChange={(event) => setIsAsked(event.currentTarget.checked)}
          />
        )}
      </UserFilters>
      <section
        className={page.list}
        aria-label={t('views.licenses')}
        aria-busy={query.isPlaceholderData || query.isPending}
      >
        <List query={query} isFiltered={isFiltered(view, licenseCategories)} withLastUsed={withLastUsed} />
      </section>
    </PageFrame>
  )
}

interface ListProps {
  query: ReturnType<typeof useUserLicenses>
  isFiltered: boolean
  withLastUsed: boolean
}

function List({ query, isFiltered: isAsked, withLastUsed }: ListProps) {
  const { t } = useTranslation('users')
  const pages = query.data?.pages
  if (!pages) return query.error ? <Failed error={query.error} onRetry={query.refetch} /> : <ListLoading />
  const licenses = pages.flatMap(({ items }) => items)
  if (licenses.length === 0)
    return isAsked ? (
      <Empty icon={<IconUserSearch size={32} aria-hidden />} title={t('noMatch.title')} text={t('noMatch.text')} />
    ) : (
      <Empty
        icon={<IconCertificate size={32} aria-hidden />}
        title={t('licenses.empty.title')}
        text={t('licenses.empty.text')}
      />
    )
  return (
    <>
      <Table licenses={licenses} withLastUsed={withLastUsed} />
      {query.hasNextPage && <More query={query} shown={licenses.length} total={pages[0]?.total ?? 0} />}
    </>
  )
}

const columns = 'minmax(228px, 5fr) minmax(200px, 4fr) minmax(92px, 1fr) minmax(98px, 1fr)'

function Table({ licenses, withLastUsed }: { licenses: readonly UserLicense[]; withLastUsed: boolean }) {
  const { t } = useTranslation('users')
  const template = withLastUsed ? `${columns} minmax(118px, 1fr)` : columns
  return (
    <div className={classes.scroll}>
      <table className={classes.table} style={{ '--columns': template, '--least': '720px' } as CSSProperties}>
        <caption className="visually-hidden">{t('views.licenses')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('licenses.license')}</th>
            <th scope="col">{t('column.type')}</th>
            <th scope="col">{t('licenses.since')}</th>
            {withLastUsed && <th scope="col">{t('licenses.lastUsed')}</th>}
          </tr>
        </thead>
        <tbody>
          {licenses.map((license) => (
            <Row key={`${license.user.id} ${license.product}`} license={license} withLastUsed={withLastUsed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ license, withLastUsed }: { license: UserLicense; withLastUsed: boolean }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const nameOf = useProductNames()
  const timeZone = useTimeZone()
  const { user, product, kind, state, type, since, lastUsedAt } = license
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <Initials person={user} />
        <span className={classes.names}>
          <Link to={`/users/${user.id}`} className={classes.link}>
            {user.name}
          </Link>
          {user.email !== user.name && <span className={classes.email}>{user.email}</span>}
        </span>
      </th>
      <td data-column="products">
        <span className={classes.license}>
          <KindMark kind={kind} />{' '}
          {t('filter.productOfKind', { product: nameOf(product), kind: t(`kindInText.${kind}`) })}
        </span>
        {state === 'waiting' && <span className={classes.email}> {t('licenses.waiting')}</span>}
      </td>
      <td>{common(`type.${type}`)}</td>
      <td>
        <span className={classes.cellLabel}>{t('licenses.since')}</span>
        {dateText(since, timeZone)}
      </td>
      {withLastUsed && (
        <td>
          <span className={classes.cellLabel}>{t('licenses.lastUsed')}</span>
          {lastUsedAt ? <Ago at={lastUsedAt} /> : t('licenses.neverUsed')}
        </td>
      )}
    </tr>
  )
}
