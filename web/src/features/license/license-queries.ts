// The account's license, its revisions, and putting one in force.
import type { AuditEvent } from '@sitzplan/contract/audit'
import type { LoadedCatalog } from '@sitzplan/contract/license-feed'
import type {
  EnteredSerial,
  EnterSerialBody,
  License,
  LicenseFeed,
  LicenseTerm,
  LoadedRevision,
  Removal,
  ReportedProblem,
  Revision,
  TotalChangeList,
} from '@sitzplan/contract/licenses'
import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { address, call, read } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { useMay, useMe } from '../../platform/me.ts'
import { useRefreshed } from '../../platform/refresh.ts'
import { useSubmissionKey } from '../../platform/submission-key.ts'
import type { VendorFile } from './license-file-rules.ts'
import { useOvertaken } from './overtaken.ts'

const licenseQuery = queryOptions({
  queryKey: ['license', 'present'],
  queryFn: ({ signal }) => read<License>('/api/v1/license', signal),
})

const revisionsQuery = infiniteQueryOptions({
  queryKey: ['license', 'revisions'],
  queryFn: ({ pageParam, signal }) =>
    read<Page<Revision>>(address('/api/v1/license/revisions', { limit: 10, cursor: pageParam }), signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
})

/** The license, for whoever may see it. Seats that are taken and given back show by themselves. */
export function useLicense() {
  useRefreshed(licenseQuery.queryKey, ({ event }) => event !== 'line')
  useRefreshed(revisionsQuery.queryKey, ({ event }) => event === 'license')
  return useQuery({ ...licenseQuery, enabled: useMay('licenses.view') })
}

/** How long the license runs, for everybody. A day ends without an event: it is asked again in time. */
export function useLicenseTerm() {
  const { account } = useMe()
  const query = queryOptions({
    queryKey: ['license', 'term'],
    queryFn: ({ signal }) => read<LicenseTerm>('/api/v1/me/license', signal),
    staleTime: 60_000,
    refetchInterval: 600_000,
  })
  useRefreshed(query.queryKey, ({ event }) => event === 'license')
  return useQuery({ ...query, enabled: account.kind === 'customer' })
}

/** How the totals of a revision differ from those of the one before it; that never changes. */
export const useTotalsChanged = (revision: number) =>
  useQuery({
    queryKey: ['license-totals', revision],
    queryFn: ({ signal }) => read<TotalChangeList>(`/api/v1/license/revisions/${revision}/changes`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useRevisions = () => useInfiniteQuery(revisionsQuery)

/** `onDone` is told even when what asked is gone by then: with the revision in force, nothing waits any more. */
export function useActivation(onDone: (revision: LoadedRevision) => void) {
  const queries = useQueryClient()
  const tell = useOvertaken()
  return useMutation({
    mutationFn: ({ revision, removals }: { revision: number; removals: Removal[] }) =>
      call<LoadedRevision>('POST', `/api/v1/license/revisions/${revision}/activate`, { body: { removals } }),
    onSuccess: onDone,
    onError: tell,
    onSettled: () => {
      for (const key of ['license', 'products', 'users']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Asks the vendor's feed now, in a customer's own installation. */
export function useFetchNow() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<LicenseFeed>('POST', '/api/v1/license/feed/fetch', { body: {} }),
    onSettled: () => {
      for (const key of ['license', 'products']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Sends the vendor's files, one after the other. A second answer to the same file is the first one's. */
export function useLoadFiles() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (files: readonly VendorFile[]) => {
      const loaded: { catalog?: LoadedCatalog; revision?: LoadedRevision } = {}
      for (const { kind, text: document } of files)
        if (kind === 'catalog')
          loaded.catalog = await call<LoadedCatalog>('POST', '/api/v1/license/catalog', { body: { document } })
        else loaded.revision = await call<LoadedRevision>('POST', '/api/v1/license/revisions', { body: { document } })
      return loaded
    },
    onSettled: () => {
      for (const key of ['license', 'products']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Serial number and owner of the license that follows a trial. */
export function useEnterSerial() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: EnterSerialBody) => call<EnteredSerial>('POST', '/api/v1/license/serial', { body }),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['license'] }),
  })
}

/** Tells the vendor what is wrong with a revision. */
export function useReportProblem(revision: number) {
  const queries = useQueryClient()
  const submission = useSubmissionKey()
  return useMutation({
    mutationFn: (text: string) =>
      call<ReportedProblem>('POST', `/api/v1/license/revisions/${revision}/report`, {
        body: { text },
        idempotencyKey: submission.keyOf(text),
      }),
    onSuccess: () => submission.answered(),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['license'] }),
  })
}

/** Documents that were refused lately, for whoever may read the audit log. */
export function useRefusedDocuments() {
  const isEnabled = useMay('audit.view')
  const query = useQuery({
    queryKey: ['license', 'refused'],
    queryFn: ({ signal }) =>
      read<{ items: AuditEvent[] }>(address('/api/v1/audit', { action: 'license.refused', limit: 10 }), signal),
    enabled: isEnabled,
  })
  return { ...query, isEnabled }
}
