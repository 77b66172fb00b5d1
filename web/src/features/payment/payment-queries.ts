// How the account pays for what it orders, and the way to Stripe's page and back.
import type { CardVisit, PaymentMethods } from '@sitzplan/contract/payments'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const path = '/api/v1/payment-method'
const key = ['payment-method'] as const

const methodsQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => read<PaymentMethods>(path, signal),
})

export function usePaymentMethods() {
  useRefreshed(key, ({ event }) => event === 'orders')
  return useQuery({ ...methodsQuery, enabled: useMay('orders.manage') })
}

/** Leaves the app for Stripe's page, which leads back here. */
export const useCardVisit = () =>
  useMutation({
    mutationFn: () => call<CardVisit>('POST', `${path}/card`),
    onSuccess: ({ url }) => window.location.assign(url),
  })

/** What a visit to Stripe's page has brought. Asked again it says the same, and changes nothing. */
export function useFinishedVisit(session: string | null) {
  const queries = useQueryClient()
  return useQuery({
    queryKey: ['card-visit', session],
    queryFn: async ({ signal }) => {
      const methods = await call<PaymentMethods>('POST', `${path}/card/visit-done`, { body: { session }, signal })
      queries.setQueryData(key, methods)
      return methods
    },
    enabled: session !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useCardRemoval(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `${path}/card`),
    onSuccess: onDone,
    onSettled: () => {
      for (const changed of [key, ['products'], ['offered-products']])
        void queries.invalidateQueries({ queryKey: changed })
    },
  })
}
