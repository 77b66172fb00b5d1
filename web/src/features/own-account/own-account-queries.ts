// Where I am signed in, and the tokens that act as me.
import type { OwnEmail, OwnEmailBody } from '@sitzplan/contract/email-change'
import type { PasswordChangeBody, SignIn } from '@sitzplan/contract/sign-in'
import type { NewToken, Token } from '@sitzplan/contract/tokens'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { renewingSignIn } from '../../platform/me.ts'
import { isRefused } from '../../platform/problems.ts'

const most = 200

export const signInsQuery = queryOptions({
  queryKey: ['sign-ins'],
  queryFn: ({ signal }) => read<Page<SignIn>>(address('/api/v1/sign-ins', { limit: most }), signal),
})

export const ownTokensQuery = queryOptions({
  queryKey: ['tokens', 'own'],
  queryFn: ({ signal }) => read<Page<Token>>(address('/api/v1/tokens', { own: true, limit: most }), signal),
})

/** One that is over already is as good as ended. */
export function useEndSignIn(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      call<void>('DELETE', `/api/v1/sign-ins/${id}`).catch((error) => {
        if (!isGone(error)) throw error
      }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  })
}

/** Ends all sign-ins but this one. */
export function useEndOthers(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', '/api/v1/sign-ins'),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: signInsQuery.queryKey }),
  })
}

export const ownEmailQuery = queryOptions({
  queryKey: ['own-email'],
  queryFn: ({ signal }) => read<OwnEmail>('/api/v1/me/email', signal),
})

export function useChangeEmail(onDone: (asked: OwnEmailBody) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: OwnEmailBody) => call<unknown>('POST', '/api/v1/me/email', { body }),
    onSuccess: (_, asked) => {
      onDone(asked)
      return queries.invalidateQueries({ queryKey: ownEmailQuery.queryKey })
    },
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useChangePassword(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: PasswordChangeBody) =>
      renewingSignIn(queries, () => call<void>('POST', '/api/v1/me/password', { body })),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: signInsQuery.queryKey })
    },
  })
}

/** `idempotencyKey`: a second click makes no second token. */
export function useCreateToken() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ name, idempotencyKey }: { name: string; idempotencyKey: string }) =>
      call<NewToken>('POST', '/api/v1/tokens', { body: { name, kind: 'user' }, idempotencyKey }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownTokensQuery.queryKey }),
  })
}

/** `onDone` is told even when the dialog is gone by then. */
export function useDeleteToken(onDone: (deleted: Token) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: Token) =>
      call<void>('DELETE', `/api/v1/tokens/${id}`).catch((error) => {
        if (!isGone(error)) throw error
      }),
    onSuccess: (_, token) => {
      onDone(token)
      return queries.invalidateQueries({ queryKey: ownTokensQuery.queryKey })
    },
  })
}

const isGone = (error: unknown) => isRefused(error, 'not_found')
