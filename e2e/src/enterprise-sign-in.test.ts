// A company's sign-in, set up from the pages alone against real providers: proved, tested, enabled, enforced, broken, and
// recovered by the one administrator whose password goes on working.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { testDns } from '../../server/src/testing/dns-server.ts'
import { openIdProvider } from '../../server/src/testing/openid-provider.ts'
import { samlProvider } from '../../server/src/testing/saml-provider.ts'
import { credentialsOf } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages, signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const dns = await testDns()
const server = await realServer()
server.environment.SITZPLAN_ALLOWED_NETWORKS = '127.0.0.1'
server.environment.SITZPLAN_DNS_SERVERS = dns.server
const browser = npmChromium()
const openSignedIn = signedInPages(browser, server)
const open = openedPages(browser)
const [openId, saml] = [await openIdProvider(), await samlProvider()]
afterAll(() => Promise.all([openId.close(), saml.close()]))

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()
const mode = (page: Page, name: string) =>
  page
    .getByRole('status')
    .filter({ hasText: `Now: ${name}` })
    .waitFor({ state: 'attached' })

/** A stranger's page, after the first step. */
async function begin(address: string): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const opened = await open(`${server.baseUrl}/`, { language: 'en' })
  await opened.page.getByLabel('E-mail address').fill(address)
  await button(opened.page, 'Continue').click()
  return opened
}

async function enterPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password)
  await button(page, 'Sign in').click()
}

const chief = () => credentialsOf(server, 'superadmin')
const member = () => credentialsOf(server, 'member')

async function proveDomain(page: Page): Promise<void> {
  const domain = chief().email.split('@')[1] ?? ''
  await page.getByLabel('Domain', { exact: true }).fill(domain)
  await button(page, 'Add domain').click()
  const [name, value] = [page.getByLabel('Name of the TXT record'), page.getByLabel('Value', { exact: true })]
  await button(page, 'Check for the record').click()
  await page.getByRole('alert').filter({ hasText: 'There is no TXT record with this name yet' }).waitFor()
  await checkPage(page, 'enterprise-sign-in-domain')
  dns.texts.set(await name.inputValue(), [await value.inputValue()])
  await button(page, 'Check for the record').click()
  await page.getByText('Verified', { exact: true }).waitFor()
}

/** From a test that goes well to enforced, through the pages. */
async function switchOn(page: Page, name: string): Promise<void> {
  await button(page, 'Run a test').click()
  await page.getByText('The provider answers correctly').waitFor()
  await page.getByText(chief().email).first().waitFor()
  await checkPage(page, `enterprise-sign-in-tested-${name}`)
  await button(page, 'Enable').click()
  await mode(page, 'Enabled')

  const { page: own } = await begin(chief().email)
  await checkPage(own, 'sign-in-company')
  await button(own, 'Sign in with your company').click()
  await heading(own, /^(Overview|Übersicht)$/)

  await button(page, 'Enforce…').click()
  const choice = page.getByLabel('Superadmin whose password keeps working')
  await choice.waitFor()
  await page
    .getByRole('dialog')
    .getByText(/have never signed in through the provider/)
    .waitFor()
  await checkPage(page, 'enterprise-sign-in-enforce')
  const option = choice.locator('option:not([disabled]):not([value=""])').first()
  await choice.selectOption((await option.getAttribute('value')) ?? '')
  await button(page, 'Enforce').click()
  await mode(page, 'Enforced')
}

/** The provider is gone: nobody but the one gets in, who switches it off. */
async function recover(isGone: (page: Page, complaints: string[]) => Promise<void>): Promise<void> {
  const other = await begin(member().email)
  await button(other.page, 'I am the emergency administrator').click()
  await enterPassword(other.page, member().password)
  await other.page.getByRole('alert').filter({ hasText: 'Please sign in with your company' }).waitFor()

  const broken = await begin(chief().email)
  await button(broken.page, 'Sign in with your company').click()
  await isGone(broken.page, broken.complaints)

  const { page } = await begin(chief().email)
  await button(page, 'I am the emergency administrator').click()
  await enterPassword(page, chief().password)
  await heading(page, 'Overview')
  await page.getByRole('link', { name: 'Enterprise Sign-In' }).click()
  await button(page, 'Turn off').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Turn off' }).click()
  await mode(page, 'Off')

  const again = await begin(member().email)
  await enterPassword(again.page, member().password)
  await heading(again.page, /^(My products|Meine Produkte)$/)
}

test('by OpenID Connect, and by SAML beside it', async () => {
  const { page } = await openSignedIn('/enterprise-sign-in')
  await button(page, 'Set up SAML 2.0').waitFor()
  await page.getByText('No domains yet.').waitFor()
  await checkPage(page, 'enterprise-sign-in-empty')
  await proveDomain(page)

  await button(page, 'Set up OpenID Connect').click()
  openId.register(await page.getByLabel('Redirect URI').inputValue())
  openId.person = { sub: 'employee-1', email: chief().email, given_name: 'Ada', family_name: 'Chief' }
  await page.getByLabel('Issuer').fill(openId.issuer)
  await page.getByLabel('Client ID').fill(openId.clientId)
  await page.getByRole('textbox', { name: 'Client secret' }).fill(openId.clientSecret)
  await button(page, 'Save settings').click()
  await page.getByText('Saved. Next, run a test.').waitFor()
  await page.getByLabel('Add them at their first sign-in').click()
  const products = page.getByRole('region', { name: 'Assign these products to them' })
  await products.locator('input[type="checkbox"]:not([disabled])').first().check()
  await button(page, 'Save products').click()
  await page.getByText('Saved. This applies to people').waitFor()
  await checkPage(page, 'enterprise-sign-in-products')
  await switchOn(page, 'oidc')
  await openId.close()
  await recover(async (broken) => {
    await broken
      .getByRole('alert')
      .filter({ hasText: 'Your company’s sign-in cannot be reached'.replace('’', "'") })
      .waitFor()
  })

  await page.reload()
  await button(page, 'Set up SAML 2.0').click()
  await page.getByLabel('Assertion consumer service (ACS) URL').waitFor()
  saml.person = { nameId: 'employee-1', attributes: { email: chief().email } }
  await page.getByLabel('Metadata address').fill(saml.metadataUrl)
  await button(page, 'Load from this address').click()
  await page.getByText('Saved. Next, run a test.').waitFor()
  await page.getByText(/Once people sign in with this provider, it is read every day/).waitFor()
  await switchOn(page, 'saml')
  await page.getByText(/The metadata is read from there every day, last on/).waitFor()
  await checkPage(page, 'enterprise-sign-in-saml')
  await saml.close()
  await recover(async (_broken, complaints) => {
    // The browser itself says that the provider's page is not there.
    await expect.poll(() => complaints.join()).toContain('ERR_CONNECTION_REFUSED')
    complaints.length = 0
  })
}, 240_000)

test('what came to nothing is said in words, in the language of the reader', async () => {
  const address = `${server.baseUrl}/sign-in/company?refused=`
  const { page } = await open(`${address}not_invited`, { language: 'de' })
  await page.getByRole('alert').filter({ hasText: 'Sie sind noch nicht eingeladen' }).waitFor()
  await checkPage(page, 'sign-in-company-refused')
  // Only what we know is said.
  await page.goto(`${address}<b>owned</b>`)
  await page.getByRole('alert').filter({ hasText: 'nicht hier begonnen' }).waitFor()
  expect(await page.getByText('owned').count()).toBe(0)
})
