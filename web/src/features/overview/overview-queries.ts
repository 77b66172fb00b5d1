// What only the overview asks for: who asked an administrator for help, and the first steps of an account.
import { firstStepPermissions } from '@sitzplan/contract/first-steps'
import type { GettingStarted } from '@sitzplan/contract/getting-started'
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

export function useHelpRequests() {
  useRefreshed(['help-requests'], ({ event }) => event === 'users' || event === 'sessions')
  return useQuery({
    queryKey: ['help-requests'],
    queryFn: async ({ signal }) =>
      (await read<Page<HelpRequest>>(address('/api/v1/help-requests', { limit: 50 }), signal)).items,
    enabled: useMay('sessions.view'),
  })
}

const gettingStartedPath = '/api/v1/getting-started'
const gettingStartedKey = ['getting-started']

/** Undefined for who does none of the steps. What is done is heard of as long as something is not. */
export function useGettingStarted(): GettingStarted | undefined {
  const { permissions } = useMe()
  const { data } = useQuery({
    queryKey: gettingStartedKey,
    queryFn: ({ signal }) => read<GettingStarted>(gettingStartedPath, signal),
    enabled: Object.values(firstStepPermissions).some((permission) => permissions.includes(permission)),
  })
  const isOpen = data?.steps.some(({ done }) => !done) ?? false
  useRefreshed(gettingStartedKey, () => isOpen)
  return data
}

export function usePutAway() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (putAway: boolean) => call<GettingStarted>('PUT', gettingStartedPath, { body: { putAway } }),
    onSuccess: (guide) => queries.setQueryData(gettingStartedKey, guide),
  })
}
