// The groups of the account: how many are in each; making, renaming and deleting them.
import { Button, Select, Skeleton } from '@mantine/core'
import type { Group, GroupSource } from '@sitzplan/contract/groups'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { folded } from '../../platform/folded.ts'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { searched } from '../../platform/searched.ts'
import { withParameters } from '../../platform/with-parameters.ts'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { provisioningQuery } from '../provisioning/provisioning-queries.ts'
import { DeleteGroupDialog, NameDialog } from './group-dialogs.tsx'
import { groupsQuery } from './group-queries.ts'
import { mayDelete } from './group-rights.ts'
import classes from './groups.module.css'
import { SourceMark } from './source-mark.tsx'

const groupSources = ['direct', 'directory'] as const satisfies GroupSource[]

type Dialog = { kind: 'name' | 'delete'; group: Group | null }

export function GroupsPage() {
  const { t } = useTranslation('groups')
  const groups = useQuery(groupsQuery)
  const [parameters, setParameters] = useAddressParameters()
  const search = searched(parameters.get('search'), 100)
  const source = groupSources.find((one) => one === parameters.get('source')) ?? null
  const show = (values: { search?: string; source?: string | null }) =>
    setParameters((present) => withParameters(present, values))
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const mayManage = useMay('groups.manage')
  // Who is limited to groups would not see what they make.
  const isLimited = managesGroupsOnly(useMe())
  const mayAdd = mayManage && !isLimited
  const maySee = useMay('provisioning.manage')
  const directory = useQuery({ ...provisioningQuery, enabled: mayManage && maySee, refetchInterval: false })
  useRefreshed(groupsQuery.queryKey, ({ event }) => event === 'users')
  const openNew = () => setDialog({ kind: 'name', group: null })
  useAskedToOpen('new', () => mayAdd && openNew())
  const add = (variant: 'filled' | 'default') =>
    mayAdd && (
      <Button variant={variant} leftSection={<IconPlus size={16} aria-hidden />} onClick={openNew}>
        {t('add')}
      </Button>
    )
  return (
    <PageFrame title={t('title')} text={t('text')} actions={add('filled')}>
      <FilterBar>
        <SearchField label={t('search')} value={search} maxLength={100} onChange={(text) => show({ search: text })} />
        {groups.data?.some((group) => group.source === 'directory') && (
          <Select
            aria-label={t('sourceFilter')}
            placeholder={t('sourceFilter')}
            data={groupSources.map((value) => ({ value, label: t(`groupSource.${value}`) }))}
            value={source}
            clearable
            clearButtonProps={{ 'aria-label': t('sourceFilterClear') }}
            onChange={(next) => show({ source: next })}
          />
        )}
      </FilterBar>
      <Card label={t('title')}>
        <Loaded query={groups} loading={<GroupsLoading />}>
          {(all) => {
            const shown = all.filter(
              (group) =>
                folded(group.name).includes(folded(search.trim())) && (source ?? group.source) === group.source,
            )
            if (shown.length === 0)
              return (
                <Empty
                  icon={<IconUsersGroup size={32} aria-hidden />}
                  title={t(all.length === 0 ? 'empty.title' : 'noMatch')}
                  {...(all.length === 0 && { text: t('empty.text'), action: add('default') })}
                />
              )
            return (
              <ul className={classes.groups}>
                {shown.map((group) => (
                  <li key={group.id} className={classes.group}>
                    <span className={classes.title}>
                      <Link to={`/groups/${group.id}`} className={classes.name}>
                        {group.name}
                      </Link>
                      {group.source === 'directory' && <SourceMark source="directory" />}
                    </span>
                    <span className="soft">{t('members', { count: group.members })}</span>
                    {mayManage && (
                      <span className={classes.actions}>
                        {group.source === 'direct' && (
                          <Button variant="default" size="xs" onClick={() => setDialog({ kind: 'name', group })}>
                            {t('rename')}
                            <span className="visually-hidden">: {group.name}</span>
                          </Button>
                        )}
                        {mayDelete(group, directory.data) && (
                          <Button variant="default" size="xs" onClick={() => setDialog({ kind: 'delete', group })}>
                            {t('delete')}
                            <span className="visually-hidden">: {group.name}</span>
                          </Button>
                        )}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            )
          }}
        </Loaded>
      </Card>
      {dialog?.kind === 'name' && <NameDialog group={dialog.group} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'delete' && dialog.group && (
        <DeleteGroupDialog group={dialog.group} onClose={() => setDialog(null)} />
      )}
    </PageFrame>
  )
}

function GroupsLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={36} />
      ))}
    </LoadingShapes>
  )
}
