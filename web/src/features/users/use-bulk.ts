// Carries a bulk change out, call by call, and tells how far it is.
import type { BulkAction, BulkBody, BulkResult } from '@sitzplan/contract/bulk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, newIdempotencyKey } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { mayPass } from '../../platform/problems.ts'
import { type Chosen, callsFor, undoOf } from './bulk-rules.ts'

type Step = { users: BulkBody['users']; action: BulkAction }

export function useBulk() {
  const queries = useQueryClient()
  const [results, setResults] = useState<readonly BulkResult[]>([])
  const run = useMutation({
    mutationFn: async (steps: readonly Step[]) => {
      const all: BulkResult[] = []
      setResults(all)
      for (const step of steps) await runStep(step, (items) => setResults([...all, ...items]), all)
      return all
    },
    onSettled: () => {
      // Long lists, too: there is no telling whom it concerned.
      for (const key of ['users', 'products', 'sessions', 'seating-plan', 'groups', 'queues', 'removals'])
        void queries.invalidateQueries({ queryKey: [key] })
    },
  })
  return {
    results,
    isRunning: run.isPending,
    isDone: run.isSuccess,
    error: run.error,
    start: (chosen: Chosen, action: BulkAction) => run.mutate(callsFor(chosen).map((users) => ({ users, action }))),
    undo: () => run.mutate(undoOf(results)),
    reset: () => {
      setResults([])
      run.reset()
    },
  }
}

/** All pages of a step; a list of users has one. */
async function runStep({ users, action }: Step, onPage: (items: BulkResult[]) => void, all: BulkResult[]) {
  let next: BulkBody['users'] | null = users
  while (next) {
    const answer: Page<BulkResult> = await sent({ users: next, action })
    onPage(answer.items)
    all.push(...answer.items)
    next = answer.nextCursor !== null && 'filter' in next ? { ...next, cursor: answer.nextCursor } : null
  }
}

/** Once more under the same key where no answer came: nobody is changed twice by that. */
async function sent(body: BulkBody): Promise<Page<BulkResult>> {
  const options = { body, idempotencyKey: newIdempotencyKey() }
  const post = () => call<Page<BulkResult>>('POST', '/api/v1/users/bulk', options)
  return post().catch((error) => (mayPass(error) ? post() : Promise.reject(error)))
}
