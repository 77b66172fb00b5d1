// The vendor's customer accounts: found, added, suspended and reactivated.
import type { AccountPatch, NewAccountBody, VendorAccount } from '@sitzplan/contract/vendor'
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'

export const accountsPath = '/api/v1/vendor/accounts'
export const accountsKey = ['vendor-accounts'] as const

const accountsQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: [...accountsKey, 'list', search],
    queryFn: ({ pageParam, signal }) =>
      read<Page<VendorAccount>>(address(accountsPath, { search: search.trim(), cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // The operators' event stream tells of orders alone.
    refetchInterval: 60_000,
  })

export const useAccounts = (search: string) => useInfiniteQuery(accountsQuery(search))

type OnDone = (account: VendorAccount) => void

/** `onDone` is told even when the dialog is gone by then. */
export function useNewAccount(onDone: OnDone) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: NewAccountBody; idempotencyKey: string }) =>
      call<VendorAccount>('POST', accountsPath, { body, idempotencyKey }),
    onSuccess: (account) => {
      onDone(account)
      void queries.invalidateQueries({ queryKey: accountsKey })
    },
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useAccountChange(onDone: OnDone) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: AccountPatch }) =>
      call<VendorAccount>('PATCH', `${accountsPath}/${id}`, { body: patch }),
    onSuccess: onDone,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: accountsKey })
    },
  })
}
