// What I may use, what I run, where I wait. Members have no event stream: the page asks every few seconds while it is
// looked at, and at once when somebody comes back to it.
import type { DownloadLink } from '@sitzplan/contract/downloads'
import type { OwnTicket } from '@sitzplan/contract/me'
import type { AskableProduct, AskBody, OwnProductRequest } from '@sitzplan/contract/product-requests'
import type { Entitlement, Session } from '@sitzplan/contract/seats'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, newIdempotencyKey, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'

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

export const askableProductsQuery = queryOptions({
  queryKey: ['askable-products'],
  queryFn: async ({ signal }) =>
    (await read<Page<AskableProduct>>(address('/api/v1/me/askable-products', { limit }), signal)).items,
  ...whileLookedAt,
})

/** `onDone` is told even when the dialog is gone by then. */
export function useAsk(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: AskBody; idempotencyKey: string }) =>
      call<OwnProductRequest>('POST', '/api/v1/product-requests', { body, idempotencyKey }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: askableProductsQuery.queryKey }),
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useEndOwnSession(onDone: (ended: Session) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: Session) => call<void>('DELETE', `/api/v1/sessions/${id}`),
    onSuccess: (_, session) => {
      onDone(session)
      return queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey })
    },
  })
}

/** `onDone` is told even when the row is gone by then: who waits no longer has none. */
export function useLeaveLine(onDone: (left: OwnTicket) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ ticket }: OwnTicket) => call<void>('DELETE', `/api/v1/tickets/${ticket}`),
    onSuccess: (_, place) => {
      onDone(place)
      return queries.invalidateQueries({ queryKey: ownTicketsQuery.queryKey })
    },
  })
}

/** The browser is led to the file by a link that has just been made. */
export const useDownload = () =>
  useMutation({
    mutationFn: (product: string) =>
      call<DownloadLink>('POST', `/api/v1/me/products/${product}/download`, { idempotencyKey: newIdempotencyKey() }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
