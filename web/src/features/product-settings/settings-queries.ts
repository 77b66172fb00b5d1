// A product's settings of a user: read, and replaced as a whole.
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'
import type { Settings } from './settings-fields.ts'

const path = (user: string, product: string) => `/api/v1/users/${user}/products/${encodeURIComponent(product)}/settings`

export const settingsQuery = (user: string, product: string) =>
  queryOptions({
    queryKey: ['product-settings', user, product],
    queryFn: ({ signal }) => read<Settings>(path(user, product), signal),
    // What is being edited is not read anew under the hands of whoever edits it.
    staleTime: 0,
    refetchOnWindowFocus: false,
  })

export function useReplaceSettings(user: string, product: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (settings: Settings) => call<Settings>('PUT', path(user, product), { body: settings }),
    onSuccess: (settings) => {
      queries.setQueryData(settingsQuery(user, product).queryKey, settings)
      onDone()
    },
  })
}
