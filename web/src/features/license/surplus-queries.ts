// Which licenses have to be taken away before a revision can be activated, from whom, and undoing an activation.
import type { UndoneRevision } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import { useOvertaken } from './overtaken.ts'

/** Read again whenever the license is: who works and who has a license changes all the time. */
export const useSurplus = (revision: number, isAsked: boolean) =>
  useQuery({
    queryKey: ['license', 'surplus', revision],
    queryFn: async ({ signal }) => {
      const path = address(`/api/v1/license/revisions/${revision}/surplus`, { limit: 200 })
      return (await read<{ items: SurplusLine[] }>(path, signal)).items
    },
    enabled: isAsked,
  })

export function useUndo(onDone: (undone: UndoneRevision) => void) {
  const queries = useQueryClient()
  const tell = useOvertaken()
  return useMutation({
    mutationFn: (revision: number) => call<UndoneRevision>('POST', `/api/v1/license/revisions/${revision}/undo`),
    onSuccess: onDone,
    onError: tell,
    onSettled: () => {
      for (const key of ['license', 'products', 'users']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}
