// The directory of the account: its settings and state, its tokens, and what it called last.
import type {
  Provisioning,
  ProvisioningCall,
  ProvisioningCallDetail,
  ProvisioningSettings,
} from '@sitzplan/contract/provisioning'
import type { NewToken, Token } from '@sitzplan/contract/tokens'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'

const key = ['provisioning'] as const
const path = '/api/v1/provisioning'

/** While somebody sets it up they wait for the next call to appear. */
const readAgainMilliseconds = 5_000

export const provisioningQuery = queryOptions({
  queryKey: [...key, 'state'],
  queryFn: ({ signal }) => read<Provisioning>(path, signal),
  refetchInterval: readAgainMilliseconds,
})

export const scimTokensQuery = queryOptions({
  queryKey: [...key, 'tokens'],
  queryFn: ({ signal }) => read<{ items: Token[] }>(address('/api/v1/tokens', { kind: 'scim', limit: 200 }), signal),
})

export const callsQuery = (refused: boolean) =>
  infiniteQueryOptions({
    queryKey: [...key, 'calls', refused],
    queryFn: ({ pageParam, signal }) =>
      read<Page<ProvisioningCall>>(
        address(`${path}/calls`, { refused: refused || undefined, limit: 25, cursor: pageParam }),
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: readAgainMilliseconds,
  })

export const callQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, 'call', id],
    queryFn: ({ signal }) => read<ProvisioningCallDetail>(`${path}/calls/${id}`, signal),
    // What was called does not change.
    staleTime: Number.POSITIVE_INFINITY,
  })

function useChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
}

export const useChangeSettings = (onDone: () => void) =>
  useChange((body: ProvisioningSettings) => call<Provisioning>('PUT', path, { body }), onDone)

interface Lifetime {
  validDays?: number
}

export interface TokenWanted {
  body: Lifetime & ({ name: string; kind: 'scim' } | { overlapDays: number })
  /** The one in whose place it comes. */
  replaces: string | null
  idempotencyKey: string
}

export const useNewScimToken = () =>
  useChange(({ body, replaces, idempotencyKey }: TokenWanted) =>
    call<NewToken>('POST', replaces ? `/api/v1/tokens/${replaces}/rotate` : '/api/v1/tokens', { body, idempotencyKey }),
  )

export const useDeleteScimToken = (onDone: () => void) =>
  useChange((id: string) => call<void>('DELETE', `/api/v1/tokens/${id}`), onDone)
