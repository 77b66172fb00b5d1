// Whole journeys of those who look after people: a role, a group and a manager limited to it; several people changed and
// added at once; the billing contact; what is kept about oneself; and a new customer, from the vendor's page to its own.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { startMailServer } from '../../server/src/testing/mail-server.ts'
import { credentialsOf } from './testing/admin-center.ts'
import { keys, tabTo } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages, signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const mails = await startMailServer()
const server = await realServer()
server.environment.SMTP_URL = mails.url
const browser = npmChromium()
const open = signedInPages(browser, server)
const openAddress = openedPages(browser)
const patient = { timeout: 120_000 }

interface Person {
  id: string
  name: string
  email: string
  status: string
  products: { key: string }[]
}
const usersWhere = async (query: string) =>
  (await server.call<{ items: Person[] }>('GET', `/users?limit=200&${query}`)).items

test('a role and a group are made, and a manager of the group sees its people alone', patient, async () => {
  const { page } = await open('/roles', { language: 'de' })
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Rolle anlegen' }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Lizenzverantwortliche der Außenstellen')
  await dialog.getByRole('checkbox', { name: 'Benutzer ansehen' }).check()
  await checkPage(page, 'role-new-de')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await page.getByRole('columnheader', { name: 'Lizenzverantwortliche der Außenstellen' }).waitFor()

  // The group is made and filled without a mouse.
  await keys.press(page.getByRole('link', { name: 'Gruppen', exact: true }))
  await keys.press(page.getByRole('button', { name: 'Gruppe anlegen' }).first())
  await keys.fill(dialog.getByLabel('Name', { exact: true }), 'Außendienst Nord')
  await keys.press(dialog.getByRole('button', { name: 'Speichern' }))
  await keys.press(page.getByRole('link', { name: 'Außendienst Nord' }))
  await page.getByText('In dieser Gruppe ist noch niemand').waitFor()
  const [gone, ...people] = (await usersWhere('status=active&role=member')).slice(0, 3)
  await tabTo(page.getByRole('combobox', { name: 'Name oder E-Mail-Adresse' }))
  for (const email of [gone?.email ?? '', ...people.map((person) => person.email)]) {
    await page.keyboard.type(email)
    const options = page.getByRole('listbox').getByRole('option')
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringContaining(email)])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  await keys.press(page.getByRole('button', { name: 'Aufnehmen' }))
  await page.getByText('3 Mitglieder').waitFor()
  await keys.press(page.getByRole('listitem').filter({ hasText: gone?.name }).getByRole('button'))
  await page.getByText('2 Mitglieder').waitFor()
  await checkPage(page, 'group-de')

  // What is looked for is in the address: there after reloading, and after coming back.
  const [one, other] = people
  await page.getByRole('searchbox', { name: 'Mitglieder suchen' }).fill(one?.email ?? '')
  await page.waitForURL(/search=/)
  await page.getByRole('link', { name: other?.name ?? '' }).waitFor({ state: 'detached' })
  await page.reload()
  await page.getByRole('link', { name: one?.name ?? '' }).click()
  await page.getByRole('heading', { level: 1, name: one?.name ?? '' }).waitFor()
  await page.goBack()
  await page.getByText('2 Mitglieder').waitFor()
  expect(await page.getByRole('searchbox').inputValue()).toBe(one?.email)
  await page.getByRole('link', { name: one?.name ?? '' }).waitFor()
  expect(await page.getByRole('link', { name: other?.name ?? '' }).count()).toBe(0)

  const [manager] = await usersWhere('role=manager')
  await page.goto(`${server.baseUrl}/users/${manager?.id}?tab=profile`)
  await page.getByLabel('Verwaltet diese Gruppen').first().click()
  await page.getByRole('option', { name: 'Außendienst Nord' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Speichern' }).last().click()
  await page.getByText('Gespeichert.').waitFor()

  const { page: theirs } = await open('/users', { language: 'de', role: 'manager' })
  await theirs.getByText('2 Benutzer', { exact: true }).waitFor()
  for (const { name } of people) await theirs.getByRole('link', { name }).waitFor()
})

