// A company's sign-in, set up from the pages alone against real providers, in each language with one: proved, tested, enabled,
// enforced, broken, and recovered by the one administrator whose password goes on working. And somebody who is invited comes in.
import { errorTexts } from '@sitzplan/contract/messages/errors'
import { reasons } from '@sitzplan/contract/messages/reasons'
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
import { filledIn, texts } from './testing/texts.ts'

const dns = await testDns()
const server = await realServer()
server.environment.SITZPLAN_ALLOWED_NETWORKS = '127.0.0.1'
server.environment.SITZPLAN_DNS_SERVERS = dns.server
const browser = npmChromium()
const openSignedIn = signedInPages(browser, server)
const open = openedPages(browser)
const [openId, saml] = [await openIdProvider(), await samlProvider()]
afterAll(() => Promise.all([openId.close(), saml.close()]))

const chief = () => credentialsOf(server, 'superadmin')
const member = () => credentialsOf(server, 'member')

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const alert = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text }).waitFor()

type Provider = 'oidc' | 'saml'
interface Stranger {
  page: Page
  context: BrowserContext
  complaints: string[]
}

/** The way in one language. `person`: who signs in at the company from now on. */
function way(language: 'de' | 'en', person: (email: string) => void) {
  const { activation, common, enterpriseSignIn, signIn } = texts[language]
  const { domains, provider, test: tested, mode: modes } = enterpriseSignIn
  const refused = errorTexts[language]

  const mode = (page: Page, name: 'off' | 'enabled' | 'enforced') =>
    page
      .getByRole('status')
      .filter({ hasText: filledIn(modes.current, { mode: modes[name] }) })
      .waitFor({ state: 'attached' })

  /** A stranger's page, after the first step. */
  async function begin(address: string): Promise<Stranger> {
    const opened = await open(`${server.baseUrl}/`, { language })
    await opened.page.getByLabel(signIn.email).fill(address)
    await button(opened.page, signIn.next).click()
    return opened
  }

  async function enterPassword(page: Page, password: string): Promise<void> {
    await page.getByLabel(signIn.password, { exact: true }).fill(password)
    await button(page, signIn.title).click()
  }

  async function proveDomain(page: Page): Promise<string> {
    await page.getByText(domains.empty).waitFor()
    await checkPage(page, `enterprise-sign-in-empty-${language}`)
    const domain = chief().email.split('@')[1] ?? ''
    await page.getByLabel(domains.label, { exact: true }).fill(domain)
    await button(page, domains.add).click()
    const [name, value] = [page.getByLabel(domains.dnsName), page.getByLabel(domains.dnsValue, { exact: true })]
    await button(page, domains.dnsVerify).click()
    await alert(page, reasons[language].dns_missing)
    await checkPage(page, `enterprise-sign-in-domain-${language}`)
    dns.texts.set(await name.inputValue(), [await value.inputValue()])
    await button(page, domains.dnsVerify).click()
    await page.getByText(domains.verified, { exact: true }).waitFor()
    return domain
  }

  /** From a test that goes well to enforced, through the pages; on the way somebody new comes in. */
  async function switchOn(page: Page, name: Provider): Promise<void> {
    await button(page, tested.start).click()
    await page.getByText(tested.good).waitFor()
    await page.getByText(chief().email).first().waitFor()
    await checkPage(page, `enterprise-sign-in-tested-${name}-${language}`)
    await button(page, modes.toEnabled).click()
    await mode(page, 'enabled')

    const { page: own } = await begin(chief().email)
    await checkPage(own, `sign-in-company-${language}`)
    await button(own, signIn.company.submit).click()
    await heading(own, common.nav.overview)
    await comeInvited()

    await button(page, modes.toEnforced).click()
    const choice = page.getByLabel(modes.breakGlass)
    await choice.waitFor()
    await page
      .getByRole('dialog')
      .getByText(modes.shutNotYet_other.split('}} ')[1]?.split('. ')[0] ?? '')
      .waitFor()
    await checkPage(page, `enterprise-sign-in-enforce-${language}`)
    const option = choice.locator('option:not([disabled]):not([value=""])').first()
    await choice.selectOption((await option.getAttribute('value')) ?? '')
    await button(page, modes.enforceConfirm).click()
    await mode(page, 'enforced')
  }

  /** Who was added never chooses a password: the company answers for them. */
  async function comeInvited(): Promise<void> {
    const email = `vera-${language}@${chief().email.split('@')[1]}`
    await server.call('POST', '/users', { email, givenName: 'Vera', familyName: 'Lund', language })
    const { items } = await server.call<{ items: { text: string }[] }>('GET', `/outbox?to=${email}`)
    const link = /https?:\S+\/activation\/[\w-]{43}/.exec(items[0]?.text ?? '')?.[0] ?? ''
    person(email)
    const { page: theirs } = await open(link, { language })
    await button(theirs, activation.company).click()
    await heading(theirs, common.nav.myProducts)
    person(chief().email)
  }

  /** The provider is gone: nobody but the one gets in, who switches it off. */
  async function recover(isGone: (stranger: Stranger) => Promise<void>): Promise<void> {
    const other = await begin(member().email)
    await button(other.page, signIn.company.emergency).click()
    await enterPassword(other.page, member().password)
    await alert(other.page, refused.company_sign_in_required[0])

    const broken = await begin(chief().email)
    await button(broken.page, signIn.company.submit).click()
    await isGone(broken)

    const { page } = await begin(chief().email)
    await button(page, signIn.company.emergency).click()
    await enterPassword(page, chief().password)
    await heading(page, common.nav.overview)
    await page.getByRole('link', { name: common.nav.enterpriseSignIn }).click()
    await button(page, modes.toOff).click()
    await page.getByRole('dialog').getByRole('button', { name: modes.toOff }).click()
    await mode(page, 'off')

    const again = await begin(member().email)
    await enterPassword(again.page, member().password)
    // In their own language.
    await again.page.getByRole('heading', { level: 1, name: /^(My products|Meine Produkte)$/ }).waitFor()
  }

  async function removeDomain(page: Page, domain: string): Promise<void> {
    await button(page, filledIn(domains.removeNamed, { domain })).click()
    await page.getByRole('dialog').getByRole('button', { name: domains.remove, exact: true }).click()
    await page.getByText(domains.empty).waitFor()
    dns.texts.clear()
  }

  return { words: { common, provider, refused }, proveDomain, switchOn, recover, removeDomain }
}

