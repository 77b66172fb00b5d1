// What was removed lately: listed, brought back, erased for good.
import type { Removal, Restored, What } from '@sitzplan/contract/removals'
import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useRefreshed } from '../../platform/refresh.ts'

export interface RemovalView {
  what: What | null
  search: string
}

const path = '/api/v1/removals'
const key = ['removals'] as const

const removalsQuery = (view: RemovalView) =>
  infiniteQueryOptions({
    queryKey: [...key, 'list', view],
    queryFn: ({ pageParam, signal }) => read<Page<Removal>>(address(path, { ...view, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

/** What others take away, or bring back, shows by itself. */
export function useRemovals(view: RemovalView) {
  useRefreshed(key, ({ event }) => event === 'users')
  return useInfiniteQuery(removalsQuery(view))
}

/** The licenses that were taken from one person; none while they are on their way. */
export function useRemovedLicenses(user: string, isAllowed: boolean): Removal[] {
  useRefreshed([...key, 'of-user', user], ({ event }) => event === 'users')
  const { data } = useQuery({
    queryKey: [...key, 'of-user', user],
    queryFn: async ({ signal }) =>
      (await read<Page<Removal>>(address(path, { user, what: 'license', limit: 200 }), signal)).items,
    enabled: isAllowed,
  })
  return data ?? []
}

export function useRestore(onDone: (restored: Restored) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<Restored>('POST', `${path}/${id}/restore`),
    onSuccess: (restored) => {
      onDone(restored)
      // Also users, products and seats have changed. What was refused stays with its refusal, until it is looked at anew.
      void queries.invalidateQueries()
    },
  })
}

export function useErase(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<undefined>('DELETE', `${path}/${id}`),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  })
}
