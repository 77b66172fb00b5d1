// What the pages of imports read and do. Shapes are those of the contract.
import type { ImportLine, PeopleImport } from '@sitzplan/contract/people-import'
import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, download, read, sendFile } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'

export interface LineFilter {
  outcome?: ImportLine['outcome'] | undefined
  result?: NonNullable<ImportLine['result']> | undefined
  warning?: true | undefined
  search?: string | undefined
}

const path = '/api/v1/user-imports'
const key = ['imports'] as const

/** Whoever looks sees how far it is. */
const lookAgainMilliseconds = 1_000
const isUnderWay = ({ state }: PeopleImport) => state === 'running' || state === 'checking'

export const importsQuery = queryOptions({
  queryKey: [...key, 'list'],
  queryFn: ({ signal }) => read<Page<PeopleImport>>(address(path, { limit: 20 }), signal),
  refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? lookAgainMilliseconds : false),
})

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => read<PeopleImport>(`${path}/${id}`, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? lookAgainMilliseconds : false),
  })

/** Of an import as it is: what its lines say changes with its state. */
export const useImportLines = ({ id, state, createGroups }: PeopleImport, filter: LineFilter) =>
  useInfiniteQuery({
    queryKey: [...key, 'lines', id, state, createGroups, filter],
    queryFn: ({ pageParam, signal }) =>
      read<Page<ImportLine>>(address(`${path}/${id}/lines`, { ...filter, limit: 50, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })

export const downloadLines = (id: string, fileName: string): Promise<void> =>
  download(`${path}/${id}/lines`, 'text/csv', fileName)

export function useCheckFile(onChecked: (found: PeopleImport) => void) {
  const queries = useQueryClient()
  const submission = useSubmissionKey()
  return useMutation({
    mutationFn: (file: File) => {
      const { name, size, lastModified } = file
      return sendFile<PeopleImport>(address(path, { fileName: name.slice(0, 200) }), file, {
        mediaType: 'text/csv',
        idempotencyKey: submission.keyOf({ name, size, lastModified }),
      })
    },
    onSuccess: (found) => {
      submission.answered()
      queries.setQueryData(importQuery(found.id).queryKey, found)
      onChecked(found)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
}

/** Changes the import, and shows it as it is then. */
function useStep<Wish>(id: string, step: (wish: Wish) => Promise<PeopleImport>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: (found) => queries.setQueryData(importQuery(id).queryKey, found),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export const useCheckAgain = (id: string) =>
  useStep(id, (createGroups: boolean) => call<PeopleImport>('PATCH', `${path}/${id}`, { body: { createGroups } }))

export const useStart = (id: string) =>
  useStep(id, (notify: boolean) => call<PeopleImport>('POST', `${path}/${id}/start`, { body: { notify } }))

export const useStop = (id: string) => useStep(id, () => call<PeopleImport>('POST', `${path}/${id}/stop`))

export function useForget(id: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `${path}/${id}`),
    onSuccess: () => {
      queries.removeQueries({ queryKey: importQuery(id).queryKey })
      onDone()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: importsQuery.queryKey }),
  })
}
