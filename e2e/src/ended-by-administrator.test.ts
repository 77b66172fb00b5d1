// The promise of the whole: an administrator ends two sessions in one browser; in another the technician reads who and
// why, and the first two in line sit down, without anybody reloading.
import type { AddressInfo } from 'node:net'
import type { Seat, SitzplanClient } from '@sitzplan/client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import {
  clearPool,
  clientOf,
  poolSize,
  product,
  setPolicy,
  technicians,
} from '../../client/src/testing/remote-support.ts'
import { consoleServer } from '../../examples/technician-console/src/server/console-server.ts'
import { bundlePage } from '../../examples/technician-console/src/server/page-files.ts'
import { demoSettings } from '../../examples/technician-console/src/server/settings.ts'
import { openSignedIn } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'

const sitzplan = await realServer()
const browser = npmChromium()
let vendor: SitzplanClient
let desk: Awaited<ReturnType<typeof consoleServer>>
let address = ''
let people: string[] = []

beforeAll(async () => {
  vendor = clientOf(sitzplan)
  desk = await consoleServer(await demoSettings(sitzplan.folder), await bundlePage())
  await desk.listen({ port: 0, host: '127.0.0.1' })
  address = `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`
  await sitzplan.call('PATCH', `/vendor/catalog/${product}`, { origins: [address] }, 'operator')
  people = await technicians(sitzplan)
  await setPolicy(sitzplan, {})
}, 120_000)

afterEach(async () => {
  await vendor.close()
  vendor = clientOf(sitzplan)
  await clearPool(sitzplan)
  await setPolicy(sitzplan, {})
})

afterAll(() => desk.close())

/** Somebody in line: their seat, once they have one. */
async function waitInLine(user: string): Promise<Promise<Seat>[]> {
  let isInLine = () => {}
  const placed = new Promise<void>((resolve) => {
    isInLine = resolve
  })
  const seat = vendor.acquire({ user, wait: { onPosition: () => isInLine() } })
  seat.catch(() => undefined)
  await placed
  return [seat]
}

test.each([
  ['de', 'Anmelden', 'Neue Sitzung', 'Sitzungen beenden', '2 Sitzungen beenden', 'hat Ihre Sitzung beendet'],
  ['en', 'Sign in', 'New session', 'End sessions', 'End 2 sessions', 'ended your session'],
] as const)(
  'who was ended learns by whom and why, and the line moves up (%s)',
  { timeout: 120_000 },
  async (language, signIn, start, end, confirm, endedBy) => {
    const [technician = '', ...others] = people
    const context = await browser().newContext({ locale: language, reducedMotion: 'reduce' })
    const consolePage = await context.newPage()
    await consolePage.goto(address)
    await consolePage.getByRole('textbox').fill(technician)
    await consolePage.getByRole('button', { name: signIn }).first().click()
    await consolePage.getByRole('button', { name: start }).click()
    await consolePage.getByRole('article').waitFor()
    await Promise.all(others.slice(0, poolSize - 1).map((user) => vendor.acquire({ user })))
    const line = [...(await waitInLine(people[poolSize] ?? '')), ...(await waitInLine(people[poolSize + 1] ?? ''))]

    const { page, context: office } = await openSignedIn(browser(), sitzplan, '/sessions', { language })
    await expect.poll(() => page.locator('main button[aria-pressed]').count()).toBe(poolSize)
    await page.locator('main button[aria-pressed]').nth(0).click()
    await page.locator('main button[aria-pressed]').nth(1).click()
    await page.getByRole('button', { name: end }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Schulung um zehn')
    await page.getByRole('button', { name: confirm }).click()

    const { user } = await sitzplan.call<{ user: { name: string } }>('GET', '/me')
    await consolePage.getByText(`${user.name} ${endedBy}`).first().waitFor()
    await consolePage.getByText('Schulung um zehn').first().waitFor()
    const seats = await Promise.all(line)
    expect(seats.map(({ session }) => session.seat.number).sort()).toEqual([1, 2])
    await expect.poll(() => page.locator('[data-waiting]').count()).toBe(0)
    await context.close()
    await office.close()
  },
)
