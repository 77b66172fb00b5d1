// Signing in to a product with Sitzplan, as people see it: there, back to the product, and out again; and the page on which
// the vendor registers products.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { auroraPerson } from '../../server/src/testing/demo-people.ts'
import { openAddress, openSignedIn } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { checkPage } from './testing/page-checks.ts'
import { personSpeaking } from './testing/sign-in.ts'
import { technicianConsole } from './testing/technician-console.ts'

const sitzplan = await realServer()
const browser = npmChromium()
const consoleAddress = technicianConsole(sitzplan)

const words = {
  de: {
    go: 'Mit Sitzplan anmelden',
    title: 'Bei Remote Support anmelden',
    next: 'Weiter',
    submit: 'Anmelden',
    newSession: 'Neue Sitzung',
    signOut: 'Abmelden',
    confirm: 'Weiter zu Werkzeug',
    other: 'Als jemand anderes anmelden',
    over: 'Diese Anmeldung ist nicht mehr gültig',
  },
  en: {
    go: 'Sign in with Sitzplan',
    title: 'Sign in to Remote Support',
    next: 'Continue',
    submit: 'Sign in',
    newSession: 'New session',
    signOut: 'Sign out',
    confirm: 'Continue to Werkzeug',
    other: 'Sign in as someone else',
    over: 'This sign-in is no longer valid',
  },
}
const languages = ['de', 'en'] as const

const personOf = (role: 'superadmin' | 'admin', language: 'de' | 'en') =>
  personSpeaking(browser(), sitzplan.baseUrl, auroraPerson(sitzplan.demo, role), language)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

async function enter(page: Page, language: 'de' | 'en', { email, password }: { email: string; password: string }) {
  await page.locator('input[name=email]').fill(email)
  await press(page, words[language].next)
  await page.locator('input[name=password]').fill(password)
  await press(page, words[language].submit)
}

test.each(languages)('at the Technician Console: there, to work, and out again (%s)', async (language) => {
  const person = await personOf('superadmin', language)
  const { page, context } = await openAddress(browser(), consoleAddress(), { language })
  await page.getByRole('link', { name: words[language].go }).click()
  await page.getByRole('heading', { level: 1, name: words[language].title }).waitFor()
  await checkPage(page, `product-sign-in-${language}`)
  await enter(page, language, person)
  await page.getByRole('button', { name: words[language].newSession }).waitFor()
  expect(new URL(page.url()).origin).toBe(consoleAddress())

  // Signed in to Sitzplan as well: a second product asks nobody.
  await page.goto(`${consoleAddress()}/sign-in`)
  await page.getByRole('button', { name: words[language].newSession }).waitFor()

  await press(page, words[language].signOut)
  await page.getByRole('link', { name: words[language].go }).click()
  await page.getByRole('heading', { level: 1, name: words[language].title }).waitFor()
  await context.close()
})

test.each(languages)('a program is let on by whoever is signed in, by a click (%s)', async (language) => {
  const { id } = await sitzplan.call<{ id: string }>(
    'POST',
    '/vendor/openid-clients',
    { name: 'Werkzeug', kind: 'public', redirectUris: [`${consoleAddress()}/program`] },
    'operator',
  )
  const begin = `${sitzplan.baseUrl}/openid/authorize?${new URLSearchParams({
    client_id: id,
    redirect_uri: `${consoleAddress()}/program`,
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })}`
  const { page, context } = await openSignedIn(browser(), sitzplan, '/my-products', { role: 'member', language })
  await page.goto(begin)
  await page.getByRole('button', { name: words[language].confirm }).waitFor()
  await checkPage(page, `product-confirmation-${language}`)
  await press(page, words[language].confirm)
  await page.waitForURL(/\/program\?code=/)

  await page.goto(begin)
  await press(page, words[language].other)
  await enter(page, language, await personOf('admin', language))
  await page.waitForURL(/\/program\?code=/)

  await page.goto(`${sitzplan.baseUrl}/sign-in/product/made-up`)
  await page.getByRole('heading', { level: 1, name: words[language].over }).waitFor()
  await checkPage(page, `product-sign-in-over-${language}`)
  await context.close()
})

const vendorWords = {
  de: {
    empty: 'OpenID-Clients',
    add: 'Client registrieren',
    name: 'Name',
    uris: 'Rücksprungadressen',
    create: 'Registrieren',
    wrong: /Zeile 2 ist keine erlaubte Adresse/,
    secret: 'Geheimer Schlüssel (Client Secret)',
    done: 'Fertig',
    renew: 'Neuer Schlüssel',
    delete: 'Löschen',
  },
  en: {
    empty: 'OpenID clients',
    add: 'Register client',
    name: 'Name',
    uris: 'Redirect addresses',
    create: 'Register',
    wrong: /Line 2 is not an allowed address/,
    secret: 'Client secret',
    done: 'Done',
    renew: 'New secret',
    delete: 'Delete',
  },
}

test.each(languages)(
  'the vendor registers a product, gives it another secret, and deletes it (%s)',
  async (language) => {
    const w = vendorWords[language]
    const { page, context, complaints } = await openSignedIn(browser(), sitzplan, '/openid-clients', {
      role: 'operator',
      language,
    })
    await page.getByRole('heading', { level: 1, name: w.empty }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Remote Support' }).first().waitFor()
    await checkPage(page, `openid-clients-${language}`)
    await press(page, w.add)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(w.name).fill('Meeting Rooms')
    await dialog.getByLabel(w.uris).fill('https://meet.example/callback\nhttp://meet.example/callback')
    await press(page, w.create)
    await dialog.getByText(w.wrong).waitFor()
    await checkPage(page, `openid-client-new-${language}`)
    await dialog.getByLabel(w.uris).fill('https://meet.example/callback')
    await press(page, w.create)
    const secret = () => page.getByRole('dialog').getByLabel(w.secret).inputValue()
    const first = await secret()
    expect(first).toMatch(/^[\w-]{43}$/)
    await checkPage(page, `openid-client-made-${language}`)
    await press(page, w.done)

    const row = page.getByRole('listitem').filter({ hasText: 'Meeting Rooms' })
    await row.getByRole('button', { name: w.renew }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.renew }).click()
    expect(await secret()).not.toBe(first)
    await press(page, w.done)

    await row.getByRole('button', { name: w.delete }).click()
    await page.getByRole('dialog').getByRole('button', { name: w.delete }).click()
    await row.waitFor({ state: 'detached' })
    expect(complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([])
    await context.close()
  },
)
