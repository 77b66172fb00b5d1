// The link of the first run, and making the vendor.
import type { SetupBody, SetupState } from '@sitzplan/contract/setup'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'

const address = (token: string) => `/api/v1/setup/${encodeURIComponent(token)}`

export const setupLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['setup', token],
    queryFn: ({ signal }) => read<SetupState>(address(token), signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useSetUp = (token: string) =>
  useMutation({ mutationFn: (body: SetupBody) => call<unknown>('POST', address(token), { body }) })
