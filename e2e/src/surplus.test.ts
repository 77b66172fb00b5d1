// Seed 004 in a browser: a license with fewer seats than are used. Red, the surplus removed by the proposal, activated,
// seen on the page, and undone.
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

interface License {
  lines: { product: string; kind: string; quantity: number; used: number }[]
}

describe.each(['de', 'en'] as const)('in %s', (language) => {
  const words = {
    de: {
      remove: /^Lizenzen entfernen: /,
      title: 'Überzählige Lizenzen entfernen',
      missing: /Wählen Sie noch/,
      activate: 'Aktivieren',
      later: '5 Lizenzen werden mit der Aktivierung entzogen.',
      done: /ist in Kraft/,
      undo: 'Aktivierung rückgängig machen',
      confirm: 'Rückgängig machen',
      undone: /wartet wieder/,
      propose: 'Vorschlag übernehmen',
      clear: 'Niemanden wählen',
    },
    en: {
      remove: /^Remove licenses: /,
      title: 'Remove surplus licenses',
      missing: /Choose 5 more/,
      activate: 'Activate',
      later: '5 licenses are taken away with the activation.',
      done: /is in force/,
      undo: 'Undo the activation',
      confirm: 'Undo',
      undone: /waits again/,
      propose: 'Take the proposal',
      clear: 'Choose nobody',
    },
  }[language]

  test('five licenses too many are removed with the activation, and come back', { timeout: 120_000 }, async () => {
    const meeting = async () => {
      const { lines } = (await server.call<License>('GET', '/license', undefined, 'superadmin')) as License
      return lines.find(({ product, kind }) => product === 'meeting' && kind === 'named')
    }
    const used = (await meeting())?.used ?? 0
    await server.call(
      'POST',
      '/vendor/accounts/aurora/revisions',
      { lines: [{ product: 'meeting', kind: 'named', quantity: used - 5 }] },
      'operator',
    )
    const { page } = await open('/license', { language })
    const dialog = page.getByRole('dialog')
    const activate = page.getByRole('button', { name: words.activate, exact: true })
    await activate.waitFor()
    expect(await activate.isDisabled()).toBe(true)

    await page.getByRole('button', { name: words.remove }).click()
    await dialog.getByText(words.title).waitFor()
    await dialog.getByRole('button', { name: words.clear }).click()
    await dialog.getByText(words.missing).waitFor()
    expect(await dialog.getByRole('button', { name: 'OK' }).isDisabled()).toBe(true)
    await dialog.getByRole('button', { name: words.propose }).click()
    await checkPage(page, `surplus-${language}`)
    await dialog.getByRole('button', { name: 'OK' }).click()
    await page.getByText(words.later).waitFor()
    await checkPage(page, `surplus-chosen-${language}`)

    await activate.click()
    await checkPage(page, `surplus-effect-${language}`)
    await dialog.getByRole('button', { name: words.activate, exact: true }).click()
    await page.getByText(words.done).waitFor()
    expect(await meeting()).toMatchObject({ quantity: used - 5, used: used - 5 })

    await page.getByRole('button', { name: words.undo }).click()
    await checkPage(page, `surplus-undo-${language}`)
    await dialog.getByRole('button', { name: words.confirm, exact: true }).click()
    await page.getByText(words.undone).waitFor()
    expect(await meeting()).toMatchObject({ used })
  })
})
