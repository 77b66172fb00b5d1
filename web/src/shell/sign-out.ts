// Signing out, wherever it is asked for. Nobody is told to be signed out who is not.
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../platform/calls.ts'
import { becomeSignedIn, endingSignIn } from '../platform/me.ts'
import { isRefused } from '../platform/problems.ts'
import { showFailure } from '../ui/failure-notice.ts'

export function useSignOut(): () => Promise<unknown> {
  const queries = useQueryClient()
  const signOut = async () => {
    // What is still being read would come back as refused.
    await queries.cancelQueries()
    try {
      await call('POST', '/api/v1/sign-out')
    } catch (error) {
      if (!isRefused(error, 'unauthorized')) {
        showFailure(error)
        return queries.invalidateQueries()
      }
    }
    return becomeSignedIn(queries, null)
  }
  return () => endingSignIn(signOut)
}
