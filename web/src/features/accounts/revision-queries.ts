// What a revision would do, asked while it is drawn up, and issuing it.

import { useDebouncedValue } from '@mantine/hooks'
import type { IssuedRevision, IssueRevisionBody, RevisionPreview } from '@sitzplan/contract/vendor'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../platform/calls.ts'
import { mayPass } from '../../platform/problems.ts'
import { pathOf } from './account-queries.ts'
import { accountsKey } from './accounts-queries.ts'

/** Asked once the typing rests. `request` null: nothing to ask. */
export function usePreview(slug: string, request: IssueRevisionBody | null) {
  const text = request && JSON.stringify(request)
  const [asked] = useDebouncedValue(text, 300)
  const query = useQuery({
    queryKey: [...accountsKey, 'preview', slug, asked],
    queryFn: ({ signal }) =>
      call<RevisionPreview>('POST', `${pathOf(slug)}/revisions/preview`, { body: JSON.parse(asked ?? '{}'), signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    retry: (count, error) => count < 2 && mayPass(error),
  })
  const isOld = text !== asked || query.isPlaceholderData || query.isFetching
  return {
    data: text === null ? undefined : query.data,
    error: text === null ? null : query.error,
    isOld,
    refetch: query.refetch,
  }
}

/** `onDone` is told even when the page is gone by then. */
export function useIssue(slug: string, onDone: (revision: IssuedRevision) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (asked: { body: IssueRevisionBody; idempotencyKey: string }) =>
      call<IssuedRevision>('POST', `${pathOf(slug)}/revisions`, asked),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: accountsKey }),
  })
}
