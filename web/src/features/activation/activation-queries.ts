// Behind an invitation's link: what it is, and getting in.
import type { Activation } from '@sitzplan/contract/invitations'
import type { Me } from '@sitzplan/contract/me'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'
import { presentLanguage } from '../../platform/language.ts'

const address = (token: string) => `/api/v1/activation/${encodeURIComponent(token)}`

export const activationQuery = (token: string) =>
  queryOptions({
    queryKey: ['activation', token],
    queryFn: ({ signal }) => read<Activation>(address(token), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useActivate = (token: string) =>
  useMutation({
    // Whoever chose a language at the door reads it inside, too.
    mutationFn: (password: string) =>
      call<Me>('POST', address(token), { body: { password, language: presentLanguage() } }),
  })

export const useAccept = (token: string) =>
  useMutation({ mutationFn: () => call<Me>('POST', `${address(token)}/accept`) })

export const useDecline = (token: string) =>
  useMutation({ mutationFn: () => call<undefined>('POST', `${address(token)}/decline`) })
