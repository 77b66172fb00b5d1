// Users in a real browser: found by search and by category and value, given products by switches, added, suspended,
// deleted; what happens is said before it happens. As each of those who may see them, and by keyboard alone.
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { hasFocus, keys, mouse, tabTo } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)
// Whose session was ended starts again at once: the same people serve German and English.
const office = remoteSupportOffice(server)

interface Person {
  id: string
  email: string
  name: string
  role: string
  products: { key: string; kind: string; state: string }[]
}

const usersWhere = async (query: string) =>
  (await server.call<{ items: Person[] }>('GET', `/users?limit=200&${query}`)).items
const personOf = async (email: string): Promise<Person> => {
  const [found] = await usersWhere(`search=${encodeURIComponent(email)}`)
  if (!found) throw new Error(`nobody has ${email}`)
  return found
}
const add = (name: string, products: { key: string; kind: string }[] = []) =>
  server.call<Person>('POST', '/users', {
    email: `${name.toLowerCase()}.${Date.now()}@aurora.example`,
    givenName: name,
    familyName: 'Testlund',
    products,
  })

/** The row of a product on the page of a user. */
const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
const press = (toggle: Locator) => toggle.click({ force: true })

describe.each([
  ['en', keys],
  ['de', mouse],
] as const)('in %s', (language, hands) => {
  const words = {
    en: {
      users: 'Users',
      addUser: 'Add user',
      category: 'Filter by',
      value: 'Show only',
      product: 'Product',
      shared: 'Remote Support – shared',
      status: 'Status',
      active: 'Active',
      found: '18 users found',
      one: '1 user found',
      none: 'No matching users',
      licenses: /^User licenses/,
      shown: '18 licenses',
      others: /^Other users/,
      clear: 'Clear filters',
      remoteSupport: 'Remote Support',
      columns: 'Columns',
      columnLanguage: 'Language',
      email: 'E-mail address',
      contactSales: /^Contact sales/,
      back: 'All users',
      meeting: 'Meeting',
      wait: 'Wait for a license',
      waits: 'Waiting for a license (named)',
      change: 'Change kind',
      confirm: 'Change',
      named: 'Named',
      ends: /session.* ends? at once/,
      takeAway: 'Remove',
      sessions: 'Sessions',
      end: /^End session/,
      stays: 'another session of',
      noSession: 'No running sessions',
      history: 'History',
      changed: 'Remote Support changed from shared to named',
      givenName: 'Given name',
      familyName: 'Family name',
      next: 'Add and continue',
      missing: 'Please fill this in.',
      mail: 'Pass on the link',
      handOn: 'Link to pass on',
      justNow: 'Just added',
      suspend: 'Suspend',
      lift: 'Lift suspension',
      free: 'The named Connect seat becomes free',
      more: 'More actions',
      remove: 'Delete',
      forGood: 'Delete',
      connect: 'Connect',
      settings: /^Connect settings for/,
      extension: 'Extension',
      voicemail: 'Voicemail',
      yes: 'Yes',
      save: 'Save',
      wrongForm: 'has the wrong format',
      saved: /Connect settings for .* have been saved/,
      kept: /settings are kept for 7 days/,
      left: /6 d 23 h left/,
      withSettings: 'named · with settings',
      restore: /^Restore Connect/,
      over: 'It is too late to restore this.',
      again: /has Connect again/,
      tooLate: 'It is too late to restore this',
      removed: 'Recently removed',
    },
    de: {
      users: 'Benutzer',
      addUser: 'Benutzer hinzufügen',
      category: 'Filterkategorie',
      value: 'Filtern nach',
      product: 'Produkt',
      shared: 'Fernwartung – gemeinsam genutzt',
      status: 'Status',
      active: 'Aktiv',
      found: '18 Treffer',
      one: '1 Treffer',
      none: 'Keine passenden Benutzer',
      licenses: /^Benutzerlizenzen/,
      shown: '18 Lizenzen',
      others: /^Andere Benutzer/,
      clear: 'Filter entfernen',
      remoteSupport: 'Fernwartung',
      columns: 'Spalten',
      columnLanguage: 'Sprache',
      email: 'E-Mail-Adresse',
      contactSales: /^Vertrieb kontaktieren/,
      back: 'Alle Benutzer',
      meeting: 'Besprechung',
      wait: 'Auf Lizenz warten',
      waits: 'auf eine Lizenz (benannt)',
      change: 'Art ändern',
      confirm: 'Ändern',
      named: 'Benannt',
      ends: /Sitzung.* ende[tn] sofort/,
      takeAway: 'Entziehen',
      sessions: 'Sitzungen',
      end: /^Sitzung beenden/,
      stays: 'Eine weitere Sitzung von',
      noSession: 'Keine laufenden Sitzungen',
      history: 'Verlauf',
      changed: 'Fernwartung geändert: gemeinsam genutzt → benannt',
      givenName: 'Vorname',
      familyName: 'Nachname',
      next: 'Hinzufügen und weiter',
      missing: 'Bitte ausfüllen.',
      mail: 'Link weitergeben',
      handOn: 'Link zum Weitergeben',
      justNow: 'Gerade hinzugefügt',
      suspend: 'Sperren',
      lift: 'Sperre aufheben',
      free: 'Der benannte Platz von Telefon wird frei',
      more: 'Weitere Aktionen',
      remove: 'Löschen',
      forGood: 'Löschen',
      connect: 'Telefon',
      settings: /^Einstellungen von Telefon/,
      extension: 'Nebenstelle',
      voicemail: 'Anrufbeantworter',
      yes: 'Ja',
      save: 'Speichern',
      wrongForm: 'hat das falsche Format',
      saved: /Einstellungen von Telefon .* gespeichert/,
      kept: /Einstellungen werden 7 Tage lang aufbewahrt/,
      left: /noch 6 T\. 23 h/,
      withSettings: 'benannt · mit Einstellungen',
      restore: /^Wiederherstellen: Telefon/,
      over: 'Das lässt sich nicht mehr wiederherstellen.',
      again: /hat Telefon wieder/,
      tooLate: 'Zum Wiederherstellen ist es zu spät',
      removed: 'Kürzlich entfernt',
    },
  }[language]

  async function filterBy(page: Page, category: string, value: string) {
    await page.getByRole('combobox', { name: words.category }).click()
    await page.getByRole('option', { name: category, exact: true }).click()
    await page.getByRole('option', { name: value, exact: true }).click()
  }

  test('the list is searched, filtered by category and value, sorted, and found again as it was', {
    timeout: 120_000,
  }, async () => {
    const { page } = await open('/overview', { language })
    await page.getByRole('link', { name: words.users, exact: true }).click()
    await page.getByRole('row').nth(5).waitFor()
    await filterBy(page, words.product, words.shared)
    await filterBy(page, words.status, words.active)
    await page.getByText(words.found).waitFor()
    await page.waitForURL('**/users?product=remote-support&kind=concurrent&status=active')
    // As many as before: until they have come, the list is dimmed.
    await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
    await checkPage(page, `users-filtered-${language}`)

    const byEmail = page.getByRole('columnheader').getByRole('button', { name: words.email })
    for (const sort of ['email', '-email']) {
      await byEmail.click()
      await page.waitForURL(`**&sort=${sort}`)
    }
    const [last] = await usersWhere('product=remote-support&kind=concurrent&status=active&sort=-email')
    const first = last?.name ?? ''
    await page.getByRole('row').nth(1).getByRole('link', { name: first }).waitFor()

    await page.getByRole('button', { name: words.columns }).click()
    await page.getByRole('menuitemcheckbox', { name: words.columnLanguage }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill(first)
    await page.getByText(words.one, { exact: true }).waitFor()
    const list = page.url()
    await page.getByRole('link', { name: first }).click()
    await page.getByRole('heading', { name: first }).waitFor()
    await page.getByRole('link', { name: words.back }).click()
    await page.getByText(words.one, { exact: true }).waitFor()
    expect(page.url()).toBe(list)
    await page.getByRole('columnheader', { name: words.columnLanguage }).waitFor()

    await page.getByRole('searchbox').fill('nobody at all')
    await page.getByText(words.none).waitFor()
    await checkPage(page, `users-none-${language}`)
    await page.getByRole('button', { name: words.clear, exact: true }).last().click()
    await page.waitForURL('**/users?sort=-email')

    await page.getByRole('link', { name: words.licenses }).click()
    await filterBy(page, words.product, words.shared)
    await page.waitForURL('**/users/licenses?product=remote-support&kind=concurrent')
    await page.getByText(words.shown, { exact: true }).waitFor()
    await checkPage(page, `user-licenses-${language}`)
    await page.getByRole('link', { name: words.others }).click()
    await page.waitForURL('**/users?product=remote-support&kind=concurrent&type=other')
    await page.getByText(words.none).waitFor()
  })

  test('products are switches: no free seat offers to wait, a change of kind moves the session, taking away says what ends', {
    timeout: 120_000,
  }, async () => {
    const { id, email } = await add('Switch', [{ key: 'remote-support', kind: 'concurrent' }])
    const fillers: Person[] = []
    for (;;) {
      const filler = await add('Filler', [{ key: 'meeting', kind: 'named' }])
      fillers.push(filler)
      if (filler.products[0]?.state === 'waiting') break
    }
    const { page } = await open(`/users/${id}`, { language })
    const meeting = rowOf(page, words.meeting)
    await press(meeting.getByRole('switch'))
    await meeting.getByRole('button', { name: words.wait }).waitFor()
    await checkPage(page, `user-wait-offer-${language}`)
    await meeting.getByRole('button', { name: words.wait }).dblclick()
    await meeting.getByText(words.waits).waitFor()
    expect((await personOf(email)).products).toContainEqual(
      expect.objectContaining({ key: 'meeting', state: 'waiting' }),
    )
    // The seats that become free come to the head of the line, and the page shows it by itself.
    for (const filler of fillers) await server.call('DELETE', `/users/${filler.id}`)
    await meeting.getByText(words.named, { exact: true }).waitFor()

    // What is sold on request is asked for.
    const last = await add('Last', [{ key: 'service-desk', kind: 'named' }])
    const serviceDesk = rowOf(page, 'Service Desk')
    await press(serviceDesk.getByRole('switch'))
    await serviceDesk.getByRole('radio', { name: words.named }).check()
    await serviceDesk.getByRole('button', { name: words.contactSales }).click()
    await page.getByRole('dialog').getByRole('group', { name: 'Service Desk' }).waitFor()
    await page.keyboard.press('Escape')
    await server.call('DELETE', `/users/${last.id}`)

    const remoteSupport = rowOf(page, words.remoteSupport)
    await remoteSupport.getByRole('button', { name: words.change }).click()
    await checkPage(page, `user-kind-${language}`)
    await remoteSupport.getByRole('button', { name: words.confirm, exact: true }).click()
    await remoteSupport.getByText(words.named, { exact: true }).waitFor()
    await page.getByRole('tab', { name: words.history }).click()
    await page.getByText(words.changed).waitFor()
    await checkPage(page, `user-history-${language}`)
    await server.call('DELETE', `/users/${id}`)
  })

  test('a phone stays set up when it is taken away and given again within its days, and is gone after them', {
    timeout: 120_000,
  }, async () => {
    const { id, name } = await add('Phone', [{ key: 'connect', kind: 'named' }])
    const path = `/users/${id}/products/connect`
    const phone = { extension: '4417', voicemail: true }
    const { page } = await open(`/users/${id}`, { language })
    const row = rowOf(page, words.connect)
    const dialog = page.getByRole('dialog')
    const takeAway = async () => {
      await press(row.getByRole('switch'))
      await dialog.getByText(words.kept).waitFor()
    }
    await row.getByRole('button', { name: words.settings }).click()
    await dialog.getByLabel(words.extension).fill('44x')
    await dialog.getByRole('button', { name: words.save }).click()
    await dialog.getByText(words.wrongForm).waitFor()
    await checkPage(page, `phone-settings-${language}`)
    await dialog.getByLabel(words.extension).fill(phone.extension)
    await dialog.getByRole('combobox', { name: words.voicemail }).click()
    await page.getByRole('option', { name: words.yes, exact: true }).click()
    await dialog.getByRole('button', { name: words.save }).click()
    await page.getByText(words.saved).waitFor()
    expect(await server.call('GET', `${path}/settings`)).toEqual(phone)

    await takeAway()
    await dialog.getByRole('button', { name: words.takeAway }).click()
    await row.getByText(words.left).waitFor()
    await checkPage(page, `phone-taken-${language}`)
    await press(row.getByRole('switch'))
    await row.getByRole('button', { name: words.settings }).click()
    await expect.poll(() => dialog.getByLabel(words.extension).inputValue()).toBe(phone.extension)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })

    await takeAway()
    await dialog.getByRole('button', { name: words.takeAway }).click()
    await row.getByText(words.left).waitFor()
    await page.goto(`${server.baseUrl}/removals?what=license&search=${encodeURIComponent(name)}`)
    await page.getByRole('heading', { level: 1, name: words.removed }).waitFor()
    await page.getByText(words.withSettings).waitFor()
    await checkPage(page, `removals-${language}`)
    await page.getByRole('button', { name: words.restore }).dblclick()
    await page.getByText(words.again).waitFor()
    expect(await server.call('GET', `${path}/settings`)).toEqual(phone)

    // Taken once more, and found; then the seven days are over.
    await server.call('DELETE', path)
    const restore = page.getByRole('button', { name: words.restore })
    await restore.waitFor()
    // From now on the page knows nothing newer: as soon as it read the list again, the row would be gone from it.
    const list = /\/api\/v1\/removals\?/
    await page.route(list, () => undefined)
    for (const [table, column] of [
      ['product_settings', 'kept_until'],
      ['removals', 'restorable_until'],
    ])
      await server.inDatabase(`update ${table} set ${column} = now() - interval '1 second' where user_id = '${id}'`)
    await restore.click()
    await page.getByText(words.tooLate).waitFor()
    // Whoever only looks sees the button go when the time is over.
    await page.clock.setFixedTime(Date.now() + 8 * 86_400_000)
    await page.getByText(words.over).waitFor()
    expect(await restore.count()).toBe(0)
    await page.clock.setSystemTime(Date.now())
    await page.unroute(list)
    await page.goto(`${server.baseUrl}/users/${id}`)
    await press(row.getByRole('switch'))
    await row.getByRole('button', { name: words.settings }).click()
    await expect.poll(() => dialog.getByLabel(words.extension).inputValue()).toBe('')
    expect(await server.call('GET', `${path}/settings`)).toEqual({})
    await server.call('DELETE', `/users/${id}`)
  })

  test('running sessions show by themselves, end one by one, and end with the product that is taken away', {
    timeout: 120_000,
  }, async () => {
    const [email = ''] = office.people
    const { id } = await personOf(email)
    const { page } = await open(`/users/${id}?tab=sessions`, { language })
    await page.getByText(words.noSession).waitFor()
    for (const device of ['desk', 'phone'])
      await office.vendor.acquire({ user: email, device: { id: device, name: device } })
    const buttons = page.getByRole('button', { name: words.end })
    await expect.poll(() => buttons.count()).toBe(2)
    await checkPage(page, `user-sessions-${language}`)
    await buttons.first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.stays).waitFor()
    await checkPage(page, `user-end-session-${language}`)
    await dialog.getByRole('button', { name: words.end }).dblclick()
    await expect.poll(() => buttons.count()).toBe(1)

    await page.getByRole('tab').first().click()
    await press(rowOf(page, words.remoteSupport).getByRole('switch'))
    await dialog.getByText(words.ends).waitFor()
    await checkPage(page, `user-take-away-${language}`)
    await dialog.getByRole('button', { name: words.takeAway }).click()
    await expect
      .poll(async () => (await personOf(email)).products.map(({ key }) => key))
      .not.toContain('remote-support')
    await server.call('PUT', `/users/${id}/products/remote-support`, { kind: 'concurrent' })
  })

  test('somebody is added once however often one presses, and each step after that says first what it does', {
    timeout: 120_000,
  }, async () => {
    const { page } = await open('/overview', { language })
    await hands.press(page.getByRole('link', { name: words.users, exact: true }))
    await hands.press(page.getByRole('link', { name: words.addUser }))
    await page.getByRole('checkbox').first().waitFor()
    await hands.press(page.getByRole('button', { name: words.next }))
    await expect.poll(() => page.getByText(words.missing).count()).toBe(3)
    const email = `neva.${Date.now()}@aurora.example`
    await hands.fill(page.getByRole('textbox', { name: words.email }), email)
    await hands.fill(page.getByLabel(words.givenName), 'Neva')
    await hands.fill(page.getByLabel(words.familyName), 'Testlund')
    await hands.toggle(page.getByRole('checkbox', { name: words.remoteSupport }))
    await checkPage(page, `user-new-${language}`)
    await page.getByRole('button', { name: words.next }).dblclick()
    await page.getByText(words.justNow).waitFor()
    expect(await usersWhere(`search=${email}`)).toHaveLength(1)
    expect(await page.getByText(words.missing).count()).toBe(0)
    await page.getByRole('link', { name: 'Neva Testlund' }).click()
    await page.getByRole('link', { name: words.mail }).click()
    const sent = page.getByRole('listitem').filter({ hasText: email })
    await sent.locator('summary').click()
    expect(await sent.getByRole('textbox', { name: words.handOn }).inputValue()).toContain('/activation/')

    // Only who has activated their access can be suspended and come back.
    const active = (await usersWhere('status=active&role=member&product=connect')).at(-1)
    if (!active) throw new Error('nobody to suspend')
    await page.goto(`${server.baseUrl}/users/${active.id}`)
    await page.getByRole('button', { name: words.suspend }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.free).waitFor()
    await checkPage(page, `user-suspend-${language}`)
    await dialog.getByRole('button', { name: words.suspend }).click()
    await page.getByRole('button', { name: words.lift }).click()
    await dialog.getByRole('button', { name: words.lift }).click()
    await page.getByRole('button', { name: words.suspend }).waitFor()

    await page.goto(`${server.baseUrl}/users?search=${email}`)
    await page.getByRole('link', { name: 'Neva Testlund' }).click()
    await page.getByRole('button', { name: words.more }).click()
    await page.getByRole('menuitem', { name: words.remove }).click()
    await checkPage(page, `user-delete-${language}`)
    await dialog.getByRole('button', { name: words.forGood }).click()
    await page.waitForURL('**/users')
    expect(await usersWhere(`search=${email}`)).toEqual([])
  })
})

