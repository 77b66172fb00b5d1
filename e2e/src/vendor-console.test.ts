// The vendor's console: what operators see of a customer's account, and the license they issue to it.
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const issue = (lines: { product: string; kind: string; quantity: number }[]) =>
  server.call<{ revision: number; status: string }>('POST', '/vendor/accounts/aurora/revisions', { lines }, 'operator')

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
      waits: /^Revision \d+ waits on/,
      tooMany: /too many in use/,
      save: /^Save aurora/,
      edit: 'Edit',
      done: 'Save',
    },
    de: {
      waits: /^Revision \d+ wartet beim/,
      tooMany: /zu viel genutzt/,
      save: /^aurora.* sichern/,
      edit: 'Bearbeiten',
      done: 'Speichern',
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
})
