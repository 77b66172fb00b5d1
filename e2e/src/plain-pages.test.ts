// The pages that the server draws itself, as people meet them: read at a desk and on a phone, filled in with the
// keyboard alone, in German and English.
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { offerSetup } from '../../server/src/first-run/setup.ts'
import { testApp } from '../../server/src/testing/test-app.ts'
import { testDatabase } from '../../server/src/testing/test-database.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { checkPage, complaintsOf } from './testing/page-checks.ts'

type Language = 'de' | 'en'

const fresh = { de: await freshServer(), en: await freshServer() }
const browser = npmChromium()
let page: Page
let complaints: string[] = []

beforeAll(async () => {
  for (const { listen } of Object.values(fresh)) await listen()
})

afterEach(async () => {
  expect(complaints).toEqual([])
  await page.context().close()
})

/** A server on an empty database, as the first start finds it. */
async function freshServer() {
  const { database } = await testDatabase()
  const { app } = await testApp(database)
  const baseUrl = () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    listen: () => app.listen({ port: 0, host: '127.0.0.1' }),
    baseUrl,
    offerLink: async () => (await offerSetup(database, baseUrl())) ?? '',
  }
}

async function visit(address: string, language: Language): Promise<void> {
  const context = await browser().newContext({ locale: language, viewport: { width: 1280, height: 800 } })
  page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(address)
  expect(await page.getAttribute('html', 'lang')).toBe(language)
}

/** Presses Tab until the control named is reached, as somebody without a mouse does. */
async function tabTo(id: string): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    const focused = await page.evaluate(() => document.activeElement?.id ?? '')
    if (focused === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach #${id}`)
}

async function fillIn(fields: Record<string, string>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) {
    await tabTo(id)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
  }
}

async function send(): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.keyboard.press('Enter')
  await answered
  await page.waitForLoadState()
}

test.each(['de', 'en'] as const)('the start page (%s)', async (language) => {
  await visit(fresh[language].baseUrl(), language)
  await checkPage(page, `home-${language}`)
})

test.each([
  ['de', 'Bitte prüfen Sie Ihre Angaben', 'Sitzplan ist eingerichtet', 'Dieser Link wurde schon benutzt'],
  ['en', 'Please check your entries', 'Sitzplan is set up', 'This link has been used'],
] as const)(
  'the first run, with the keyboard alone (%s)',
  async (language, wrongTitle, doneTitle, usedTitle) => {
    const link = await fresh[language].offerLink()
    const titleIs = async (title: string) => expect(await page.textContent('h1')).toBe(title)
    await visit(link, language)
    await checkPage(page, `setup-${language}`)

    await fillIn({ company: 'Nordlicht Software', givenName: 'Ada', email: 'ada@', password: 'short' })
    await send()
    await titleIs(wrongTitle)
    await checkPage(page, `setup-wrong-${language}`)
    // The first field that is wrong has the focus already, and says why.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('familyName')
    expect(await page.getAttribute('#familyName', 'aria-describedby')).toContain('familyName-wrong')
    expect(await page.inputValue('#company')).toBe('Nordlicht Software')
    expect(await page.inputValue('#password')).toBe('')

    await fillIn({ familyName: 'Vendor', email: 'ada@vendor.example', password: 'correct horse battery' })
    await send()
    await titleIs(doneTitle)
    await checkPage(page, `setup-done-${language}`)

    await page.goto(link)
    await titleIs(usedTitle)
    await checkPage(page, `setup-used-${language}`)
  },
  60_000,
)

test('a link with a slip in it', async () => {
  await visit(`${fresh.en.baseUrl()}/setup/nonsense`, 'en')
  expect(await page.textContent('h1')).toBe('This link leads nowhere')
  await checkPage(page, 'setup-unknown-en')
})