test('an admin looks at a superadmin and changes nothing; a manager gives products without the products page', async () => {
  const { id: superadmin } = server.superadmin
  const { page } = await open(`/users/${superadmin}`, { role: 'admin' })
  await page.getByText('Only superadmins can change administrators.').waitFor()
  await rowOf(page, 'Connect').waitFor()
  expect(await page.getByRole('switch').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Suspend' }).count()).toBe(0)
  await page.getByRole('tab', { name: 'Profile' }).click()
  await page.getByLabel('Given name').waitFor()
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0)
  await checkPage(page, 'user-read-only')

  const { id } = await add('Managed')
  const manager = await open(`/users/${id}`, { role: 'manager' })
  const connect = rowOf(manager.page, 'Connect')
  await press(connect.getByRole('switch'))
  await connect.getByText('Named', { exact: true }).waitFor()
  await server.call('DELETE', `/users/${id}`)
})

test('what a manager may do is chosen one by one, and kept', async () => {
  const { id } = await add('Mandate')
  const { page } = await open(`/users/${id}?tab=profile`)
  await page.getByRole('combobox', { name: 'Role' }).click()
  await page.getByRole('option', { name: 'Manager' }).click()
  await page.getByRole('checkbox', { name: 'See users' }).check()
  await page.getByRole('checkbox', { name: 'See sessions' }).check()
  await checkPage(page, 'user-manager')
  await page.getByRole('button', { name: 'Save' }).last().click()
  await page.getByText('Saved.').waitFor()
  const { manager } = await server.call<{ manager: { permissions: string[] } }>('GET', `/users/${id}`)
  expect(manager.permissions.sort()).toEqual(['sessions.view', 'users.view'])
  await server.call('DELETE', `/users/${id}`)
})

