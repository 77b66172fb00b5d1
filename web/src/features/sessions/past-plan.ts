// The seating plan of a moment of the last day, asked for and kept: what was does not change.
import type { PastSeatingPlan } from '@sitzplan/contract/past-seating-plan'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { address, read } from '../../platform/calls.ts'
import { useMe } from '../../platform/me.ts'

/** Whether this person may ask who it was, where the account does not want it untold. */
function useMaySeePastNames(): boolean {
  const { permissions, account } = useMe()
  const { historyWithoutNames, planWithoutNames } = account.privacy
  return permissions.includes('usage.view') && !historyWithoutNames && !planWithoutNames
}

/** `moment`: milliseconds since 1970. What was shown before stays until the next is there. */
export function usePastPlan(moment: number) {
  const may = useMaySeePastNames()
  const [wantsNames, setWantsNames] = useState(false)
  const names = may && wantsNames
  const at = new Date(moment).toISOString()
  const query = useQuery({
    queryKey: ['past-seating-plan', at, names],
    queryFn: ({ signal }) =>
      read<PastSeatingPlan>(address('/api/v1/seating-plan/past', { at, ...(names && { names }) }), signal),
    staleTime: Number.POSITIVE_INFINITY,
    // Names stay no longer than they are looked at, and each look is written down.
    gcTime: names ? 0 : 300_000,
    placeholderData: keepPreviousData,
  })
  return { query, names: { isOffered: may, isOn: names, set: setWantsNames } }
}
