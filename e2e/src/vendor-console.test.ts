// The vendor's console: what operators see of a customer's account, and the license they issue to it.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { hasFocus, keys, mouse, tabTo } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages, signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)
const openLink = openedPages(browser)

const issue = (lines: { product: string; kind: string; quantity: number }[]) =>
  server.call<{ revision: number; status: string }>('POST', '/vendor/accounts/aurora/revisions', { lines }, 'operator')

/** The section of the product page with this title, to be saved on its own. */
const sectionOf = (page: Page, name: string) => {
  const section = page.getByRole('form', { name })
  return {
    section,
    save: async (save: RegExp, unsaved: string) => {
      await section.getByRole('button', { name: save }).click()
      await expect.poll(() => section.getByText(unsaved).count()).toBe(0)
    },
  }
}

describe('the catalogue', () => {
  test('a product and a plan that brings it are made, issued, and the customer owns both', {
    timeout: 180_000,
  }, async () => {
    const { page } = await open('/catalog', { language: 'de', role: 'operator' })
    const saveIn = (title: string) => sectionOf(page, title).save(/^Speichern/, 'Nicht gespeicherte Änderungen')
    const make = async (name: string) => {
      await page.getByRole('button', { name: 'Produkt hinzufügen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name (Deutsch)').fill(name)
      await dialog.getByRole('button', { name: 'Produkt hinzufügen' }).click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
    }
    await make('Größere Räume')
    expect(new URL(page.url()).pathname).toBe('/catalog/groessere-raeume')

    const features = sectionOf(page, 'Funktionen').section
    await features.getByRole('button', { name: 'Funktion hinzufügen' }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('de')
    await page.keyboard.type('Tafel teilen')
    await saveIn('Funktionen')
    const sale = sectionOf(page, 'Wie es verkauft wird').section
    await sale.getByRole('checkbox', { name: 'Gemeinsam genutzt' }).check()
    await saveIn('Wie es verkauft wird')

    const sessions = sectionOf(page, 'Sitzungen').section
    await sessions.getByRole('radio', { name: 'Das Gerät der Person' }).check()
    await sessions.getByLabel('Sitzung ohne Lebenszeichen beenden nach').fill('90')
    await sessions.getByText(/Muss kleiner sein als die 90 s/).waitFor()
    expect(await sessions.getByRole('button', { name: /^Speichern/ }).isDisabled()).toBe(true)
    await sessions.getByLabel('Lebenszeichen alle').fill('30')

    // Neither a link nor the way back loses what is not saved.
    await page.getByRole('link', { name: 'Kundenkonten' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click()
    await page.goBack()
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect(new URL(page.url()).pathname).toBe('/catalog/groessere-raeume')
    await checkPage(page, 'vendor-product')
    await saveIn('Sitzungen')

    await page.getByRole('main').getByRole('link', { name: 'Katalog' }).click()
    await make('Raumpaket')
    const relations = sectionOf(page, 'Zusammen mit anderen Produkten').section
    await relations.getByRole('combobox', { name: 'Position hinzufügen' }).click()
    await page.getByRole('option', { name: 'Größere Räume, Gemeinsam genutzt' }).click()
    await relations.getByRole('textbox', { name: 'Je Platz: Größere Räume, Gemeinsam genutzt' }).fill('3')
    await saveIn('Zusammen mit anderen Produkten')
    const texts = sectionOf(page, 'Name und Beschreibung').section
    await texts.getByLabel('Beschreibung (Deutsch)').fill('Wird nicht gespeichert.')
    await page.getByRole('main').getByRole('link', { name: 'Katalog' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Ohne Speichern verlassen' }).click()

    await page.getByRole('button', { name: 'Nach oben: Raumpaket' }).click()
    await expect
      .poll(async () => (await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).slice(-2))
      .toEqual(['Raumpaket', 'Größere Räume'])
    await checkPage(page, 'vendor-catalog')

    await page.goto(`${server.baseUrl}/accounts/aurora/new-revision`)
    await page.getByRole('combobox', { name: 'Position hinzufügen' }).click()
    await page.getByRole('option', { name: 'Raumpaket, Benannt' }).click()
    await page.getByRole('textbox', { name: 'Anzahl: Raumpaket, Benannt' }).fill('4')
    await page.getByText('12 in Raumpaket enthalten.').waitFor()
    await checkPage(page, 'vendor-revision-brought')
    await page.getByRole('button', { name: 'Signieren und ausstellen' }).click()
    await page.waitForURL('**/accounts/aurora')

    const { page: customer } = await open('/license', { language: 'de', role: 'superadmin' })
    for (const [name, total] of [
      ['Raumpaket', '4'],
      ['Größere Räume', '12'],
    ] as const) {
      await customer.getByText(name).first().waitFor()
      await customer
        .getByText(new RegExp(`von ${total} `))
        .first()
        .waitFor()
    }
  })

  test('what a customer owns cannot be taken out, and of two operators none undoes the other', {
    timeout: 120_000,
  }, async () => {
    const { page } = await open('/catalog/connect', { language: 'en', role: 'operator' })
    const { section } = sectionOf(page, 'How it is sold')
    await section.getByRole('checkbox', { name: 'Shared' }).check()
    await section.getByRole('checkbox', { name: 'Named' }).uncheck()
    await section.getByRole('button', { name: /^Save/ }).click()
    await section
      .getByRole('alert')
      .getByText(/An account owns licenses/)
      .waitFor()
    await checkPage(page, 'vendor-product-refused')
    await section.getByRole('button', { name: 'Discard' }).click()
    expect(await section.getByRole('checkbox', { name: 'Named' }).isChecked()).toBe(true)

    // What somebody else saves meanwhile stays as they saved it.
    const texts = sectionOf(page, 'Name and description')
    await texts.section.getByLabel('Description (English)').fill('Calls at the desk and on the road.')
    await server.call('PATCH', '/vendor/catalog/connect', { description: { de: 'Von jemand anderem.' } }, 'operator')
    await texts.save(/^Save/, 'Unsaved changes')
    expect(await server.call('GET', '/vendor/catalog/connect', undefined, 'operator')).toMatchObject({
      description: { de: 'Von jemand anderem.', en: 'Calls at the desk and on the road.' },
    })
    await expect.poll(() => texts.section.getByLabel('Description (Deutsch)').inputValue()).toBe('Von jemand anderem.')
  })
})

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
      waits: /^Revision \d+ is waiting for/,
      tooMany: /too many in use/,
      edit: 'Edit',
      done: 'Save',
      newRevision: 'New revision',
      quantity: 'Quantity: Connect, Named',
      sign: 'Sign and issue',
      wouldWait: /will wait/,
      atOnce: /will take effect at once/,
      grace: 'Grace period until',
      leave: 'Leave without saving?',
      stay: 'Cancel',
      remove: 'Remove: Contact Center, Named',
      of: 'of 123 used',
      contact: 'Contact',
      name: 'Name',
      email: 'E-mail address',
      invite: 'Invite a superadmin',
      given: 'Given name',
      family: 'Family name',
      send: 'Invite',
      missing: 'Please fill this in.',
      link: 'Link',
      activate: 'Activate access',
      password: 'New password',
      firstSteps: 'First steps',
      toLicense: 'Go to the license',
      putAway: 'Hide',
      bringBack: /5 open/,
      license: 'License',
    },
    de: {
      waits: /^Revision \d+ wartet beim/,
      tooMany: /zu viel genutzt/,
      edit: 'Bearbeiten',
      done: 'Speichern',
      newRevision: 'Neue Revision',
      quantity: 'Anzahl: Telefon, Benannt',
      sign: 'Signieren und ausstellen',
      wouldWait: /wird zunächst warten/,
      atOnce: /wird sofort in Kraft treten/,
      grace: 'Karenzzeit bis',
      leave: 'Seite ohne Speichern verlassen?',
      stay: 'Abbrechen',
      remove: 'Entfernen: Contact Center, Benannt',
      of: 'von 123 genutzt',
      contact: 'Ansprechperson',
      name: 'Name',
      email: 'E-Mail-Adresse',
      invite: 'Superadmin einladen',
      given: 'Vorname',
      family: 'Nachname',
      send: 'Einladen',
      missing: 'Bitte ausfüllen.',
      link: 'Link',
      activate: 'Zugang aktivieren',
      password: 'Neues Passwort',
      firstSteps: 'Erste Schritte',
      toLicense: 'Zur Lizenz',
      putAway: 'Ausblenden',
      bringBack: /5 offen/,
      license: 'Lizenz',
    },
  }[language]

  test('an account shows what it owns, what waits on its side and by how much, and no name', {
    timeout: 120_000,
  }, async () => {
    const { revision } = await issue([{ product: 'connect', kind: 'named', quantity: 1 }])
    const { page } = await open('/accounts', { language, role: 'operator' })
    await page.getByRole('link', { name: 'Aurora' }).click()
    await page.getByRole('heading', { name: words.waits }).waitFor()
    await page.getByText(words.tooMany).first().waitFor()
    await expect.poll(() => page.getByText('…', { exact: true }).count()).toBe(0)
    await checkPage(page, `vendor-account-${language}`)
    const text = await page.locator('main').textContent()
    expect(text).not.toMatch(/@aurora/)

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `aurora-${revision}.license`, exact: true }).click(),
    ])
    expect(file.suggestedFilename()).toBe(`aurora-${revision}.license`)
    expect((await readFile(await file.path(), 'utf8')).split('.')).toHaveLength(3)

    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await checkPage(page, `vendor-account-edit-${language}`)
    await page.getByRole('dialog').getByRole('button', { name: words.done }).click()
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
    expect((await issue([{ product: 'connect', kind: 'named', quantity: 200 }])).status).toBe('active')
  })

  test('without a mail server an operator hands the first superadmin their link, and notes whom they reach there', {
    timeout: 120_000,
  }, async () => {
    const slug = `quarry-${language}`
    await server.call('POST', '/vendor/accounts', { name: `Quarry ${language}`, slug }, 'operator')
    const { page } = await open(`/accounts/${slug}`, { language, role: 'operator' })
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    const contact = page.getByRole('dialog').getByRole('group', { name: words.contact })
    await contact.getByLabel(words.name, { exact: true }).fill('Nils Dahl')
    await contact.getByLabel(words.email).fill('nils@quarry.example')
    await page.getByRole('dialog').getByRole('button', { name: words.done }).click()
    await page.getByText('nils@quarry.example').waitFor()

    // Another operator changes the name while the address is being changed here.
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await contact.getByLabel(words.email).fill('nora@quarry.example')
    await server.call('PATCH', `/vendor/accounts/${slug}`, { contact: { name: 'Nora Dahl' } }, 'operator')
    await page.getByRole('dialog').getByRole('button', { name: words.done }).click()
    await page.getByText('nora@quarry.example').waitFor()
    await page.getByText('Nora Dahl').waitFor()

    await page.getByRole('button', { name: words.invite }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: words.send, exact: true }).click()
    await expect.poll(() => dialog.getByText(words.missing).count()).toBe(3)
    await expect.poll(() => hasFocus(dialog.getByLabel(words.email))).toBe(true)
    await dialog.getByLabel(words.email).fill(`mara@${slug}.example`)
    await dialog.getByLabel(words.given).fill('Mara')
    await dialog.getByLabel(words.family).fill('Steiner')
    await dialog.getByRole('button', { name: words.send, exact: true }).click()
    const link = await dialog.getByLabel(words.link, { exact: true }).inputValue()
    await checkPage(page, `vendor-first-superadmin-${language}`)

    const { page: theirs } = await openLink(link, { language })
    await theirs.getByLabel(words.password, { exact: true }).fill('several words are easy')
    await theirs.getByRole('button', { name: words.activate }).click()
    const steps = theirs.locator('section', { has: theirs.getByRole('heading', { name: words.firstSteps }) })
    await steps.getByRole('link', { name: words.toLicense }).waitFor()
    await checkPage(theirs, `first-steps-${language}`)
    await steps.getByRole('button', { name: words.putAway }).press('Enter')
    const bringBack = theirs.getByRole('button', { name: words.bringBack })
    await expect.poll(() => bringBack.evaluate((button) => button === document.activeElement)).toBe(true)
    await theirs.reload()
    await bringBack.press('Enter')
    await steps.getByRole('link', { name: words.toLicense }).click()
    await theirs.getByRole('heading', { level: 1, name: words.license }).waitFor()
    await page.reload()
    await page.getByText('nora@quarry.example').waitFor()
    expect(await page.getByRole('button', { name: words.invite }).count()).toBe(0)
  })

  test('an operator draws up a revision, sees what it does there, signs it once, and the customer has it', {
    timeout: 180_000,
  }, async () => {
    // Its people need the license as long as they are in any queue, and it is to be taken out.
    const users = { filter: { product: 'contact-center' } }
    await server.call('POST', '/users/bulk', { users, action: { do: 'removeFromAllQueues' } })
    const { press, fill } = language === 'en' ? keys : mouse
    const { page } = await open('/accounts/aurora', { language, role: 'operator' })
    await press(page.getByRole('link', { name: words.newRevision }))
    const quantity = page.getByRole('textbox', { name: words.quantity })
    const sign = page.getByRole('button', { name: words.sign })
    const enterDay = async (day: string) => {
      const field = page.getByLabel(words.grace)
      if (language === 'de') return field.fill(day)
      await tabTo(field)
      const [year, month, ofMonth] = day.split('-')
      await page.keyboard.type(`${month}${ofMonth}${year}`)
    }
    await quantity.waitFor()
    expect(await sign.isDisabled()).toBe(true)

    await fill(quantity, '1')
    await page.getByText(words.wouldWait).waitFor()
    await page.getByText(words.tooMany).waitFor()
    await press(page.getByRole('main').getByRole('link').first())
    await press(page.getByRole('dialog', { name: words.leave }).getByRole('button', { name: words.stay }))
    expect(await quantity.inputValue()).toBe('1')
    await enterDay('2001-01-01')
    await page.getByRole('alert').first().waitFor()
    await checkPage(page, `vendor-revision-refused-${language}`)
    expect(await sign.isDisabled()).toBe(true)

    await enterDay('2990-12-31')
    await fill(quantity, '123')
    await press(page.getByRole('button', { name: words.remove }))
    await page.getByText(words.atOnce).waitFor()
    await checkPage(page, `vendor-revision-${language}`)
    const before = await server.call<{ total: number }>('GET', '/license/revisions')
    await (language === 'en' ? press(sign) : sign.dblclick())
    await page.waitForURL('**/accounts/aurora')
    const after = await server.call<{ total: number; items: { status: string }[] }>('GET', '/license/revisions')
    expect([after.total, after.items[0]?.status]).toEqual([before.total + 1, 'active'])

    const { page: customer } = await open('/license', { language })
    await customer.getByText(words.of).waitFor()
    const gone = [{ product: 'contact-center', kind: 'named', quantity: 8 }]
    expect((await issue(gone)).status).toBe('active')
  })

  test('a key is made, signs, and the one before is revoked; a refusal is told in place', {
    timeout: 180_000,
  }, async () => {
    const said = settingsWords[language]
    const { page } = await open('/vendor-settings', { language, role: 'operator' })
    const shop = page.getByLabel(said.shop, { exact: true })
    const save = page.locator('form').filter({ has: shop }).getByRole('button', { name: words.done })
    await shop.fill('http://shop.example')
    await save.click()
    await page.getByText('https://', { exact: false }).first().waitFor()
    const shopUrl = `https://shop.example/${language}`
    await shop.fill(shopUrl)
    await save.click()
    await expect.poll(() => server.call('GET', '/vendor/settings', undefined, 'operator')).toMatchObject({ shopUrl })

    const dialog = page.getByRole('dialog')
    const confirm = async (row: Locator, change: RegExp, button: string) => {
      await row.getByRole('button', { name: change }).click()
      await dialog.getByRole('button', { name: button }).click()
    }
    const rows = page.getByRole('listitem')
    const ready = rows.filter({ hasText: said.ready })
    await page.getByRole('button', { name: said.newKey, exact: true }).click()
    await dialog.getByRole('button', { name: said.make }).click()
    await expect.poll(() => ready.count()).toBe(1)
    await confirm(ready, said.sign, said.letSign)
    await expect.poll(() => dialog.count()).toBe(0)

    // Another operator lets the old one sign again, meanwhile.
    const { items } = await server.call<{ items: { kid: string; status: string }[] }>(
      'GET',
      '/vendor/keys',
      undefined,
      'operator',
    )
    const kidOf = (status: string) => items.find((key) => key.status === status)?.kid
    await ready.getByRole('button', { name: said.revoke }).click()
    await server.call('POST', `/vendor/keys/${kidOf('ready')}/sign`, undefined, 'operator')
    await checkPage(page, `vendor-revoke-${language}`)
    await dialog.getByRole('button', { name: said.revokeIt }).click()
    await dialog.getByRole('alert').getByText(said.signs).waitFor()
    await dialog.getByRole('button', { name: said.cancel }).click()
    await server.call('POST', `/vendor/keys/${kidOf('signing')}/sign`, undefined, 'operator')
    await page.reload()
    await ready.waitFor()
    const before = await rows.filter({ hasText: said.revoked }).count()
    await confirm(ready, said.revoke, said.revokeIt)
    await expect.poll(() => rows.filter({ hasText: said.revoked }).count()).toBe(before + 1)

    const fileOf = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name, exact: true }).click(),
      ])
      return readFile(await file.path(), 'utf8')
    }
    const { keys } = JSON.parse(await fileOf(said.keySet))
    expect(keys).toMatchObject([{ kid: kidOf('signing'), crv: 'Ed25519' }])
    expect((await fileOf(said.catalog)).split('.')).toHaveLength(3)
    expect((await issue([{ product: 'meeting', kind: 'named', quantity: 60 }])).status).toBe('active')

    await page.getByRole('button', { name: said.newProductKey }).click()
    await dialog.getByRole('combobox').click()
    await page.getByRole('option', { name: 'Contact Center' }).click()
    await dialog.getByLabel(words.name, { exact: true }).fill('Journey')
    await dialog.getByRole('button', { name: said.make }).click()
    const token = await dialog.getByLabel('Journey').inputValue()
    expect(token.length).toBeGreaterThan(20)
    await page.keyboard.press('Escape')
    const made = rows.filter({ hasText: 'Journey' })
    await confirm(made, said.remove, said.removeIt)
    await expect.poll(() => made.count()).toBe(0)
    await checkPage(page, `vendor-settings-${language}`)
  })
})

const settingsWords = {
  en: {
    shop: 'Shop',
    newKey: 'New key',
    make: 'Create key',
    ready: /^Ready/,
    sign: /^Sign with this key/,
    letSign: 'Sign with this key',
    revoke: /^Revoke/,
    revokeIt: 'Revoke',
    revoked: /^Revoked on/,
    signs: /signs now/,
    cancel: 'Cancel',
    keySet: 'All public keys',
    catalog: 'Download',
    newProductKey: 'New product key',
    remove: /^Delete/,
    removeIt: 'Delete',
  },
  de: {
    shop: 'Shop',
    newKey: 'Neuer Schlüssel',
    make: 'Schlüssel anlegen',
    ready: /^Bereit/,
    sign: /^Damit signieren/,
    letSign: 'Damit signieren',
    revoke: /^Widerrufen/,
    revokeIt: 'Widerrufen',
    revoked: /^Widerrufen am/,
    signs: /gerade signiert/,
    cancel: 'Abbrechen',
    keySet: 'Alle öffentlichen Schlüssel',
    catalog: 'Herunterladen',
    newProductKey: 'Neuer Produktschlüssel',
    remove: /^Löschen/,
    removeIt: 'Löschen',
  },
}
