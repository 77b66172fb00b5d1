// Orders of all accounts and what they ask sales for, as operators work them off.
import type { VendorOrder, VendorSalesRequest } from '@sitzplan/contract/orders'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const key = ['customer-orders'] as const
const ordersPath = '/api/v1/vendor/orders'
const requestsPath = '/api/v1/vendor/sales-requests'

export function useCustomerOrders(status: 'open' | null) {
  useRefreshed(key, ({ event }) => event === 'orders')
  return useInfiniteQuery({
    queryKey: [...key, 'orders', status],
    queryFn: ({ pageParam, signal }) =>
      read<Page<VendorOrder>>(address(ordersPath, { status, cursor: pageParam, limit: 20 }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
}

export const useCustomerRequests = (status: 'requested' | null) =>
  useInfiniteQuery({
    queryKey: [...key, 'requests', status],
    queryFn: ({ pageParam, signal }) =>
      read<Page<VendorSalesRequest>>(address(requestsPath, { status, cursor: pageParam, limit: 20 }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })

export type OrderStep = 'confirm' | 'fulfil' | 'reject'
export type RequestStep = 'order' | 'decline'

/** `reason`: of a rejection. `onDone` is told even when what asked is gone by then. */
export function useOrderStep(onDone: (order: VendorOrder, step: OrderStep) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, step, ...body }: { id: string; step: OrderStep; reason?: string; payment?: 'invoice' }) =>
      call<VendorOrder>('POST', `${ordersPath}/${id}/${step}`, Object.keys(body).length > 0 ? { body } : {}),
    onSuccess: (order, { step }) => onDone(order, step),
    // Also after a refusal: then somebody else has moved it.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: key })
      void queries.invalidateQueries({ queryKey: ['vendor-accounts'] })
    },
  })
}

export function useRequestStep(onDone: (step: RequestStep) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, step, reason }: { id: string; step: RequestStep; reason?: string }) =>
      call<unknown>('POST', `${requestsPath}/${id}/${step}`, reason === undefined ? {} : { body: { reason } }),
    onSuccess: (_, { step }) => onDone(step),
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  })
}
