// What the page reads of use over time. Shapes are those of the contract.
import type { Usage } from '@sitzplan/contract/usage'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import type { UsageView } from './usage-view.ts'

export const usagePath = ({ range, last, isToday }: UsageView) =>
  address('/api/v1/usage', { range, date: isToday ? null : last })

/** Up to now it grows by itself. */
export const usageQuery = (view: UsageView) =>
  queryOptions({
    queryKey: ['usage', usagePath(view)],
    queryFn: ({ signal }) => read<Usage>(usagePath(view), signal),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: view.isToday ? 60_000 : false,
  })
