// The account's own settings: read, and changed.
import type { AccountPatchBody, AccountSettings } from '@sitzplan/contract/account'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'

const settingsQuery = queryOptions({
  queryKey: ['account-settings'],
  queryFn: ({ signal }) => read<AccountSettings>('/api/v1/account', signal),
})

export const useSettings = () => useQuery(settingsQuery)

/** `onDone` is told even when the form is gone by then. */
export function useChange(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: AccountPatchBody) => call<AccountSettings>('PATCH', '/api/v1/account', { body }),
    onSuccess: async (settings) => {
      onDone()
      queries.setQueryData(settingsQuery.queryKey, settings)
      // The head of every page says the account's name; plans and logs follow its privacy and time zone.
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['me'] }),
        queries.invalidateQueries({ queryKey: ['seating-plan'] }),
      ])
    },
  })
}
