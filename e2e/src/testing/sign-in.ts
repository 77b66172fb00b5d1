// Signing a browser in without its forms.
import type { APIRequestContext } from 'playwright-core'

export interface Credentials {
  email: string
  password: string
}

/** `language`: which the person wants from now on. */
export async function signInAs(
  request: APIRequestContext,
  baseUrl: string,
  { email, password }: Credentials,
  language?: 'de' | 'en',
): Promise<void> {
  const headers = { origin: baseUrl }
  const signedIn = await request.post(`${baseUrl}/api/v1/sign-in`, { headers, data: { email, password } })
  if (!signedIn.ok()) throw new Error(`sign-in as ${email}: ${signedIn.status()}`)
  if (language) await request.patch(`${baseUrl}/api/v1/me`, { headers, data: { language } })
}
