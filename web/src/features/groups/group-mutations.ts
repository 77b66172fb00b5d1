// What can be done to groups, and who is in them. Each reads anew whatever it may have changed.
import type { BulkResult } from '@sitzplan/contract/bulk'
import type { Group } from '@sitzplan/contract/groups'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, newIdempotencyKey } from '../../platform/calls.ts'

function useRefreshing() {
  const queries = useQueryClient()
  return () => {
    for (const key of ['groups', 'users']) void queries.invalidateQueries({ queryKey: [key] })
  }
}

export function useSaveGroup(onDone: () => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: ({ id, name }: { id: string | null; name: string }) =>
      id === null
        ? call<Group>('POST', '/api/v1/groups', { body: { name }, idempotencyKey: newIdempotencyKey() })
        : call<Group>('PATCH', `/api/v1/groups/${id}`, { body: { name } }),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

export function useDeleteGroup(id: string, onDone: () => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/groups/${id}`),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

/** Puts several people in; those who could not be put in are told. */
export function useAddMembers(group: string, onDone: (refused: BulkResult[]) => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      const body = { users: { ids }, action: { do: 'addToGroup', group } }
      const options = { body, idempotencyKey: newIdempotencyKey() }
      const { items } = await call<{ items: BulkResult[] }>('POST', '/api/v1/users/bulk', options)
      return items.filter(({ done }) => !done)
    },
    onSuccess: onDone,
    onSettled: refresh,
  })
}

export function useRemoveMember(group: string) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: (userId: string) => call<void>('DELETE', `/api/v1/groups/${group}/members/${userId}`),
    onSettled: refresh,
  })
}
