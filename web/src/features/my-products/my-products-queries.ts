// What I may use, what I run, where I wait. Members have no event stream: the page asks every few seconds while it is
// looked at, and at once when somebody comes back to it.
import type { OwnTicket } from '@sitzplan/contract/me'
import type { Entitlement, Session } from '@sitzplan/contract/seats'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'

interface Page<Item> {
  items: Item[]
}

const whileLookedAt = { refetchInterval: 5_000, refetchOnWindowFocus: 'always', staleTime: 0 } as const
const limit = 200

export const ownProductsQuery = queryOptions({
  queryKey: ['my-products'],
  queryFn: ({ signal }) => read<Page<Entitlement>>(address('/api/v1/me/products', { limit }), signal),
  ...whileLookedAt,
})

export const ownSessionsQuery = queryOptions({
  queryKey: ['my-sessions'],
  queryFn: ({ signal }) => read<Page<Session>>(address('/api/v1/me/sessions', { limit }), signal),
  ...whileLookedAt,
})

export const ownTicketsQuery = queryOptions({
  queryKey: ['my-tickets'],
  queryFn: ({ signal }) => read<Page<OwnTicket>>(address('/api/v1/me/tickets', { limit }), signal),
  ...whileLookedAt,
})

export function useEndOwnSession() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<void>('DELETE', `/api/v1/sessions/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  })
}

export function useLeaveLine() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ticket: string) => call<void>('DELETE', `/api/v1/tickets/${ticket}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownTicketsQuery.queryKey }),
  })
}
