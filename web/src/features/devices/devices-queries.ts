// Modules, their technicians and devices; and what administrators do with devices.
import type { BroughtBackDevices, Device, Module, RetiredDevices } from '@sitzplan/contract/devices'
import {
  type InfiniteData,
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import type { DeviceView } from './device-view-rules.ts'

export type DevicePages = InfiniteData<Page<Device>>

const path = '/api/v1/devices'
const modulesKey = ['devices', 'modules']
const listKey = ['devices', 'list']
/** The server takes so many in one call. */
const mostPerCall = 1000
/** Longer lists are read anew by hand alone, or when this person has changed something. */
const shortListPages = 4
const minute = 60_000

export function useModules() {
  useRefreshed(modulesKey, ({ event }) => event !== 'line')
  return useQuery({
    queryKey: modulesKey,
    queryFn: async ({ signal }) => (await read<Page<Module>>(address('/api/v1/modules', { limit: 200 }), signal)).items,
  })
}

const isShort = ({ state }: { state: { data?: unknown } }) =>
  ((state.data as DevicePages | undefined)?.pages.length ?? 0) <= shortListPages

export function useDevices(view: DeviceView) {
  useRefreshed(listKey, ({ event }) => event === 'devices')
  return useInfiniteQuery({
    queryKey: [...listKey, view],
    queryFn: ({ pageParam: cursor, signal }) =>
      read<Page<Device>>(address(path, { ...view, limit: 50, cursor }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    // What is heard of devices all the time is no event of its own.
    refetchInterval: (query) => (isShort(query) ? minute : false),
  })
}

const changed = (queries: QueryClient) => {
  for (const queryKey of [['devices'], ['products'], ['license'], ['removals']])
    void queries.invalidateQueries({ queryKey })
}

export function useRename(onDone: (device: Device) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string | null }) =>
      call<Device>('PATCH', `${path}/${id}`, { body: { name } }),
    onSuccess: onDone,
    onSettled: () => changed(queries),
  })
}

export function useRetire(onDone: (count: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      inParts(ids, async (body) => (await call<RetiredDevices>('POST', `${path}/retire`, { body })).retired.length),
    onSuccess: onDone,
    // Also after a refusal: some may be retired by then.
    onSettled: () => changed(queries),
  })
}

export function useBringBack(onDone: (count: number) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[]) =>
      inParts(
        ids,
        async (body) => (await call<BroughtBackDevices>('POST', `${path}/bring-back`, { body })).broughtBack.length,
      ),
    onSuccess: onDone,
    onSettled: () => changed(queries),
  })
}

/** How many it was done to, in as many calls as it takes. */
async function inParts(
  ids: readonly string[],
  call: (body: { ids: readonly string[] }) => Promise<number>,
): Promise<number> {
  let count = 0
  for (let from = 0; from < ids.length; from += mostPerCall)
    count += await call({ ids: ids.slice(from, from + mostPerCall) })
  return count
}
