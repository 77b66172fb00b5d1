// What only the overview asks for: who asked an administrator for help.
import type { HelpRequest } from '@sitzplan/contract/help-requests'
import { useQuery } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

interface HelpRequestPage {
  items: HelpRequest[]
}

export function useHelpRequests() {
  useRefreshed(['help-requests'], ({ event }) => event === 'users' || event === 'sessions')
  return useQuery({
    queryKey: ['help-requests'],
    queryFn: async ({ signal }) =>
      (await read<HelpRequestPage>(address('/api/v1/help-requests', { limit: 50 }), signal)).items,
    enabled: useMay('sessions.view'),
  })
}