test('by keyboard alone: somebody is found, opened, and given a product', async () => {
  const { id } = await add('Keys')
  const { page } = await open('/users')
  await page.getByRole('row').nth(5).waitFor()
  const search = page.getByRole('searchbox')
  await tabTo(search)
  for (const forcedColors of ['active', 'none'] as const) {
    await page.emulateMedia({ forcedColors })
    expect(await search.evaluate((field) => getComputedStyle(field).outline)).toMatch(/solid 2px$/)
  }
  await page.keyboard.type('Keys Testlund')
  await page.getByText('1 user found').waitFor()
  await tabTo(page.getByRole('link', { name: 'Keys Testlund' }))
  await page.keyboard.press('Enter')
  await rowOf(page, 'Remote Support').waitFor()
  const toggle = rowOf(page, 'Remote Support').getByRole('switch')
  await tabTo(toggle)
  await page.keyboard.press('Space')
  // The proposal has the focus: the other one is an arrow away.
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await rowOf(page, 'Remote Support').getByText('Named', { exact: true }).waitFor()
  await expect.poll(() => hasFocus(toggle)).toBe(true)
  await server.call('DELETE', `/users/${id}`)
})

test('a filter is saved as a view, opens the list from the navigation, and comes back when it was deleted', async () => {
  const { page } = await open('/users?status=invited&sort=-email', { language: 'de' })
  const views = (name: string) => page.getByRole('button', { name, exact: true })
  const nav = page.getByRole('navigation').getByRole('link', { name: 'Benutzer' })
  await views('Ansichten').press('Enter')
  await page.getByLabel('Ansicht speichern als').fill('Eingeladene')
  await page.keyboard.press('Enter')
  await page.getByText('„Eingeladene“ ist gespeichert.').waitFor()
  await expect.poll(() => hasFocus(views('Ansicht: Eingeladene'))).toBe(true)

  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Liste immer mit „Eingeladene“ öffnen' }).click()
  await page.getByRole('button', { name: 'Liste immer mit „Eingeladene“ öffnen', pressed: true }).waitFor()
  await checkPage(page, 'views-de')
  await page.getByRole('link', { name: 'Alles', exact: true }).click()
  await page.waitForURL('**/users')
  await nav.click()
  await page.waitForURL('**/users?sort=-email&status=invited')

  await views('Ansicht: Eingeladene').click()
  await page.getByRole('button', { name: '„Eingeladene“ löschen' }).click()
  await views('Ansichten').waitFor()
  expect(await nav.getAttribute('href')).toBe('/users')
  await page.getByRole('button', { name: 'Rückgängig machen' }).click()
  await views('Ansicht: Eingeladene').waitFor()
  await expect.poll(() => nav.getAttribute('href')).toBe('/users?sort=-email&status=invited')
})

