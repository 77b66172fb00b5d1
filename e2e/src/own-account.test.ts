// My account: where I am signed in and ending that, tokens from making to deleting, language, password and e-mail address; for members and for the
// vendor's operators.
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { codeOf } from '../../server/src/testing/authenticator.ts'
import { auroraPerson } from '../../server/src/testing/demo-people.ts'
import { credentialsOf, type SignedInOptions } from './testing/admin-center.ts'
import { hasFocus, keys, tabTo, typeInto } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const openPage = signedInPages(browser, server)
const open = (options: SignedInOptions) => openPage('/account', options)

const statusWith = async (token: string) =>
  (await fetch(`${server.baseUrl}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } })).status

/** The link that was mailed to the address, as the demo's outbox shows it. */
async function linkTo(email: string): Promise<string> {
  const { token } = auroraPerson(server.demo, 'superadmin')
  const answer = await fetch(`${server.baseUrl}/api/v1/outbox?to=${email}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  const { items } = (await answer.json()) as { items: { text: string }[] }
  return /https?:\S+\/email-change\/[\w-]{43}/.exec(items[0]?.text ?? '')?.[0] ?? ''
}

const words = {
  de: {
    create: 'Neues Token',
    name: 'Wofür ist es?',
    once: 'Kopieren Sie es jetzt',
    kept: 'Ich habe es kopiert',
    remove: (name: string) => `Token ${name} löschen`,
    confirm: 'Löschen',
    gone: (name: string) => `Das Token „${name}“ ist gelöscht.`,
  },
  en: {
    create: 'New token',
    name: 'What is it for?',
    once: 'Copy it now',
    kept: 'I have copied it',
    remove: (name: string) => `Delete the token ${name}`,
    confirm: 'Delete',
    gone: (name: string) => `The token “${name}” has been deleted.`,
  },
}

describe.each([
  ['de', 'member'],
  ['en', 'operator'],
] as const)('in %s, as %s', (language, role) => {
  const text = words[language]

  test('a token is made, shown once, works, and is deleted, with the keyboard alone', async () => {
    const { page } = await open({ role, language })
    await checkPage(page, `own-account-${language}`)
    await tabTo(page.getByRole('button', { name: text.create }))
    await page.keyboard.press('Enter')
    const name = page.getByLabel(text.name)
    await name.waitFor()
    await expect.poll(() => hasFocus(name)).toBe(true)
    await page.keyboard.type('Evening report')
    await page.keyboard.press('Enter')

    const dialog = page.getByRole('dialog')
    await dialog.getByText(text.once).waitFor()
    await checkPage(page, `own-account-token-${language}`)
    const token = await dialog.getByLabel('Evening report').inputValue()
    expect(token).toMatch(/^sp_user_/)
    expect(await statusWith(token)).toBe(200)
    await tabTo(dialog.getByRole('button', { name: text.kept }))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.content()).not.toContain(token)

    await tabTo(page.getByRole('button', { name: text.remove('Evening report') }))
    await page.keyboard.press('Enter')
    await dialog.waitFor()
    await checkPage(page, `own-account-delete-${language}`)
    await keys.press(dialog.getByRole('button', { name: text.confirm, exact: true }))
    await page.getByText(text.gone('Evening report')).waitFor()
    await expect.poll(() => statusWith(token)).toBe(401)
  })
})

test('an administrator sees their own tokens, not everybody’s', async () => {
  const { page } = await open({ role: 'superadmin' })
  await page.getByRole('button', { name: words.en.remove('Demo') }).waitFor()
  expect(await page.getByRole('button', { name: /^Delete the token/ }).count()).toBe(1)
})

test('ending all other sign-ins leaves this one, and the others at the sign-in form', async () => {
  const here = await open({ role: 'manager' })
  const there = await open({ role: 'manager' })
  await open({ role: 'manager' })
  await here.page.reload()
  await here.page.getByText('This device').waitFor()
  await here.page.getByRole('button', { name: 'Sign out everywhere else' }).click()
  await here.page.getByText('Signed out everywhere else.').waitFor()
  await expect.poll(() => here.page.getByRole('button', { name: /^Sign out .+ on / }).count()).toBe(0)
  await there.page.reload()
  await there.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
})

test('the language is chosen with the keyboard alone, and stays with the person', async () => {
  const { page } = await open({ role: 'admin', language: 'en' })
  const language = page.getByRole('main').getByRole('combobox')
  await tabTo(language)
  // In the list German stands above English.
  await page.keyboard.press('ArrowUp')
  await page.getByRole('heading', { level: 1, name: 'Mein Konto' }).waitFor()
  expect(await hasFocus(language)).toBe(true)
  await expect
    .poll(async () => (await (await page.context().request.get(`${server.baseUrl}/api/v1/me`)).json()).user.language)
    .toBe('de')
})

