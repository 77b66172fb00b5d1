// Enterprise Sign-In: domains, providers, tests, and what is done with them. Every change reads all of it anew: a step
// opens the next.
import type {
  BreakGlassChoice,
  DomainProof,
  EmailDomain,
  IdentityProvider,
  ProviderKind,
  ProviderModeBody,
  ProviderPatchBody,
  ProviderTest,
  SamlMetadataBody,
} from '@sitzplan/contract/enterprise-sign-in'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call, newIdempotencyKey, read } from '../../platform/calls.ts'

interface List<Item> {
  items: Item[]
}

const key = ['enterprise-sign-in'] as const
const domainsPath = '/api/v1/email-domains'
const providersPath = '/api/v1/identity-providers'

export const useDomains = () =>
  useQuery({
    queryKey: [...key, 'domains'],
    queryFn: ({ signal }) => read<List<EmailDomain>>(`${domainsPath}?limit=200`, signal),
  })

export const useProviders = () =>
  useQuery({
    queryKey: [...key, 'providers'],
    queryFn: ({ signal }) => read<List<IdentityProvider>>(`${providersPath}?limit=200`, signal),
  })

export const useLastTest = (id: string) =>
  useQuery({
    queryKey: [...key, 'test', id],
    queryFn: ({ signal }) => read<{ test: ProviderTest | null }>(`${providersPath}/${id}/test`, signal),
  })

export const useBreakGlassChoices = (id: string, isAsked: boolean) =>
  useQuery({
    queryKey: [...key, 'break-glass', id],
    queryFn: ({ signal }) => read<List<BreakGlassChoice>>(`${providersPath}/${id}/break-glass?limit=200`, signal),
    enabled: isAsked,
  })

export type ShutOutReason = 'outside' | 'not_yet'

/** Whom enforcing would keep out: how many, and the first of them. */
export const useShutOut = (id: string, reason: ShutOutReason) =>
  useQuery({
    queryKey: [...key, 'shut-out', id, reason],
    queryFn: ({ signal }) =>
      read<List<{ id: string; name: string }> & { total: number }>(
        `${providersPath}/${id}/shut-out?reason=${reason}&limit=5`,
        signal,
      ),
  })

/** A change, after which everything is read anew, before it counts as done. */
function useChange<Input, Answer>(change: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSettled: () => queries.invalidateQueries({ queryKey: key }) })
}

export const useAddDomain = () =>
  useChange((domain: string) =>
    call<EmailDomain>('POST', domainsPath, { body: { domain }, idempotencyKey: newIdempotencyKey() }),
  )
export const useVerifyDomain = (id: string) =>
  useChange((by: DomainProof) => call<EmailDomain>('POST', `${domainsPath}/${id}/verify`, { body: { by } }))
export const useRemoveDomain = () => useChange((id: string) => call<void>('DELETE', `${domainsPath}/${id}`))

export const useAddProvider = () =>
  useChange((body: { kind: ProviderKind; name: string }) =>
    call<IdentityProvider>('POST', providersPath, { body, idempotencyKey: newIdempotencyKey() }),
  )
export const useChangeProvider = (id: string) =>
  useChange((body: ProviderPatchBody) => call<IdentityProvider>('PATCH', `${providersPath}/${id}`, { body }))
export const useLoadMetadata = (id: string) =>
  useChange((body: SamlMetadataBody) => call<IdentityProvider>('PUT', `${providersPath}/${id}/metadata`, { body }))
export const useRemoveProvider = () => useChange((id: string) => call<void>('DELETE', `${providersPath}/${id}`))
export const useSwitchMode = (id: string) =>
  useChange((body: ProviderModeBody) => call<IdentityProvider>('PUT', `${providersPath}/${id}/mode`, { body }))

/** Leaves for the provider's page, which leads back to this one. */
export const useStartTest = (id: string) =>
  useMutation({
    mutationFn: () => call<{ redirectTo: string }>('POST', `${providersPath}/${id}/test`),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  })