describe.each([
  {
    language: 'en',
    palette: 'Find people, pages and actions',
    license: 'load lic',
    load: 'Load licenses from file',
    keys: 'Keyboard shortcuts',
    single: 'Single-key shortcuts',
    results: /^\d+ results?$/,
    nothing: 'Nothing found for',
  },
  {
    language: 'de',
    palette: 'Personen, Seiten und Aktionen finden',
    license: 'lizenz datei',
    load: 'Lizenzen aus Datei laden',
    keys: 'Tastenkürzel',
    single: 'Kürzel aus einzelnen Tasten',
    results: /^\d+ Ergebnis/,
    nothing: 'Nichts gefunden für',
  },
] as const)('by keys, in $language', ({ language, ...words }) => {
  const field = (page: Page) => page.getByRole('combobox', { name: words.palette })
  const opener = (page: Page) => page.locator('[aria-keyshortcuts]')

  test('a person, a page and an action are found by what they are called', async () => {
    const { page } = await open('/products', { language })
    const { keyboard } = page
    const person = await add(`Ylva${language}`)
    await opener(page).waitFor()

    await keyboard.press('Control+k')
    await field(page).waitFor()
    await keyboard.type(`ylva${language}`)
    const option = page.getByRole('option', { name: person.name, selected: true })
    await option.waitFor()
    await page.getByRole('dialog').getByRole('status').filter({ hasText: words.results }).waitFor()
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'))
    await checkPage(page, `palette-${language}`)
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor()
    expect(await hasFocus(page.locator('#content'))).toBe(true)

    await keyboard.press('Control+k')
    await keyboard.type('zzzz')
    await page.getByRole('dialog').getByRole('status').filter({ hasText: words.nothing }).waitFor()
    await field(page).fill('')
    await page.getByRole('option', { name: person.name, selected: true }).waitFor()
    await field(page).fill(words.license)
    await page.getByRole('option', { name: words.load, selected: true }).waitFor()
    await keyboard.press('Enter')
    await page.getByRole('dialog', { name: words.load }).waitFor()
    expect(new URL(page.url()).search).toBe('')
  })

  // Keys are the same in every language.
  test.runIf(language === 'de')('shortcuts are listed, and those of one key can be switched off', async () => {
    const { page } = await open('/users', { language })
    const { keyboard } = page
    await opener(page).focus()
    await keyboard.press('Enter')
    await field(page).waitFor()
    await keyboard.press('Escape')
    await expect.poll(() => hasFocus(opener(page))).toBe(true)

    await keyboard.press('/')
    expect(await hasFocus(page.getByRole('searchbox'))).toBe(true)
    await keyboard.type('?g')
    expect(await page.getByRole('searchbox').inputValue()).toBe('?g')
    await page.locator('#content').focus()
    await keyboard.press('g')
    await keyboard.press('p')
    await page.waitForURL('**/products')

    await keyboard.press('?')
    await page.getByRole('dialog', { name: words.keys }).waitFor()
    await checkPage(page, `shortcuts-${language}`)
    await page.getByRole('switch', { name: words.single }).press('Space')
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await keyboard.press('?')
    await keyboard.press('g')
    await keyboard.press('u')
    await keyboard.press('Control+k')
    await field(page).waitFor()
    expect(new URL(page.url()).pathname).toBe('/products')
    expect(await page.getByRole('dialog', { name: words.keys }).count()).toBe(0)
  })
})
