// Products, license, audit log, account settings, and the vendor's accounts, as the people see them who keep them.
import { readFile } from 'node:fs/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { product } from '../../client/src/testing/remote-support.ts'
import { startStripeServer } from '../../server/src/testing/stripe-server.ts'
import { keys, mouse, tabTo } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'

const server = await realServer()
const stripe = await startStripeServer()
afterAll(() => stripe.close())
Object.assign(server.environment, stripe.environment)
const browser = npmChromium()
const open = signedInPages(browser, server)
const office = remoteSupportOffice(server)

const issue = (lines: { product: string; kind: string; quantity: number }[]) =>
  server.call<{ revision: number; status: string }>('POST', '/vendor/accounts/aurora/revisions', { lines }, 'operator')

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
      full: 'Fully used',
      more: 'How to get more',
      help: 'Help',
      question: 'How do I get more licenses?',
      goOn: 'Go to: Orders',
      orders: 'Orders',
      surplus: '1 too many in use',
      revisions: 'Revisions',
      activate: 'Activate',
      drain: 'Nobody is cut off',
      inForce: 'is in force',
      noEvent: 'No event matches these filters',
      save: 'Save',
      plan: 'Seating plan without names',
      shorten: 'Keep data for fewer days?',
      erase: 'Erase and save',
      saved: 'All changes are saved.',
      add: 'Add account',
      name: 'Name of the customer',
      create: 'Add',
      suspend: 'Suspend',
      reactivate: 'Reactivate',
      given: 'Given name',
      showNew: /^Show \d+ new event/,
      verify: 'What this means and how to verify it',
      sealed: 'Download sealed log',
      removed: 'removed Connect from',
      meeting: 'Meeting',
      orderOne: /^Order one license/,
      addUser: 'Add user',
      addLicenses: 'Add licenses',
      named: 'Named',
      order: 'Order',
      cost: /19\.80 more per month/,
      onItsWay: '1 ordered',
      confirmOrder: /^Confirm/,
      fulfil: /^Fulfill/,
      fulfilled: 'has been fulfilled and its license issued',
      notSuperadmin: 'Only superadmins can order licenses.',
      contactSales: /^Contact sales.*Meeting/,
      send: 'Send',
      asked: 'Requests to sales',
      addCard: 'Add card',
      cardOnFile: 'The card is on file',
      willCharge: /19\.80 will be charged to your card for the first month/,
      charged: /19\.80 charged to Visa •••• 4242/,
      removeCard: 'Remove card',
      byInvoice: 'By invoice',
    },
    de: {
      full: 'Vollständig genutzt',
      more: 'So bekommen Sie mehr',
      help: 'Hilfe',
      question: 'Wie bekomme ich mehr Lizenzen?',
      goOn: 'Weiter zu: Bestellungen',
      orders: 'Bestellungen',
      surplus: '1 zu viel genutzt',
      revisions: 'Revisionen',
      activate: 'Aktivieren',
      drain: 'Niemand wird unterbrochen',
      inForce: 'ist in Kraft',
      noEvent: 'Kein Ereignis passt zu diesen Filtern',
      save: 'Speichern',
      plan: 'Sitzplan ohne Namen',
      shorten: 'Daten kürzer aufbewahren?',
      erase: 'Löschen und speichern',
      saved: 'Alle Änderungen sind gespeichert.',
      add: 'Konto anlegen',
      name: 'Name des Kunden',
      create: 'Anlegen',
      suspend: 'Sperren',
      reactivate: 'Sperre aufheben',
      given: 'Vorname',
      showNew: /neue[s]? Ereignis/,
      verify: 'Was das bedeutet und wie Sie es prüfen',
      sealed: 'Versiegeltes Protokoll herunterladen',
      removed: 'Telefon entzogen',
      meeting: 'Besprechung',
      orderOne: /^Eine Lizenz bestellen/,
      addUser: 'Benutzer hinzufügen',
      addLicenses: 'Lizenzen hinzufügen',
      named: 'Benannt',
      order: 'Bestellen',
      cost: /19,80.€ mehr im Monat/,
      onItsWay: '1 bestellt',
      confirmOrder: /^Bestätigen/,
      fulfil: /^Erfüllen/,
      fulfilled: 'ist erfüllt, die Lizenz ausgestellt',
      notSuperadmin: 'Lizenzen bestellen können nur Superadmins.',
      contactSales: /^Vertrieb kontaktieren.*Besprechung/,
      send: 'Senden',
      asked: 'Anfragen an den Vertrieb',
      addCard: 'Karte hinterlegen',
      cardOnFile: 'Die Karte ist hinterlegt',
      willCharge: /werden 19,80.€ für den ersten Monat von Ihrer Karte abgebucht/,
      charged: /19,80.€ von Visa •••• 4242 abgebucht/,
      removeCard: 'Karte entfernen',
      byInvoice: 'Auf Rechnung',
    },
  }[language]

  test('products show that the last seat is taken, without reloading, and how to get more', async () => {
    const { page } = await open('/products', { language })
    const remoteSupport = page.locator(`section[aria-labelledby="product-${product}"]`)
    await remoteSupport.waitFor()
    expect(await remoteSupport.getByText(words.full).count()).toBe(0)
    await office.fullHouse()
    await remoteSupport.getByText(words.full).waitFor({ state: 'attached' })
    await remoteSupport.getByRole('link', { name: words.more }).click()
    await checkPage(page, `products-${language}`)
    const askForHelp = page.getByRole('button', { name: words.help, exact: true })
    await tabTo(askForHelp)
    await page.keyboard.press('Enter')
    const help = page.getByRole('dialog')
    await help.getByText(words.question).waitFor()
    await checkPage(page, `products-help-${language}`)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await askForHelp.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await help.getByRole('link', { name: words.goOn }).click()
    await page.getByRole('heading', { level: 1, name: words.orders }).waitFor()
    await help.waitFor({ state: 'detached' })
    await page.goBack()
    await remoteSupport.getByRole('link', { name: /^18/ }).click()
    await page.waitForURL(`**/users?product=${product}&kind=concurrent`)
  })

  test('a superadmin orders with a new user, the operator fulfills, the user has the license; an admin asks sales', {
    timeout: 180_000,
  }, async () => {
    const { items } = await server.call<{ items: { key: string; named: { assigned: number } }[] }>('GET', '/products')
    const assigned = items.find(({ key }) => key === 'meeting')?.named.assigned ?? 0
    await issue([{ product: 'meeting', kind: 'named', quantity: assigned }])

    const { page } = await open('/users/new', { language })
    const email = `ordered-${language}@aurora.example`
    await page.locator('input[name=email]').fill(email)
    await page.locator('input[name=givenName]').fill('Ada')
    await page.locator('input[name=familyName]').fill('Ordered')
    await page.getByRole('checkbox', { name: words.meeting }).check()
    await page.getByRole('checkbox', { name: words.orderOne }).check()
    await checkPage(page, `new-user-order-${language}`)
    await page.getByRole('button', { name: words.addUser, exact: true }).dblclick()
    await page.waitForURL(/users\/[0-9a-f-]{36}/)
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const stateOf = async () => {
      const { products } = await server.call<{ products: { state: string }[] }>('GET', `/users/${id}`)
      return products.map(({ state }) => state)
    }
    expect(await stateOf()).toEqual(['waiting'])

    await page.goto(`${server.baseUrl}/products`)
    const meeting = page.locator('section[aria-labelledby="product-meeting"]')
    await meeting.getByText(words.onItsWay).waitFor()
    await meeting.getByRole('button', { name: words.addLicenses }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.named).fill('2')
    await dialog.getByText(words.cost).waitFor()
    await checkPage(page, `order-${language}`)
    await dialog.getByRole('button', { name: words.order, exact: true }).dblclick()
    await meeting.getByText(words.onItsWay.replace('1', '3')).waitFor()
    await meeting.getByRole('link', { name: words.onItsWay.replace('1', '3') }).click()
    await page.waitForURL('**/orders')
    await expect.poll(() => page.locator('main li li').count()).toBe(2)
    await checkPage(page, `orders-${language}`)

    const { page: vendor } = await open('/customer-orders', { language, role: 'operator' })
    await vendor.getByRole('button', { name: words.confirmOrder }).nth(1).click()
    await checkPage(vendor, `customer-orders-${language}`)
    await vendor.getByRole('button', { name: words.fulfil }).click()
    await vendor.getByRole('dialog').getByRole('button', { name: words.fulfil }).dblclick()
    await vendor.getByText(words.fulfilled).waitFor()
    await expect.poll(stateOf).toEqual(['assigned'])
    // Live: nobody has loaded the page anew.
    await expect.poll(() => page.locator('main li li').count()).toBe(1)

    const { page: admin } = await open('/products', { language, role: 'admin' })
    await admin.getByText(words.notSuperadmin).waitFor()
    await admin.getByRole('button', { name: words.contactSales }).click()
    await admin.getByRole('dialog').getByLabel(words.named).fill('4')
    await admin.getByRole('dialog').getByRole('button', { name: words.send }).dblclick()
    await admin.getByRole('heading', { name: words.asked }).waitFor()
    await checkPage(admin, `products-admin-${language}`)

    const { items: left } = await server.call<{ items: { id: string }[] }>('GET', '/orders?status=open')
    for (const { id: orderId } of left) await server.call('POST', `/orders/${orderId}/cancel`)
    await issue([{ product: 'meeting', kind: 'named', quantity: 70 }])
  })

  test('a superadmin leaves a card at Stripe and orders; confirmed, it is charged, and the licenses arrive', {
    timeout: 180_000,
  }, async () => {
    const totalOf = async () => {
      const { lines } = await server.call<{ lines: { product: string; quantity: number }[] }>('GET', '/license')
      return lines.find((line) => line.product === 'meeting')?.quantity ?? 0
    }
    const owned = await totalOf()
    const { page } = await open('/payment', { language })
    await page.getByRole('button', { name: words.addCard }).dblclick()
    await page.waitForURL(`${stripe.url}/**`)
    await page.getByRole('button', { name: 'Save card' }).click()
    await page.waitForURL(`${server.baseUrl}/payment?**`)
    await page.getByText(words.cardOnFile).waitFor()
    await page.getByText('Visa •••• 4242').waitFor()
    await checkPage(page, `payment-${language}`)

    await page.goto(`${server.baseUrl}/products`)
    const meeting = page.locator('section[aria-labelledby="product-meeting"]')
    await meeting.getByRole('button', { name: words.addLicenses }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.named).fill('2')
    await dialog.getByText(words.willCharge).waitFor()
    await dialog.getByRole('button', { name: words.order, exact: true }).dblclick()
    await page.goto(`${server.baseUrl}/orders?status=all`)

    const { page: vendor } = await open('/customer-orders', { language, role: 'operator' })
    const taken = stripe.taken().length
    await vendor.getByRole('button', { name: words.confirmOrder }).dblclick()
    await vendor.getByText(words.charged).waitFor()
    expect(stripe.taken().slice(taken)).toEqual([1_980])
    await checkPage(vendor, `customer-orders-charged-${language}`)
    await vendor.getByRole('button', { name: words.fulfil }).click()
    await vendor.getByRole('dialog').getByRole('button', { name: words.fulfil }).click()
    await vendor.getByText(words.fulfilled).waitFor()
    expect(await totalOf()).toBe(owned + 2)
    // Live: nobody has loaded the page anew.
    await page.getByText(words.charged).first().waitFor()
    await checkPage(page, `orders-charged-${language}`)

    await page.goto(`${server.baseUrl}/payment`)
    await page.getByRole('button', { name: words.removeCard }).click()
    await dialog.getByRole('button', { name: words.removeCard, exact: true }).click()
    await page.getByRole('heading', { name: words.byInvoice }).waitFor()
  })

  test('a revision below what is in use waits; shared seats drain when a person says so', {
    timeout: 120_000,
  }, async () => {
    await office.fullHouse()
    const { page } = await open('/license', { language })
    await page.locator('h2').first().waitFor()
    // The names of products come a moment after the lines.
    await expect.poll(() => page.getByRole('heading', { level: 3, name: '…', exact: true }).count()).toBe(0)
    await checkPage(page, `license-${language}`)

    await issue([
      { product, kind: 'concurrent', quantity: 8 },
      { product, kind: 'named', quantity: 3 },
    ])
    await page.getByText(words.surplus).waitFor()
    expect(await page.getByRole('button', { name: words.activate }).isDisabled()).toBe(true)
    await checkPage(page, `license-blocked-${language}`)

    const { revision } = await issue([{ product, kind: 'named', quantity: 6 }])
    await page.getByRole('heading', { name: new RegExp(`Revision ${revision} `) }).waitFor()
    const activate = page.getByRole('button', { name: words.activate })
    await activate.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.drain).waitFor()
    await checkPage(page, `license-activate-${language}`)
    await dialog.getByRole('button', { name: words.activate }).dblclick()
    await page.getByText(words.inForce).first().waitFor()
    await expect.poll(() => activate.count()).toBe(0)

    // One moment is one time, on every page: that of the account, wherever the browser is.
    const { items } = await server.call<{ items: { activatedAt: string }[] }>('GET', '/license/revisions?limit=1')
    const { timeZone } = await server.call<{ timeZone: string }>('GET', '/account')
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone })
    const moment = format.format(new Date(items[0]?.activatedAt ?? '')).replace(/\s/g, ' ')
    await page.getByRole('tab', { name: 'Status' }).click()
    const history = page.locator('section', { has: page.getByRole('heading', { name: words.revisions }) })
    await expect.poll(async () => ((await history.textContent()) ?? '').replace(/\s/g, ' ')).toContain(moment)

    expect((await issue([{ product, kind: 'concurrent', quantity: 10 }])).status).toBe('active')
  })

  test('the audit log says in a sentence what was done, finds it, and gives it away as a table', {
    timeout: 120_000,
  }, async () => {
    const { page } = await open('/audit', { language })
    await page.locator('li button').first().waitFor()
    const { items } = await server.call<{ items: { id: string; name: string; email: string }[] }>(
      'GET',
      '/users?product=connect&limit=1',
    )
    const [person] = items
    if (!person) throw new Error('nobody has the product')
    await server.call('DELETE', `/users/${person.id}/products/connect`)
    await page.getByRole('button', { name: words.showNew }).click()
    const event = page.getByRole('button', { name: words.removed }).first()
    await event.waitFor()
    expect(await event.textContent()).toContain(person.name)

    await event.focus()
    await page.keyboard.press('Enter')
    await page.getByText('assignment.removed').waitFor()
    await checkPage(page, `audit-${language}`)

    await page.goto(`${server.baseUrl}/audit?target=${encodeURIComponent(person.email)}&action=assignment.removed`)
    await event.waitFor()
    const found = await page.locator('li button').count()
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    const table = await readFile(await file.path(), 'utf8')
    expect(table.trim().split('\r\n')).toHaveLength(found + 1)
    expect(table).toContain('assignment.removed')

    await page.goto(`${server.baseUrl}/audit`)
    const line = page.getByRole('button', { name: words.verify })
    await line.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await checkPage(page, `audit-seal-${language}`)
    const head = (await server.call<{ head: { block: number; hash: string } }>('GET', '/audit/seal')).head
    const noted = await dialog.getByRole('textbox').first().inputValue()
    expect(Number(noted.split(':')[0])).toBeLessThanOrEqual(head.block)
    const save = dialog.getByRole('link', { name: words.sealed })
    const [log] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(log.suggestedFilename()).toMatch(/\.audit$/)
    const sealed = (await readFile(await log.path(), 'utf8')).trim().split('\n')
    expect(JSON.parse(sealed[0] ?? '')).toMatchObject({ type: 'header', format: 'sitzplan-audit/1' })
    expect(JSON.parse(sealed.at(-1) ?? '')).toMatchObject({ type: 'end' })
    await page.keyboard.press('Escape')

    await page.goto(`${server.baseUrl}/audit?actor=nobody-is-called-so&period=week`)
    await page.getByText(words.noEvent).waitFor()
    await checkPage(page, `audit-none-${language}`)
    await server.call('PUT', `/users/${person.id}/products/connect`, { kind: 'named' })
  })

  test('the account’s settings are saved as a whole; keeping less is asked about', { timeout: 120_000 }, async () => {
    const { page } = await open('/account-settings', { language })
    const plan = page.getByLabel(words.plan)
    const days = page.getByRole('textbox').last()
    await plan.waitFor()
    await plan.click({ force: true })
    // What a colleague saves meanwhile is read, and is not written over.
    const read = page.waitForResponse('**/api/v1/account')
    await server.call('PATCH', '/account', { privacy: { historyWithoutNames: true } })
    await read
    await days.fill('20')
    await checkPage(page, `account-settings-${language}`)
    await page.getByRole('button', { name: words.save }).click()
    await page.getByRole('dialog').getByText(words.shorten).waitFor()
    await checkPage(page, `account-settings-shorten-${language}`)
    await page.getByRole('button', { name: words.erase }).click()
    await page.getByText(words.saved).waitFor()

    const settings = () => server.call<{ privacy: object; addressesKeptDays: number }>('GET', '/account')
    const privacy = { planWithoutNames: true, historyWithoutNames: true }
    expect(await settings()).toMatchObject({ privacy, addressesKeptDays: 20 })
    await page.reload()
    await expect.poll(() => plan.isChecked()).toBe(true)
    const before = { planWithoutNames: false, historyWithoutNames: false }
    await server.call('PATCH', '/account', { privacy: before, addressesKeptDays: 30 })
  })

  test('an operator adds a customer once, suspends it and lets it work again', { timeout: 120_000 }, async () => {
    const name = language === 'de' ? 'Werft Süd GmbH' : 'South Yard Ltd'
    const { press, fill } = language === 'en' ? keys : mouse
    const { page } = await open('/accounts', { language, role: 'operator' })
    await page.locator('li h2').first().waitFor()
    await checkPage(page, `accounts-${language}`)
    await press(page.getByRole('button', { name: words.add }))
    const dialog = page.getByRole('dialog')
    await fill(dialog.getByLabel(words.name), name)
    await checkPage(page, `accounts-new-${language}`)
    const create = dialog.getByRole('button', { name: words.create })
    await (language === 'en' ? press(create) : create.dblclick())
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.goBack()
    const account = page.locator('li', { has: page.getByRole('heading', { name }) })
    await account.waitFor()
    expect(await account.count()).toBe(1)

    await press(account.getByRole('button', { name: words.suspend }))
    await press(page.getByRole('dialog').getByRole('button', { name: words.suspend }))
    await press(account.getByRole('button', { name: words.reactivate }))
    await press(page.getByRole('dialog').getByRole('button', { name: words.reactivate }))
    await account.getByRole('button', { name: words.suspend }).waitFor()
  })
})

test('the filters of the audit log are reached and set by keyboard alone', async () => {
  const { page } = await open('/audit')
  await page.locator('li button').first().waitFor()
  const target = page.getByRole('combobox', { name: 'Affects' })
  await tabTo(target)
  await page.keyboard.type('lindholm')
  await page.waitForURL(/target=lindholm/)
  await page.getByText('suspended').first().waitFor()
  await page.reload()
  await expect.poll(() => target.inputValue()).toBe('lindholm')
})
