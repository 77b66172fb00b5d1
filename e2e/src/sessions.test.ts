// Running sessions as an administrator sees them, and what happens when some are ended: seating plan, list, line, two
// browsers at once, a lost connection, the keyboard alone.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import { eventually, poolSize, product, runningSessions, setPolicy } from '../../client/src/testing/remote-support.ts'
import { credentialsOf } from './testing/admin-center.ts'
import { hasFocus, keys, tabTo } from './testing/keyboard.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { signedInPages } from './testing/opened-pages.ts'
import { checkPage, checkState } from './testing/page-checks.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'
import { signInAs } from './testing/sign-in.ts'

const server = await realServer()
const browser = npmChromium()
const open = signedInPages(browser, server)
const office = remoteSupportOffice(server)
const { people } = office

const seat = (page: Page, number: number) =>
  page.locator('button[aria-pressed]', { hasText: new RegExp(`^(Seat|Platz) ${number},|(Seat|Platz) ${number},`) })
const inLine = (page: Page) => page.locator('[data-waiting]')

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const words = {
    en: {
      end: 'End sessions',
      confirm: 'End 2 sessions',
      next: 'next in line',
      done: '2 sessions ended',
      already: /had already ended/,
      clear: 'Clear filters',
      reason: /Reason/,
    },
    de: {
      end: 'Sitzungen beenden',
      confirm: '2 Sitzungen beenden',
      next: 'als Nächstes an der Reihe',
      done: '2 Sitzungen beendet',
      already: /schon beendet/,
      clear: 'Filter aufheben',
      reason: /Grund/,
    },
  }[language]

  test('whoever the question names for a seat gets that seat, in whatever order seats were chosen', {
    timeout: 120_000,
  }, async () => {
    const { granted } = await office.fullHouse(2)
    const { page } = await open('/sessions', { language })
    await expect.poll(() => inLine(page).count()).toBe(2)
    const waiting = await server.call<{ items: { user: { name: string } }[] }>('GET', `/waiting?product=${product}`)
    const line = waiting.items.map(({ user }) => user.name)
    await seat(page, 7).click()
    await seat(page, 2).click()
    await page.getByRole('button', { name: words.end }).click()
    const rows = page.getByRole('dialog').getByRole('listitem')
    await expect.poll(() => rows.count()).toBe(2)
    const told = await rows.allTextContents()
    expect(told.map((text) => line.findIndex((name) => text.includes(name)))).toEqual([0, 1])
    await page.getByRole('button', { name: words.confirm }).click()
    const seats = (await Promise.all(granted)).map(({ session }) => session.seat.number)
    expect(seats).toEqual([2, 7])
  })

  test('two sessions are ended, the first two in line sit down, and another administrator sees it without reloading', {
    timeout: 120_000,
  }, async () => {
    await setPolicy(server, { cooldownSeconds: 1 })
    const { granted } = await office.fullHouse(3)
    const { page } = await open('/sessions', { language })
    const { page: colleague } = await open('/sessions', { language, role: 'admin' })
    await expect.poll(() => inLine(page).count()).toBe(3)
    const first = await inLine(page).first().getAttribute('data-waiting')

    await seat(page, 2).click()
    await seat(page, 6).click()
    await page.getByRole('button', { name: words.end }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => dialog.getByText(words.next).count()).toBe(2)
    await dialog.getByLabel(words.reason).fill('Training room is needed')
    await checkPage(page, `sessions-end-${language}`)
    await dialog.getByRole('button', { name: words.confirm }).dblclick()

    await page.getByText(words.done, { exact: false }).first().waitFor()
    await Promise.all(granted.slice(0, 2))
    for (const each of [page, colleague]) {
      await expect.poll(() => inLine(each).count()).toBe(1)
      await expect.poll(() => each.locator(`[data-holder="${first}"]`).count()).toBe(1)
    }
    // The double click has ended them once: nobody is told that there was nothing left to end.
    await dialog.waitFor({ state: 'detached' })
    expect(await page.getByText(words.already).count()).toBe(0)
  })

  test('every state of the page passes the checks', { timeout: 120_000 }, async () => {
    const { page } = await open('/sessions', { language })
    await page.locator('h2').first().waitFor()
    await checkPage(page, `sessions-free-${language}`)
    await office.fullHouse(2)
    await expect.poll(() => inLine(page).count()).toBe(2)
    // Who does not see it hears it.
    await page
      .getByRole('status')
      .filter({ hasText: { en: /Remote Support: \d+ taken/, de: /Fernwartung: \d+ besetzt/ }[language] })
      .waitFor({ state: 'attached' })
    await checkPage(page, `sessions-plan-${language}`)
    await page.getByText({ en: 'List', de: 'Liste' }[language], { exact: true }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(poolSize)
    // The list says who waits as well.
    expect(await inLine(page).count()).toBe(2)
    await checkPage(page, `sessions-list-${language}`)
    await page.goto(`${server.baseUrl}/sessions?view=list&search=nobody-is-called-so`)
    await page
      .getByText({ en: 'No sessions match these filters', de: 'Keine Sitzung passt zu diesen Filtern' }[language])
      .waitFor()
    await checkPage(page, `sessions-none-${language}`)
    await page.getByRole('button', { name: words.clear }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(poolSize)
    await page.goto(`${server.baseUrl}/sessions?product=nope`)
    await page.getByRole('button', { name: words.clear }).click()
    await expect.poll(() => inLine(page).count()).toBe(2)
  })

  test('whether there were enough seats is said in a sentence, drawn, and read as a table with the keyboard alone', {
    timeout: 120_000,
  }, async () => {
    await office.fullHouse(1)
    const { page } = await open('/sessions', { language })
    const usage = {
      en: {
        link: 'Usage',
        short: 'Too few seats at times',
        day: 'Day',
        table: 'Table',
        earlier: 'Earlier',
        file: 'Download',
      },
      de: {
        link: 'Auslastung',
        short: 'Zeitweise zu wenige Plätze',
        day: 'Tag',
        table: 'Tabelle',
        earlier: 'Früher',
        file: 'herunterladen',
      },
    }[language]
    await page.getByRole('main').getByRole('link', { name: usage.link }).click()
    const remoteSupport = page.locator('section', {
      has: page.locator('h2', { hasText: { en: 'Remote', de: 'Fernwartung' }[language] }),
    })
    await remoteSupport.getByText(usage.short).waitFor()
    await expect.poll(() => remoteSupport.locator('.recharts-bar-rectangle path').count()).toBeGreaterThan(20)
    expect(await remoteSupport.getByRole('img').first().getAttribute('aria-label')).toMatch(/10 (of|von) 10/)
    await checkPage(page, `usage-chart-${language}`)

    const range = page.getByRole('radio', { name: usage.day, exact: true })
    await tabTo(page.getByRole('radiogroup').first().getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => range.isChecked()).toBe(true)
    await tabTo(page.getByRole('radiogroup').last().getByRole('radio', { checked: true }))
    await page.keyboard.press('ArrowRight')
    expect(new URL(page.url()).search).toBe('?range=day&view=table')
    // Right now: ten seats of ten.
    await expect
      .poll(() => remoteSupport.locator('tbody tr').last().locator('td').allTextContents())
      .toEqual(expect.arrayContaining(['10', '10']))
    await checkPage(page, `usage-table-${language}`)
    await page.getByRole('button', { name: usage.earlier }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('date')).toMatch(/^\d{4}-\d\d-\d\d$/)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: usage.file }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^sitzplan-usage-day-.*csv$/)
  })
})

