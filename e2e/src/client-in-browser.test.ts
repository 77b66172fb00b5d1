// The published client in a real browser, on the page of a product, against a real server: what only a browser can
// prove, from preflights to tabs that are closed.
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import {
  eventually,
  peopleInLine,
  poolSize,
  product,
  runningSessions,
  setPolicy,
} from '../../client/src/testing/remote-support.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { ProductPage } from './testing/product-page.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'

const server = await realServer()
const browser = npmChromium()
const office = remoteSupportOffice(server)
const { people } = office
let registered: ProductPage
let foreign: ProductPage
let user = ''
let context: BrowserContext

beforeAll(async () => {
  registered = await ProductPage.serve(office.vendor)
  foreign = await ProductPage.serve(office.vendor)
  await server.call('PATCH', `/vendor/catalog/${product}`, { origins: [registered.origin] }, 'operator')
  user = people[poolSize] ?? ''
}, 120_000)

afterEach(() => context.close())

afterAll(async () => {
  await registered.close()
  await foreign.close()
})

/** A tab with the product's page, and what was told in it. */
async function openTab(page: ProductPage = registered): Promise<{ tab: Page; says: (text: RegExp) => Promise<void> }> {
  context = await browser().newContext()
  const tab = await context.newPage()
  await tab.goto(page.address(server.baseUrl, user))
  const says = (text: RegExp) => tab.locator('#state').filter({ hasText: text }).waitFor()
  await says(/free/)
  return { tab, says }
}

async function takeSeat() {
  const opened = await openTab()
  await opened.tab.click('#start')
  await opened.says(/^seat \d+/)
  return opened
}

test('a page of a registered origin takes a seat and gives it back', async () => {
  const { tab, says } = await takeSeat()
  expect(await runningSessions(server)).toMatchObject([{ user: { email: user }, device: { id: 'tab-1' } }])
  await tab.click('#stop')
  await says(/ended: released/)
  await eventually(async () => (await runningSessions(server)).length === 0)
})

test('a page of another origin is refused before it asks, by the browser', async () => {
  const { tab, says } = await openTab(foreign)
  const complaints: string[] = []
  tab.on('console', (message) => complaints.push(message.text()))
  await tab.click('#start')
  await says(/refused: unavailable/)
  expect(complaints.join('\n')).toMatch(/blocked by CORS policy/)
  expect(await runningSessions(server)).toEqual([])
})

test('heartbeats keep the seat beyond its lease', async () => {
  await setPolicy(server, { leaseSeconds: 2, heartbeatSeconds: 1 })
  const { tab, says } = await takeSeat()
  await tab.locator('#story li', { hasText: 'kept' }).nth(3).waitFor()
  await says(/^seat \d+/)
  expect(await runningSessions(server)).toMatchObject([{ user: { email: user } }])
})

test('an end by an administrator arrives long before the next heartbeat, with who and why', async () => {
  const { tab, says } = await takeSeat()
  const [session] = await runningSessions(server)
  await server.call('POST', '/sessions/end', { ids: [session?.id], reason: 'Maintenance tonight' })
  await says(/ended: ended_by_admin/)
  const { user: me } = await server.call<{ user: { name: string } }>('GET', '/me')
  expect(await tab.textContent('#state')).toBe(`ended: ended_by_admin by ${me.name}: Maintenance tonight`)
})

test('a page waits in line, sees itself move up, and gets the seat that frees', async () => {
  const { seats } = await office.fullHouse()
  const firstInLine = await office.waitInLine(people[poolSize + 1] ?? '')
  const { tab, says } = await openTab()
  await tab.click('#start')
  await says(/number 2 in line/)
  await seats[0]?.release()
  await says(/number 1 in line/)
  await (await firstInLine.granted).release()
  await says(/^seat \d+/)
  expect(await runningSessions(server)).toHaveLength(poolSize)
})

test('a page that is loaded again keeps its place in line', async () => {
  await office.fullHouse()
  const { tab, says } = await openTab()
  await tab.click('#start')
  await says(/number 1 in line/)
  const before = await peopleInLine(server)
  await tab.reload()
  await tab.click('#start')
  await says(/number 1 in line/)
  expect(await peopleInLine(server)).toEqual(before)
})

test('leaving the page gives the seat back', async () => {
  const { tab } = await takeSeat()
  await tab.goto('about:blank')
  await eventually(async () => (await runningSessions(server)).length === 0)
})

test('closing the tab gives the seat back', async () => {
  const { tab } = await takeSeat()
  await tab.close({ runBeforeUnload: true })
  await eventually(async () => (await runningSessions(server)).length === 0)
})

test('a server that is killed and comes back keeps the seat, and the page hears of both', async () => {
  await setPolicy(server, { leaseSeconds: 30, heartbeatSeconds: 1 })
  const { says } = await takeSeat()
  const [before] = await runningSessions(server)
  await server.kill()
  await says(/unreachable, yours for 2\d s/)
  await server.start()
  await says(/recovered, seat \d+/)
  expect(await runningSessions(server)).toMatchObject([{ id: before?.id, seat: before?.seat }])
}, 60_000)