test.each([
  {
    language: 'de',
    users: 'Benutzer',
    choose: (name: string) => `${name} auswählen`,
    change: 'Ändern',
    assign: 'Produkt zuweisen',
    product: 'Produkt',
    serviceDesk: 'Service Desk – gemeinsam genutzt',
    confirm: 'Zuweisen',
    changed: '2 Benutzer wurden geändert.',
    undo: 'Rückgängig machen',
    undone: 'Bei 2 Benutzern wurde die Änderung zurückgenommen.',
  },
  {
    language: 'en',
    users: 'Users',
    choose: (name: string) => `Select ${name}`,
    change: 'Change',
    assign: 'Assign a product',
    product: 'Product',
    serviceDesk: 'Service Desk – shared',
    confirm: 'Assign',
    changed: '2 users were changed.',
    undo: 'Undo',
    undone: 'The change was undone for 2 users.',
  },
] as const)('several are given a product at once, in $language, and it is taken back', patient, async (words) => {
  const { page } = await open('/overview', { language: words.language })
  await page.getByRole('link', { name: words.users, exact: true }).click()
  const without = (await usersWhere('status=active&role=member')).filter(
    ({ products }) => !products.some(({ key }) => key === 'service-desk'),
  )
  const people = without.slice(0, 2)
  const have = async () => {
    const now = await usersWhere('product=service-desk')
    return people.map(({ id }) => now.some((one) => one.id === id))
  }
  for (const { name } of people) await page.getByRole('checkbox', { name: words.choose(name) }).check()
  await page.getByRole('button', { name: words.change, exact: true }).click()
  await page.getByRole('menuitem', { name: words.assign }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: words.product }).click()
  await page.getByRole('option', { name: words.serviceDesk }).click()
  await checkPage(page, `bulk-assign-${words.language}`)
  await dialog.getByRole('button', { name: words.confirm, exact: true }).click()
  await dialog.getByText(words.changed).waitFor()
  expect(await have()).toEqual([true, true])
  await dialog.getByRole('button', { name: words.undo }).click()
  await dialog.getByText(words.undone).waitFor()
  expect(await have()).toEqual([false, false])
})

test('who of several cannot be suspended is named with the reason', patient, async () => {
  const [person] = await usersWhere('status=active&role=member&sort=role')
  const [boss] = await usersWhere('role=superadmin')
  const { page } = await open('/users?sort=role&status=active')
  for (const each of [boss, person]) await page.getByRole('checkbox', { name: `Select ${each?.name}` }).check()
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Suspend' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Suspend' }).click()
  await dialog.getByText('1 user was changed.').waitFor()
  await dialog.getByText('1 user could not be changed:').waitFor()
  await dialog.getByRole('listitem').filter({ hasText: boss?.name }).waitFor()
  await checkPage(page, 'bulk-result-en')
  expect(await usersWhere('status=suspended')).toContainEqual(expect.objectContaining({ id: person?.id }))
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await dialog.getByText('The change was undone for 1 user.').waitFor()
})

test('pasted lines are looked through first, mended, and added', patient, async () => {
  const { page } = await open('/users', { language: 'de' })
  await page.getByRole('link', { name: 'Benutzer hinzufügen' }).click()
  await page.getByRole('link', { name: 'Mehrere hinzufügen' }).click()
  const lines = page.getByRole('textbox', { name: 'Personen' })
  await lines.fill('Ada Lind, ada.lind@aurora.example\nBo Ek <bo.ek@aurora.example>\nCleo Falk')
  await page.getByRole('button', { name: 'Prüfen' }).click()
  await page.getByText('Zeile 3, „Cleo Falk“:').waitFor()
  await checkPage(page, 'several-wrong-de')
  expect(await usersWhere('search=ada.lind')).toEqual([])
  await lines.fill(
    'Ada Lind, ada.lind@aurora.example\nBo Ek <bo.ek@aurora.example>\nFalk; Cleo; cleo.falk@aurora.example',
  )
  await page.getByRole('button', { name: 'Prüfen' }).click()
  await page.getByRole('button', { name: '3 Personen hinzufügen' }).click()
  await page.getByRole('link', { name: 'Bo Ek' }).waitFor()
  expect((await usersWhere('search=bo.ek')).map(({ status }) => status)).toEqual(['invited'])
})

