// What the pages read of queues. Shapes are those of the contract.
import type { BilledProduct, Queue, QueueMember } from '@sitzplan/contract/queues'
import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import type { QueueView } from './queue-view-rules.ts'

const firstPage = null as string | null

export const useQueues = (view: QueueView) =>
  useInfiniteQuery({
    queryKey: ['queues', 'list', view],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<Queue>>(address('/api/v1/queues', { ...view, cursor }), signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

export const queueQuery = (id: string) =>
  queryOptions({
    queryKey: ['queues', 'one', id],
    queryFn: ({ signal }) => read<Queue>(`/api/v1/queues/${encodeURIComponent(id)}`, signal),
  })

export const useMembers = (queue: string, search: string) =>
  useInfiniteQuery({
    queryKey: ['queues', 'members', queue, search],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<QueueMember>>(address(`/api/v1/queues/${queue}/members`, { search, cursor }), signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })

/** Why somebody is billed, by product. */
export const billingQuery = (user: string) =>
  queryOptions({
    queryKey: ['queues', 'billing', user],
    queryFn: async ({ signal }) =>
      (await read<{ items: BilledProduct[] }>(`/api/v1/users/${user}/billing`, signal)).items,
  })
