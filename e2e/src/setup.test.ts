// The first run: from the link in the terminal to the operator's start page, filled in with the keyboard alone, in both
// languages; and the time zone that was chosen in it.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { offerSetup } from '../../server/src/first-run/setup.ts'
import { codeOf } from '../../server/src/testing/authenticator.ts'
import { serverProcess } from '../../server/src/testing/server-process.ts'
import { testDatabase } from '../../server/src/testing/test-database.ts'
import { hasFocus, tabTo, typeInto } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const browser = npmChromium()
const open = openedPages(browser)
let page: Page

/** A server on an empty database, as the first start finds it. */
async function freshServer() {
  const { database, address } = await testDatabase()
  const { baseUrl } = await serverProcess(address)
  return {
    database,
    baseUrl,
    offerLink: async () => (await offerSetup(database, { publicUrl: baseUrl, vendorKeys: undefined })) ?? '',
  }
}

async function visit(address: string, language: 'de' | 'en'): Promise<void> {
  ;({ page } = await open(address, { language, timeZone: 'Europe/Oslo' }))
}

const title = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor()
const timeZoneField = (label: string) => page.getByRole('combobox', { name: label, exact: true })

/** With the keyboard alone. */
async function chooseTimeZone(label: string, city: string): Promise<void> {
  await typeInto(timeZoneField(label), city)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

const field = (name: string) => page.locator(`input[name="${name}"]`)

const words = {
  de: {
    notYet: 'Sitzplan ist noch nicht eingerichtet',
    title: 'Sitzplan einrichten',
    submit: 'Einrichten und anmelden',
    timeZone: 'Zeitzone',
    missing: 'Bitte füllen Sie dieses Feld aus.',
    more: 'Noch 7 Zeichen nötig.',
    met: 'Lang genug.',
    done: 'Sitzplan ist eingerichtet',
    factor: 'Richten Sie Ihren zweiten Faktor ein',
    begin: 'Einrichten',
    secret: 'Schlüssel zum Eintippen',
    code: 'Code aus der App',
    codes: 'Wiederherstellungscodes',
    kept: 'Ich habe sie aufbewahrt',
    start: 'Kundenkonten',
    toCatalog: 'Weiter zu: Katalog',
    catalog: 'Katalog',
    save: /^Speichern.*Datum und Uhrzeit$/,
    signs: 'Signiert seit',
    add: 'Konto anlegen',
    signIn: 'Anmelden',
    signOut: 'Abmelden',
    used: 'Dieser Link wurde schon verwendet',
    expired: 'Dieser Link ist abgelaufen',
    unknown: 'Dieser Link ist ungültig',
  },
  en: {
    notYet: 'Sitzplan is not set up yet',
    title: 'Set up Sitzplan',
    submit: 'Set up and sign in',
    timeZone: 'Time zone',
    missing: 'Please fill this in.',
    more: '7 more characters needed.',
    met: 'Long enough.',
    done: 'Sitzplan is set up',
    factor: 'Set up your second factor',
    begin: 'Set up',
    secret: 'Key to type',
    code: 'Code from the app',
    codes: 'Recovery codes',
    kept: 'I have saved them',
    start: 'Accounts',
    toCatalog: 'Go to: Catalog',
    catalog: 'Catalog',
    save: /^Save.*Dates and times$/,
    signs: 'Signing since',
    add: 'Add account',
    signIn: 'Sign in',
    signOut: 'Sign out',
    used: 'This link has been used',
    expired: 'This link has expired',
    unknown: 'This link does not work',
  },
}

describe.each(['de', 'en'] as const)('in %s', async (language) => {
  const text = words[language]
  const fresh = await freshServer()

  test('before that nobody is asked to sign in: the page says where the link is', async () => {
    await visit(fresh.baseUrl, language)
    await title(text.notYet)
    expect(await page.getByRole('textbox').count()).toBe(0)
    await checkPage(page, `not-set-up-${language}`)
  })

  test('an older link and a slip in one are told apart', async () => {
    const old = await fresh.offerLink()
    await fresh.offerLink()
    await visit(old, language)
    await title(text.expired)
    await checkPage(page, `setup-expired-${language}`)
    await page.goto(`${fresh.baseUrl}/setup/nonsense`)
    await title(text.unknown)
    await checkPage(page, `setup-unknown-${language}`)
  })

  test('the vendor and its operator are made, with the keyboard alone', async () => {
    const link = await fresh.offerLink()
    await visit(link, language)
    await title(text.title)
    await expect.poll(() => hasFocus(field('vendorName'))).toBe(true)
    await checkPage(page, `setup-${language}`)

    await page.keyboard.type('Nordlicht Software')
    // Where the browser is.
    expect(await timeZoneField(text.timeZone).inputValue()).toBe('Europe/Oslo')
    await chooseTimeZone(text.timeZone, 'Dublin')
    expect(await timeZoneField(text.timeZone).inputValue()).toBe('Europe/Dublin')
    await typeInto(field('givenName'), 'Ada')
    await typeInto(field('email'), 'ada@')
    await typeInto(field('password'), 'short')
    await page.getByText(text.more).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(text.missing).waitFor()
    await checkPage(page, `setup-wrong-${language}`)
    // The first field that is wrong has the focus, and says why.
    await expect.poll(() => hasFocus(field('familyName'))).toBe(true)
    expect(await field('familyName').getAttribute('aria-invalid')).toBe('true')

    await page.keyboard.type('Vendor')
    await typeInto(field('email'), 'ada@vendor.example')
    await typeInto(field('password'), 'correct horse battery')
    await page.getByText(text.met).waitFor()
    await tabTo(page.getByRole('button', { name: text.submit }))
    await page.keyboard.press('Enter')

    await title(text.factor)
    await page.getByText(text.done).waitFor()
    await checkPage(page, `setup-second-factor-${language}`)
    // The password was typed a moment ago, and is not asked for again.
    await tabTo(page.getByRole('button', { name: text.begin }))
    await page.keyboard.press('Enter')
    const secret = await page.getByLabel(text.secret).inputValue()
    await checkPage(page, `setup-app-${language}`)
    await typeInto(page.getByLabel(text.code), codeOf(secret.replaceAll(' ', '')))
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: text.codes }).waitFor()
    expect(await page.getByRole('listitem').count()).toBe(10)
    await checkPage(page, `setup-codes-${language}`)
    await tabTo(page.getByRole('button', { name: text.kept }))
    await page.keyboard.press('Enter')

    await title(text.start)
    expect(page.url()).toBe(`${fresh.baseUrl}/accounts`)
    const me = await (await page.context().request.get(`${fresh.baseUrl}/api/v1/me`)).json()
    expect(me).toMatchObject({
      user: { email: 'ada@vendor.example', name: 'Ada Vendor', role: 'operator', language },
      account: { name: 'Nordlicht Software', kind: 'vendor', language, timeZone: 'Europe/Dublin' },
    })

    // What is sold comes first: there is nothing to be in a license yet.
    await page.getByRole('main').getByRole('link', { name: text.toCatalog }).click()
    await title(text.catalog)

    // Another time zone holds on the page at once: it is never the same day in these two.
    await page.goto(`${fresh.baseUrl}/vendor-settings`)
    const keys = await (await page.context().request.get(`${fresh.baseUrl}/api/v1/vendor/keys`)).json()
    const since = new Date(keys.items[0].signsSince)
    for (const [city, timeZone] of [
      ['Kiritimati', 'Pacific/Kiritimati'],
      ['pago pago', 'Pacific/Pago_Pago'],
    ] as const) {
      await chooseTimeZone(text.timeZone, city)
      await tabTo(page.getByRole('button', { name: text.save }))
      await page.keyboard.press('Enter')
      const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone }).format(since)
      await page.getByText(`${text.signs} ${day}`).waitFor()
    }
    await checkPage(page, `vendor-time-zone-${language}`)
    await page.goto(`${fresh.baseUrl}/accounts`)
    await page.getByRole('button', { name: text.add }).click()
    expect(await timeZoneField(text.timeZone).inputValue()).toBe('Pacific/Pago Pago')
    await page.keyboard.press('Escape')

    // Whoever signs out of the same page can sign in again.
    await page.locator('button[aria-haspopup="menu"]').click()
    await page.getByRole('menuitem', { name: text.signOut }).click()
    await title(text.signIn)
    await page.goto(link)
    await title(text.used)
    await checkPage(page, `setup-used-${language}`)
  })
})