test('an administrator gives somebody a new address, which they confirm without being signed in', patient, async () => {
  const [person] = (await usersWhere('status=active&role=member')).slice(-1)
  const email = 'umbenannt@aurora.example'
  const { page } = await open(`/users/${person?.id}?tab=profile`, { language: 'de' })
  await page.getByRole('button', { name: 'Weitere Aktionen' }).click()
  await page.getByRole('menuitem', { name: 'E-Mail-Adresse ändern' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Neue E-Mail-Adresse').fill(email)
  await checkPage(page, 'user-email-de')
  await dialog.getByLabel('Neue E-Mail-Adresse').press('Enter')
  await page.getByText(`Der Link ist unterwegs an ${email}.`).waitFor()

  const { text = '' } = await mails.next(({ recipient }) => recipient === email)
  const link = /https?:\S+\/email-change\/[\w-]{43}/.exec(text)?.[0] ?? ''
  const { page: theirs } = await openAddress(link, { language: 'de' })
  await theirs.getByRole('button', { name: 'Adresse bestätigen' }).click()
  await theirs.getByRole('heading', { level: 1, name: 'Ihre E-Mail-Adresse ist geändert' }).waitFor()
  await page.getByText(email).first().waitFor()
  expect(await usersWhere(`search=${email}`)).toMatchObject([{ id: person?.id, email }])
})

const file = (...lines: string[]) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
})

test('a file of people is looked through, started and followed to its end', patient, async () => {
  const { page } = await open('/users', { language: 'de' })
  await page.getByRole('link', { name: 'Importieren' }).click()
  await page.getByRole('heading', { level: 1, name: 'Benutzer importieren' }).waitFor()
  await checkPage(page, 'imports-de')
  const chooser = page.locator('input[type=file]')
  await chooser.setInputFiles({ ...file(), name: 'people.xlsx', buffer: Buffer.from('PK\u0003\u0004') })
  await page.getByText('Sie ist eine Excel-Arbeitsmappe.').waitFor()
  await chooser.setInputFiles(
    file(
      'E-Mail;Vorname;Nachname;Gruppen;Meeting',
      'zoe.neu@aurora.example;Zoë;Neu;Import Süd;benannt',
      'yan.neu@aurora.example;Yan;Neu;;',
      'niemand;A;B;;',
    ),
  )
  await page.getByRole('heading', { level: 1, name: 'Import prüfen' }).waitFor()
  await page.getByText('1 Person wird hinzugefügt. 2 Zeilen mit Fehlern werden übersprungen.').waitFor()
  await page.getByText('E-Mail: hat das falsche Format').waitFor()
  await page.getByRole('checkbox', { name: '1 Gruppe anlegen' }).check()
  await page.getByText('2 Personen werden hinzugefügt. 1 Zeile mit Fehlern wird übersprungen.').waitFor()
  await page.getByRole('button', { name: 'Neu 2' }).click()
  await page.getByText('Gruppe: Import Süd').waitFor()
  await checkPage(page, 'import-checked-de')
  expect(await usersWhere('search=zoe.neu')).toEqual([])
  await page.getByRole('button', { name: '2 Personen hinzufügen' }).dblclick()
  await page.getByRole('heading', { level: 1, name: 'Der Import ist abgeschlossen' }).waitFor()
  await checkPage(page, 'import-done-de')
  expect(await usersWhere('search=zoe.neu')).toMatchObject([{ name: 'Zoë Neu', status: 'invited' }])

  const { page: english } = await open('/users/import', { language: 'en' })
  await english.getByText('2 added, 0 changed, 1 skipped').waitFor()
  await checkPage(english, 'imports-en')
  await english.getByRole('link', { name: 'people.csv' }).click()
  await english.getByText('E-mail: has the wrong format').waitFor()
  await checkPage(english, 'import-done-en')
  const [download] = await Promise.all([
    english.waitForEvent('download'),
    english.getByRole('button', { name: 'Download result (CSV)' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain(
    '4,niemand,A,B,not imported,E-mail: has the wrong format',
  )
})

test.each([
  {
    language: 'de',
    settings: 'Konto und Datenschutz',
    who: 'Wer erhält die E-Mails zur Abrechnung?',
    other: 'Jemand anderes',
    name: 'Name des Kontakts',
    email: 'E-Mail-Adresse des Kontakts',
    save: 'Speichern',
    saved: 'Alle Änderungen sind gespeichert.',
  },
  {
    language: 'en',
    settings: 'Account and privacy',
    who: 'Who receives billing e-mails?',
    other: 'Someone else',
    name: 'Name of the contact',
    email: 'E-mail address of the contact',
    save: 'Save',
    saved: 'All changes are saved.',
  },
] as const)('the billing contact is somebody else, and stays it, in $language', patient, async (words) => {
  const contact = { name: `Accounts payable ${words.language}`, email: `invoices-${words.language}@aurora.example` }
  const { page } = await open('/overview', { language: words.language })
  await page.getByRole('link', { name: words.settings }).click()
  await page.getByLabel(words.who).first().click()
  await page.getByRole('option', { name: words.other }).click()
  await page.getByLabel(words.name).fill(contact.name)
  await page.getByLabel(words.email).fill(contact.email)
  await checkPage(page, `billing-contact-${words.language}`)
  await page.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved).waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel(words.name).inputValue()).toBe(contact.name)
  const { billingContact } = await server.call<{ billingContact: object }>('GET', '/account')
  expect(billingContact).toMatchObject(contact)
})

test('what is kept about oneself is shown in words, and goes along as a file', patient, async () => {
  const { page } = await open('/my-data', { role: 'member', language: 'de' })
  const { email } = credentialsOf(server, 'member')
  await page.getByText('Einträge anzeigen').first().click()
  await page.getByRole('cell', { name: email }).first().waitFor()
  await checkPage(page, 'my-data-de')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als Datei exportieren' }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8')).sections.profile.items).toMatchObject([{ email }])
})