test('sessions of one person on one seat stand together in the list, and end together, with the keyboard alone', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user, device: { id: 'desk', name: 'Desk' } })
  await office.vendor.acquire({ user, device: { id: 'phone', name: 'Phone' } })
  const { page } = await open('/overview')
  await keys.press(page.getByRole('link', { name: 'Sessions', exact: true }))
  await tabTo(page.getByRole('radio', { name: 'Seating plan' }))
  await page.keyboard.press('ArrowRight')
  await keys.press(page.getByRole('button', { name: /^2 sessions/ }))
  await keys.press(page.getByRole('button', { name: 'End sessions' }))
  await page.getByRole('dialog').getByText('becomes free').waitFor()
  await keys.press(page.getByRole('button', { name: 'End 2 sessions' }))
  await expect.poll(async () => (await runningSessions(server)).length).toBe(0)
})

test('ending one of two sessions says that the seat stays taken, and offers to end the other too', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user, device: { id: 'desk', name: 'Desk' } })
  await office.vendor.acquire({ user, device: { id: 'phone', name: 'Phone' } })
  const { page } = await open('/sessions?view=list')
  await page.getByRole('checkbox', { name: 'Select the session on Phone' }).check()
  await page.getByRole('button', { name: 'End session' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('stays taken').waitFor()
  await dialog.getByRole('button', { name: 'End them too' }).click()
  await dialog.getByText('becomes free').waitFor()
})

