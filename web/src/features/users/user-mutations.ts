// What can be done to a user. Each reads anew whatever it may have changed; refusals are shown where they happen.
import type { Assignment } from '@sitzplan/contract/assignments'
import type { EndSessionsAnswer } from '@sitzplan/contract/seats'
import type { NewUserBody, User, UserPatchBody } from '@sitzplan/contract/users'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/calls.ts'
import type { Kind } from './user-list-rules.ts'
import { userQuery } from './user-queries.ts'
import { readUsersAnew } from './users-live.ts'

async function refresh(queries: QueryClient, id: string): Promise<void> {
  for (const key of ['products', 'sessions', 'seating-plan']) void queries.invalidateQueries({ queryKey: [key] })
  await readUsersAnew(queries, [id])
}

const productPath = (id: string, key: string) => `/api/v1/users/${id}/products/${encodeURIComponent(key)}`

/** Gives a product, changes its kind, or waits for it. */
export function useAssign(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, kind, wait }: { key: string; kind: Kind; wait: boolean }) =>
      call<Assignment>('PUT', productPath(id, key), { body: { kind, wait } }),
    // Also after a refusal: what was free is not free any more.
    onSettled: () => refresh(queries, id),
  })
}

export function useUnassign(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (key: string) => call<void>('DELETE', productPath(id, key)),
    onSettled: () => refresh(queries, id),
  })
}

export function useChangeUser(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (patch: UserPatchBody) => call<User>('PATCH', `/api/v1/users/${id}`, { body: patch }),
    onSuccess: (user) => {
      queries.setQueryData(userQuery(id).queryKey, user)
      return refresh(queries, id)
    },
  })
}

export function useDeleteUser(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/users/${id}`),
    onSuccess: () => {
      queries.removeQueries({ queryKey: userQuery(id).queryKey })
      void refresh(queries, id)
    },
  })
}

export function useCreateUser() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: NewUserBody & { idempotencyKey: string }) =>
      call<User>('POST', '/api/v1/users', { body, idempotencyKey }),
    onSuccess: (user) => {
      queries.setQueryData(userQuery(user.id).queryKey, user)
      void queries.invalidateQueries({ queryKey: ['users', 'list'] })
      void queries.invalidateQueries({ queryKey: ['products'] })
    },
  })
}

export function useEndSession(userId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) =>
      call<EndSessionsAnswer>('POST', '/api/v1/sessions/end', {
        body: { ids: [id], ...(reason && { reason }) },
      }),
    onSettled: () => refresh(queries, userId),
  })
}
