// The ways in behind an invitation, as people go them, in German and English; and a forgotten password.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import type { DemoUser } from '../../server/src/demo/demo-file.ts'
import { apiCall } from '../../server/src/testing/api-call.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = openedPages(browser)
const newPassword = 'several words are easy'

const superadminOf = (slug: string): DemoUser => {
  const person = server.demo.accounts.find((account) => account.slug === slug)?.users[0]
  if (!person) throw new Error(`the demo has no ${slug}`)
  return person
}

function call<T>(by: DemoUser, method: string, path: string, body?: unknown): Promise<T> {
  return apiCall<T>({ baseUrl: server.baseUrl, token: by.token }, method, path, body)
}

/** The newest link that was mailed to the address, as the demo's outbox shows it. */
async function linkTo(email: string, by: DemoUser): Promise<string> {
  const { items } = await call<{ items: { text: string }[] }>(by, 'GET', `/outbox?to=${email}`)
  const link = /https?:\S+\/(?:activation|password\/reset)\/[\w-]{43}/.exec(items[0]?.text ?? '')?.[0]
  if (!link) throw new Error(`no link was mailed to ${email}`)
  return link
}

async function invite(by: DemoUser, email: string, language: 'de' | 'en', products: object[] = []): Promise<string> {
  const person = { email, givenName: 'Lena', familyName: 'Novak', language, products }
  await call(by, 'POST', '/users', person)
  return linkTo(email, by)
}

const words = {
  de: {
    new: 'Neues Passwort',
    activate: 'Zugang aktivieren',
    welcome: 'Willkommen bei Aurora Klimatechnik GmbH',
    short: 'Bitte wählen Sie mindestens 12 Zeichen.',
    common: 'Neues Passwort: ist eines der meistgenutzten',
    used: 'Diese Einladung wurde schon verwendet',
    mine: 'Meine Produkte',
    password: 'Passwort',
    signIn: 'Anmelden',
    accept: 'Annehmen und wechseln',
    decline: 'Ablehnen und bleiben',
    email: 'E-Mail-Adresse',
    next: 'Weiter',
    forgotten: 'Passwort vergessen?',
    send: 'Link anfordern',
    sent: /liegt der Link jetzt zum Weitergeben bereit/,
    save: 'Passwort speichern',
    changed: 'Ihr Passwort ist geändert',
  },
  en: {
    new: 'New password',
    activate: 'Activate access',
    welcome: 'Welcome to Aurora Klimatechnik GmbH',
    short: 'Please choose at least 12 characters.',
    common: 'New password: is one of the most common',
    used: 'This invitation has been used',
    mine: 'My products',
    password: 'Password',
    signIn: 'Sign in',
    accept: 'Accept and move',
    decline: 'Decline and stay',
    email: 'E-mail address',
    next: 'Continue',
    forgotten: 'Forgot your password?',
    send: 'Request link',
    sent: /the link is now ready to be passed on/,
    save: 'Save password',
    changed: 'Your password has been changed',
  },
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const text = words[language]
  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
  const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

  test('somebody new chooses a password and is in; the link opens no more', async () => {
    const email = `lena-${language}@new.example`
    const boss = superadminOf('aurora')
    const link = await invite(boss, email, language, [{ key: 'remote-support', kind: 'concurrent' }])
    const { page } = await open(link, { language })
    await heading(page, text.welcome)
    await checkPage(page, `activation-${language}`)
    await field(page, text.new).fill('short')
    await button(page, text.activate).click()
    await page.getByText(text.short).waitFor()
    await field(page, text.new).fill('password1234')
    await button(page, text.activate).click()
    await page.getByText(text.common).waitFor()
    await field(page, text.new).fill(newPassword)
    await button(page, text.activate).dblclick()
    await heading(page, text.mine)
    await page.goto(link)
    await heading(page, text.used)
  })

  test('a user of another account signs in, sees what it means, and declines, then accepts', async () => {
    const [boss, theirBoss] = [superadminOf('borealis'), superadminOf('aurora')]
    const email = `both-${language}@new.example`
    const first = await invite(theirBoss, email, language)
    const { page } = await open(first, { language })
    await field(page, text.new).fill(newPassword)
    await button(page, text.activate).click()
    await heading(page, text.mine)
    await page.context().clearCookies()

    await page.goto(await invite(boss, email, language))
    await field(page, text.password).fill(newPassword)
    await button(page, text.signIn).click()
    await button(page, text.decline).waitFor()
    await checkPage(page, `transfer-${language}`)
    await button(page, text.decline).click()
    await heading(page, text.mine)
    const users = `/users?search=${email}`
    const { items } = await call<{ items: { id: string; status: string }[] }>(boss, 'GET', users)
    expect(items.map(({ status }) => status)).toEqual(['invited'])

    await call(boss, 'POST', `/users/${items[0]?.id}/invitation`)
    await page.goto(await linkTo(email, boss))
    await button(page, text.accept).dblclick()
    await heading(page, text.mine)
    await page.getByText('Borealis').first().waitFor()
    expect((await call<{ total: number }>(theirBoss, 'GET', users)).total).toBe(0)
  })

  test('a forgotten password is chosen anew by a link, and signs in', async () => {
    const boss = superadminOf('aurora')
    const email = `forgot-${language}@new.example`
    const { page } = await open(await invite(boss, email, language), { language })
    await field(page, text.new).fill(newPassword)
    await button(page, text.activate).click()
    await heading(page, text.mine)
    await page.context().clearCookies()
    await page.goto(server.baseUrl)
    await field(page, text.email).fill(email)
    await button(page, text.next).click()
    await button(page, text.forgotten).click()
    await button(page, text.send).click()
    await page.getByText(text.sent).waitFor()
    await page.goto(await linkTo(email, boss))
    await field(page, text.new).fill('another few words')
    await button(page, text.save).dblclick()
    await heading(page, text.changed)
    await page.goto(server.baseUrl)
    await field(page, text.email).fill(email)
    await button(page, text.next).click()
    await field(page, text.password).fill('another few words')
    await button(page, text.signIn).click()
    await heading(page, text.mine)
  })
})
