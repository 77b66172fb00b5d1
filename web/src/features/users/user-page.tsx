// One user: who it is, and what belongs to them, in tabs. The address says which tab.
import { Skeleton, Tabs } from '@mantine/core'
import type { User } from '@sitzplan/contract/users'
import { IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { isRefused } from '../../platform/problems.ts'
import { Ago } from '../../ui/ago.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { EmailText } from '../../ui/email-text.tsx'
import { useKeptScroll } from '../../ui/kept-scroll.ts'
import { PageFrame } from '../../ui/page.tsx'
import { Initials } from '../../ui/person.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useRoleNames, useRoles } from '../roles/role-queries.ts'
import { InvitationCard } from './invitation-card.tsx'
import { UserActions } from './user-actions.tsx'
import { UserHistory } from './user-history.tsx'
import { StatusMark } from './user-marks.tsx'
import classes from './user-page.module.css'
import { UserProducts } from './user-products.tsx'
import { UserProfile } from './user-profile.tsx'
import { userQuery, userSessionsQuery } from './user-queries.ts'
import { mayTouch } from './user-rights.ts'
import { UserSessions } from './user-sessions.tsx'
import { useUsersRefreshed } from './users-live.ts'

export function UserPage() {
  const { t } = useTranslation('users')
  const { id = '' } = useParams()
  const query = useQuery(userQuery(id))
  useUsersRefreshed()
  useKeptScroll(`/users/${id}`)
  if (isRefused(query.error, 'not_found'))
    return (
      <PageFrame title={t('gone.title')} text={t('gone.text')} above={<BackToList />}>
        <IconUserQuestion size={48} stroke={1.4} className={classes.gone} aria-hidden />
      </PageFrame>
    )
  return (
    <Loaded query={query} loading={<UserLoading />} isPage>
      {(user) => <UserDetail user={user} />}
    </Loaded>
  )
}

function UserDetail({ user }: { user: User }) {
  const { t } = useTranslation('users')
  const { t: common } = useTranslation('common')
  const me = useMe()
  const roles = useRoles()
  const roleName = useRoleNames()
  const mayChange = mayTouch(me, user, roles)
  return (
    <PageFrame
      above={<BackToList />}
      mark={<Initials person={user} size={56} />}
      title={user.name}
      text={
        <span className={classes.facts}>
          {user.email !== user.name && (
            <span className={classes.email}>
              <EmailText email={user.email} />
            </span>
          )}
          <StatusMark status={user.status} text={common(`status.${user.status}`)} />
          <span>{roleName(user.role)}</span>
          <span>{common(`type.${user.type}`)}</span>
          <span>
            {t('head.lastSignIn')} <Ago at={user.lastSignInAt} />
          </span>
        </span>
      }
      actions={mayChange && <UserActions user={user} />}
    >
      {!mayChange && <p className={classes.note}>{t('head.untouchable')}</p>}
      {user.status === 'invited' && mayChange && <InvitationCard user={user} />}
      <UserTabs user={user} mayChange={mayChange} />
    </PageFrame>
  )
}

/** The list as it was: with its filters. */
function BackToList() {
  const { t } = useTranslation('users')
  const { state } = useLocation() as { state: { list?: string } | null }
  return <BackLink to={`/users${state?.list ?? ''}`}>{t('back')}</BackLink>
}

const tabs = ['products', 'sessions', 'history', 'profile'] as const

function UserTabs({ user, mayChange }: { user: User; mayChange: boolean }) {
  const { t } = useTranslation('users')
  const [parameters, setParameters] = useAddressParameters()
  const maySeeSessions = useMay('sessions.view')
  const { data: sessions } = useQuery({ ...userSessionsQuery(user.id), enabled: maySeeSessions })
  const offered = tabs.filter((tab) => tab !== 'sessions' || maySeeSessions)
  const tab = offered.find((one) => one === parameters.get('tab')) ?? 'products'
  const open = (next: string | null) => setParameters(next && next !== 'products' ? { tab: next } : {})
  return (
    <Tabs value={tab} onChange={open} keepMounted={false} classNames={{ list: classes.tabs, panel: classes.panel }}>
      <Tabs.List>
        {offered.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`tabs.${one}`)}
            {one === 'sessions' && sessions && sessions.length > 0 && (
              <span className={classes.count}>{sessions.length}</span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="products">
        <UserProducts user={user} mayChange={mayChange} />
      </Tabs.Panel>
      <Tabs.Panel value="sessions">
        <UserSessions user={user} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <UserHistory user={user} />
      </Tabs.Panel>
      <Tabs.Panel value="profile">
        <UserProfile key={user.id} user={user} mayChange={mayChange} />
      </Tabs.Panel>
    </Tabs>
  )
}

function UserLoading() {
  const { t: common } = useTranslation('common')
  return (
    <div aria-busy="true" className={classes.loading}>
      <h1 className="visually-hidden">{common('loading')}</h1>
      <div>
        <Skeleton circle height={56} />
        <Skeleton height={24} width="min(280px, 60%)" />
      </div>
      <Skeleton height={36} width="min(420px, 100%)" />
      <Skeleton height={320} radius="lg" />
    </div>
  )
}
