// Reading the audit log: page by page, newest first; what came since is counted, not pushed in.
import type { AuditEvent } from '@sitzplan/contract/audit'
import type { AuditSeal } from '@sitzplan/contract/seals'
import type { User } from '@sitzplan/contract/users'
import { infiniteQueryOptions, keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { address, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import type { LiveEvent } from '../../platform/live.tsx'
import { useMay } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { serverNow } from '../../platform/time.ts'

export type AuditQuery = Record<string, string | undefined>

const path = '/api/v1/audit'
export const auditKey = ['audit'] as const

const auditQuery = (query: AuditQuery) =>
  infiniteQueryOptions({
    queryKey: [...auditKey, 'events', query],
    queryFn: ({ pageParam, signal }) =>
      read<Page<AuditEvent>>(address(path, { ...query, limit: 50, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    // A reader who is in the middle of it stays there: new events are announced, see useNewEvents.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })

export const useAudit = (query: AuditQuery) => useInfiniteQuery(auditQuery(query))

/** How many events came since the list was read. */
export function useNewEvents(query: AuditQuery, shown: AuditEvent[] | undefined): number {
  const newest = shown?.[0]?.at
  const known = shown?.filter(({ at }) => at === newest).length ?? 0
  const key = [...auditKey, 'new', query, newest ?? 'none']
  useRefreshed([...auditKey, 'new'], isRecorded, 4)
  const { data } = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const from = newest && (!query.from || newest > query.from) ? newest : query.from
      return (await read<Page<AuditEvent>>(address(path, { ...query, from, limit: 1 }), signal)).total
    },
    enabled: shown !== undefined && !(query.to && Date.parse(query.to) < serverNow()),
    refetchInterval: 30_000,
  })
  return Math.max(0, (data ?? 0) - known)
}

const traffic: readonly LiveEvent['event'][] = ['sessions', 'line', 'seats']

/** Changes are recorded; the traffic of seats is not, but for sessions that somebody ended. */
const isRecorded = ({ event, data }: LiveEvent) => !traffic.includes(event) || data.kind === 'ended'

/** How far the log is sealed; read anew now and then, because nobody tells of it. */
export const useAuditSeal = () =>
  useQuery({
    queryKey: [...auditKey, 'seal'],
    queryFn: ({ signal }) => read<AuditSeal>(`${path}/seal`, signal),
    refetchInterval: ({ state }) => (state.data?.head ? 30_000 : 5_000),
  })

/** The actions that occur in the account. */
export function useActions(): string[] | undefined {
  const { data } = useQuery({
    queryKey: [...auditKey, 'actions'],
    queryFn: async ({ signal }) =>
      (await read<Page<{ action: string }>>(`${path}/actions?limit=200`, signal)).items.map(({ action }) => action),
    staleTime: 60_000,
  })
  return data
}

/** People whose name or address has these words; nobody before something is typed. */
export function usePeople(search: string): User[] {
  const maySee = useMay('users.view')
  const { data } = useQuery({
    queryKey: ['users', 'found', search],
    queryFn: async ({ signal }) =>
      (await read<Page<User>>(address('/api/v1/users', { search, limit: 8 }), signal)).items,
    enabled: maySee && search.trim().length > 0,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return search.trim() ? (data ?? []) : []
}
