// What can be done to queues, and to who is in them. Each reads anew whatever it may have changed.
import type { BulkAction, BulkResult } from '@sitzplan/contract/bulk'
import type { NewQueueBody, Queue, QueuePatchBody, QueueRole } from '@sitzplan/contract/queues'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, newIdempotencyKey } from '../../platform/calls.ts'
import { showFailure } from '../../ui/failure-notice.ts'
import { undoOf } from '../users/bulk-rules.ts'
import { queueQuery } from './queue-queries.ts'

function useRefreshing() {
  const queries = useQueryClient()
  return () => {
    for (const key of ['queues', 'users', 'products', 'removals', 'statements'])
      void queries.invalidateQueries({ queryKey: [key] })
  }
}

export function useNewQueue(onDone: (queue: Queue) => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: (body: NewQueueBody) =>
      call<Queue>('POST', '/api/v1/queues', { body, idempotencyKey: newIdempotencyKey() }),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

export function useChangeQueue(id: string, onDone: (queue: Queue) => void) {
  const queries = useQueryClient()
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: (body: QueuePatchBody) => call<Queue>('PATCH', `/api/v1/queues/${id}`, { body }),
    onSuccess: (queue) => {
      queries.setQueryData(queueQuery(id).queryKey, queue)
      onDone(queue)
    },
    onSettled: refresh,
  })
}

export function useDeleteQueue(id: string, onDone: () => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `/api/v1/queues/${id}`),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

export function useChangeRole(queue: string, onDone: (asked: { name: string; role: QueueRole }) => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: ({ id, role }: { id: string; name: string; role: QueueRole }) =>
      call('PUT', `/api/v1/queues/${queue}/members/${id}`, { body: { role } }),
    onSuccess: (_, asked) => onDone(asked),
    onSettled: refresh,
  })
}

/** As many as one call takes. */
export const mostAtOnce = 200

interface Change {
  ids: readonly string[]
  action: BulkAction
}

/** Puts several in, or takes them out; what became of each. */
export function useChangeMembers(onDone: (results: BulkResult[], asked: Change) => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: ({ ids, action }: Change) => changeAll({ ids }, action),
    onSuccess: onDone,
    onSettled: refresh,
  })
}

/** Puts those who were taken out back, as what they were. */
export function useUndo(onDone: () => void) {
  const refresh = useRefreshing()
  return useMutation({
    mutationFn: async (results: readonly BulkResult[]) => {
      for (const { users, action } of undoOf(results)) if ('ids' in users) await changeAll(users, action)
    },
    onSuccess: onDone,
    onError: showFailure,
    onSettled: refresh,
  })
}

async function changeAll({ ids }: { ids: readonly string[] }, action: BulkAction): Promise<BulkResult[]> {
  const results: BulkResult[] = []
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const body = { users: { ids: ids.slice(at, at + mostAtOnce) }, action }
    const options = { body, idempotencyKey: newIdempotencyKey() }
    const { items } = await call<{ items: BulkResult[] }>('POST', '/api/v1/users/bulk', options)
    results.push(...items)
  }
  return results
}
