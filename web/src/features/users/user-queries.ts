// What the pages of users read from the server. Shapes are those of the contract.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { Session } from '@sitzplan/contract/seats'
import type { User, UserHistoryItem, UserLicense, UserSources } from '@sitzplan/contract/users'
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
import type { Page } from '../../platform/lists.ts'
import type { UserListView } from './user-list-rules.ts'

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

/** Which users use which licenses; `lastUsed` is asked for by a person, because it is written down who asked. */
export const useUserLicenses = (view: UserListView, lastUsed: boolean) =>
  useInfiniteQuery({
    queryKey: ['users', 'list', 'licenses', view, lastUsed],
    queryFn: ({ pageParam: cursor, signal }) => {
      const { search, product, kind, type } = view
      const filter = { search, product, kind, type, lastUsed: lastUsed || undefined }
      return read<Page<UserLicense>>(address('/api/v1/user-licenses', { ...filter, limit: 50, cursor }), signal)
    },
    initialPageParam: firstPage,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    ...(lastUsed && { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false }),
  })

/** How many there are behind each tab, without other filters; undefined until all are known. */
export function useTabCounts(): Record<'all' | 'employee' | 'other' | 'licenses', number> | undefined {
  const { data } = useQuery({
    queryKey: ['users', 'counts'],
    queryFn: async ({ signal }) => {
      const count = async (path: string, filter: { type?: 'other' } = {}) =>
        (await read<Page<unknown>>(address(path, { ...filter, limit: 1 }), signal)).total
      const [all, other, licenses] = await Promise.all([
        count('/api/v1/users'),
        count('/api/v1/users', { type: 'other' }),
        count('/api/v1/user-licenses'),
      ])
      return { all, employee: all - other, other, licenses }
    },
  })
  return data
}

export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => read<User>(`/api/v1/users/${encodeURIComponent(id)}`, signal),
  })

/** By whom they have what they have; read anew with the user. */
export const userSourcesQuery = (id: string) =>
  queryOptions({
    queryKey: [...userQuery(id).queryKey, 'sources'],
    queryFn: ({ signal }) => read<UserSources>(`/api/v1/users/${encodeURIComponent(id)}/sources`, signal),
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
