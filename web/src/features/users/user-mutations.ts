// What can be done to a user. Each reads anew whatever it may have changed; refusals are shown where they happen.
// `onDone` is told even when what asked is gone from the page by then.
import type { Assignment } from '@sitzplan/contract/assignments'
import type { NewUserBody, User, UserPatchBody } from '@sitzplan/contract/users'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/calls.ts'
import type { Kind } from './user-list-rules.ts'
import { userQuery } from './user-queries.ts'
import { readUsersAnew } from './users-live.ts'

async function refresh(queries: QueryClient, id: string): Promise<void> {
  for (const key of ['products', 'sessions', 'seating-plan', 'removals'])
    void queries.invalidateQueries({ queryKey: [key] })
  await readUsersAnew(queries, [id])
}

const productPath = (id: string, key: string) => `/api/v1/users/${id}/products/${encodeURIComponent(key)}`

interface Asked {
  key: string
  kind: Kind
  wait: boolean
  notify: boolean
  /** The kind the user had when this was asked. */
  had: Kind | null
}

/** Gives a product, changes its kind, or waits for it. */
export function useAssign(id: string, onDone: (given: Assignment, asked: Asked) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, kind, wait, notify }: Asked) =>
      call<Assignment>('PUT', productPath(id, key), { body: { kind, wait, notify } }),
    onSuccess: onDone,
    // Also after a refusal: what was free is not free any more.
    onSettled: () => refresh(queries, id),
  })
}

/** `had`: the user had the product; else they only waited for it. */
export function useUnassign(id: string, onDone: (asked: { had: boolean }) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ key, notify }: { key: string; notify: boolean; had: boolean }) =>
      call<void>('DELETE', `${productPath(id, key)}?notify=${notify}`),
    onSuccess: (_, asked) => onDone(asked),
    onSettled: () => refresh(queries, id),
  })
}

export function useChangeUser(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (patch: UserPatchBody) => call<User>('PATCH', `/api/v1/users/${id}`, { body: patch }),
    onSuccess: (user) => {
      onDone()
      queries.setQueryData(userQuery(id).queryKey, user)
      return refresh(queries, id)
    },
  })
}

export function useDeleteUser(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/users/${id}`),
    onSuccess: () => {
      onDone()
      queries.removeQueries({ queryKey: userQuery(id).queryKey })
      void refresh(queries, id)
    },
  })
}

export function useCreateUser(onDone: (user: User) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ idempotencyKey, ...body }: NewUserBody & { idempotencyKey: string }) =>
      call<User>('POST', '/api/v1/users', { body, idempotencyKey }),
    onSuccess: (user) => {
      onDone(user)
      queries.setQueryData(userQuery(user.id).queryKey, user)
      void queries.invalidateQueries({ queryKey: ['users', 'list'] })
      void queries.invalidateQueries({ queryKey: ['products'] })
    },
  })
}