test('a new customer: the vendor adds it, its first superadmin is written to, and begins', patient, async () => {
  const { page } = await open('/accounts', { role: 'operator' })
  await page.getByRole('button', { name: 'Add account' }).click()
  const dialog = page.getByRole('dialog')
  const email = 'mara.holm@fjordline.example'
  await dialog.getByLabel('Name of the customer').fill('Fjordline Ferries')
  await dialog.getByLabel('E-mail address').fill(email)
  await dialog.getByLabel('Given name').fill('Mara')
  await dialog.getByLabel('Family name').fill('Holm')
  await dialog.getByRole('button', { name: 'Add', exact: true }).dblclick()
  await page.getByRole('heading', { name: 'Fjordline Ferries' }).waitFor()
  expect(await page.getByText(/^Fjordline Ferries has been added/).count()).toBe(1)
  await page.getByRole('button', { name: 'Invite again' }).click()
  expect(await dialog.getByLabel('E-mail address').inputValue()).toBe(email)
  await page.keyboard.press('Escape')

  const { text = '' } = await mails.next(({ recipient }) => recipient === email)
  const link = /https?:\S+\/activation\/[\w-]{43}/.exec(text)?.[0] ?? ''
  const { page: theirs } = await openAddress(link, { language: 'en' })
  await theirs.getByRole('heading', { level: 1, name: 'Welcome to Fjordline Ferries' }).waitFor()
  await theirs.getByLabel('New password', { exact: true }).fill('several words are easy')
  await theirs.getByRole('button', { name: 'Activate access' }).click()
  await theirs.getByRole('link', { name: 'Users', exact: true }).click()
  await theirs.getByRole('link', { name: 'Mara Holm' }).waitFor()
  await checkPage(theirs, 'first-superadmin-en')
})

