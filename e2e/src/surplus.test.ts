// Seed 004 in a browser, from a file: 20 licenses become 12 while 17 are used. Red, the surplus removed by the proposal,
// activated, seen on the page, and undone. And what group rules give those from whom licenses are removed. In English by keys
// alone.
import { createPrivateKey } from 'node:crypto'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LicensePayload } from '@sitzplan/contract/licenses'
import type { SurplusLine } from '@sitzplan/contract/surplus'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { signDocument } from '../../server/src/licenses/license-document.ts'
import { newKeyPair } from '../../server/src/licenses/vendor-keys.ts'
import { apiCall } from '../../server/src/testing/api-call.ts'
import { auroraPerson } from '../../server/src/testing/demo-people.ts'
import { keys, mouse } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)

// The vendor signs with a key in a file, so that a revision can be signed that does not arrive by itself.
const { kid, privateKey } = await newKeyPair()
const keyFile = join(await mkdtemp(join(tmpdir(), 'sitzplan-e2e-')), 'vendor.jwk')
await writeFile(keyFile, JSON.stringify(privateKey))
server.environment.SITZPLAN_SIGNING_KEY = keyFile

interface License {
  lines: { product: string; kind: string; quantity: number; used: number }[]
}
const isSold = ({ product, kind }: { product: string; kind: string }) =>
  product === 'contact-center' && kind === 'named'
const sold = async () => ((await server.call('GET', '/license', undefined, 'superadmin')) as License).lines.find(isSold)

/** Twenty licenses, of which seventeen are used. */
async function seventeenOfTwenty(): Promise<void> {
  const lines = [{ product: 'contact-center', kind: 'named', quantity: 20 }]
  await server.call('POST', '/vendor/accounts/aurora/revisions', { lines }, 'operator')
  // Whose license comes with the queues keeps it as long as they are in any.
  const users = { filter: { product: 'contact-center' } }
  await server.call('POST', '/users/bulk', { users, action: { do: 'removeFromAllQueues' } })
  const { items } = await server.call<{ items: { id: string }[] }>('GET', '/users?status=active&role=member&limit=17')
  for (const { id } of items)
    await server.call('PUT', `/users/${id}/products/contact-center`, { kind: 'named', notify: false })
  expect(await sold()).toMatchObject({ quantity: 20, used: 17 })
}

/** The next revision, with twelve of them, as the file that the vendor sends. */
async function twelveInAFile() {
  const ask = <Answer>(path: string) =>
    server.call<Answer>('GET', `/vendor/accounts/aurora/revisions${path}`, undefined, 'operator')
  const { items } = await ask<{ items: { revision: number }[] }>('?limit=1')
  const { document } = await ask<{ document: string }>(`/${items[0]?.revision}`)
  const present = JSON.parse(Buffer.from(document.split('.')[1] ?? '', 'base64url').toString()) as LicensePayload
  const lines = present.lines.map((line) => (isSold(line) ? { ...line, quantity: 12 } : line))
  const key = createPrivateKey({ key: privateKey, format: 'jwk' })
  const text = await signDocument({ ...present, revision: present.revision + 1, lines }, { kid, key })
  return { name: 'aurora.license', mimeType: 'application/octet-stream', buffer: Buffer.from(text) }
}

/** As the admin does it, by the proposal, while somebody else looks at the same revision. */
async function activateByAdmin(): Promise<void> {
  const ask = <Answer>(method: string, path: string, body?: unknown) =>
    apiCall<Answer>({ baseUrl: server.baseUrl, token: auroraPerson(server.demo, 'admin').token }, method, path, body)
  const { pending } = await ask<{ pending: { revision: number } }>('GET', '/license')
  const path = `/license/revisions/${pending.revision}`
  const { items } = await ask<{ items: SurplusLine[] }>('GET', `${path}/surplus`)
  const removals = items.flatMap(({ product, proposal }) =>
    proposal.map(({ user }) => ({ product, kind: 'named', user: user.id })),
  )
  await ask('POST', `${path}/activate`, { removals })
}

