// A list of orders, or of what sales is asked: its states, its rows, and the rest of it when asked for.
import { Skeleton } from '@mantine/core'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { More } from '../../ui/more.tsx'
import { Loaded, LoadingShapes } from '../../ui/states.tsx'

interface Props<Item> {
  query: UseInfiniteQueryResult<InfiniteData<{ items: Item[]; total: number }>>
  empty: ReactNode
  /** An item of the list. */
  row(item: Item): ReactNode
}

export function OrderList<Item>({ query, empty, row }: Props<Item>) {
  return (
    <Loaded query={query} loading={<OrdersLoading />}>
      {({ pages }) => {
        const shown = pages.flatMap(({ items }) => items)
        if (shown.length === 0) return empty
        return (
          <>
            <ul>{shown.map(row)}</ul>
            <More query={query} shown={shown.length} total={pages[0]?.total ?? shown.length} />
          </>
        )
      }}
    </Loaded>
  )
}

const OrdersLoading = () => (
  <LoadingShapes>
    {[0, 1, 2].map((number) => (
      <Skeleton key={number} height={64} />
    ))}
  </LoadingShapes>
)
