// Signing out, wherever it is asked for.
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../platform/calls.ts'
import { becomeSignedIn } from '../platform/me.ts'

export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient()
  return async () => {
    // What is still being read would come back as refused.
    await queries.cancelQueries()
    await call('POST', '/api/v1/sign-out')
    await becomeSignedIn(queries, null)
  }
}
