// Who is signed in, and what they may do.
import type { Me } from '@sitzplan/contract/me'
import type { Permission } from '@sitzplan/contract/permissions'
import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect } from 'react'
import { cameAsStranger, forgetArrival } from './arrival.ts'
import { read } from './calls.ts'
import { speak } from './language.ts'
import { heedOtherTabs, tellOtherTabs } from './other-tabs.ts'
import { isRefused } from './problems.ts'

/** Signed in with a password, without the second factor that is required: there is nothing but setting it up. */
export const lacksSecondFactor = 'lacks-second-factor'

/** The signed-in person; null when nobody is. */
type WhoIsThere = Me | typeof lacksSecondFactor | null

const meQuery = queryOptions<WhoIsThere>({
  queryKey: ['me'],
  queryFn: async ({ signal, client }) => {
    try {
      const me = await read<Me>('/api/v1/me', signal)
      // Whoever comes hears their language from the first page on.
      if (!whoIsSignedIn(client)) await speak(me.user.language)
      return me
    } catch (error) {
      if (isRefused(error, 'unauthorized')) return null
      if (isRefused(error, 'second_factor_required')) return lacksSecondFactor
      throw error
    }
  },
  staleTime: 60_000,
  initialData: () => (cameAsStranger() ? null : undefined),
})

/** Signed out by a button, here or in another tab of this browser. */
let hasLeft = false
export const hasSignedOut = (): boolean => hasLeft

/**
 * Where nobody is signed in, only a sign-in changes that, here or in another tab: nothing is asked meanwhile. Nor while a
 * second factor is set up: the recovery codes stay on the page until they are kept.
 */
export function useSignedIn() {
  const queries = useQueryClient()
  useEffect(
    () =>
      heedOtherTabs((isIn) => {
        hasLeft = !isIn
        void (isIn ? findOutWhoIsSignedIn(queries) : change(queries, null))
      }),
    [queries],
  )
  return useQuery({ ...meQuery, enabled: ({ state }) => state.data !== null && state.data !== lacksSecondFactor })
}

/** Somebody has signed in, or out (null), in this tab. */
export async function becomeSignedIn(queries: QueryClient, who: WhoIsThere): Promise<void> {
  hasLeft = who === null
  await change(queries, who)
  tellOtherTabs(who !== null)
}

/** Somebody has been signed in by another way than the form. A server that is away is told by the page that opens. */
export async function findOutWhoIsSignedIn(queries: QueryClient): Promise<void> {
  const me = await queries.fetchQuery({ ...meQuery, initialData: undefined, staleTime: 0 }).catch(() => undefined)
  if (me !== undefined) await change(queries, me)
}

/** What is open may belong to a sign-in that has ended: asks. Without an answer nothing is known, and nothing changes. */
export async function makeSureOfWhoIsSignedIn(queries: QueryClient): Promise<void> {
  await renewal
  const before = queries.getQueryData(meQuery.queryKey)
  if (before === null) return
  const me = await queries
    .fetchQuery({ ...meQuery, initialData: undefined, staleTime: 0, retry: false })
    .catch(() => undefined)
  if (me === null || me === lacksSecondFactor) await change(queries, me)
  else if (me && isPerson(before) && me.user.id !== before.user.id) location.reload()
}

let renewal: Promise<unknown> = Promise.resolve()

/**
 * Makes a call whose answer puts a new sign-in in the place of the present one. What is refused until it has arrived says
 * nothing about who is signed in.
 */
export async function renewingSignIn<Answer>(queries: QueryClient, renew: () => Promise<Answer>): Promise<Answer> {
  const answer = renew()
  renewal = answer.catch(() => undefined)
  await answer
  // Some of what is open may have been refused meanwhile.
  void queries.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
  return answer
}

/** Ends the sign-in. What is refused, or cut off, until that is done says nothing either. */
export function endingSignIn(end: () => Promise<unknown>): Promise<unknown> {
  const ending = end()
  renewal = ending.catch(() => undefined)
  return ending
}

const isPerson = (who: WhoIsThere | undefined): who is Me => typeof who === 'object' && who !== null

/** What is known without asking. */
export function whoIsSignedIn(queries: QueryClient): Me | null {
  const who = queries.getQueryData(meQuery.queryKey)
  return isPerson(who) ? who : null
}

/** Nothing that the one before has read stays here. */
async function change(queries: QueryClient, me: WhoIsThere): Promise<void> {
  forgetArrival()
  await queries.cancelQueries()
  // Not `clear`: it would cut off the page that asks who is signed in.
  queries.setQueryData(meQuery.queryKey, me)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0] })
}

export const MeContext = createContext<Me | null>(null)

/** The signed-in person; only on pages behind the sign-in. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('this page needs a signed-in person')
  return me
}

/** Where the account is: moments are told as they were there, wherever the reader sits. */
export const useTimeZone = (): string => useMe().account.timeZone

/** Whether somebody manages some groups alone: of the others they see nothing. */
export const managesGroupsOnly = ({ user }: Me): boolean => (user.manager?.groups.length ?? 0) > 0

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission)
}
