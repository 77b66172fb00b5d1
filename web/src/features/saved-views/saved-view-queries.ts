// Calls of saved views.
import type { NewSavedViewBody, SavedView } from '@sitzplan/contract/saved-views'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Page } from '../../pages.ts'
import { address, call, newIdempotencyKey, read } from '../../platform/calls.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import { showFailure } from '../../ui/failure-notice.ts'

const path = '/api/v1/me/views'

const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: async ({ signal }) => (await read<{ items: SavedView[] }>(address(path, { limit: 200 }), signal)).items,
  staleTime: 60_000,
})

export const useSavedViews = () => useQuery(savedViewsQuery)

/** Where a page of the navigation begins: with the view its person has chosen for the list. */
export function useOpenings(): (page: Pick<Page, 'name' | 'to'>) => string {
  const { data: views } = useSavedViews()
  return ({ name, to }) => {
    const view = views?.find(({ list, isDefault }) => isDefault && list === name)
    return view ? `${to}?${view.query}` : to
  }
}

export function useSaveView(onSaved: (view: SavedView) => void) {
  const refresh = useRefresh()
  const submission = useSubmissionKey()
  return useMutation({
    mutationFn: (body: NewSavedViewBody) =>
      call<SavedView>('POST', path, { body, idempotencyKey: submission.keyOf(body) }),
    onSuccess: (view) => {
      submission.answered()
      onSaved(view)
    },
    onSettled: refresh,
  })
}

export function useChooseDefault() {
  return useMutation({
    mutationFn: ({ id, isDefault }: Pick<SavedView, 'id' | 'isDefault'>) =>
      call<SavedView>('PATCH', `${path}/${id}`, { body: { isDefault } }),
    onSettled: useRefresh(),
  })
}

export function useDeleteView(onDeleted: (view: SavedView) => void) {
  return useMutation({
    mutationFn: ({ id }: SavedView) => call<void>('DELETE', `${path}/${id}`),
    onSuccess: (_, view) => onDeleted(view),
    onSettled: useRefresh(),
  })
}

/** As it was, but for its id. */
export function useBringBack() {
  return useMutation({
    mutationFn: async ({ list, name, query, isDefault }: SavedView) => {
      const body: NewSavedViewBody = { list, name, query }
      const { id } = await call<SavedView>('POST', path, { body, idempotencyKey: newIdempotencyKey() })
      if (isDefault) await call<SavedView>('PATCH', `${path}/${id}`, { body: { isDefault } })
    },
    onError: showFailure,
    onSettled: useRefresh(),
  })
}

function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: savedViewsQuery.queryKey })
}
