// A product's sign-in on its way: what it waits for, and sending it on.
import type { ProductSignIn, ProductSignInContinued } from '@sitzplan/contract/openid'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'
import { becomeSignedIn } from '../../platform/me.ts'

/** `userId`: who is signed in; with somebody else it is another question. */
export const useProductSignIn = (uid: string, userId: string | null) =>
  useQuery({
    queryKey: ['product-sign-in', uid, userId],
    queryFn: ({ signal }) => read<ProductSignIn>(`/api/v1/sign-in/product/${encodeURIComponent(uid)}`, signal),
    staleTime: 0,
    gcTime: 0,
  })

const stop = (uid: string) => `/openid/sign-in/${encodeURIComponent(uid)}`

/** Leaves for the product. Going back leads past this page: it has nothing to show any more. */
export const goOnToProduct = (uid: string): void => window.location.replace(stop(uid))

export const useConfirmation = (uid: string) =>
  useMutation({
    mutationFn: () => call<ProductSignInContinued>('POST', stop(uid), { body: {} }),
    onSuccess: ({ redirectTo }) => window.location.replace(redirectTo),
  })

/** Signs out, so that somebody else can sign in. */
export function useOtherPerson() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('POST', '/api/v1/sign-out'),
    onSuccess: () => becomeSignedIn(queries, null),
  })
}
