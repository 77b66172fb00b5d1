// Ending sessions, wherever somebody asks for it.
import { notifications } from '@mantine/notifications'
import type { EndSessionsAnswer } from '@sitzplan/contract/seats'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../platform/calls.ts'

/** The server takes so many in one call. */
const mostPerCall = 1000

/** What shows sessions, the seats they take, or a change of kind that waits for the last of them. */
const changed = [['seating-plan'], ['sessions'], ['products'], ['users', 'one'], ['users', 'history']]

/** Says what came of it even when what asked is gone by then. What has ended leaves every selection with the plan. */
export function useEndSessions() {
  const { t } = useTranslation('sessions')
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ids, reason }: { ids: readonly string[]; reason: string }) => endAll(ids, reason.trim()),
    onSuccess: ({ ended, alreadyEnded, notFound, seatsFreed }) => {
      const gone = alreadyEnded.length + notFound.length
      // Others were faster, which is no success of this one.
      if (ended.length === 0) {
        notifications.show({ message: t('end.already', { count: gone }) })
        return
      }
      notifications.show({
        title: t('end.done', { count: ended.length }),
        message: [
          seatsFreed > 0 && t('end.freed', { count: seatsFreed }),
          gone > 0 && t('end.already', { count: gone }),
        ]
          .filter(Boolean)
          .join(' '),
      })
    },
    // Also after a refusal: some may have ended before it came.
    onSettled: () => {
      for (const queryKey of changed) void queries.invalidateQueries({ queryKey })
    },
  })
}

async function endAll(ids: readonly string[], reason: string): Promise<EndSessionsAnswer> {
  const total: EndSessionsAnswer = { ended: [], alreadyEnded: [], notFound: [], seatsFreed: 0 }
  for (let from = 0; from < ids.length; from += mostPerCall) {
    const body = { ids: ids.slice(from, from + mostPerCall), ...(reason && { reason }) }
    const part = await call<EndSessionsAnswer>('POST', '/api/v1/sessions/end', { body })
    total.ended.push(...part.ended)
    total.alreadyEnded.push(...part.alreadyEnded)
    total.notFound.push(...part.notFound)
    total.seatsFreed += part.seatsFreed
  }
  return total
}
