// Seed 003 in a browser: technicians counted and found, a module switched on for one more; devices up to the limit, one that
// is refused in words its product can show, one that is retired so that another fits. And what a technician downloads.
import type { Device, Module } from '@sitzplan/contract/devices'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const moduleOf = async (product: string) => {
  const { items } = await server.call<{ items: Module[] }>('GET', '/modules')
  return items.find((module) => module.product === product)
}
const technicians = async () => (await moduleOf('service-desk'))?.concurrent?.technicians ?? 0

/** As the product does when it is set up on a computer. */
async function report(deviceId: string, language: string) {
  const answer = await fetch(`${server.baseUrl}/api/v1/devices/unattended-computers/${deviceId}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${server.productKey('remote-support')}`,
      'content-type': 'application/json',
      'accept-language': language,
    },
    body: JSON.stringify({ name: `Computer ${deviceId}` }),
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
      about: 'About seats and devices',
      explained: 'A technician is a user with a seat for a module.',
      everyone: 'Every user.',
      serviceDesk: 'Service Desk',
      assign: 'Assign',
      link: /^\d+ technicians ?: Service Desk, Shared seats$/,
      technicians: (count: number) => `${count} technicians`,
      found: (count: number) => `${count} users found`,
      refused: 'Your license allows 60 devices here, and 60 are registered.',
      full: '60 of 60 registered',
      left: '59 of 60 registered',
      search: 'Search by name or ID',
      choose: 'Select Büro Bäckerei Lorenzen',
      retire: 'Retire',
      retired: 'The device has been retired.',
      tab: 'Retired',
      bringBack: 'Restore',
      limit: 'The device limit has been reached',
      back: 'The device has been restored.',
      download: /^Download the desktop application/,
    },
    de: {
      about: 'Über Plätze und Geräte',
      explained: 'Techniker sind Benutzer mit einem Platz für ein Modul.',
      everyone: 'Alle Benutzer.',
      serviceDesk: 'Service Desk',
      assign: 'Zuweisen',
      link: /^\d+ Techniker ?: Service Desk, Gemeinsam genutzte Plätze$/,
      technicians: (count: number) => `${count} Techniker`,
      found: (count: number) => `${count} Treffer`,
      refused: 'Ihre Lizenz erlaubt hier 60 Geräte, 60 sind registriert.',
      full: '60 von 60 registriert',
      left: '59 von 60 registriert',
      search: 'Nach Name oder Kennung suchen',
      choose: 'Büro Bäckerei Lorenzen auswählen',
      retire: 'Ausmustern',
      retired: 'Das Gerät ist ausgemustert.',
      tab: 'Ausgemustert',
      bringBack: 'Wiederherstellen',
      limit: 'Das Gerätelimit ist erreicht',
      back: 'Das Gerät ist wiederhergestellt.',
      download: /^Desktop-Anwendung herunterladen/,
    },
  }[language]
  const newcomer = { en: 'Annika Wulff', de: 'Gustav Engström' }[language]

  test('a module is switched on for a user, who is one technician more', { timeout: 120_000 }, async () => {
    const before = await technicians()
    const { page } = await open('/devices', { language, role: 'admin' })
    await page.getByText(words.everyone).waitFor()
    await page.getByRole('button', { name: words.about }).click()
    await page.getByText(words.explained).waitFor()
    await checkPage(page, `about-seats-${language}`)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: words.link }).click()
    await page.getByText(words.found(before)).waitFor()
    await page.waitForURL('**/users?product=service-desk&kind=concurrent')

    const { items } = await server.call<{ items: { id: string }[] }>('GET', `/users?search=${newcomer}`)
    await page.goto(`${server.baseUrl}/users/${items[0]?.id}`)
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: words.serviceDesk, exact: true }) })
    await row.getByRole('switch').click({ force: true })
    await row.getByRole('button', { name: words.assign, exact: true }).click()
    await expect.poll(technicians).toBe(before + 1)
    await page.goto(`${server.baseUrl}/devices`)
    await page.getByRole('link', { name: words.technicians(before + 1) }).waitFor()
  })

  test('over the limit a device is refused in words, until another is retired', { timeout: 120_000 }, async () => {
    const { page } = await open('/devices', { language, role: 'admin' })
    for (let number = 1; number <= 20; number++) await report(`new-${number}`, language)
    // The page moves by itself.
    await page.getByText(words.full).waitFor()
    const refused = await report('one-more', language)
    expect(refused).toMatchObject({ status: 409, body: { code: 'device_limit_reached', limit: 60, inUse: 60 } })
    expect(refused.body.detail).toContain(words.refused)

    await page.getByRole('searchbox', { name: words.search }).fill('buro lorenzen')
    await page.waitForURL('**/devices?search=buro+lorenzen')
    await page.getByRole('checkbox', { name: words.choose }).check()
    await checkPage(page, `devices-chosen-${language}`)
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: words.retire, exact: true }).press('Enter')
    await dialog.getByRole('button', { name: words.retire, exact: true }).press('Enter')
    await page.getByText(words.retired).waitFor()
    await page.getByText(words.left).waitFor()
    // The button that was pressed is gone; whoever works by keyboard goes on at the list.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H2')
    expect((await report('one-more', language)).status).toBe(201)
    await page.getByText(words.full).waitFor()

    await page.getByText(words.tab, { exact: true }).click()
    await page.getByRole('checkbox', { name: words.choose }).check()
    await page.getByRole('button', { name: words.bringBack, exact: true }).click()
    await dialog.getByRole('button', { name: words.bringBack, exact: true }).click()
    await dialog.getByText(words.limit).waitFor()
    await checkPage(page, `devices-no-room-${language}`)
    for (const id of ['one-more', ...Array.from({ length: 20 }, (_, index) => `new-${index + 1}`)])
      await fetch(`${server.baseUrl}/api/v1/devices/unattended-computers/${id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${server.productKey('remote-support')}` },
      })
    await dialog.getByRole('button', { name: words.bringBack, exact: true }).click()
    await page.getByText(words.back).waitFor()
    const { items } = await server.call<{ items: Device[] }>('GET', '/devices?search=buro+lorenzen')
    expect(items).toEqual([expect.objectContaining({ state: 'registered' })])
  })

  test('a technician is led to the desktop application', { timeout: 60_000 }, async () => {
    const { page } = await open('/my-products', { language, role: 'member' })
    await checkPage(page, `my-downloads-${language}`)
    const led: (string | undefined)[] = []
    await page.route('**/api/v1/downloads/*', async (route) => {
      // The address it leads to is an invented one.
      const answer = await route.fetch({ maxRedirects: 0 })
      led.push(answer.headers().location)
      await route.fulfill({ contentType: 'text/plain', body: 'The file.' })
    })
    await page.getByRole('button', { name: words.download }).click()
    await page.getByText('The file.').waitFor()
    expect(led).toEqual(['https://downloads.kranich-pohl.example/fernwartung/setup.exe'])
  })
})
