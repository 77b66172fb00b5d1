// The queues of the account: of three types, how many people are in each, and making one.
import { Button, SegmentedControl, Skeleton } from '@mantine/core'
import type { Queue } from '@sitzplan/contract/queues'
import { IconAlertTriangle, IconHeadset, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useAddressParameters } from '../../platform/address-parameters.ts'
import { managesGroupsOnly, useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { useAskedToOpen } from '../../ui/asked-to-open.ts'
import { FilterBar } from '../../ui/filter-bar.tsx'
import { More } from '../../ui/more.tsx'
import { Card, PageFrame } from '../../ui/page.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Empty, Loaded, LoadingShapes } from '../../ui/states.tsx'
import { SavedViews } from '../saved-views/saved-views.tsx'
import { NewQueueDialog } from './queue-form.tsx'
import { useQueues } from './queue-queries.ts'
import { type QueueView, queueTypes, typeOf, viewOf } from './queue-view-rules.ts'
import classes from './queues.module.css'
import { TypeMark } from './type-mark.tsx'

export function QueuesPage() {
  const { t } = useTranslation('queues')
  const [parameters, setParameters] = useAddressParameters()
  const view = viewOf(parameters)
  const queues = useQueues(view)
  const [isAdding, setAdding] = useState(false)
  // Who is limited to groups sees some of the people, and a queue is for all of them.
  const isLimited = managesGroupsOnly(useMe())
  const mayAdd = useMay('queues.manage') && !isLimited
  useAskedToOpen('new', () => setAdding(mayAdd))
  useRefreshed(['queues'], ({ event }) => event === 'users')
  const show = (next: Partial<QueueView>) => {
    const { search, type } = { ...view, ...next }
    setParameters({ ...(search && { search }), ...(type && { type }) })
  }
  const add = (variant: 'filled' | 'default') =>
    mayAdd && (
      <Button variant={variant} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
    )
  return (
    <PageFrame title={t('title')} text={t('text')} actions={add('filled')}>
      <FilterBar>
        <SegmentedControl
          aria-label={t('type')}
          value={view.type ?? 'all'}
          onChange={(type) => show({ type: typeOf(type) })}
          data={['all' as const, ...queueTypes].map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <SearchField
          label={t('search')}
          value={view.search}
          maxLength={200}
          onChange={(search) => show({ search: search.trim() })}
        />
        <SavedViews list="queues" />
      </FilterBar>
      <Card label={t('title')}>
        <Loaded query={queues} loading={<QueuesLoading />}>
          {({ pages }) => {
            const shown = pages.flatMap(({ items }) => items)
            if (shown.length === 0)
              return (
                <Empty
                  icon={<IconHeadset size={32} aria-hidden />}
                  title={t(view.search || view.type ? 'noMatch' : 'empty.title')}
                  {...(!view.search && !view.type && { text: t('empty.text'), action: add('default') })}
                />
              )
            return (
              <>
                <ul>
                  {shown.map((queue) => (
                    <Row key={queue.id} queue={queue} />
                  ))}
                </ul>
                <More query={queues} shown={shown.length} total={pages[0]?.total ?? shown.length} />
              </>
            )
          }}
        </Loaded>
      </Card>
      {isAdding && <NewQueueDialog onClose={() => setAdding(false)} />}
    </PageFrame>
  )
}

function Row({ queue: { id, name, type, members, isOwned, externalId } }: { queue: Queue }) {
  const { t } = useTranslation('queues')
  return (
    <li className={classes.queue}>
      <Link to={`/queues/${id}`} className={classes.name}>
        {name}
      </Link>
      <TypeMark type={type} />
      <span className="soft">
        {t('members', { count: members })}
        {externalId !== null && ` · ${t('synced')}`}
      </span>
      {!isOwned && (
        <span className={classes.waiting}>
          <IconAlertTriangle size={14} aria-hidden />
          {t('notOwned.short')}
        </span>
      )}
    </li>
  )
}

function QueuesLoading() {
  return (
    <LoadingShapes>
      {[0, 1, 2].map((number) => (
        <Skeleton key={number} height={36} />
      ))}
    </LoadingShapes>
  )
}
