// The plan with names, for where people may be named although the account wants its plan without: the list, and what asks
// before sessions are ended. Names are asked for only while somebody looks.
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readAll } from '../../platform/lists.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { type NamedLists, withNames } from './naming-rules.ts'

const namedListsQuery = queryOptions({
  queryKey: ['sessions', 'named'],
  queryFn: async ({ signal }): Promise<NamedLists> => {
    const [sessions, waiting] = await Promise.all([
      readAll<NamedLists['sessions'][number]>('/api/v1/sessions', signal),
      readAll<NamedLists['waiting'][number]>('/api/v1/waiting', signal),
    ])
    return { sessions, waiting }
  },
  // Nobody looks any more: no names stay behind.
  gcTime: 0,
})

export function useNamedPlan(plan: SeatingPlan, isWanted: boolean): SeatingPlan {
  useRefreshed(namedListsQuery.queryKey, ({ event }) => event === 'sessions' || event === 'line', 3)
  const { data: lists } = useQuery({ ...namedListsQuery, enabled: isWanted && plan.withoutNames })
  return useMemo(
    () => (isWanted && plan.withoutNames && lists ? withNames(plan, lists) : plan),
    [plan, lists, isWanted],
  )
}
