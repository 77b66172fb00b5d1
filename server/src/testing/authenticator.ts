// What people have on their phone: an app that makes codes of a secret, and how somebody comes to have one in tests.
import { totpCode } from '../second-factor/second-factor-rules.ts'
import type { TestApp } from './test-app.ts'

/** `origin` of our own pages: unsafe calls with a cookie need it. */
export const ownOrigin = 'http://127.0.0.1:4500'

/**
 * The code of the present step, or of one so many steps from it. Those taken for good are asked for from the present step
 * on, those taken for bad from two steps away: whatever step has begun when the server looks at it, they are.
 */
export const codeOf = (secret: string, stepsFromNow = 0): string =>
  totpCode(secret, new Date(Date.now() + stepsFromNow * 30_000))

export const cookieIn = (headers: Record<string, unknown>): string =>
  String([headers['set-cookie']].flat()[0]).split(';')[0] ?? ''

/** Signs in and sets a second factor up. The code of the present step is spent by it. */
export async function withSecondFactor(
  call: TestApp['call'],
  { email, password }: { email: string; password: string },
): Promise<{ secret: string; recoveryCodes: string[]; cookie: string }> {
  const signedIn = await call('POST', '/api/v1/sign-in', { body: { email, password } })
  const headers = { cookie: cookieIn(signedIn.headers), origin: ownOrigin }
  const path = '/api/v1/me/second-factor'
  const { body } = await call('POST', path, { headers, body: { password } })
  const confirmed = await call('POST', `${path}/confirm`, { headers, body: { password, code: codeOf(body.secret) } })
  if (confirmed.status !== 200) throw new Error(`no second factor: ${JSON.stringify(confirmed.body)}`)
  const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] }
  return { secret: body.secret, recoveryCodes, cookie: cookieIn(confirmed.headers) }
}
