// Revisions of a license, newest first, as customers and the vendor see them alike.
import type { Revision } from '@sitzplan/contract/licenses'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Page } from '../../platform/lists.ts'
import { More } from '../../ui/more.tsx'
import { Card } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import classes from './revision-list.module.css'

export function RevisionList({
  title,
  query,
  children,
}: {
  title: string
  query: UseInfiniteQueryResult<InfiniteData<Page<Revision>>>
  /** The item of a revision; `isFirst`: there was none before it. */
  children(revision: Revision, isFirst: boolean): ReactNode
}) {
  return (
    <Card title={title}>
      <Loaded query={query}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items)
          return (
            <>
              <ol className={classes.list}>
                {shown.map((revision, index) => (
                  <li key={revision.revision}>
                    {children(revision, index === shown.length - 1 && !query.hasNextPage)}
                  </li>
                ))}
              </ol>
              {query.hasNextPage && <More query={query} shown={shown.length} total={pages[0]?.total ?? shown.length} />}
            </>
          )
        }}
      </Loaded>
    </Card>
  )
}

/** The first line of an item. `children`: what can be done with the revision. */
export function RevisionHead({
  name,
  status,
  statusName,
  trialName,
  children,
}: {
  name: string
  status: Revision['status']
  statusName: string
  /** Null where it is no trial. */
  trialName: string | null
  children?: ReactNode
}) {
  return (
    <div className={classes.head}>
      <h3>{name}</h3>
      <span className={classes.mark} data-status={status}>
        {statusName}
      </span>
      {trialName && <span className={classes.mark}>{trialName}</span>}
      {children}
    </div>
  )
}
