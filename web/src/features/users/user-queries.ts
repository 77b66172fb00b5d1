// What the pages of users read from the server. Shapes are those of the contract.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { Session } from '@sitzplan/contract/seats'
import type { User, UserHistoryItem } from '@sitzplan/contract/users'
import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import { address, read } from '../../platform/calls.ts'
import type { UserListView } from './user-list-rules.ts'

export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
  total: number
}

const firstPage = null as string | null

/** Lists of more pages are not read anew as a whole (users-live.ts). */
const shortListPages = 4

/** Whether this is a list too long to read anew. */
export const isLongList = ({ state }: { state: { data?: unknown } }) =>
  ((state.data as InfiniteData<Page<User>> | undefined)?.pages.length ?? 0) > shortListPages

const userListQuery = (view: UserListView) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', view],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<User>>(address('/api/v1/users', { ...view, limit: 50, cursor }), signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchOnMount: (query) => !isLongList(query),
    refetchOnWindowFocus: (query) => !isLongList(query),
  })

/** The list; while another one is on its way, the one before it stays. */
export const useUserList = (view: UserListView) =>
  useInfiniteQuery({ ...userListQuery(view), placeholderData: keepPreviousData })

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => read<User>(`/api/v1/users/${encodeURIComponent(id)}`, signal),
  })

export const userHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['users', 'history', id],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<UserHistoryItem>>(address(`/api/v1/users/${id}/history`, { cursor }), signal),
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** The running sessions of one user. Two hundred are more than anybody runs. */
export const userSessionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sessions', 'of-user', id],
    queryFn: async ({ signal }) =>
      (await read<Page<Session>>(address('/api/v1/sessions', { user: id, limit: 200 }), signal)).items,
  })

/** Products that users may hold, with what is free of each. Under `products`, which changes of seats refresh. */
export const assignableProductsQuery = queryOptions({
  queryKey: ['products', 'assignable'],
  queryFn: async ({ signal }) =>
    (await read<Page<AssignableProduct>>(address('/api/v1/assignable-products', { limit: 200 }), signal)).items,
})

/** Names for the keys of products; the key itself while they are on their way, or for what is no longer sold. */
export function useProductNames(): (key: string) => string {
  const { data } = useQuery({ ...assignableProductsQuery, staleTime: 60_000 })
  return useCallback((key) => data?.find((product) => product.key === key)?.name ?? key, [data])
}
