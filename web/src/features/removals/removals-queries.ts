// What was removed lately: listed, brought back, erased for good.
import type { Removal } from '@sitzplan/contract/removals'
import type { User } from '@sitzplan/contract/users'
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'

interface RemovalPage {
  items: Removal[]
  nextCursor: string | null
  total: number
}

const path = '/api/v1/removals'
const key = ['removals'] as const

const removalsQuery = infiniteQueryOptions({
  queryKey: key,
  queryFn: ({ pageParam, signal }) => read<RemovalPage>(address(path, { cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const useRemovals = () => useInfiniteQuery(removalsQuery)

export function useRestore(onDone: (user: User) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<User>('POST', `${path}/${id}/restore`),
    onSuccess: onDone,
    // Also users, products and seats have changed.
    onSettled: () => void queries.invalidateQueries(),
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
