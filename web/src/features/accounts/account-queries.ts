// One customer account: its license, its revisions, what each changed, and their files.
import type { FeedToken, Installation } from '@sitzplan/contract/license-feed'
import type { Revision, TotalChangeList } from '@sitzplan/contract/licenses'
import type {
  FirstSuperadminBody,
  FirstSuperadminInvited,
  VendorAccountDetail,
  VendorRevision,
} from '@sitzplan/contract/vendor'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { address, call, read, saveText } from '../../platform/calls.ts'
import type { Page } from '../../platform/lists.ts'
import { accountsKey, accountsPath } from './accounts-queries.ts'

export const pathOf = (slug: string) => `${accountsPath}/${encodeURIComponent(slug)}`

export const useAccount = (slug: string) =>
  useQuery({
    queryKey: [...accountsKey, 'one', slug],
    queryFn: ({ signal }) => read<VendorAccountDetail>(pathOf(slug), signal),
    // The operators' event stream tells of orders alone.
    refetchInterval: 30_000,
  })

export const useAccountRevisions = (slug: string) =>
  useInfiniteQuery({
    queryKey: [...accountsKey, 'revisions', slug],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Revision>>(address(`${pathOf(slug)}/revisions`, { limit: 20, cursor: pageParam }), signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 60_000,
  })

/** How the totals of a revision differ from those of the one before it; that never changes. */
export const useRevisionChanges = (slug: string, revision: number) =>
  useQuery({
    queryKey: ['vendor-revision-changes', slug, revision],
    queryFn: ({ signal }) => read<TotalChangeList>(`${pathOf(slug)}/changes/${revision}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Saves the signed document of a revision as a file, e.g. aurora-7.license. */
export const useLicenseFile = (slug: string) =>
  useMutation({
    mutationFn: async (revision: number) => {
      const { document } = await read<VendorRevision>(`${pathOf(slug)}/revisions/${revision}`)
      saveText(document, `${slug}-${revision}.license`)
    },
  })

/** Invites the first superadmin; the answer has the link where nobody could mail it. */
export function useFirstSuperadmin(slug: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, idempotencyKey }: { body: FirstSuperadminBody; idempotencyKey: string }) =>
      call<FirstSuperadminInvited>('POST', `${pathOf(slug)}/first-superadmin`, { body, idempotencyKey }),
    onSettled: () => void queries.invalidateQueries({ queryKey: accountsKey }),
  })
}

/** The installations of its own that read the account's license: never many. */
export const useInstallations = (slug: string) =>
  useQuery({
    queryKey: [...accountsKey, 'installations', slug],
    queryFn: ({ signal }) =>
      read<{ items: Installation[] }>(address(`${pathOf(slug)}/installations`, { limit: 200 }), signal),
    refetchInterval: 60_000,
  })

/** A new token for the account's feed, shown this once. */
export function useFeedOpening(slug: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<FeedToken>('POST', `${pathOf(slug)}/feed`),
    onSettled: () => void queries.invalidateQueries({ queryKey: accountsKey }),
  })
}

export function useFeedClosing(slug: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call<void>('DELETE', `${pathOf(slug)}/feed`),
    onSuccess: onDone,
    onSettled: () => void queries.invalidateQueries({ queryKey: accountsKey }),
  })
}