test('with the keyboard alone a session is selected and ended', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const { page } = await open('/sessions')
  await seat(page, 1).waitFor()
  const endSession = { name: 'End session', exact: true }
  await tabTo(seat(page, 1))
  await page.keyboard.press('Space')
  await tabTo(page.getByRole('button', endSession))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Reason/).waitFor()
  await page.keyboard.type('Keyboard')
  await tabTo(dialog.getByRole('button', endSession))
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await runningSessions(server)).length).toBe(0)
  // What was pressed is gone: one goes on from the room.
  await expect.poll(() => hasFocus(page.getByRole('heading', { name: 'Remote Support' }))).toBe(true)
})

test('what a filter takes out of sight is not selected any more', async () => {
  const [first = '', second = ''] = people
  await office.vendor.acquire({ user: first })
  await office.vendor.acquire({ user: second })
  const { page } = await open('/sessions?view=list')
  await page.getByRole('checkbox', { name: 'Select all' }).check()
  await page.getByText('2 sessions selected').first().waitFor()
  await page.getByLabel('Search by name, e-mail or device').fill(second)
  await expect.poll(() => page.locator('tbody tr').count()).toBe(1)
  await page.getByText('1 session selected').first().waitFor()
  await page.getByLabel('Search by name, e-mail or device').fill('nobody-is-called-so')
  await expect.poll(() => page.getByRole('button', { name: 'End session' }).count()).toBe(0)
})

test('one looks back at who sat where: by the slider and the keyboard, with names only when asked for', async () => {
  await office.fullHouse(1)
  const at = new Date().toISOString()
  const [running] = await runningSessions(server)
  await office.sendHome()
  const { page } = await open(`/sessions?at=${at}`)
  const taken = page.locator('[data-state="idle"][data-holder]')
  await expect.poll(() => taken.count()).toBe(poolSize)
  expect(await inLine(page).count()).toBe(1)
  expect(await page.locator('main').textContent()).not.toContain(running?.user.name)
  expect(await page.locator('main button[aria-pressed]').count()).toBe(0)
  await checkPage(page, 'sessions-then')
  const names = page.getByRole('switch', { name: 'Show names' })
  await tabTo(names)
  await page.keyboard.press('Space')
  await page
    .locator('main')
    .getByText(running?.user.name ?? '?')
    .first()
    .waitFor()
  await page.getByText('List', { exact: true }).click()
  await expect.poll(() => page.locator('tbody tr').count()).toBe(poolSize)
  await checkPage(page, 'sessions-list-then')

  const slider = page.getByRole('slider', { name: 'Time within the last 24 hours' })
  await slider.press('Home')
  const shown = () => Date.parse(new URL(page.url()).searchParams.get('at') ?? '')
  await expect.poll(() => Date.parse(at) - shown()).toBeGreaterThan(23 * 3_600_000)
  await page.getByText('Nobody was working').waitFor()
  await page.getByRole('button', { name: 'Back to now' }).click()
  // What was pressed is gone: one goes on from where one looks back.
  await expect.poll(() => hasFocus(page.getByRole('button', { name: 'Look back' }))).toBe(true)
})

