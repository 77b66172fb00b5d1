// The web app in a browser, signed in as somebody of the demo.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import { complaintsOf } from './page-checks.ts'

type Role = 'superadmin' | 'admin' | 'manager' | 'member' | 'operator'

export interface OpenedPage {
  page: Page
  context: BrowserContext
  /** What console and network complain of; empty is good. */
  complaints: string[]
}

interface Credentials {
  email: string
  password: string
}

export async function credentialsOf(server: RealServer, role: Role): Promise<Credentials> {
  const demo = JSON.parse(await readFile(join(server.folder, 'demo.json'), 'utf8')) as {
    vendor: Credentials
    accounts: { slug: string; users: (Credentials & { role: string })[] }[]
  }
  const people = demo.accounts.find(({ slug }) => slug === 'aurora')?.users ?? []
  const found = role === 'operator' ? demo.vendor : people.find((user) => user.role === role)
  if (!found) throw new Error(`the demo has no ${role}`)
  return { email: found.email, password: found.password }
}

/** Opens `path` in a browser of its own, signed in; in English unless told otherwise. */
export async function openSignedIn(
  browser: Browser,
  server: RealServer,
  path: string,
  { role = 'superadmin', language = 'en' }: { role?: Role; language?: 'de' | 'en' } = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ locale: language, reducedMotion: 'reduce' })
  const origin = { origin: server.baseUrl }
  const signedIn = await context.request.post(`${server.baseUrl}/api/v1/sign-in`, {
    headers: origin,
    data: await credentialsOf(server, role),
  })
  if (!signedIn.ok()) throw new Error(`sign-in as ${role}: ${signedIn.status()}`)
  await context.request.patch(`${server.baseUrl}/api/v1/me`, { headers: origin, data: { language } })
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(server.baseUrl + path)
  await page.locator('h1').filter({ visible: true }).first().waitFor()
  return { page, context, complaints }
}
