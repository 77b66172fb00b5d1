// The Technician Console in a real browser, beside a real Sitzplan: the days of a technician, in German and English.
import type { Seat } from '@sitzplan/client'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { realServer } from '../../client/src/testing/real-server.ts'
import {
  eventually,
  peopleInLine,
  poolSize,
  runningSessions,
  setPolicy,
} from '../../client/src/testing/remote-support.ts'
import { npmChromium } from './testing/npm-chromium.ts'
import { checkPage, complaintsOf } from './testing/page-checks.ts'
import { remoteSupportOffice } from './testing/remote-support-office.ts'
import { signInAtConsole, technicianConsole } from './testing/technician-console.ts'

const sitzplan = await realServer()
const browser = npmChromium()
const office = remoteSupportOffice(sitzplan)
const { people } = office
const address = technicianConsole(sitzplan)
let user = ''
let page: Page
let complaints: string[] = []

beforeAll(() => {
  user = people[poolSize] ?? ''
})

afterEach(() => page.context().close())

const german = {
  newSession: 'Neue Sitzung',
  attended: 'Betreut',
  end: /^Sitzung beenden/,
  allInUse: 'Alle gemeinsam genutzten Lizenzen sind belegt',
  ask: 'Administrator bitten',
  told: 'Ihre Administratoren sind informiert',
  wait: 'In der Reihe warten',
  number: (position: number) =>
    position === 1 ? 'Sie sind als Nächstes dran' : `Sie sind Nummer ${position} in der Reihe`,
  turn: /^Sie sind dran: Platz \d+ gehört Ihnen$/,
  endedBy: (name: string) => `${name} hat Ihre Sitzung beendet`,
  coolingDown: /^In \d+ (Sekunde|Minute)n? können Sie direkt beginnen/,
  back: 'Wieder anstellen',
  leave: 'Reihe verlassen',
  lost: 'Verbindung zu Sitzplan unterbrochen',
  freedLater: /^Der Platz wird freigegeben, sobald Sitzplan wieder erreichbar ist \(spätestens \d\d:\d\d Uhr\)/,
  unreachable: 'Sitzplan ist nicht erreichbar',
  here: 'Sitzplan ist wieder erreichbar.',
  notAssigned: 'Dieses Produkt ist Ihnen nicht zugewiesen',
}
const english: typeof german = {
  newSession: 'New session',
  attended: 'Attended',
  end: /^End session/,
  allInUse: 'All shared licenses are in use',
  ask: 'Ask an administrator',
  told: 'Your administrators have been notified',
  wait: 'Wait in line',
  number: (position) => (position === 1 ? 'You are next' : `You are number ${position} in line`),
  turn: /^Your turn: seat \d+ is yours$/,
  endedBy: (name) => `${name} ended your session`,
  coolingDown: /^You can start directly in \d+ (second|minute)/,
  back: 'Get back in line',
  leave: 'Leave the line',
  lost: 'Connection to Sitzplan lost',
  freedLater: /^Its seat is given back as soon as Sitzplan can be reached again \(at \d\d:\d\d at the latest\)/,
  unreachable: 'Sitzplan cannot be reached',
  here: 'Sitzplan can be reached again.',
  notAssigned: 'This product is not assigned to you',
}
const languages = [
  ['de', german],
  ['en', english],
] as const

