// My second factor, and what changes it. Each change takes the password.
import type { OwnSecondFactor, ProposedSecondFactor, RecoveryCodes } from '@sitzplan/contract/second-factor'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'
import { renewingSignIn } from '../../platform/me.ts'

const address = '/api/v1/me/second-factor'

export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }) => read<OwnSecondFactor>(address, signal),
})

interface WithCode {
  password: string
  code: string
}

/** `code`: of the second factor that is there already. */
interface WithOwnCode {
  password: string
  code?: string
}

export const useBegin = () =>
  useMutation({
    mutationFn: (body: WithOwnCode) => call<ProposedSecondFactor>('POST', address, { body }),
  })

export function useConfirm() {
  const queries = useQueryClient()
  const changed = useChanged()
  return useMutation({
    mutationFn: (body: WithCode) =>
      renewingSignIn(queries, () => call<RecoveryCodes>('POST', `${address}/confirm`, { body })),
    onSuccess: changed,
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useTurnOff(onDone: () => void) {
  const queries = useQueryClient()
  const changed = useChanged()
  return useMutation({
    mutationFn: (body: WithCode) => renewingSignIn(queries, () => call<void>('POST', `${address}/turn-off`, { body })),
    onSuccess: () => {
      onDone()
      return changed()
    },
  })
}

export function useMakeCodes() {
  const changed = useChanged()
  return useMutation({
    mutationFn: (body: WithCode) => call<RecoveryCodes>('POST', `${address}/recovery-codes`, { body }),
    onSuccess: changed,
  })
}

/** The other sign-ins end with it. */
function useChanged() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey }),
      queries.invalidateQueries({ queryKey: ['sign-ins'] }),
    ])
}
