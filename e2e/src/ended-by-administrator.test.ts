// The promise of the whole: an administrator ends two sessions in one browser; in another the technician reads who and
// why, and the first two in line sit down, without anybody reloading.
import { expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { poolSize } from '../../client/src/testing/remote-support.ts'
import { openAddress, openSignedIn } from './testing/admin-center.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'
import { signInAtConsole, technicianConsole } from './testing/technician-console.ts'

const sitzplan = await realServer()
const browser = npmChromium()
const office = remoteSupportOffice(sitzplan)
const { people } = office
const consoleAddress = technicianConsole(sitzplan)

test.each([
  ['de', 'Neue Sitzung', 'Sitzungen beenden', '2 Sitzungen beenden', 'hat Ihre Sitzung beendet'],
  ['en', 'New session', 'End sessions', 'End 2 sessions', 'ended your session'],
] as const)(
  'who was ended learns by whom and why, and the line moves up (%s)',
  { timeout: 120_000 },
  async (language, start, end, confirm, endedBy) => {
    const [technician = '', ...others] = people
    const { page: consolePage, context } = await openAddress(browser(), consoleAddress(), { language })
    await signInAtConsole(consolePage, technician)
    await consolePage.getByRole('button', { name: start }).click()
    await consolePage.getByRole('article').waitFor()
    await Promise.all(others.slice(0, poolSize - 1).map((user) => office.vendor.acquire({ user })))
    const line = [await office.waitInLine(people[poolSize] ?? ''), await office.waitInLine(people[poolSize + 1] ?? '')]

    const { page, context: administrator } = await openSignedIn(browser(), sitzplan, '/sessions', { language })
    await expect.poll(() => page.locator('main button[aria-pressed]').count()).toBe(poolSize)
    await page.locator('main button[aria-pressed]').nth(0).click()
    await page.locator('main button[aria-pressed]').nth(1).click()
    await page.getByRole('button', { name: end }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Schulung um zehn')
    await page.getByRole('button', { name: confirm }).click()

    const { user } = await sitzplan.call<{ user: { name: string } }>('GET', '/me')
    await consolePage.getByText(`${user.name} ${endedBy}`).first().waitFor()
    await consolePage.getByText('Schulung um zehn').first().waitFor()
    const seats = await Promise.all(line.map(({ granted }) => granted))
    expect(seats.map(({ session }) => session.seat.number).sort()).toEqual([1, 2])
    await expect.poll(() => page.locator('[data-waiting]').count()).toBe(0)
    await context.close()
    await administrator.close()
  },
)