test('groups are told by a mark and by name, in plan and list; free seats breathe until somebody stops them', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const [running] = await runningSessions(server)
  const group = await server.call<{ id: string }>('POST', '/groups', { name: 'Night shift' })
  try {
    await server.call('PUT', `/groups/${group.id}/members/${running?.user.id}`, {})
    const { page } = await open('/sessions')
    await page.getByRole('switch', { name: 'Show groups' }).press('Space')
    await seat(page, 1).filter({ hasText: 'in Night shift' }).waitFor()
    const legend = page.getByRole('list', { name: 'Groups' })
    const marks = page.locator('[data-group="1"]')
    expect(await legend.locator(marks).count()).toBe(1)
    expect(await seat(page, 1).locator(marks).count()).toBe(1)
    await checkPage(page, 'sessions-groups')
    await page.getByText('List', { exact: true }).click()
    await page.locator('tbody').getByText('Night shift').waitFor()

    await page.getByText('Seating plan', { exact: true }).click()
    await seat(page, 1).waitFor()
    const breathing = () =>
      page.evaluate(() => document.getAnimations().filter((each) => each instanceof CSSAnimation).length)
    const stop = page.getByRole('button', { name: 'Stop motion' })
    expect([await breathing(), await stop.count()]).toEqual([0, 0])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
    await expect.poll(breathing).toBeGreaterThan(poolSize - 2)
    await stop.click()
    await expect.poll(breathing).toBe(0)
    await page.getByRole('button', { name: 'Allow motion' }).click()
    await expect.poll(breathing).toBeGreaterThan(poolSize - 2)
  } finally {
    await server.call('DELETE', `/groups/${group.id}`)
  }
})

test('on a wall and on paper nobody is named unless somebody asks for it', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const [running] = await runningSessions(server)
  const name = running?.user.name ?? '?'
  const { page } = await open('/sessions?wall=shown')
  const wall = page.getByRole('dialog', { name: 'Wall display of the seating plan' })
  await wall.locator('[data-state="idle"]').first().waitFor()
  expect(await page.content()).not.toContain(name)
  expect(await wall.locator('header time').textContent()).toMatch(/^\d+:\d\d [AP]M$/)
  await checkPage(page, 'sessions-wall')
  await wall.getByRole('button', { name: 'Show names' }).click()
  await wall.getByText(name).first().waitFor()
  await wall.getByRole('button', { name: 'Exit full screen' }).click()
  await wall.waitFor({ state: 'detached' })

  const seatOf = page.locator('main [data-state="idle"]').first()
  await seatOf.getByText(name, { exact: true }).waitFor()
  await page.emulateMedia({ media: 'print' })
  await seatOf.getByText(name, { exact: true }).waitFor({ state: 'hidden' })
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false)
  expect(await page.getByRole('list', { name: 'Legend' }).isVisible()).toBe(true)
  expect(await page.getByText('Updates live.').isVisible()).toBe(false)
  await checkState(page, 'sessions on paper')
  await page.emulateMedia({ media: 'screen' })

  // Also where the system has few colors a mark that is filled stays filled.
  await page.emulateMedia({ forcedColors: 'active' })
  const fillOf = (state: string) =>
    page
      .getByRole('list', { name: 'Legend' })
      .locator(`[data-state="${state}"]`)
      .evaluate((mark) => getComputedStyle(mark).backgroundColor)
  expect(await fillOf('attended')).toBe(await page.evaluate(() => getComputedStyle(document.body).color))
  expect(await fillOf('free')).not.toBe(await fillOf('attended'))
  await page.emulateMedia({ forcedColors: 'none' })

  const opener = page.getByRole('button', { name: 'Full screen' })
  await opener.press('Enter')
  await wall.waitFor()
  await page.keyboard.press('Escape')
  await wall.waitFor({ state: 'detached' })
  await expect.poll(() => hasFocus(opener)).toBe(true)
})

