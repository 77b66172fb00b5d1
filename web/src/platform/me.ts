// Who is signed in, and what they may do.
import type { Me } from '@sitzplan/contract/me'
import type { Permission } from '@sitzplan/contract/permissions'
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { read } from './calls.ts'
import { isRefused } from './problems.ts'

/** The signed-in person; null when nobody is. */
const meQuery = queryOptions<Me | null>({
  queryKey: ['me'],
  queryFn: ({ signal }) =>
    read<Me>('/api/v1/me', signal).catch((error) => {
      if (isRefused(error, 'unauthorized')) return null
      throw error
    }),
  staleTime: 60_000,
})

export const useSignedIn = () => useQuery(meQuery)

/** Somebody has signed in, or out (null). Nothing that the one before has read stays here. */
export async function becomeSignedIn(queries: QueryClient, me: Me | null): Promise<void> {
  await queries.cancelQueries()
  // Not `clear`: it would cut off the page that asks who is signed in.
  queries.setQueryData(meQuery.queryKey, me)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
}

export const MeContext = createContext<Me | null>(null)

/** The signed-in person; only on pages behind the sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this page needs a signed-in person')
  return me
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}
