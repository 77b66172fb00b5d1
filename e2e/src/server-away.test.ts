// Pages whose server, or some of whose parts, cannot be had for a while: they say so, lose nothing, and come back by
// themselves.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { auroraPerson } from '../../server/src/testing/demo-people.ts'
import { openAddress } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { personSpeaking } from './testing/sign-in.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const away = (page: Page) => page.getByRole('alert').getByText('The server is not responding')
const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const go = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click()

/** All that the app does at its leisure has been done. */
const settled = (page: Page) => page.waitForLoadState('networkidle')

test('what cannot be loaded says so, and comes when it is asked for again', async () => {
  const { page, context, complaints } = await open('/my-products')
  await context.route('**/api/v1/license*', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({
        title: 'Broken',
        detail: 'Try again.',
        status: 500,
        code: 'internal_error',
        requestId: 'r',
      }),
    }),
  )
  await page.getByRole('link', { name: 'License' }).click()
  await page.getByRole('alert').getByText('Broken').waitFor()
  await context.unroute('**/api/v1/license*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Serial number').waitFor()
  expect(complaints.filter((text) => !text.includes('status of 500'))).toEqual([])
  // So does a page itself that does not arrive, beside a navigation that still works: as soon as the server is there.
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Audit log' }).click()
  await page.getByRole('alert').getByText('The server is not responding').waitFor()
  await page.getByRole('link', { name: 'License' }).click()
  await page.getByText('Serial number').waitFor()
  await page.getByRole('link', { name: 'Audit log' }).click()
  await page.getByRole('alert').getByText('The server is not responding').waitFor()
  await context.setOffline(false)
  const title = page.getByRole('heading', { level: 1, name: 'Audit log' })
  await title.waitFor()
  // Nor is anybody told to be signed out who is not.
  await context.route('**/api/v1/sign-out', (route) => route.abort())
  await page.locator('[aria-haspopup="menu"]').last().click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.getByText('The server is not responding').waitFor()
  await title.waitFor()
  // Who is, elsewhere, is told so.
  await context.clearCookies()
  await page.getByRole('link', { name: 'License' }).click()
  await page.getByRole('alert').getByText('You have been signed out.').waitFor()
  complaints.length = 0
})

test('a page comes back each time that the server does', async () => {
  const { page, context, complaints } = await open('/my-products')
  for (const name of ['Audit log', 'Roles']) {
    await context.setOffline(true)
    await go(page, name)
    await away(page).waitFor()
    await context.setOffline(false)
    await titled(page, name).waitFor()
  }
  complaints.length = 0
})

test('a page that does not work is tried once more, and then said to be broken', async () => {
  const { page, context, complaints } = await open('/my-products')
  await context.route('**/assets/roles-page*.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }),
  )
  const again = page.waitForEvent('load')
  await go(page, 'Roles')
  await again
  await page.getByRole('alert').getByText('Something went wrong on this page.').waitFor()
  await context.unrouteAll()
  await page.getByRole('button', { name: 'Try again' }).click()
  await titled(page, 'Roles').waitFor()
  complaints.length = 0
})

test('an answer that comes late does not load another page anew', async () => {
  const { page, context, complaints } = await open('/account-settings')
  await settled(page)
  const questions: (() => void)[] = []
  await context.route('**/healthz', async (route) => {
    await new Promise<void>((resolve) => questions.push(resolve))
    await route.continue().catch(() => undefined)
  })
  await context.route('**/assets/roles-page*.js', (route) => route.abort())
  await go(page, 'Roles')
  await expect.poll(() => questions.length).toBe(1)
  await page.goBack()
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Aurora Nord')
  const answered = page.waitForResponse('**/healthz')
  for (const answer of questions) answer()
  await (await answered).finished()
  expect(await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))).toBeUndefined()
  expect(await name.inputValue()).toBe('Aurora Nord')
  complaints.length = 0
})

test('help that does not arrive takes nothing away from the page', async () => {
  const { page, context, complaints } = await open('/account-settings')
  await settled(page)
  const name = page.getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('Aurora Nord')
  await context.setOffline(true)
  const help = page.getByRole('button', { name: 'Help' })
  for (const told of [1, 2]) {
    await help.click()
    await expect.poll(() => page.getByText('Part of this page could not be loaded.').count()).toBe(told)
  }
  expect(await help.getAttribute('aria-expanded')).toBe('false')
  expect(await name.inputValue()).toBe('Aurora Nord')
  complaints.length = 0
})

test('who signs in while their language cannot be had is spoken to in the one of the page', async () => {
  const person = await personSpeaking(browser(), server.baseUrl, auroraPerson(server.demo, 'member'), 'de')
  const { page, context } = await openAddress(browser(), `${server.baseUrl}/`, { language: 'en' })
  await settled(page)
  await context.route('**/assets/common-*.js', (route) => route.abort())
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await titled(page, 'My products').waitFor()
  await context.unrouteAll()
  await page.reload()
  await titled(page, 'Meine Produkte').waitFor()
  await context.close()
})