test('how long something lasts is told by the clock of the server', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const { page } = await open('/sessions')
  await seat(page, 1).waitFor()
  const quarter = 15 * 60_000
  for (const off of [-quarter, quarter]) {
    await page.clock.install({ time: Date.now() + off })
    await page.reload()
    // Its face and its name tell the same.
    const since = async () => {
      const [face, name] = await seat(page, 1).locator('time').allTextContents()
      return face === name ? Number(face?.match(/^(\d+) s$/)?.[1]) : null
    }
    await expect.poll(since).toBeGreaterThan(1)
  }
})

test('whose sign-in ends reads no more names, in any tab', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const { page, context } = await open('/sessions', { role: 'admin' })
  await seat(page, 1).waitFor()
  // Ended elsewhere: nothing but the closed stream tells.
  const { items } = (await (await context.request.get(`${server.baseUrl}/api/v1/sign-ins`)).json()) as {
    items: { id: string; current: boolean }[]
  }
  for (const { id } of items)
    await context.request.delete(`${server.baseUrl}/api/v1/sign-ins/${id}`, { headers: { origin: server.baseUrl } })
  await page.locator('input[type="email"]').waitFor()
  expect(await seat(page, 1).count()).toBe(0)

  // In the same browser: the other tab is told.
  await signInAs(context.request, server.baseUrl, credentialsOf(server, 'admin'))
  await page.reload()
  await seat(page, 1).waitFor()
  const other = await context.newPage()
  await other.goto(`${server.baseUrl}/license`)
  await other.locator('[aria-haspopup="menu"]').last().click()
  await other.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.locator('input[type="email"]').waitFor()
})

test('a lost connection is said, and the page catches up by itself', async () => {
  const { page, complaints, context } = await open('/sessions')
  await page.getByText('10 seats').waitFor()
  const wall = await context.newPage()
  await wall.goto(`${server.baseUrl}/sessions?wall=shown`)
  await wall.getByText('10 seats').waitFor()
  await server.kill()
  try {
    await page.getByText('Connection lost').waitFor()
    await wall.getByText(/^Connection lost since \d+:\d\d [AP]M/).waitFor()
  } finally {
    await server.start()
  }
  const [user = ''] = people
  await office.vendor.acquire({ user })
  await seat(page, 1).waitFor({ timeout: 30_000 })
  await expect.poll(() => page.getByText('Connection lost').count()).toBe(0)
  await wall.locator('[data-state="idle"]').first().waitFor({ timeout: 30_000 })
  await expect.poll(() => wall.getByText('Connection lost').count()).toBe(0)
  // The console tells of every call that got no answer.
  complaints.length = 0
})

test('without names the plan shows that seats are taken, not by whom', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const [running] = await runningSessions(server)
  await server.call('PATCH', '/account', { privacy: { planWithoutNames: true } })
  try {
    const { page } = await open('/sessions')
    await page.getByText('This account hides names').waitFor()
    await page.locator('[data-state="idle"]').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain(running?.user.name)
    expect(await page.content()).not.toContain(running?.user.id)
    await checkPage(page, 'sessions-without-names')
    // Where sessions are ended people are named, as the note says.
    await seat(page, 1).click()
    await page.getByRole('button', { name: 'End session' }).click()
    await page
      .getByRole('dialog')
      .getByText(running?.user.name ?? '?')
      .waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('List', { exact: true }).click()
    await page
      .locator('tbody')
      .getByText(running?.user.name ?? '?')
      .waitFor()
  } finally {
    await server.call('PATCH', '/account', { privacy: { planWithoutNames: false } })
  }
})

