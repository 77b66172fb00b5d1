// Signing in and out, as people do it: with the keyboard alone, at the address they were sent, in German and English; and
// what they are told when it does not go through.
import type { Language } from '@sitzplan/contract/languages'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { auroraPerson } from '../../server/src/testing/demo-people.ts'
import { credentialsOf, type Role } from './testing/admin-center.ts'
import { hasFocus, tabTo, typeInto } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages } from './testing/opened-pages.ts'
import { checkPage, checkState, errorsOf } from './testing/page-checks.ts'
import { codeFor, personSpeaking, signInAs } from './testing/sign-in.ts'

const server = await realServer()
const browser = npmChromium()
const open = openedPages(browser)
let context: BrowserContext
let page: Page
let complaints: string[] = []

async function visit(path: string, language: 'de' | 'en'): Promise<void> {
  ;({ context, page, complaints } = await open(server.baseUrl + path, { language }))
  await email().waitFor()
}

const personOf = (role: Role, language: Language) =>
  personSpeaking(browser(), server.baseUrl, credentialsOf(server, role), language)

const email = () => page.getByLabel(/^E-(mail address|Mail-Adresse)$/)
const password = () => page.getByLabel(/^(Password|Passwort)$/)
const code = () => page.getByLabel(/^(Code from your authenticator app|Code aus Ihrer Authenticator-App)$/)
const alert = () => page.getByRole('alert')
const title = (text: string) => page.getByRole('heading', { level: 1, name: text, exact: true }).waitFor()

/** All steps, by keyboard. */
async function enter(address: string, secret: string, factor?: string): Promise<void> {
  await typeInto(email(), address)
  await page.keyboard.press('Enter')
  await password().waitFor()
  await typeInto(password(), secret)
  await page.keyboard.press('Enter')
  if (!factor) return
  await code().waitFor()
  await typeInto(code(), factor)
  await page.keyboard.press('Enter')
}

const words = {
  de: {
    title: 'Anmelden',
    step: 'Ihr Passwort',
    missing: 'Bitte geben Sie Ihre E-Mail-Adresse ein.',
    noAddress: /keine vollständige/,
    change: 'Ändern',
    show: 'Passwort anzeigen',
    failed: 'Anmeldung fehlgeschlagen',
    audit: 'Protokoll',
    signOut: 'Abmelden',
  },
  en: {
    title: 'Sign in',
    step: 'Your password',
    missing: 'Please enter your e-mail address.',
    noAddress: /not a complete/,
    change: 'Change',
    show: 'Show password',
    failed: 'Sign-in failed',
    audit: 'Audit log',
    signOut: 'Sign out',
  },
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const text = words[language]

  test('with the keyboard alone, to the address that was asked for, and out again', async () => {
    const superadmin = await personOf('superadmin', language)
    await visit('/audit?days=7', language)
    await title(text.title)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    // Whoever arrives types at once.
    await expect.poll(() => hasFocus(email())).toBe(true)
    expect(await email().getAttribute('autocomplete')).toBe('username')
    await checkPage(page, `sign-in-${language}`)

    await page.keyboard.press('Enter')
    await page.getByText(text.missing).waitFor()
    await page.keyboard.type('nobody')
    await page.keyboard.press('Enter')
    await page.getByText(text.noAddress).waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(superadmin.email)
    await page.keyboard.press('Enter')

    await title(text.step)
    await expect.poll(() => hasFocus(password())).toBe(true)
    expect(await password().getAttribute('autocomplete')).toBe('current-password')
    // A password manager finds the name beside the password.
    expect(await page.inputValue('input[name="username"]')).toBe(superadmin.email)
    await page.keyboard.type('not the password')
    await tabTo(page.getByRole('button', { name: text.show }))
    await page.keyboard.press('Space')
    expect(await password().getAttribute('type')).toBe('text')
    await tabTo(page.getByRole('button', { name: text.title, exact: true }))
    await page.keyboard.press('Enter')

    await alert().getByText(text.failed).waitFor()
    await checkPage(page, `sign-in-failed-${language}`)
    await expect.poll(() => hasFocus(password())).toBe(true)
    // What is wrong is selected: typing replaces it.
    await page.keyboard.type(superadmin.password)
    await page.keyboard.press('Enter')
    await title(text.audit)
    expect(page.url()).toBe(`${server.baseUrl}/audit?days=7`)

    await tabTo(page.locator('button[aria-haspopup="menu"]'))
    await page.keyboard.press('Enter')
    const signOut = page.getByRole('menuitem', { name: text.signOut })
    await signOut.waitFor()
    await page.keyboard.press('ArrowUp')
    while (!(await hasFocus(signOut))) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await title(text.title)
    expect((await context.request.get(`${server.baseUrl}/api/v1/me`)).status()).toBe(401)
  })
})