test('a second factor is set up, and turned off with a recovery code, with the keyboard alone', async () => {
  const { page } = await open({ role: 'admin', language: 'de' })
  const { password } = credentialsOf(server, 'admin')
  const dialog = page.getByRole('dialog')
  await tabTo(page.getByRole('button', { name: 'Einrichten' }))
  await page.keyboard.press('Enter')
  await typeInto(dialog.getByLabel('Ihr Passwort zur Bestätigung'), password)
  await page.keyboard.press('Enter')
  const secret = await dialog.getByLabel('Schlüssel zum Eintippen').inputValue()
  await checkPage(page, 'own-account-app-de')
  await typeInto(dialog.getByLabel('Code aus der App'), codeOf(secret.replaceAll(' ', '')))
  await page.keyboard.press('Enter')
  await dialog.getByText('Sie werden nur jetzt angezeigt.').waitFor()
  const [code = ''] = await dialog.getByRole('listitem').allTextContents()
  await keys.press(dialog.getByRole('button', { name: 'Ich habe sie aufbewahrt' }))
  await page.getByText('Noch 10 Wiederherstellungscodes').waitFor()
  await checkPage(page, 'own-account-factor-de')

  await keys.press(page.getByRole('button', { name: 'Ausschalten' }))
  await typeInto(dialog.getByLabel('Ihr Passwort'), password)
  await typeInto(dialog.getByLabel(/Wiederherstellungscode$/), code)
  await page.keyboard.press('Enter')
  await page.getByText('Ausgeschaltet. Er schützt Sie').waitFor()
})

test('the password is changed, and what is wrong with a new one is said at its field', async () => {
  const { page } = await open({ role: 'member' })
  const { email, password } = credentialsOf(server, 'member')
  await page.getByRole('button', { name: 'Change password' }).click()
  const dialog = page.getByRole('dialog')
  const fields = { present: dialog.getByLabel('Current password'), new: dialog.getByLabel('New password') }
  await fields.present.fill('not this one')
  await fields.new.fill('Password2026!')
  await page.keyboard.press('Enter')
  await dialog.getByText('This password is one of the most common').waitFor()
  await checkPage(page, 'own-account-password-en')
  await fields.new.fill('seven blue chairs in a row')
  await page.keyboard.press('Enter')
  await dialog.getByText('That is not your current password.').waitFor()
  await fields.present.fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('Your password has been changed').waitFor()
  const again = { email, password: 'seven blue chairs in a row' }
  const answer = await page.context().request.post(`${server.baseUrl}/api/v1/sign-in`, { data: again })
  expect(answer.status()).toBe(200)
})

test.each([
  ['de', 'manager'],
  ['en', 'superadmin'],
] as const)('another e-mail address is asked for and confirmed, in %s, as %s', async (language, role) => {
  const { page } = await open({ role, language })
  const { password } = credentialsOf(server, role)
  const text = {
    de: {
      change: 'E-Mail-Adresse ändern',
      field: 'Neue E-Mail-Adresse',
      password: 'Ihr Passwort zur Bestätigung',
      waiting: 'wartet auf Ihre Bestätigung',
      confirm: 'Adresse bestätigen',
      done: 'Ihre E-Mail-Adresse ist geändert',
      back: 'Zu Sitzplan',
    },
    en: {
      change: 'Change e-mail address',
      field: 'New e-mail address',
      password: 'Your password, to confirm',
      waiting: 'is waiting for your confirmation',
      confirm: 'Confirm address',
      done: 'Your e-mail address has been changed',
      back: 'Go to Sitzplan',
    },
  }[language]
  const email = `moved-${language}@aurora.example`
  await page.getByRole('button', { name: text.change }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(text.field).fill(email)
  await dialog.getByLabel(text.password).fill(password)
  await checkPage(page, `own-account-email-${language}`)
  await page.keyboard.press('Enter')
  await page.getByText(text.waiting).waitFor()

  await page.goto(await linkTo(email))
  await page.getByRole('button', { name: text.confirm }).waitFor()
  await checkPage(page, `email-change-${language}`)
  await page.getByRole('button', { name: text.confirm }).click()
  await page.getByRole('heading', { level: 1, name: text.done }).waitFor()
  await page.getByRole('link', { name: text.back }).click()
  await expect
    .poll(async () => (await (await page.context().request.get(`${server.baseUrl}/api/v1/me`)).json()).user.email)
    .toBe(email)
})