test('a plan that is open loses its names the moment the account wants it so, and has them back after', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const [running] = await runningSessions(server)
  const name = running?.user.name ?? '?'
  const { page } = await open('/sessions')
  const hide = (planWithoutNames: boolean) => server.call('PATCH', '/account', { privacy: { planWithoutNames } })
  await page.locator('main').getByText(name).first().waitFor()
  await hide(true)
  try {
    await page.getByText('This account hides names').waitFor({ timeout: 5_000 })
    expect(await page.locator('main').textContent()).not.toContain(name)
  } finally {
    await hide(false)
  }
  await page.locator('main').getByText(name).first().waitFor({ timeout: 5_000 })
})

test('a manager who may look but not end finds nothing to select', async () => {
  const [user = ''] = people
  await office.vendor.acquire({ user })
  const manager = await server.call<{ items: { id: string; manager: unknown }[] }>('GET', '/users?role=manager')
  const [{ id, manager: before } = { id: '', manager: null }] = manager.items
  await server.call('PATCH', `/users/${id}`, { manager: { permissions: ['sessions.view'], groups: [] } })
  try {
    const { page } = await open('/sessions', { role: 'manager' })
    await page.locator('[data-state="idle"]').first().waitFor()
    expect(await page.locator('main button[aria-pressed]').count()).toBe(0)
  } finally {
    await server.call('PATCH', `/users/${id}`, { manager: before })
  }
})

test('a pool of 2,000 seats is a field: names on hover and focus, the arrow keys go from seat to seat', {
  timeout: 180_000,
}, async () => {
  const license = await server.call<{ lines: Record<string, unknown>[] }>('GET', '/license')
  const lines = license.lines.map(({ product, kind, resource, quantity, unrestricted }) => ({
    product,
    kind,
    ...(resource !== undefined && { resource }),
    ...(unrestricted ? { unrestricted } : { quantity }),
  }))
  const [account] = (
    await server.call<{ items: { id: string; slug: string }[] }>('GET', '/vendor/accounts', undefined, 'operator')
  ).items.filter(({ slug }) => slug === 'aurora')
  const issue = (quantity: number) =>
    server.call(
      'POST',
      `/vendor/accounts/${account?.id}/revisions`,
      {
        lines: lines.map((line) =>
          line.product === product && line.kind === 'concurrent' ? { ...line, quantity } : line,
        ),
      },
      'operator',
    )
  await issue(2000)
  try {
    await office.fullHouse()
    const { page } = await open('/sessions?product=remote-support')
    const field = page.getByRole('group', { name: 'Seats of Remote Support' })
    await expect.poll(() => field.locator('[data-seat]').count()).toBe(2000)
    await expect.poll(() => field.locator('[data-state="idle"]').count()).toBe(poolSize)
    const nameOn = async (number: number) => {
      const label = await field.locator(`[data-seat="${number}"]`).getAttribute('aria-label')
      return (label ?? '').split(',')[1]?.trim() ?? ''
    }
    await field.locator('[data-seat="3"]').hover()
    await page.locator('[aria-hidden] >> text=Seat 3').first().waitFor()
    expect(await page.locator('body').textContent()).toContain(await nameOn(3))
    await field.locator('[data-seat="1"]').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-seat'))).toBe('2')
    await page.keyboard.press('Space')
    await page.getByText('1 session selected').first().waitFor()
    // Axe looks at every seat for itself: a tenth of them is a field as well.
    await issue(200)
    await expect.poll(() => field.locator('[data-seat]').count()).toBe(200)
    await checkPage(page, 'sessions-field')
  } finally {
    await office.sendHome()
    await issue(10)
    await eventually(async () => (await runningSessions(server)).length === 0)
  }
})
