// The license page for whoever keeps the license: loading from a file, what was refused, telling the vendor, news.
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const issue = (quantity: number) =>
  server.call<{ revision: number; status: string }>(
    'POST',
    '/vendor/accounts/aurora/revisions',
    { lines: [{ product: 'meeting', kind: 'named', quantity }] },
    'operator',
  )
const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) })

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
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
    },
    de: {
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
    },
  }[language]

  test('from loading a file to telling the vendor', { timeout: 120_000 }, async () => {
    const { page } = await open('/license', { language })
    await page.getByRole('button', { name: words.load }).click()
    const dialog = page.getByRole('dialog')
    const choose = (name: string, text: string) => dialog.locator('input[type=file]').setInputFiles(file(name, text))
    await choose('offer.pdf', '%PDF-1.7\n1 0 obj')
    await dialog.getByText(words.none).waitFor()
    await choose('aurora.license', '')
    await dialog.getByText(words.empty).waitFor()
    await choose('aurora.license', `bad-${language}.e30.e30`)
    await dialog.getByText(words.refused).waitFor()
    await checkPage(page, `license-load-${language}`)
    await page.keyboard.press('Escape')
    await page.getByRole('tab', { name: 'Status' }).click()
    await page.getByText(words.reason).first().waitFor()
    await checkPage(page, `license-status-${language}`)

    expect((await issue(1)).status).toBe('pending')
    await page.getByRole('button', { name: words.report }).click()
    await dialog.getByLabel(words.what).fill('70, not 1.')
    await checkPage(page, `license-report-${language}`)
    await dialog.getByRole('button', { name: words.send, exact: true }).click()
    await page.getByText(words.reported).waitFor()

    await issue(language === 'en' ? 71 : 72)
    await page.getByText(words.news).waitFor()
    await page.getByRole('button', { name: words.show }).click()
    await dialog.getByText(language === 'en' ? /71/ : /72/).waitFor()
    await checkPage(page, `license-news-${language}`)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.putAway }).click()
    await expect.poll(() => page.getByText(words.news).count()).toBe(0)
  })
})