interface Person {
  id: string
  products: { key: string; kind: string; state: string }[]
}
const personCalled = async (name: string): Promise<Person> => {
  const { items } = await server.call<{ items: Person[] }>('GET', `/users?search=${encodeURIComponent(name)}`)
  if (!items[0]) throw new Error(`nobody is called ${name}`)
  return items[0]
}
const hasOf = async (name: string, product: string) => {
  const held = (await personCalled(name)).products.find(({ key }) => key === product)
  return held && `${held.kind} ${held.state}`
}
const issueNamed = (desks: number, meetings: number) =>
  server.call(
    'POST',
    '/vendor/accounts/aurora/revisions',
    {
      lines: [
        { product: 'service-desk', kind: 'named', quantity: desks },
        { product: 'meeting', kind: 'named', quantity: meetings },
      ],
    },
    'operator',
  )

/** As it was: rules of the demo give Dörte the service desk, shared, and Eleanor meetings, as they have them by hand. */
async function oneTooManyOfEach(): Promise<void> {
  await issueNamed(5, 60)
  const { id } = await personCalled('Dörte Hansen')
  await server.call('PUT', `/users/${id}/products/service-desk`, { kind: 'named', notify: false })
  const { lines } = await server.call<License>('GET', '/license', undefined, 'superadmin')
  const usedOf = (key: string) => lines.find(({ product, kind }) => product === key && kind === 'named')?.used ?? 0
  await issueNamed(usedOf('service-desk') - 1, usedOf('meeting') - 1)
}

