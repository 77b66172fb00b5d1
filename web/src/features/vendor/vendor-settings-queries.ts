// What customers see of the vendor, and the keys: of revisions, and of products.

import type { CatalogDocument } from '@sitzplan/contract/license-feed'
import type {
  NewVendorProductKey,
  NewVendorProductKeyBody,
  VendorProductKey,
  VendorSettings,
} from '@sitzplan/contract/vendor'
import type { NewVendorKeyBody, VendorKey, VendorKeySet } from '@sitzplan/contract/vendor-keys'
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { address, call, read, saveText } from '../../platform/calls.ts'
import { todayIn } from '../../platform/days.ts'
import type { Page } from '../../platform/lists.ts'
import { useTimeZone } from '../../platform/me.ts'

const settingsPath = '/api/v1/vendor/settings'
const keysPath = '/api/v1/vendor/keys'
const productKeysPath = '/api/v1/vendor/product-keys'

const settingsQuery = queryOptions({
  queryKey: ['vendor-settings'],
  queryFn: ({ signal }) => read<VendorSettings>(settingsPath, signal),
})

// There is a handful in a vendor's life: one page.
const keysQuery = queryOptions({
  queryKey: ['vendor-keys'],
  queryFn: ({ signal }) => read<{ items: VendorKey[] }>(address(keysPath, { limit: 200 }), signal),
})

const productKeysQuery = infiniteQueryOptions({
  queryKey: ['vendor-product-keys'],
  queryFn: ({ pageParam, signal }) =>
    read<Page<VendorProductKey>>(address(productKeysPath, { cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

export const useVendorSettings = () => useQuery(settingsQuery)
export const useVendorKeys = () => useQuery(keysQuery)
export const useProductKeys = () => useInfiniteQuery(productKeysQuery)

const useChange = <Asked, Answer>(
  queryKey: readonly unknown[],
  change: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    ...(onDone && { onSuccess: onDone }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
}

/** `onDone` of this and the others is told even when the form is gone by then. */
export function useSettingsChange(onDone: (settings: VendorSettings) => void) {
  const queries = useQueryClient()
  return useChange(
    settingsQuery.queryKey,
    (body: Partial<VendorSettings>) => call<VendorSettings>('PATCH', settingsPath, { body }),
    (settings) => {
      onDone(settings)
      // Every page tells its moments in the vendor's time zone.
      return queries.invalidateQueries({ queryKey: ['me'] })
    },
  )
}

export const useNewKey = (onDone: (key: VendorKey) => void) =>
  useChange(
    keysQuery.queryKey,
    (asked: { body: NewVendorKeyBody; idempotencyKey: string }) => call<VendorKey>('POST', keysPath, asked),
    onDone,
  )

export type KeyChange = 'sign' | 'retire' | 'revoke'

export const useKeyChange = (kid: string, onDone: (change: KeyChange) => void) =>
  useChange(keysQuery.queryKey, async (change: KeyChange) => {
    await call<VendorKey>('POST', `${keysPath}/${kid}/${change}`)
    onDone(change)
  })

/** Saves the public parts of all keys that count: what a customer's own installation is to trust. */
export const useKeySetFile = () =>
  useMutation({
    mutationFn: async () => saveText(jsonText(await read<VendorKeySet>(`${keysPath}/jwks`)), 'vendor.jwks'),
  })

export const saveKey = ({ kid, publicKey }: VendorKey): void =>
  saveText(jsonText(publicKey), `vendor-${kid.slice(0, 8)}.jwk`)

const jsonText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** Saves the catalogue as it is now, signed. */
export function useCatalogFile() {
  const timeZone = useTimeZone()
  return useMutation({
    mutationFn: async () => {
      const { document } = await read<CatalogDocument>('/api/v1/vendor/catalog-document')
      saveText(document, `vendor-${todayIn(timeZone)}.catalog`)
    },
  })
}

export const useNewProductKey = () =>
  useChange(productKeysQuery.queryKey, (asked: { body: NewVendorProductKeyBody; idempotencyKey: string }) =>
    call<NewVendorProductKey>('POST', productKeysPath, asked),
  )

export const useProductKeyDeletion = (onDone: () => void) =>
  useChange(productKeysQuery.queryKey, (id: string) => call<void>('DELETE', `${productKeysPath}/${id}`), onDone)
