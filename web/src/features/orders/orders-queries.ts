// Orders of the account, what it has asked sales for, and what the vendor offers.
import type { OfferedProduct } from '@sitzplan/contract/catalog'
import type { Order, OrderBody, OrderPreview, OrderPreviewBody, SalesRequest } from '@sitzplan/contract/orders'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const ordersPath = '/api/v1/orders'
const ordersKey = ['orders'] as const

export function useOrders(status: 'open' | null) {
  useRefreshed(ordersKey, ({ event }) => event === 'orders')
  return useInfiniteQuery({
    queryKey: [...ordersKey, 'list', status],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Order>>(address(ordersPath, { status, cursor: pageParam, limit: 20 }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: useMay('orders.manage'),
  })
}

/** The newest of what the account has asked sales for. */
export function useSalesRequests() {
  useRefreshed(ordersKey, ({ event }) => event === 'orders')
  return useQuery({
    queryKey: [...ordersKey, 'sales'],
    queryFn: async ({ signal }) =>
      (await read<Page<SalesRequest>>(address('/api/v1/sales-requests', { limit: 5 }), signal)).items,
    enabled: useMay('products.view'),
  })
}

const offeredKey = ['offered-products'] as const

/** Everything the vendor sells, in the language of the page, with what orders are counted from. */
export function useOffered() {
  const { i18n } = useTranslation()
  useRefreshed(offeredKey, ({ event }) => event === 'license')
  return useQuery({
    queryKey: [...offeredKey, i18n.language],
    queryFn: async ({ signal }) =>
      (await read<Page<OfferedProduct>>(address('/api/v1/offered-products', { limit: 200 }), signal)).items,
    staleTime: 60_000,
  })
}

/** What the order would change; asked anew as it is typed. */
export const useOrderPreview = (body: OrderPreviewBody, isAsked: boolean) =>
  useQuery({
    queryKey: [...ordersKey, 'preview', body],
    queryFn: ({ signal }) => call<OrderPreview>('POST', `${ordersPath}/preview`, { body, signal }),
    enabled: isAsked,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  })

function useOrdersAnew() {
  const queries = useQueryClient()
  return () => {
    for (const key of ['orders', 'products']) void queries.invalidateQueries({ queryKey: [key] })
  }
}

interface Submission {
  body: OrderBody
  idempotencyKey: string
}

/** `onDone` is told even when the dialog is gone by then. */
export function usePlaceOrder(onDone: (order: Order) => void) {
  const readAnew = useOrdersAnew()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: Submission) => call<Order>('POST', ordersPath, { body, idempotencyKey }),
    onSuccess: onDone,
    onSettled: readAnew,
  })
}

export function useAskSales(onDone: () => void) {
  const readAnew = useOrdersAnew()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: Submission) =>
      call<SalesRequest>('POST', '/api/v1/sales-requests', { body, idempotencyKey }),
    onSuccess: onDone,
    onSettled: readAnew,
  })
}

export function useCancelOrder(onDone: () => void) {
  const readAnew = useOrdersAnew()
  return useMutation({
    mutationFn: (id: string) => call<Order>('POST', `${ordersPath}/${id}/cancel`),
    onSuccess: onDone,
    onSettled: readAnew,
  })
}

/** Pays an order whose card was not charged, with the card on file now. */
export function usePayOrder(onDone: (order: Order) => void) {
  const readAnew = useOrdersAnew()
  return useMutation({
    mutationFn: (id: string) => call<Order>('POST', `${ordersPath}/${id}/pay`),
    onSuccess: onDone,
    onSettled: readAnew,
  })
}
