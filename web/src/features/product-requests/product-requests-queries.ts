// Who has asked for a product, and answering them.
import type { GiveBody, ProductRequest } from '@sitzplan/contract/product-requests'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'

const path = '/api/v1/product-requests'
const key = ['product-requests'] as const

/** Those that wait for an answer, for whoever gives products. */
export function useOpenProductRequests() {
  useRefreshed(key, ({ event }) => event === 'users')
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => read<Page<ProductRequest>>(address(path, { state: 'open', limit: 20 }), signal),
    enabled: useMay('assignments.manage'),
  })
}

function useAnswer<Asked extends { id: string }>(
  answer: (asked: Asked) => Promise<ProductRequest>,
  onDone: (request: ProductRequest) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: answer,
    onSuccess: onDone,
    // Also after a refusal: then somebody else has answered, or what was free is not free any more.
    onSettled: () => {
      for (const each of ['product-requests', 'users', 'products']) void queries.invalidateQueries({ queryKey: [each] })
    },
  })
}

/** `onDone` is told even when what asked is gone by then. */
export const useGive = (onDone: (request: ProductRequest) => void) =>
  useAnswer(
    ({ id, ...body }: { id: string } & NonNullable<GiveBody>) =>
      call<ProductRequest>('POST', `${path}/${id}/give`, { body }),
    onDone,
  )

export const useDecline = (onDone: () => void) =>
  useAnswer(
    ({ id, answer }: { id: string; answer: string }) =>
      call<ProductRequest>('POST', `${path}/${id}/decline`, { body: { answer } }),
    onDone,
  )
