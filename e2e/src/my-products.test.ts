// My products: what a member may use, runs and waits for, as it changes, without reloading. In English by keys alone.
import type { Session } from '@sitzplan/client'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { fillPool, product, setPolicy } from '../../client/src/testing/remote-support.ts'
import { hashPassword } from '../../server/src/sign-in/passwords.ts'
import { serverProcess } from '../../server/src/testing/server-process.ts'
import { insertTestAccount, insertTestUser } from '../../server/src/testing/test-app.ts'
import { testDatabase } from '../../server/src/testing/test-database.ts'
import { credentialsOf } from './testing/admin-center.ts'
import { keys, mouse } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { openedPages, signedInPages } from './testing/opened-pages.ts'
import { checkPage } from './testing/page-checks.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'
import { signInAs } from './testing/sign-in.ts'

const server = await realServer()
const browser = npmChromium()
const openElsewhere = openedPages(browser)
const open = signedInPages(browser, server)
const openAsMember = (language: 'de' | 'en' = 'en') => open('/', { role: 'member', language })
const office = remoteSupportOffice(server)

/** A call of the product, for a user. */
async function ask<Answer>(user: string, more: object = {}): Promise<Answer> {
  const response = await fetch(`${server.baseUrl}/api/v1/sessions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.productKey(product)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ user, ...more }),
  })
  return (await response.json()) as Answer
}

const me = () => credentialsOf(server, 'member').email

const words = {
  de: {
    end: /^Sitzung beenden/,
    ended: 'Sitzung beendet',
    none: 'Sie haben keine laufende Sitzung',
    device: 'Laptop im Lager',
    ahead: '1 Person vor Ihnen',
    kept: /Platz \d+ ist für Sie reserviert\./,
    leave: /^Warteschlange verlassen/,
    waiting: 'Wartet auf eine Lizenz.',
    askFor: /^Anfragen.*Service Desk/,
    note: 'Wofür Sie es brauchen (optional)',
    send: 'Anfrage senden',
    asked: 'Angefragt',
    requests: 'Eine Person bittet um ein Produkt',
    give: /^Zuweisen.*Service Desk/,
  },
  en: {
    end: /^End session/,
    ended: 'Session ended',
    none: 'You have no running sessions',
    device: 'Laptop in the store',
    ahead: '1 ahead of you',
    kept: /Seat \d+ is kept for you\./,
    leave: /^Leave the line/,
    waiting: 'Waiting for a license.',
    askFor: /^Request.*Service Desk/,
    note: 'What you need it for (optional)',
    send: 'Send request',
    asked: 'Requested',
    requests: 'One person is asking for a product',
    give: /^Assign.*Service Desk/,
  },
}

describe.each([
  ['de', mouse],
  ['en', keys],
] as const)('in %s', (language, { press, fill }) => {
  const text = words[language]

  test('a session that starts elsewhere appears, and is ended from here', async () => {
    const { page } = await openAsMember(language)
    await page.getByText(text.none).waitFor()
    await checkPage(page, `my-products-${language}`)
    const session = await ask<Session>(me(), {
      device: { id: 'store', name: text.device },
      activity: 'unattended',
    })
    await page.getByText(text.device).waitFor()
    await checkPage(page, `my-products-session-${language}`)

    await press(page.getByRole('button', { name: text.end }))
    const dialog = page.getByRole('dialog')
    await dialog.getByText(text.device).waitFor()
    await checkPage(page, `my-products-end-${language}`)
    await press(dialog.getByRole('button', { name: text.end }))
    await page.getByText(text.ended, { exact: true }).waitFor()
    await page.getByText(text.none).waitFor()
    const heartbeat = await fetch(`${server.baseUrl}/api/v1/sessions/${session.id}/heartbeat`, {
      method: 'POST',
      headers: { authorization: `Bearer ${server.productKey(product)}` },
    })
    expect(heartbeat.status).toBe(410)
  })

  test('a product is asked for, given by an administrator with one click, and there', async () => {
    const { page } = await openAsMember(language)
    await press(page.getByRole('button', { name: text.askFor }))
    const dialog = page.getByRole('dialog')
    await fill(dialog.getByLabel(text.note), 'Im Lager / In the store')
    await checkPage(page, `my-products-ask-${language}`)
    await dialog.getByRole('button', { name: text.send, exact: true }).dblclick()
    await page.getByText(text.asked).waitFor()

    const { page: admin } = await open('/users', { role: 'admin', language })
    await admin.getByRole('heading', { name: text.requests }).waitFor()
    await admin.getByText('Im Lager / In the store').waitFor()
    await checkPage(admin, `users-requests-${language}`)
    await admin.getByRole('button', { name: text.give }).dblclick()
    await admin.getByRole('heading', { name: text.requests }).waitFor({ state: 'hidden' })

    await page.getByRole('heading', { name: 'Service Desk', level: 3 }).waitFor()
    const { items } = await server.call<{ items: { id: string }[] }>('GET', `/users?search=${me()}`)
    await server.call('DELETE', `/users/${items[0]?.id}/products/service-desk`)
  })

  test('a place in line moves up, is offered a seat, and can be given up', async () => {
    await setPolicy(server, { pollSeconds: 120 })
    const own = me()
    const people = office.people.filter((email) => email !== own)
    const seats = await fillPool(office.vendor, people)
    await ask(people[10] ?? '', { wait: true })
    await ask(own, { wait: true })
    const { page } = await openAsMember(language)
    await page.getByText(text.ahead).waitFor()
    await checkPage(page, `my-products-line-${language}`)
    await seats[0]?.release()
    await seats[1]?.release()
    await page.locator('main strong', { hasText: text.kept }).waitFor()
    expect(await page.getByRole('status').filter({ hasText: text.kept }).count()).toBe(1)
    await checkPage(page, `my-products-kept-${language}`)
    await press(page.getByRole('button', { name: text.leave }))
    await page.locator('main strong', { hasText: text.kept }).waitFor({ state: 'hidden' })
  })
})

test('a product without a free license says that it comes by itself, and does', async () => {
  interface User {
    id: string
    email: string
    products: { key: string; state: string }[]
  }
  const mine = me()
  const { items } = await server.call<{ items: User[] }>('GET', `/users?search=${mine}`)
  const address = (user: User | undefined) => `/users/${user?.id}/products/meeting`
  await server.call('DELETE', address(items[0]))
  // Newcomers take what is free.
  const newcomers: User[] = []
  while (newcomers.at(-1)?.products[0]?.state !== 'waiting') {
    const name = { givenName: 'New', familyName: `Comer ${newcomers.length}` }
    const email = `newcomer-${newcomers.length}@aurora.example`
    const products = [{ key: 'meeting', kind: 'named' }]
    newcomers.push(await server.call<User>('POST', '/users', { email, ...name, products }))
  }
  await server.call('DELETE', address(newcomers.at(-1)))
  await server.call('PUT', address(items[0]), { kind: 'named', wait: true })

  const { page } = await openAsMember()
  await page.getByText(words.en.waiting).waitFor()
  await checkPage(page, 'my-products-waiting-en')
  await server.call('DELETE', address(newcomers[0]))
  await page.getByText(words.en.waiting).waitFor({ state: 'hidden' })
})

test('a suspended account is said so', async () => {
  const suspend = (status: string) => server.call('PATCH', '/vendor/accounts/aurora', { status }, 'operator')
  await suspend('suspended')
  const { page } = await openAsMember('de')
  await page.getByText('Ihr Konto ist gesperrt', { exact: false }).waitFor()
  await checkPage(page, 'my-products-suspended-de')
  await suspend('active')
})

test('a lost connection is told, what was read stays, and the page catches up', async () => {
  const { page, complaints } = await openAsMember()
  await page.getByText(words.en.none).waitFor()
  await server.kill()
  await page.getByText('Connection lost.', { exact: false }).waitFor()
  await page.getByText(words.en.none).waitFor()
  await server.start()
  await page.getByText('Connection lost.', { exact: false }).waitFor({ state: 'hidden' })
  // The console tells of every call that got no answer.
  complaints.length = 0
}, 120_000)

test('who has nothing is told whom to ask', async () => {
  const { database, address } = await testDatabase()
  const { baseUrl } = await serverProcess(address)
  const accountId = await insertTestAccount(database)
  const password = 'correct horse battery'
  const { email } = await insertTestUser(database, accountId, 'member', { passwordHash: await hashPassword(password) })
  const { page } = await openElsewhere(baseUrl, {
    language: 'de',
    signIn: ({ request }) => signInAs(request, baseUrl, { email, password }),
  })
  await page.getByText(/^(No products yet|Noch keine Produkte)$/).waitFor()
  await checkPage(page, 'my-products-nothing')
})