describe.each([
  ['de', mouse],
  ['en', keys],
] as const)('in %s', (language, { press, toggle, choose }) => {
  const words = {
    de: {
      license: 'Lizenz',
      load: 'Lizenzen aus Datei laden',
      choose: 'Datei auswählen',
      arrived: /ist geladen und wartet/,
      used: '12 von 12 genutzt',
      remove: /^Lizenzen entfernen: /,
      title: 'Überzählige Lizenzen entfernen',
      missing: /Wählen Sie noch/,
      activate: 'Aktivieren',
      removed: '5 Lizenzen werden mit der Aktivierung entzogen.',
      done: /ist in Kraft/,
      undo: 'Aktivierung rückgängig machen',
      confirm: 'Rückgängig machen',
      undone: /wartet wieder/,
      overtaken: /Ein anderer Administrator hat diese Revision inzwischen aktiviert/,
      propose: 'Vorschlag übernehmen',
      clear: 'Auswahl aufheben',
      meeting: 'Besprechung',
      instead: 'Bekommt stattdessen Service Desk (Gemeinsam genutzt) durch die Gruppenregel für „Kundendienst“.',
      later: 'Bekommt dann Besprechung (Benannt) durch die Gruppenregel für „Verwaltung“, sobald eine Lizenz frei ist.',
      desk: 'Dörte Hansen bekommt stattdessen Service Desk (Gemeinsam genutzt) durch die Gruppenregel für „Kundendienst“.',
      waits:
        'Eleanor Hughes verliert die Lizenz und bekommt Besprechung (Benannt) durch die Gruppenregel für „Verwaltung“, sobald eine Lizenz frei ist.',
    },
    en: {
      license: 'License',
      load: 'Load licenses from file',
      choose: 'Choose a file',
      arrived: /has been loaded and is waiting/,
      used: '12 of 12 used',
      remove: /^Remove licenses: /,
      title: 'Remove surplus licenses',
      missing: /Select 5 more/,
      activate: 'Activate',
      removed: '5 licenses will be removed when you activate.',
      done: /is in force/,
      undo: 'Undo activation',
      confirm: 'Undo',
      undone: /is waiting again/,
      overtaken: /Another administrator has activated this revision in the meantime/,
      propose: 'Use suggestion',
      clear: 'Clear selection',
      meeting: 'Meeting',
      instead: 'Gets Service Desk (Shared) instead, by the group rule for “Kundendienst”.',
      later: 'Then gets Meeting (Named) as soon as one is free, by the group rule for “Verwaltung”.',
      desk: 'Dörte Hansen will get Service Desk (Shared) instead, by the group rule for “Kundendienst”.',
      waits:
        'Eleanor Hughes will lose the license and get Meeting (Named) as soon as one is free, by the group rule for “Verwaltung”.',
    },
  }[language]

  test('five licenses too many are removed with the activation, and come back', { timeout: 120_000 }, async () => {
    await seventeenOfTwenty()
    const { page } = await open('/overview', { language })
    await press(page.getByRole('link', { name: words.license, exact: true }))
    const dialog = page.getByRole('dialog')
    await press(page.getByRole('button', { name: words.load }))
    await choose(dialog.getByRole('button', { name: words.choose }), await twelveInAFile())
    await dialog.getByText(words.arrived).waitFor()
    await page.keyboard.press('Escape')
    const activate = page.getByRole('button', { name: words.activate, exact: true })
    await activate.waitFor()
    expect(await activate.isDisabled()).toBe(true)

    await press(page.getByRole('button', { name: words.remove }))
    await dialog.getByText(words.title).waitFor()
    await press(dialog.getByRole('button', { name: words.clear }))
    await dialog.getByText(words.missing).waitFor()
    expect(await dialog.getByRole('button', { name: 'OK' }).isDisabled()).toBe(true)
    await press(dialog.getByRole('button', { name: words.propose }))
    await checkPage(page, `surplus-${language}`)
    await press(dialog.getByRole('button', { name: 'OK' }))
    await page.getByText(words.removed).waitFor()
    await checkPage(page, `surplus-chosen-${language}`)

    await press(activate)
    await checkPage(page, `surplus-effect-${language}`)
    await press(dialog.getByRole('button', { name: words.activate, exact: true }))
    await page.getByText(words.done).waitFor()
    expect(await sold()).toMatchObject({ quantity: 12, used: 12 })
    await page.getByText(words.used).waitFor()

    await press(page.getByRole('button', { name: words.undo }))
    await checkPage(page, `surplus-undo-${language}`)
    await press(dialog.getByRole('button', { name: words.confirm, exact: true }))
    await page.getByText(words.undone).waitFor()
    expect(await sold()).toMatchObject({ quantity: 20, used: 17 })

    await press(page.getByRole('button', { name: words.remove }))
    await press(dialog.getByRole('button', { name: 'OK' }))
    await press(activate)
    await page.route('**/activate', async (route) => {
      await activateByAdmin()
      await route.continue()
    })
    await press(dialog.getByRole('button', { name: words.activate, exact: true }))
    await page.getByText(words.overtaken).waitFor()
    await dialog.waitFor({ state: 'hidden' })
  })

  test('what a group rule gives afterwards stands by the name, and is asked about', { timeout: 120_000 }, async () => {
    await oneTooManyOfEach()
    const { page } = await open('/license', { language })
    const dialog = page.getByRole('dialog')
    const give = async (product: string, name: string, rule: string) => {
      await press(page.getByRole('button', { name: new RegExp(`${words.remove.source}${product}`) }))
      const row = dialog.getByRole('listitem').filter({ hasText: name })
      await row.getByText(rule).waitFor()
      await press(dialog.getByRole('button', { name: words.clear }))
      await toggle(row.getByRole('checkbox'))
      await row.getByRole('combobox').waitFor()
      await checkPage(page, `surplus-rule-${product === 'Service Desk' ? 'gets' : 'waits'}-${language}`)
      await press(dialog.getByRole('button', { name: 'OK' }))
    }
    await give('Service Desk', 'Dörte Hansen', words.instead)
    await give(words.meeting, 'Eleanor Hughes', words.later)
    await press(page.getByRole('button', { name: words.activate, exact: true }))
    await dialog.getByText(words.desk).waitFor()
    await dialog.getByText(words.waits).waitFor()
    await checkPage(page, `surplus-rule-effect-${language}`)
    await press(dialog.getByRole('button', { name: words.activate, exact: true }))
    await page.getByText(words.done).waitFor()
    await expect.poll(() => hasOf('Dörte Hansen', 'service-desk')).toBe('concurrent assigned')
    await expect.poll(() => hasOf('Eleanor Hughes', 'meeting')).toBe('named waiting')
  })
})
