// What the pages read of group rules and held changes, and what they send. Shapes are those of the contract.
import type { GroupRuleBody, GroupRuleList, GroupRulesPreview, HeldChange } from '@sitzplan/contract/group-rules'
import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const path = '/api/v1/group-rules'
const heldPath = '/api/v1/held-changes'

/** Asked again while rules are still being applied, so that the number goes down. */
export const groupRulesQuery = queryOptions({
  queryKey: ['group-rules'],
  queryFn: ({ signal }) => read<GroupRuleList>(path, signal),
  refetchInterval: (query) => (query.state.data?.pending ? 1_000 : false),
})

export const usePreview = () =>
  useMutation({
    mutationFn: (rules: readonly GroupRuleBody[]) =>
      call<GroupRulesPreview>('POST', `${path}/preview`, { body: { rules } }),
  })

export function useSaveRules(onDone: (saved: GroupRuleList) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { version: number; rules: readonly GroupRuleBody[] }) =>
      call<GroupRuleList>('PUT', path, { body }),
    onSuccess: (saved) => {
      queries.setQueryData(groupRulesQuery.queryKey, saved)
      onDone(saved)
    },
    // Also after a refusal: a colleague may have saved others.
    onSettled: () => {
      for (const key of ['group-rules', 'users', 'groups', 'products', 'held-changes'])
        void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** How many changes wait for a decision, of who decides. */
export function useHeldCount() {
  useRefreshed(['held-changes'], ({ event }) => event === 'users')
  return useQuery({
    queryKey: ['held-changes', 'count'],
    queryFn: async ({ signal }) => (await read<Page<HeldChange>>(address(heldPath, { limit: 1 }), signal)).total,
    enabled: useMay('provisioning.manage'),
  })
}

export function useHeldChanges() {
  useRefreshed(['held-changes'], ({ event }) => event === 'users')
  return useInfiniteQuery({
    queryKey: ['held-changes', 'list'],
    queryFn: ({ pageParam: cursor, signal }) => read<Page<HeldChange>>(address(heldPath, { cursor }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export interface Decision {
  do: 'confirm' | 'discard'
  /** Left out: all there are. */
  ids?: string[]
}

export function useDecide(onDone: (decided: number, decision: Decision) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Decision) => call<{ decided: number }>('POST', `${heldPath}/decisions`, { body }),
    onSuccess: ({ decided }, decision) => onDone(decided, decision),
    onSettled: () => {
      for (const key of ['held-changes', 'users', 'groups', 'products'])
        void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}
