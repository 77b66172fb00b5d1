// The license page for whoever keeps the license: loading from a file, what was refused, telling the vendor, news; buying, and
// what follows a trial. In English by keys alone.
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { keys, mouse } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const issue = (revision: object) =>
  server.call<{ revision: number; status: string }>('POST', '/vendor/accounts/aurora/revisions', revision, 'operator')
const meetings = (quantity: number) => ({ lines: [{ product: 'meeting', kind: 'named', quantity }] })
const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

describe.each([
  ['en', keys],
  ['de', mouse],
] as const)('in %s', (language, { press, turnTo, fill, choose }) => {
  const words = {
    en: {
      license: 'License',
      choose: 'Choose a file',
      load: 'Load licenses from file',
      none: 'This is not a license file',
      empty: 'This file is empty',
      refused: 'This license cannot be used',
      reason: 'It is not a license document',
      report: 'Report a problem',
      what: 'What is wrong?',
      send: 'Send report',
      reported: /Reported /,
      news: 'New license activated',
      show: 'See what changed',
      putAway: 'Hide this notice',
      buy: 'Buy new licenses',
      enter: /^(Enter|Change) serial number/,
      serial: 'Serial number',
      owner: 'Owner',
      ask: 'Request license',
      asked: /^Requested .*Aurora \(en\)/,
    },
    de: {
      license: 'Lizenz',
      choose: 'Datei auswählen',
      load: 'Lizenzen aus Datei laden',
      none: 'Das ist keine Lizenzdatei',
      empty: 'Diese Datei ist leer',
      refused: 'Diese Lizenz kann nicht verwendet werden',
      reason: 'Es ist kein Lizenzdokument',
      report: 'Problem melden',
      what: 'Was stimmt nicht?',
      send: 'Meldung senden',
      reported: /Gemeldet /,
      news: 'Neue Lizenz aktiviert',
      show: 'Änderungen anzeigen',
      putAway: 'Diesen Hinweis ausblenden',
      buy: 'Neue Lizenzen erwerben',
      enter: /^Seriennummer (eingeben|ändern)/,
      serial: 'Seriennummer',
      owner: 'Lizenznehmer',
      ask: 'Lizenz anfordern',
      asked: /^Angefordert .*Aurora \(de\)/,
    },
  }[language]

  test('from loading a file to telling the vendor', { timeout: 120_000 }, async () => {
    const { page } = await open('/overview', { language })
    await press(page.getByRole('link', { name: words.license, exact: true }))
    await press(page.getByRole('button', { name: words.load }))
    const dialog = page.getByRole('dialog')
    const load = (name: string, text: string) =>
      choose(dialog.getByRole('button', { name: words.choose }), file(name, text))
    await load('offer.pdf', '%PDF-1.7\n1 0 obj')
    await dialog.getByText(words.none).waitFor()
    await load('aurora.license', '')
    await dialog.getByText(words.empty).waitFor()
    await load('aurora.license', `bad-${language}.e30.e30`)
    await dialog.getByText(words.refused).waitFor()
    await checkPage(page, `license-load-${language}`)
    await page.keyboard.press('Escape')
    await turnTo(page.getByRole('tab', { name: 'Status' }))
    await page.getByText(words.reason).first().waitFor()
    await checkPage(page, `license-status-${language}`)

    expect((await issue(meetings(1))).status).toBe('pending')
    await press(page.getByRole('button', { name: words.report }))
    await fill(dialog.getByLabel(words.what), '70, not 1.')
    await checkPage(page, `license-report-${language}`)
    await press(dialog.getByRole('button', { name: words.send, exact: true }))
    await page.getByText(words.reported).waitFor()

    await issue(meetings(language === 'en' ? 71 : 72))
    await page.getByText(words.news).waitFor()
    await press(page.getByRole('button', { name: words.show }))
    await dialog.getByText(language === 'en' ? /71/ : /72/).waitFor()
    await checkPage(page, `license-news-${language}`)
    await page.keyboard.press('Escape')
    await press(page.getByRole('button', { name: words.putAway }))
    await expect.poll(() => page.getByText(words.news).count()).toBe(0)
  })

  test('new licenses are bought in the shop, and who has a trial enters what came with them', async () => {
    const shopUrl = `https://shop.example/${language}`
    await server.call('PATCH', '/vendor/settings', { shopUrl }, 'operator')
    await issue({ trial: true })
    // The vendor is asked again after a rest, which the test in the other language has begun.
    await server.inDatabase(`update accounts set serial_entered_at = serial_entered_at - interval '1 day'`)
    const { page, context } = await open('/overview', { language })
    await context.route(`${shopUrl}*`, (route) => route.fulfill({ contentType: 'text/html', body: 'The shop.' }))
    await press(page.getByRole('link', { name: words.license, exact: true }))
    const [shop] = await Promise.all([page.waitForEvent('popup'), press(page.getByRole('link', { name: words.buy }))])
    await shop.getByText('The shop.').waitFor()
    await shop.close()

    await press(page.getByRole('button', { name: words.enter }))
    const dialog = page.getByRole('dialog')
    const { serial } = await server.call<{ serial: string }>('GET', '/license')
    await fill(dialog.getByLabel(words.serial), serial)
    await fill(dialog.getByLabel(words.owner), `Aurora (${language})`)
    await checkPage(page, `license-serial-${language}`)
    await press(dialog.getByRole('button', { name: words.ask }))
    await page.getByText(words.asked).waitFor()
    await issue({ trial: false })
    await page.getByText(words.asked).waitFor({ state: 'detached' })
  })
})
