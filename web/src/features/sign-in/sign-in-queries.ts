// Signing in. Whoever succeeds is the signed-in person of the app.
import type { SignInWays } from '@sitzplan/contract/enterprise-sign-in'
import type { SignInAnswer, SignInBody } from '@sitzplan/contract/sign-in'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../platform/calls.ts'
import { speak } from '../../platform/language.ts'
import { becomeSignedIn, lacksSecondFactor } from '../../platform/me.ts'
import { isRefused } from '../../platform/problems.ts'
import { serverNow, useNow } from '../../platform/time.ts'
import { rememberTyped } from '../second-factor/typed-password.ts'

export function useSignIn() {
  const queries = useQueryClient()
  /** When the next attempt is checked again (ms since 1970), for who has tried too often. */
  const [blockedUntil, setBlockedUntil] = useState(0)
  const mutation = useMutation({
    mutationFn: (body: SignInBody) => call<SignInAnswer>('POST', '/api/v1/sign-in', { body }),
    onSuccess: async (me, { password }) => {
      // Before a page asks for anything: names of products and the like come in the language that is spoken then.
      await speak(me.user.language)
      if (!me.mustSetUpSecondFactor) return becomeSignedIn(queries, me)
      rememberTyped(password)
      return becomeSignedIn(queries, lacksSecondFactor)
    },
    onError: (error) => {
      if (isRefused(error, 'too_many_attempts')) setBlockedUntil(serverNow() + (error.retryAfterSeconds ?? 60) * 1000)
    },
  })
  return { ...mutation, blockedUntil }
}

/** How the domain of an address signs in. */
export const useSignInWays = () =>
  useMutation({ mutationFn: (email: string) => call<SignInWays>('POST', '/api/v1/sign-in/ways', { body: { email } }) })

/** Leaves for the company's sign-in, which leads back to `next`: the address at hand unless told. */
export function useCompanySignIn(next?: string) {
  return useMutation({
    mutationFn: (email: string) =>
      call<{ redirectTo: string }>('POST', '/api/v1/sign-in/company', { body: { email, next: next ?? ownPath() } }),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  })
}

/** The address at hand, as a path; none that could be another website's. */
function ownPath(): string {
  const path = `${window.location.pathname}${window.location.search}`
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\') ? path : '/'
}

/** Whole seconds from now until `time` (ms since 1970); 0 when it is over. */
export function useSecondsUntil(time: number): number {
  const now = useNow(1)
  return Math.max(0, Math.ceil((time - now) / 1000))
}
