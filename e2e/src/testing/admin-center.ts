// The web app in a browser: as somebody of the demo, or before anybody is signed in.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import { auroraPerson } from '../../../server/src/testing/demo-people.ts'
import { complaintsOf } from './page-checks.ts'
import { type Credentials, signInAs } from './sign-in.ts'

type Language = 'de' | 'en'
export type Role = 'superadmin' | 'admin' | 'manager' | 'member' | 'operator'

export interface OpenedPage {
  page: Page
  context: BrowserContext
  /** What console and network complain of; empty is good. */
  complaints: string[]
}

export interface AddressOptions {
  language: Language
  /** Of the browser; the machine's when left out. */
  timeZone?: string
  /** Before the page is opened. */
  signIn?: (context: BrowserContext) => Promise<void>
}

export interface SignedInOptions {
  role?: Role
  language?: Language
}

export function credentialsOf({ demo }: RealServer, role: Role): Credentials {
  if (role === 'operator') return demo.vendor
  const { email, password } = auroraPerson(demo, role)
  return { email, password }
}

/** Opens an address in a browser of its own. */
export async function openAddress(
  browser: Browser,
  address: string,
  { language, timeZone, signIn }: AddressOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext({ locale: language, timezoneId: timeZone, reducedMotion: 'reduce' })
  await signIn?.(context)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(address)
  return { page, context, complaints }
}

/** Opens `path` in a browser of its own, signed in; in English unless told otherwise. */
export async function openSignedIn(
  browser: Browser,
  server: RealServer,
  path: string,
  { role = 'superadmin', language = 'en' }: SignedInOptions = {},
): Promise<OpenedPage> {
  const opened = await openAddress(browser, server.baseUrl + path, {
    language,
    signIn: ({ request }) => signInAs(request, server.baseUrl, credentialsOf(server, role), language),
  })
  await opened.page.locator('h1:not([aria-busy="true"] h1)').filter({ visible: true }).first().waitFor()
  return opened
}