test.each([
  {
    language: 'de',
    words: {
      create: 'Token erstellen',
      name: 'Name',
      make: 'Erstellen',
      token: 'Token',
      entered: 'Ich habe es eingetragen',
      refused: 'Der letzte Aufruf wurde abgelehnt',
      works: 'Das Verzeichnis ist verbunden',
      onlyRefused: 'Abgelehnte',
      advice: 'erlauben Sie es unten in den Einstellungen',
      replace: 'Ersetzen',
      replaced: 'Ersetzt; gilt noch bis',
      end: 'Sofort beenden',
      rule: 'Personen mit derselben E-Mail-Adresse übernehmen',
      save: 'Speichern',
      saved: 'Gespeichert.',
    },
  },
  {
    language: 'en',
    words: {
      create: 'Create token',
      name: 'Name',
      make: 'Create',
      token: 'Token',
      entered: 'I have entered it',
      refused: 'The last call was refused',
      works: 'The directory is connected',
      onlyRefused: 'Refused',
      advice: 'allow it in the settings below',
      replace: 'Replace',
      replaced: 'Replaced; works until',
      end: 'End now',
      rule: 'Take over people with the same e-mail address',
      save: 'Save',
      saved: 'Saved.',
    },
  },
] as const)(
  'a directory is connected, its mistake found, and its token replaced, in $language',
  patient,
  async ({ language, words }) => {
    await server.call('PUT', '/provisioning', { match: 'none', holdPercent: 20, sendInvitations: false })
    const { page } = await open('/provisioning', { role: 'admin', language })
    const dialog = page.getByRole('dialog')
    const called = `Entra ${language}`
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await button(words.create).first().click()
    await dialog.getByLabel(words.name, { exact: true }).fill(called)
    await checkPage(page, `provisioning-token-${language}`)
    await dialog.getByRole('button', { name: words.make, exact: true }).click()
    const token = await dialog.getByLabel(words.token, { exact: true }).inputValue()
    await dialog.getByRole('button', { name: words.entered }).click()

    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' }
    const answer = await fetch(`${server.baseUrl}/scim/v2/Users?count=200`, { headers })
    const kept = new Set(((await answer.json()) as { Resources: Person[] }).Resources.map(({ id }) => id))
    const colleague = (await usersWhere('status=active&role=member')).find(({ id }) => !kept.has(id))
    const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
    const send = (path: string, body: object) =>
      fetch(`${server.baseUrl}/scim/v2${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    const provision = () => send('/Users', { schemas, userName: colleague?.email, password: 'open sesame' })
    expect((await provision()).status).toBe(409)
    await page.getByRole('heading', { name: words.refused }).waitFor()
    await page.getByText(words.onlyRefused, { exact: true }).click()
    await page
      .getByRole('button', { name: /409.*POST \/Users/ })
      .first()
      .click()
    await page.getByText(words.advice).first().waitFor()
    const sent = page.locator('pre').first()
    await sent.getByText(colleague?.email ?? '').waitFor()
    expect(await sent.textContent()).not.toContain('sesame')
    await checkPage(page, `provisioning-${language}`)

    await page.getByRole('radio', { name: words.rule }).check()
    await button(words.save).click()
    await page.getByText(words.saved, { exact: true }).first().waitFor()
    const taken = await provision()
    expect(await taken.json()).toMatchObject({ id: colleague?.id })
    await page.getByRole('heading', { name: words.works }).waitFor()

    const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: `Group of ${called}` }
    expect((await send('/Groups', group)).status).toBe(201)
    const { page: groups } = await open('/groups', { role: 'admin', language })
    const own = groups.getByRole('listitem').filter({ hasText: group.displayName })
    await own.waitFor()
    await groups.waitForLoadState('networkidle')
    expect(await own.getByRole('button').count()).toBe(0)

    const tokens = page.getByRole('listitem').filter({ has: page.locator('strong', { hasText: called }) })
    await tokens.getByRole('button', { name: words.replace }).click()
    await dialog.getByRole('button', { name: words.replace, exact: true }).click()
    await dialog.getByRole('button', { name: words.entered }).click()
    const old = tokens.filter({ hasText: words.replaced })
    await old.getByRole('button', { name: words.end }).click()
    await dialog.getByRole('button', { name: words.end }).click()
    await old.waitFor({ state: 'detached' })
    expect(await tokens.count()).toBe(1)
  },
)