test('a mistyped address is a page that says so, after the sign-in too', async () => {
  await visit('/userz', 'de')
  await title(words.de.title)
  const superadmin = await personOf('superadmin', 'de')
  await enter(superadmin.email, superadmin.password)
  await title('Seite nicht gefunden')
  await page.reload()
  await title('Seite nicht gefunden')
  await checkPage(page, 'no-such-page-de')
})

/** The manager of the demo, with other permissions. */
async function managerWho(permissions: string[]): Promise<void> {
  const { demo, baseUrl } = server
  const { id } = auroraPerson(demo, 'manager')
  const { token } = auroraPerson(demo, 'superadmin')
  const answer = await fetch(`${baseUrl}/api/v1/users/${id}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ manager: { permissions, groups: [] } }),
  })
  expect(answer.status).toBe(200)
}

/** Between them they have every page there is. */
const hasAllPages = (role: Role) => role === 'superadmin' || role === 'operator'

test.each([
  ['superadmin', null],
  ['admin', null],
  ['manager', null],
  ['manager', ['sessions.view']],
  ['member', null],
  ['operator', null],
] as const)(
  'the console stays empty for the %s (%j), from the sign-in through every page and out again',
  async (role, permissions) => {
    if (permissions) await managerWho([...permissions])
    const person = await personOf(role, 'en')
    await visit('/', 'en')
    const errors = errorsOf(page)
    await page.reload()
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
    await title(words.de.title)
    await enter(person.email, person.password, await codeFor(server.baseUrl, person))
    const links = page.getByRole('navigation').getByRole('link')
    await links.first().waitFor()
    for (const link of await links.all()) {
      await link.click()
      // Until its page has been loaded the one before it is shown.
      await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
      await page.locator('main h1').first().waitFor()
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
      if (hasAllPages(role)) await checkState(page, page.url())
    }
    await page.locator('button[aria-haspopup="menu"]').click()
    await page.getByRole('menuitem', { name: words.en.signOut }).click()
    await title(words.en.title)
    // That a code is asked for is an answer to the password, which browsers take for an error.
    const asked = person.totpSecret ? [expect.stringContaining('/api/v1/sign-in: ')] : []
    expect(errors).toEqual(asked)
  },
)

test.each(['superadmin', 'operator'] as const)(
  'every page of the %s says that it loads, and that it cannot',
  async (role) => {
    const person = credentialsOf(server, role)
    const held: Route[] = []
    let hasFailed = false
    const fail = (route: Route) =>
      route.fulfill({
        status: 500,
        contentType: 'application/problem+json',
        body: JSON.stringify({ title: 'Broken', detail: 'Try again.', status: 500, code: 'internal_error' }),
      })
    ;({ page, complaints } = await open(`${server.baseUrl}/userz`, {
      language: 'en',
      signIn: async (own) => {
        await signInAs(own.request, server.baseUrl, person, 'en')
        await own.route(/\/api\/v1\/(?!me$|(vendor\/)?events$)/, (route) =>
          hasFailed ? fail(route) : held.push(route),
        )
      },
    }))
    const links = page.getByRole('navigation').getByRole('link')
    await links.first().waitFor()
    const lookAt = async (what: string, isThere: () => Promise<unknown>) => {
      for (const link of await links.all()) {
        const before = await page.title()
        await link.click()
        await expect.poll(() => page.title()).not.toBe(before)
        await isThere()
        await checkState(page, `${page.url()} ${what}`)
      }
    }
    await lookAt('while it loads', () => page.locator('main h1').waitFor())
    hasFailed = true
    await Promise.all(held.map(fail))
    await lookAt('when it cannot', () => page.getByRole('alert').first().waitFor())
    complaints.length = 0
  },
)

test('tabs of one browser are signed in and out together, and speak as the person does from the first page on', async () => {
  const member = await personOf('member', 'de')
  await visit('/', 'en')
  const other = await context.newPage()
  const asked: (string | undefined)[] = []
  context.on('request', (request) => {
    if (request.url().includes('/me/products')) asked.push(request.headers()['accept-language'])
  })
  await other.goto(`${server.baseUrl}/my-products`)
  await other.getByRole('heading', { level: 1, name: words.en.title }).waitFor()
  await enter(member.email, member.password)
  for (const tab of [page, other]) {
    await tab.getByRole('heading', { level: 1, name: 'Meine Produkte' }).waitFor()
    await tab.getByRole('heading', { name: 'Fernwartung' }).waitFor()
  }
  // A browser in which nobody has chosen a language, and somebody is signed in: by their company, for one.
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.getByRole('heading', { name: 'Fernwartung' }).waitFor()
  expect(new Set(asked)).toEqual(new Set(['de']))
  await other.locator('button[aria-haspopup="menu"]').click()
  await other.getByRole('menuitem', { name: words.de.signOut }).click()
  await title(words.de.title)
})

test('another address can be given in the second step', async () => {
  await visit('/', 'en')
  await enter('wrong@aurora.example', 'wrong')
  await alert().waitFor()
  await page.getByRole('button', { name: words.en.change }).click()
  expect(await email().inputValue()).toBe('wrong@aurora.example')
  const operator = await personOf('operator', 'en')
  await enter(operator.email, operator.password, await codeFor(server.baseUrl, operator))
  await title('Accounts')
})

test('language and appearance are chosen before anybody is signed in, and stay', async () => {
  await visit('/', 'en')
  await title(words.en.title)
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de')
  await title(words.de.title)
  await page.getByRole('radio', { name: 'Wie im System' }).press('ArrowLeft')
  expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe('dark')
  await page.reload()
  await title(words.de.title)
  expect(await page.getAttribute('html', 'data-mantine-color-scheme')).toBe('dark')
  expect(await page.getAttribute('html', 'lang')).toBe('de')
})

// The browser says Norwegian in its other form.
test.each([
  ['da', 'da-DK', 'Log ind', 'Mine produkter'],
  ['nl', 'nl-BE', 'Aanmelden', 'Mijn producten'],
  ['nb', 'nn-NO', 'Logg på', 'Mine produkter'],
  ['sv', 'sv-FI', 'Logga in', 'Mina produkter'],
] as const)(
  '%s is spoken to a browser in it, and to a person who wants it',
  async (language, locale, signIn, products) => {
    const member = await personOf('member', language)
    context = await browser().newContext({ locale })
    page = await context.newPage()
    complaints = errorsOf(page)
    await page.goto(server.baseUrl)
    await title(signIn)
    expect(await page.getAttribute('html', 'lang')).toBe(language)
    await signInAs(context.request, server.baseUrl, member)
    await page.goto(`${server.baseUrl}/my-products`)
    await title(products)
    expect(complaints).toEqual([])
    await context.close()
  },
)

test('who has tried too often sees how long the break is, whether there is such a user or not', async () => {
  await visit('/', 'de')
  const data = { email: 'niemand@aurora.example', password: 'geraten' }
  for (let attempt = 0; attempt < 10; attempt++)
    expect((await context.request.post(`${server.baseUrl}/api/v1/sign-in`, { data })).status()).toBe(401)
  await enter(data.email, data.password)
  await alert().getByText('Zu viele Versuche').waitFor()
  expect(await page.getByRole('button', { name: words.de.title, exact: true }).isDisabled()).toBe(true)
  const clock = async () => /in (\d+:\d\d) min erneut versuchen/.exec((await alert().textContent()) ?? '')?.[1]
  const first = await clock()
  expect(first).toBeDefined()
  await expect.poll(clock).not.toBe(first)
  await checkPage(page, 'sign-in-throttled-de')
  // Somebody else is not held up by it.
  await page.getByRole('button', { name: words.de.change }).click()
  const member = await personOf('member', 'de')
  await enter(member.email, member.password)
  await title('Meine Produkte')
})

test('a sign-in that was ended elsewhere leads back to the same address', async () => {
  const manager = await personOf('manager', 'en')
  await visit('/account', 'en')
  await enter(manager.email, manager.password)
  await title('My account')
  await page.getByRole('button', { name: 'New token' }).click()
  await page.getByLabel('What is it for?').fill('Too late')
  const { items } = (await (await context.request.get(`${server.baseUrl}/api/v1/sign-ins`)).json()) as {
    items: { id: string; current: boolean }[]
  }
  const mine = items.find(({ current }) => current)
  await context.request.delete(`${server.baseUrl}/api/v1/sign-ins/${mine?.id}`, { headers: { origin: server.baseUrl } })
  await page.keyboard.press('Enter')
  await title(words.en.title)
  await enter(manager.email, manager.password)
  await title('My account')
})

test('a server that is away is told, and the form waits for it', async () => {
  const member = await personOf('member', 'en')
  await visit('/', 'en')
  await typeInto(email(), member.email)
  await page.keyboard.press('Enter')
  await password().fill(member.password)
  await server.kill()
  await page.keyboard.press('Enter')
  await alert().getByText('The server is not responding').waitFor()
  await server.start()
  complaints.length = 0
  await page.keyboard.press('Enter')
  await title('My products')
}, 90_000)
