// The end of seed 002 in a browser: an agent of the contact center is in three queues, and costs a license until out of the
// last, one by one (in English by keys alone). "Why is this billed?" names them, one click takes the agent out of all, and
// next month's statement is without them.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { keys, mouse } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

const agent = 'Tilda Bergqvist'
const colleague = 'Ruben Eckhardt'
const calls = 'Störungsannahme'

interface Items<Item> {
  items: Item[]
}

/** In every queue, as in the demo; the test in the other language has taken the agent out. */
async function inEveryQueue(): Promise<string> {
  const path = `/users?search=${encodeURIComponent(agent)}`
  const [user] = (await server.call<Items<{ id: string }>>('GET', path)).items
  const queues = (await server.call<Items<{ id: string }>>('GET', '/queues')).items
  expect(queues).toHaveLength(3)
  for (const { id } of queues) await server.call('PUT', `/queues/${id}/members/${user?.id}`, {})
  return user?.id ?? ''
}

/** Everything that was billed so far was billed a month earlier. */
const aMonthGoesBy = () =>
  server.inDatabase(
    `update billed_memberships set from_at = from_at - interval '1 month', until_at = until_at - interval '1 month'`,
  )

const saved = async (page: Page, button: RegExp) => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return file.suggestedFilename()
}

describe.each([
  ['de', mouse],
  ['en', keys],
] as const)('in %s', (language, { press, fill }) => {
  const words = {
    de: {
      queues: 'Warteschleifen',
      search: 'Personen suchen',
      takeOut: `${agent} aus dieser Warteschleife nehmen`,
      types: ['Warteschleife für Anrufe', 'Ausgangswarteschleife', 'Posteingangswarteschleife'],
      tab: 'Supervisoren und Agenten',
      unassign: `${colleague} aus dieser Warteschleife nehmen`,
      out: `${colleague} ist nicht mehr in dieser Warteschleife.`,
      undo: 'Rückgängig machen',
      why: `Warum wird das abgerechnet? ${agent}`,
      all: 'Aus allen Warteschleifen nehmen',
      outOfAll: /ist in keiner Warteschleife mehr/,
      billed: /wird für .* abgerechnet wegen/,
      month: 'Monat',
      running: /\(laufend\)/,
      causes: `Gründe: ${agent}`,
      csv: /CSV$/,
      pdf: /PDF$/,
    },
    en: {
      queues: 'Queues',
      search: 'Search people',
      takeOut: `Take ${agent} out of this queue`,
      types: ['Call queue', 'Outbound queue', 'Inbox queue'],
      tab: 'Supervisors & agents',
      unassign: `Take ${colleague} out of this queue`,
      out: `${colleague} has been taken out of this queue.`,
      undo: 'Undo',
      why: `Why is this billed? ${agent}`,
      all: 'Take out of all queues',
      outOfAll: /is no longer in any queue/,
      billed: /is billed for .* because of/,
      month: 'Month',
      running: /\(running\)/,
      causes: `Causes: ${agent}`,
      csv: /CSV$/,
      pdf: /PDF$/,
    },
  }[language]

  test('an agent is found in every queue and taken out by the cross, and costs nothing any more', async () => {
    const id = await inEveryQueue()
    const { page } = await open('/overview', { role: 'admin', language })
    for (const type of words.types) {
      await press(page.getByRole('link', { name: words.queues, exact: true }))
      await press(page.getByRole('listitem').filter({ hasText: type }).getByRole('link'))
      await page.getByRole('tab', { name: words.tab, selected: true }).waitFor()
      await fill(page.getByRole('searchbox', { name: words.search }), agent)
      await page.getByRole('link', { name: colleague }).waitFor({ state: 'detached' })
      await press(page.getByRole('button', { name: words.takeOut }))
      await page.getByRole('link', { name: agent }).waitFor({ state: 'detached' })
    }
    expect((await server.call<Items<unknown>>('GET', `/users/${id}/billing`)).items).toEqual([])
  })

  test('an agent is taken out of three queues with one click, and is not in next month’s statement', {
    timeout: 120_000,
  }, async () => {
    const id = await inEveryQueue()
    const { page } = await open('/queues', { role: 'admin', language })
    for (const type of words.types) await page.getByText(type, { exact: true }).waitFor()
    await checkPage(page, `queues-${language}`)

    await page.getByRole('link', { name: calls }).click()
    await page.getByRole('tab', { name: words.tab }).waitFor()
    const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) })
    await page.getByRole('button', { name: words.unassign }).click()
    await page.getByText(words.out).waitFor()
    await row(colleague).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.undo }).click()
    await row(colleague).waitFor()
    await checkPage(page, `queue-${language}`)

    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: words.why }).click()
    await dialog.getByText(words.billed).waitFor()
    expect(await dialog.getByRole('link').count()).toBe(3)
    await checkPage(page, `why-billed-${language}`)
    await dialog.getByRole('button', { name: words.all }).click()
    await page.getByText(words.outOfAll).waitFor()
    await row(agent).waitFor({ state: 'detached' })
    const { items } = await server.call<Items<unknown>>('GET', `/users/${id}/billing`)
    expect(items).toEqual([])

    await aMonthGoesBy()
    const { page: statement } = await open('/statements', { language })
    await statement.getByRole('link', { name: colleague }).waitFor()
    expect(await statement.getByRole('link', { name: agent }).count()).toBe(0)
    const month = statement.getByRole('combobox', { name: words.month })
    expect(await month.inputValue()).toMatch(words.running)
    await month.click()
    await statement.getByRole('listbox').getByRole('option').nth(1).click()
    await statement.getByRole('link', { name: agent }).waitFor()
    await statement.getByRole('button', { name: words.causes }).click()
    for (const type of words.types) await statement.getByText(type, { exact: true }).waitFor()
    await checkPage(statement, `statement-${language}`)
    expect(await saved(statement, words.csv)).toMatch(/^sitzplan-statement-\d{4}-\d\d\.csv$/)
    expect(await saved(statement, words.pdf)).toMatch(/^sitzplan-statement-\d{4}-\d\d\.pdf$/)
  })
})

test('what is put back is not edited, and what a colleague saved meanwhile stays', async () => {
  const { id } = await server.call<{ id: string }>('POST', '/queues', { name: 'Returns', type: 'call' })
  const { page } = await open(`/queues/${id}?tab=settings`, { role: 'admin' })
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('Returned goods')
  await name.fill('Returns')
  await server.call('PATCH', `/queues/${id}`, { name: 'Complaints' })
  await page.getByRole('heading', { level: 1, name: 'Complaints' }).waitFor()
  await expect.poll(() => name.inputValue()).toBe('Complaints')
  const save = page.getByRole('button', { name: 'Save' })
  expect(await save.isDisabled()).toBe(true)

  await name.fill('Praise')
  await server.call('PATCH', `/queues/${id}`, { type: 'inbox' })
  await save.click()
  await page.getByRole('heading', { level: 1, name: 'Praise' }).waitFor()
  expect(await server.call('GET', `/queues/${id}`)).toMatchObject({ name: 'Praise', type: 'inbox' })
  await server.call('DELETE', `/queues/${id}`)
})
