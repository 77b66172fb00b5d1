// The account's mail, newest first.
import type { Mail } from '@sitzplan/contract/outbox'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'

const outboxQuery = (to: string) =>
  infiniteQueryOptions({
    queryKey: ['outbox', to],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Mail>>(address('/api/v1/outbox', { to: to.trim(), limit: 20, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export const useOutbox = (to: string) => useInfiniteQuery(outboxQuery(to))