async function open(language: 'de' | 'en'): Promise<void> {
  const context = await browser().newContext({
    locale: language,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(address())
}

async function signIn(words: typeof german, email: string): Promise<void> {
  await signInAtConsole(page, email)
  await page.getByRole('button', { name: words.newSession }).waitFor()
}

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const heading = (name: string | RegExp) => page.getByRole('heading', { name }).waitFor()
const says = (text: string | RegExp) => page.locator('p').getByText(text).first().waitFor()
const supportKey = () => page.locator('output').first().textContent()

/** A refusal has a status of 4xx, and a stream that is no longer wanted is cut: neither is worth complaining. */
const realComplaints = () => complaints.filter((text) => !/status of 4\d\d|net::ERR_ABORTED/.test(text))

async function endAsAdministrator(email: string, reason: string): Promise<string> {
  const sessions = (await runningSessions(sitzplan)).filter((session) => session.user.email === email)
  await sitzplan.call('POST', '/sessions/end', { ids: sessions.map(({ id }) => id), reason })
  return (await sitzplan.call<{ user: { name: string } }>('GET', '/me')).user.name
}

test.each(languages)('a session from its support key to its end (%s)', async (language, words) => {
  await open(language)
  await page.getByRole('button', { name: /Malte Petersen/ }).waitFor()
  await checkPage(page, `console-sign-in-${language}`)
  await signIn(words, user)
  await checkPage(page, `console-open-${language}`)

  await page.getByRole('button', { name: words.newSession }).focus()
  await page.keyboard.press('Enter')
  const session = page.getByRole('article')
  await session.waitFor()
  const [taken] = await runningSessions(sitzplan)
  expect(taken).toMatchObject({ user: { email: user }, activity: 'idle', device: { name: 'Technician Console' } })
  // The button that was pressed is gone: the keyboard goes on at the session.
  await eventually(async () => (await page.evaluate(() => document.activeElement?.id)) === taken?.id)
  const key = await supportKey()
  expect(key).toMatch(/^\d{3} \d{3} \d{3}$/)

  await page.getByRole('radio', { name: words.attended, exact: true }).check({ force: true })
  await eventually(async () => (await runningSessions(sitzplan))[0]?.activity === 'attended')
  await checkPage(page, `console-attended-${language}`)

  // Another language changes words, not the session.
  const [otherLanguage, other] = language === 'de' ? (['EN', english] as const) : (['DE', german] as const)
  await press(otherLanguage)
  await page.getByRole('button', { name: other.end }).waitFor()
  expect(await supportKey()).toBe(key)
  expect(await page.getAttribute('html', 'lang')).toBe(otherLanguage.toLowerCase())
  await press(language.toUpperCase())

  await press(words.newSession)
  await session.nth(1).waitFor()
  expect((await runningSessions(sitzplan)).map(({ seat }) => seat)).toEqual([taken?.seat, taken?.seat])
  await press(words.end)
  await expect.poll(() => session.count()).toBe(1)
  await press(words.end)
  await expect.poll(() => session.count()).toBe(0)
  await eventually(async () => (await runningSessions(sitzplan)).length === 0)
  expect(realComplaints()).toEqual([])
})

test.each(languages)('all seats in use: through the line to a seat (%s)', async (language, words) => {
  const { seats } = await office.fullHouse()
  const ahead = await office.waitInLine(people[poolSize + 1] ?? '')
  await open(language)
  await signIn(words, user)
  await press(words.newSession)
  await heading(words.allInUse)
  await checkPage(page, `console-all-in-use-${language}`)

  await press(words.ask)
  await says(words.told)
  const { items } = await sitzplan.call<{ items: { target: { id: string } }[] }>('GET', '/audit?action=help.requested')
  expect(items.length).toBeGreaterThan(0)

  await press(words.wait)
  await heading(words.number(2))
  expect(await page.title()).toMatch(/2/)
  await checkPage(page, `console-in-line-${language}`)
  await page.reload()
  await heading(words.number(2))

  await seats[0]?.release()
  await heading(words.number(1))
  expect(await page.getByRole('status').first().textContent()).toContain(words.number(1))
  await (await ahead.granted).release()
  await says(words.turn)
  expect((await runningSessions(sitzplan)).map(({ user }) => user.email)).toContain(user)
  await checkPage(page, `console-my-turn-${language}`)
  expect(realComplaints()).toEqual([])
})

test.each(languages)(
  'ended by an administrator: who and why, and back through the line (%s)',
  async (language, words) => {
    await setPolicy(sitzplan, { cooldownSeconds: 60 })
    // Who was ended cools down for a minute: each language has its own technician.
    const technician = people[language === 'de' ? poolSize + 2 : poolSize + 3] ?? ''
    const seats: Seat[] = []
    for (const person of people.slice(0, poolSize - 1)) seats.push(await office.vendor.acquire({ user: person }))
    await open(language)
    await signIn(words, technician)
    await press(words.newSession)
    await page.getByRole('article').waitFor()
    const next = await office.waitInLine(people[poolSize + 1] ?? '')

    const administrator = await endAsAdministrator(technician, 'You are at lunch.')
    await heading(words.endedBy(administrator))
    await page.getByText('You are at lunch.').waitFor()
    await next.granted
    await checkPage(page, `console-ended-${language}`)

    await press(words.newSession)
    await says(words.coolingDown)
    await checkPage(page, `console-cooling-down-${language}`)
    await press(words.wait)
    await heading(words.number(1))
    await press(words.leave)
    await eventually(async () => (await peopleInLine(sitzplan)).length === 0)
    await press(words.back)
    await heading(words.number(1))
    await seats[0]?.release()
    await says(words.turn)
    expect(realComplaints()).toEqual([])
  },
)

test('a connection that is lost, and comes back by itself', async () => {
  await setPolicy(sitzplan, { leaseSeconds: 60, heartbeatSeconds: 1 })
  await open('en')
  await signIn(english, user)
  await press(english.newSession)
  await page.getByRole('article').waitFor()
  const key = await supportKey()
  const [before] = await runningSessions(sitzplan)
  await sitzplan.kill()
  await heading(english.lost)
  await checkPage(page, 'console-lost-en')
  await page.getByRole('radio', { name: english.attended, exact: true }).check({ force: true })
  await sitzplan.start()
  await page.getByRole('heading', { name: english.lost }).waitFor({ state: 'detached' })
  await eventually(async () => (await runningSessions(sitzplan))[0]?.activity === 'attended')
  expect(await runningSessions(sitzplan)).toMatchObject([{ id: before?.id }])
  expect(await supportKey()).toBe(key)
}, 90_000)

test('a session ended while Sitzplan is away has ended once Sitzplan knows, and not before', async () => {
  await open('en')
  await signIn(english, user)
  await press(english.newSession)
  await page.getByRole('article').waitFor()
  await sitzplan.kill()
  await press(english.end)
  await says(english.freedLater)
  await checkPage(page, 'console-still-ending-en')
  // With heartbeats minutes apart nothing but the broken stream can have told; a new session is asked for in vain.
  await press(english.newSession)
  await heading(english.unreachable)
  await checkPage(page, 'console-unreachable-en')
  await page.locator('.door.refused').waitFor()
  await checkPage(page, 'console-refused-unreachable-en')
  await page.getByRole('article').waitFor()
  await sitzplan.start()
  await page.getByRole('article').waitFor({ state: 'detached' })
  // Also of the session asked for in vain nothing is left.
  await eventually(async () => (await runningSessions(sitzplan)).length === 0)
  await says(english.here)
  await checkPage(page, 'console-reachable-en')
}, 90_000)

test('a server that is gone is told within seconds, though heartbeats are minutes apart, and so is its return', async () => {
  await open('de')
  await signIn(german, user)
  await press(german.newSession)
  await page.getByRole('article').waitFor()
  await sitzplan.kill()
  await heading(german.lost)
  await sitzplan.start()
  await page.getByRole('heading', { name: german.lost }).waitFor({ state: 'detached', timeout: 10_000 })
  expect(await runningSessions(sitzplan)).toHaveLength(1)
}, 60_000)

test('somebody without the product is told so', async () => {
  await open('de')
  await signIn(german, sitzplan.superadmin.email)
  await press(german.newSession)
  await heading(german.notAssigned)
  await checkPage(page, 'console-not-assigned-de')
  expect(realComplaints()).toEqual([])
})