test('by OpenID Connect, in German', { timeout: 120_000 }, async () => {
  const { words, ...steps } = way('de', (email) => {
    openId.person = { sub: email, email, given_name: 'Ada', family_name: 'Chief' }
  })
  const { provider, refused } = words
  const { page } = await openSignedIn('/overview', { language: 'de' })
  await page.getByRole('link', { name: words.common.nav.enterpriseSignIn }).click()
  const domain = await steps.proveDomain(page)

  await button(page, provider.addOidc).dblclick()
  openId.register(await page.getByLabel(provider.redirectUri).inputValue())
  expect((await server.call<{ items: unknown[] }>('GET', '/identity-providers')).items).toHaveLength(1)
  openId.person = { sub: chief().email, email: chief().email, given_name: 'Ada', family_name: 'Chief' }
  await page.getByLabel(provider.issuer).fill(openId.issuer)
  await page.getByLabel(provider.clientId).fill(openId.clientId)
  await page.getByRole('textbox', { name: provider.clientSecret }).fill(openId.clientSecret)
  await button(page, provider.save).click()
  await page.getByText(provider.saved).waitFor()
  await page.getByLabel(provider.createsUsers).click()
  const products = page.getByRole('region', { name: provider.productsOfCreated })
  await products.locator('input[type="checkbox"]:not([disabled])').first().check()
  await button(page, provider.saveProducts).click()
  await page.getByText(provider.productsSaved).waitFor()
  await checkPage(page, 'enterprise-sign-in-products-de')
  await steps.switchOn(page, 'oidc')
  await openId.close()
  await steps.recover(({ page: broken }) => alert(broken, refused.company_unreachable[0]))
  await page.reload()
  await steps.removeDomain(page, domain)
})

test('by SAML beside it, in English', { timeout: 120_000 }, async () => {
  const { words, ...steps } = way('en', (email) => {
    saml.person = { nameId: email, attributes: { email } }
  })
  const { provider } = words
  const { page } = await openSignedIn('/overview')
  await page.getByRole('link', { name: words.common.nav.enterpriseSignIn }).click()
  await steps.proveDomain(page)

  await button(page, provider.addSaml).click()
  await page.getByLabel(provider.assertionUrl).waitFor()
  saml.person = { nameId: chief().email, attributes: { email: chief().email } }
  await page.getByLabel(provider.metadata).fill(saml.metadataUrl)
  await button(page, provider.loadUrl).click()
  await page.getByText(provider.saved).waitFor()
  await page.getByText(/Once people sign in with this provider, it is read every day/).waitFor()
  await steps.switchOn(page, 'saml')
  await page.getByText(/The metadata is read from there every day, last on/).waitFor()
  await checkPage(page, 'enterprise-sign-in-saml-en')
  await saml.close()
  await steps.recover(async ({ complaints }) => {
    // The browser itself says that the provider's page is not there.
    await expect.poll(() => complaints.join()).toContain('ERR_CONNECTION_REFUSED')
    complaints.length = 0
  })
})

test('what came to nothing is said in words, in the language of the reader', async () => {
  const address = `${server.baseUrl}/sign-in/company?refused=`
  const { page } = await open(`${address}not_invited`, { language: 'de' })
  await alert(page, 'Sie sind noch nicht eingeladen')
  await checkPage(page, 'sign-in-company-refused')
  // Only what we know is said.
  await page.goto(`${address}<b>owned</b>`)
  await alert(page, 'nicht hier begonnen')
  expect(await page.getByText('owned').count()).toBe(0)
})
