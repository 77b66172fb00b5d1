// The account's own settings: read, and changed.
import type { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'

const settingsQuery = queryOptions({
  queryKey: ['account-settings'],
  queryFn: ({ signal }) => read<AccountSettings>('/api/v1/account', signal),
})

export const useSettings = () => useQuery(settingsQuery)

export function useChange() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: AccountPatchBody) => call<AccountSettings>('PATCH', '/api/v1/account', { body }),
    onSuccess: async (settings) => {
      queries.setQueryData(settingsQuery.queryKey, settings)
      // The head of every page says the account's name; plans and logs follow its privacy and time zone.
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['me'] }),
        queries.invalidateQueries({ queryKey: ['seating-plan'] }),
      ])
    },
  })
}
