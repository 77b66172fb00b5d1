// The supervisors and agents of a queue: found, given another role, and taken out: one by the X, several at once, or one
// person out of every queue by what they are billed for.
import { ActionIcon, Checkbox, Select, Skeleton } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Queue, QueueMember, QueueRole } from '@sitzplan/contract/queues'
import { IconHourglass, IconUsers, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { searched } from '../../platform/searched.ts'
import { withParameters } from '../../platform/with-parameters.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { RefusalAlert } from '../../ui/form-alert.tsx'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { PersonName } from '../../ui/person.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { QueueMembersBar } from './queue-members-bar.tsx'
import { useChangeRole } from './queue-mutations.ts'
import { useMembers } from './queue-queries.ts'
import classes from './queues.module.css'
import { useTakeOut } from './take-out.tsx'
import { WhyBilled } from './why-billed.tsx'

export function QueueMembers({ queue, mayChange }: { queue: Queue; mayChange: boolean }) {
  const { t } = useTranslation('queues')
  const [parameters, setParameters] = useAddressParameters()
  const text = searched(parameters.get('search'), 200)
  const search = text.trim()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const query = useMembers(queue.id, search)
  const out = useTakeOut(() => setSelected(new Set()))
  const members = query.data?.pages.flatMap(({ items }) => items) ?? []
  const chosen = members.filter(({ user }) => selected.has(user.id)).map(({ user }) => user)
  return (
    <>
      <Card title={t('tabs.members')}>
        <FilterBar isInCard>
          <SearchField
            label={t('searchMembers')}
            value={text}
            maxLength={200}
            onChange={(next) => setParameters((present) => withParameters(present, { search: next }))}
          />
          {mayChange && members.length > 1 && (
            <Checkbox
              label={t('selectAll')}
              checked={chosen.length === members.length}
              indeterminate={chosen.length > 0 && chosen.length < members.length}
              onChange={({ currentTarget }) =>
                setSelected(new Set(currentTarget.checked ? members.map(({ user }) => user.id) : []))
              }
            />
          )}
        </FilterBar>
        <RefusalAlert error={out.error} />
        <Loaded
          query={query}
          loading={
            <LoadingShapes>
              <Skeleton height={180} />
            </LoadingShapes>
          }
        >
          {({ pages }) =>
            members.length === 0 ? (
              <Empty
                icon={<IconUsers size={32} aria-hidden />}
                title={t(search ? 'noMatch' : 'noMembers')}
                text={search || !mayChange ? undefined : t('noMembersText')}
              />
            ) : (
              <>
                <ul>
                  {members.map((member) => (
                    <Row
                      key={member.user.id}
                      queue={queue.id}
                      member={member}
                      mayChange={mayChange}
                      isSelected={selected.has(member.user.id)}
                      onSelect={(isIn) =>
                        setSelected((before) => {
                          const next = new Set(before)
                          if (isIn) next.add(member.user.id)
                          else next.delete(member.user.id)
                          return next
                        })
                      }
                      isPending={out.isPending}
                      onTakeOut={() => out.takeOut([member.user], queue.id)}
                    />
                  ))}
                </ul>
                <More query={query} shown={members.length} total={pages[0]?.total ?? members.length} />
              </>
            )
          }
        </Loaded>
      </Card>
      <QueueMembersBar
        count={chosen.length}
        isPending={out.isPending}
        onClear={() => setSelected(new Set())}
        onHere={() => out.takeOut(chosen, queue.id)}
        onAll={() => out.takeOut(chosen, null)}
      />
    </>
  )
}

function Row({
  queue,
  member: { user, role, license },
  mayChange,
  isSelected,
  onSelect,
  isPending,
  onTakeOut,
}: {
  queue: string
  member: QueueMember
  mayChange: boolean
  isSelected: boolean
  onSelect(isIn: boolean): void
  isPending: boolean
  onTakeOut(): void
}) {
  const { t } = useTranslation('queues')
  const { name } = user
  return (
    <li className={classes.member} data-changing={mayChange || undefined}>
      {mayChange && (
        <Checkbox
          aria-label={t('select', { name })}
          checked={isSelected}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
      )}
      <PersonName person={user} to={`/users/${user.id}`}>
        {license !== 'assigned' && (
          <span className={classes.waiting}>
            <IconHourglass size={14} aria-hidden />
            {t(license === 'waiting' ? 'waiting' : 'unlicensed')}
          </span>
        )}
      </PersonName>
      <WhyBilled user={user} mayChange={mayChange} />
      {mayChange ? <RoleSelect queue={queue} user={user} role={role} /> : <span>{t(`role.${role}`)}</span>}
      {mayChange && (
        <ActionIcon
          variant="subtle"
          size="lg"
          color="blue"
          aria-label={t('unassignOf', { name })}
          title={t('unassign')}
          disabled={isPending}
          onClick={onTakeOut}
        >
          <IconX size={18} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}

function RoleSelect({ queue, user, role }: { queue: string; user: QueueMember['user']; role: QueueRole }) {
  const { t } = useTranslation('queues')
  const change = useChangeRole(queue, (asked) =>
    notifications.show({ message: t('roleChanged', { name: asked.name, role: t(`role.${asked.role}`) }) }),
  )
  return (
    <span className={classes.role}>
      <Select
        size="xs"
        aria-label={t('roleOf', { name: user.name })}
        value={change.isPending ? change.variables.role : role}
        allowDeselect={false}
        data={(['agent', 'supervisor'] as const).map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={(next) =>
          next && next !== role && change.mutate({ id: user.id, name: user.name, role: next as QueueRole })
        }
      />
      <RefusalAlert error={change.error} />
    </span>
  )
}
