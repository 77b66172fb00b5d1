// One group: who is in it, found by name, taken out, and several put in at once.
import { Button, Select, Skeleton } from '@mantine/core'
import type { Group, GroupMember } from '@sitzplan/contract/groups'
import { pageAddresses } from '@sitzplan/contract/pages'
import { IconUsersGroup } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { address, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { searched } from '../../platform/searched.ts'
import { withParameters } from '../../platform/with-parameters.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { More } from '../../ui/more.tsx'
import { NextStep } from '../../ui/next-step.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { groupRulesQuery } from '../group-rules/group-rule-queries.ts'
import { AddMembers } from './add-members.tsx'
import { useRemoveMember } from './group-mutations.ts'
import classes from './groups.module.css'
import { memberSources, SourceMark } from './source-mark.tsx'

export function GroupPage() {
  const { t } = useTranslation('groups')
  const { id = '' } = useParams()
  const path = `/api/v1/groups/${encodeURIComponent(id)}`
  const group = useQuery({ queryKey: ['groups', id], queryFn: ({ signal }) => read<Group>(path, signal) })
  const { permissions } = useMe()
  const mayChange = permissions.includes('groups.manage') || permissions.includes('users.manage')
  useRefreshed(['groups'], ({ event }) => event === 'users')
  return (
    <Loaded query={group} isPage>
      {({ name, members, source }) => (
        <PageFrame
          title={name}
          text={
            <span className={classes.title}>
              {t('members', { count: members })}
              {source === 'directory' && <SourceMark source="directory" />}
            </span>
          }
          above={<BackLink to="/groups">{t('back')}</BackLink>}
        >
          {mayChange && <AddMembers group={id} />}
          <RuleOfGroup group={id} />
          <MemberList group={id} mayChange={mayChange} />
        </PageFrame>
      )}
    </Loaded>
  )
}

/** Whether its members get something by it, for those who say so. */
function RuleOfGroup({ group }: { group: string }) {
  const { t } = useTranslation('groups')
  const { data } = useQuery({ ...groupRulesQuery, enabled: useMay('provisioning.manage') })
  if (!data) return null
  const hasRule = data.rules.some((rule) => rule.group?.id === group)
  return (
    <NextStep to={pageAddresses.groupRules} link={t(hasRule ? 'rule.see' : 'rule.make')}>
      {t(hasRule ? 'rule.has' : 'rule.none')}
    </NextStep>
  )
}

function MemberList({ group, mayChange }: { group: string; mayChange: boolean }) {
  const { t } = useTranslation('groups')
  const [parameters, setParameters] = useAddressParameters()
  const text = searched(parameters.get('search'), 200)
  const search = text.trim()
  const source = memberSources.find((one) => one === parameters.get('source')) ?? null
  const show = (values: { search?: string; source?: string | null }) =>
    setParameters((present) => withParameters(present, values))
  const remove = useRemoveMember(group)
  const query = useInfiniteQuery({
    queryKey: ['groups', group, 'members', search, source],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<GroupMember>>(address(`/api/v1/groups/${group}/members`, { search, source, cursor }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
  return (
    <Card title={t('membersTitle')}>
      <FilterBar isInCard>
        <SearchField
          label={t('searchMembers')}
          value={text}
          maxLength={200}
          onChange={(next) => show({ search: next })}
        />
        <Select
          aria-label={t('memberSourceFilter')}
          placeholder={t('memberSourceFilter')}
          data={memberSources.map((value) => ({ value, label: t(`memberSource.${value}`) }))}
          value={source}
          clearable
          clearButtonProps={{ 'aria-label': t('sourceFilterClear') }}
          onChange={(next) => show({ source: next })}
        />
      </FilterBar>
      <RefusalAlert error={remove.error} />
      <Loaded
        query={query}
        loading={
          <LoadingShapes>
            <Skeleton height={180} />
          </LoadingShapes>
        }
      >
        {({ pages }) => {
          const members = pages.flatMap(({ items }) => items)
          if (members.length === 0)
            return (
              <Empty
                icon={<IconUsersGroup size={32} aria-hidden />}
                title={t(search || source ? 'noMatch' : 'noMembers')}
                text={search || source || !mayChange ? undefined : t('noMembersText')}
              />
            )
          return (
            <>
              <ul className={classes.groups}>
                {members.map(({ user, sources }) => (
                  <li key={user.id} className={classes.group}>
                    <PersonName person={user} to={`/users/${user.id}`} />
                    <span className={classes.sources}>
                      {sources.map((one) => (
                        <SourceMark key={one} source={one} />
                      ))}
                    </span>
                    {mayChange && sources.includes('direct') && (
                      <Button
                        variant="default"
                        size="xs"
                        loading={remove.isPending && remove.variables === user.id}
                        onClick={() => remove.mutate(user.id)}
                      >
                        {t('removeMember')}
                        <span className="visually-hidden">: {user.name}</span>
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
              <More query={query} shown={members.length} total={pages[0]?.total ?? members.length} />
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}
