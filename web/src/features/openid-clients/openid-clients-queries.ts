// The vendor's OpenID clients: listed, registered, changed, deleted.
import type { NewOpenidClient, NewOpenidClientBody, OpenidClient, OpenidClientPatch } from '@sitzplan/contract/openid'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { call, read } from '../../platform/calls.ts'

const path = '/api/v1/vendor/openid-clients'
const key = ['openid-clients'] as const

// There may be two hundred: one page.
export const clientsQuery = queryOptions({
  queryKey: key,
  queryFn: ({ signal }) => read<{ items: OpenidClient[] }>(`${path}?limit=200`, signal),
})

const useChange = <Asked, Answer>(change: (asked: Asked) => Promise<Answer>, onDone: (answer: Answer) => void) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: key }),
  })
}

interface New {
  body: NewOpenidClientBody
  idempotencyKey: string
}

export const useNewClient = (onDone: (client: NewOpenidClient) => void) =>
  useChange((asked: New) => call<NewOpenidClient>('POST', path, asked), onDone)

interface Changed {
  id: string
  patch: OpenidClientPatch
}

export const useClientChange = (onDone: (client: OpenidClient) => void) =>
  useChange(({ id, patch }: Changed) => call<OpenidClient>('PATCH', `${path}/${id}`, { body: patch }), onDone)

export const useNewSecret = (onDone: (client: NewOpenidClient) => void) =>
  useChange((id: string) => call<NewOpenidClient>('POST', `${path}/${id}/secret`), onDone)

export const useClientDeletion = (onDone: () => void) =>
  useChange((id: string) => call<void>('DELETE', `${path}/${id}`), onDone)
