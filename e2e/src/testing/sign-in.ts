// Signing a browser in without its forms.
import type { Language } from '@sitzplan/contract/languages'
import type { APIRequestContext, Browser } from 'playwright-core'
import { apiCall } from '../../../server/src/testing/api-call.ts'
import { codeOf } from '../../../server/src/testing/authenticator.ts'

export interface Credentials {
  email: string
  password: string
  /** Of somebody with a second factor. */
  totpSecret?: string
  token?: string
}

/** Recovery codes that are left, by server and the secret of the app: each server has a copy of the demo. */
const left = new Map<string, string[]>()

/**
 * A code for somebody with a second factor, as often as a test needs one: a recovery code, because those of the app work
 * once in half a minute. Undefined for who has none.
 */
export async function codeFor(
  baseUrl: string,
  { password, totpSecret, token = '' }: Credentials,
): Promise<string | undefined> {
  if (!totpSecret) return undefined
  const key = `${baseUrl} ${totpSecret}`
  const codes = left.get(key) ?? []
  if (codes.length > 1) return codes.pop()
  const caller = { baseUrl, token }
  const { recoveryCodes } = await apiCall<{ recoveryCodes: string[] }>(
    caller,
    'POST',
    '/me/second-factor/recovery-codes',
    { password, code: codes.pop() ?? codeOf(totpSecret) },
  )
  left.set(key, recoveryCodes)
  return recoveryCodes.pop()
}

/** The person wants the language from now on: pages speak it once they are signed in, in whatever browser. */
export async function personSpeaking(
  browser: Browser,
  baseUrl: string,
  person: Credentials,
  language: Language,
): Promise<Credentials> {
  const elsewhere = await browser.newContext()
  await signInAs(elsewhere.request, baseUrl, person, language)
  await elsewhere.request.post(`${baseUrl}/api/v1/sign-out`, { headers: { origin: baseUrl } })
  await elsewhere.close()
  return person
}

/** `language`: which the person wants from now on. */
export async function signInAs(
  request: APIRequestContext,
  baseUrl: string,
  credentials: Credentials,
  language?: Language,
): Promise<void> {
  const headers = { origin: baseUrl }
  const { email, password } = credentials
  const data = { email, password, code: await codeFor(baseUrl, credentials) }
  const signedIn = await request.post(`${baseUrl}/api/v1/sign-in`, { headers, data })
  if (!signedIn.ok()) throw new Error(`sign-in as ${email}: ${signedIn.status()}`)
  if (language) await request.patch(`${baseUrl}/api/v1/me`, { headers, data: { language } })
}
