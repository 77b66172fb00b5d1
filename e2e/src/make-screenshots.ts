// Makes the README's pictures (npm run screenshots): a server of its own with the demo, people who work and wait, and the
// browser that comes from npm.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SitzplanClient } from '@sitzplan/client'
import type { Browser, Page } from 'playwright-core'
import { waitInLine } from '../../client/src/testing/remote-support.ts'
import type { DemoFile } from '../../server/src/demo/demo-file.ts'
import { apiCall } from '../../server/src/testing/api-call.ts'
import { auroraOf, auroraPerson, demoIn } from '../../server/src/testing/demo-people.ts'
import { freePort } from '../../server/src/testing/free-port.ts'
import { fromSource, SpawnedServer, sitzplan } from '../../server/src/testing/spawned-server.ts'
import { launchNpmChromium } from './testing/chromium.ts'
import { signInAs } from './testing/sign-in.ts'
import { signInAtConsole } from './testing/technician-console.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const pictures = join(repository, 'docs', 'pictures')

interface Picture {
  name: string
  path: string
  language?: 'de' | 'en'
  colorScheme?: 'light' | 'dark'
  width?: number
  height?: number
  signedOut?: boolean
  prepare?: (page: Page) => Promise<void>
}

const wanted: Picture[] = [
  { name: 'sign-in', path: '/', signedOut: true },
  { name: 'overview', path: '/overview' },
  {
    name: 'seating-plan',
    path: '/sessions',
    prepare: async (page) => {
      await page.locator('button[aria-pressed]').nth(1).click()
      await page.locator('button[aria-pressed]').nth(5).click()
    },
  },
  { name: 'seating-plan-dark', path: '/sessions', language: 'de', colorScheme: 'dark' },
  { name: 'seating-plan-phone', path: '/sessions', width: 390, height: 844 },
  { name: 'users', path: '/users' },
  { name: 'products', path: '/products' },
  { name: 'license', path: '/license', prepare: (page) => page.getByText('Remote Support').first().waitFor() },
]

const folder = await mkdtemp(join(tmpdir(), 'sitzplan-pictures-'))
const server = new SpawnedServer([...sitzplan, 'serve', '--demo'], await freePort(), {
  ...process.env,
  SITZPLAN_DATA: folder,
  LOG_LEVEL: 'error',
})
const { baseUrl } = server
try {
  await server.untilReady()
  const demo = await demoIn(folder)
  const browser = await launchNpmChromium()
  await mkdir(pictures, { recursive: true })
  const sendHome = await fillOffice(demo)
  for (const picture of wanted) await take(browser, demo, picture)
  await takeConsole(browser, demo)
  await browser.close()
  await sendHome()
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Ten people work and three wait, until they are sent home. */
async function fillOffice(demo: DemoFile): Promise<() => Promise<void>> {
  const { productKeys } = auroraOf(demo)
  const people = await peopleOf(demo, 'product=remote-support&limit=50&sort=email')
  const client = new SitzplanClient({ baseUrl, token: productKeys['remote-support'] ?? '' })
  const activities = ['attended', 'attended', 'idle', 'attended', 'attended', 'unattended', 'attended'] as const
  for (const [index, user] of people.slice(0, 10).entries())
    await client.acquire({ user, activity: activities[index % activities.length] ?? 'attended' })
  const patience = new AbortController()
  for (const user of people.slice(10, 13)) await waitInLine(client, user, patience.signal)
  const desk = new SitzplanClient({ baseUrl, token: productKeys['service-desk'] ?? '' })
  for (const user of await peopleOf(demo, 'product=service-desk&limit=3'))
    await desk.acquire({ user, activity: 'attended' })
  return async () => {
    // Who waits would go on waiting for a server that is gone.
    patience.abort()
    await Promise.all([client.close(), desk.close()])
  }
}

/** E-mail addresses of those who share a product's seats. */
async function peopleOf(demo: DemoFile, query: string): Promise<string[]> {
  const { items } = await apiCall<{ items: { email: string }[] }>(
    { baseUrl, token: auroraPerson(demo, 'superadmin').token },
    'GET',
    `/users?kind=concurrent&status=active&${query}`,
  )
  return items.map(({ email }) => email)
}

async function take(browser: Browser, demo: DemoFile, picture: Picture): Promise<void> {
  const { name, path, language = 'en', colorScheme = 'light', width = 1440, height = 900 } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: width < 500 ? 2 : 1,
  })
  if (!picture.signedOut) await signInAs(context.request, baseUrl, auroraPerson(demo, 'superadmin'), language)
  const page = await context.newPage()
  await page.goto(baseUrl + path)
  await page.locator('h1').filter({ visible: true }).first().waitFor()
  if (!picture.signedOut) await page.locator('main h2, main table').first().waitFor()
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null)
  await picture.prepare?.(page)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path: join(pictures, `${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
  await context.close()
}

/** The Technician Console, of somebody who waits in line. */
async function takeConsole(browser: Browser, demo: DemoFile): Promise<void> {
  const consolePort = await freePort()
  const address = `http://127.0.0.1:${consolePort}`
  const operator = { baseUrl, token: demo.vendor.token }
  await apiCall(operator, 'PATCH', '/vendor/catalog/remote-support', { origins: [address] })
  const program = join(repository, 'examples/technician-console/src/technician-console.ts')
  const running = spawn(process.execPath, [...fromSource, program, '--demo', '--port', String(consolePort)], {
    cwd: repository,
    env: { ...process.env, SITZPLAN_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    await new Promise((resolve) => running.stdout.once('data', resolve))
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(address)
    await signInAtConsole(page, 'wiebke.tiedemann@aurora.example')
    await page.getByRole('button', { name: 'New session' }).click()
    await page.getByRole('button', { name: 'Wait in line' }).click()
    await page.getByRole('heading', { name: /You are number/ }).waitFor()
    await page.screenshot({ path: join(pictures, 'technician-console.png') })
    console.log('docs/pictures/technician-console.png')
    await context.close()
  } finally {
    running.kill('SIGTERM')
  }
}
