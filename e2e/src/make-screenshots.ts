// Makes the README's pictures (npm run screenshots): a server of its own with the demo, people who work and wait, and the
// browser that comes from npm.
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SitzplanClient } from '@sitzplan/client'
import type { Browser, Page } from 'playwright-core'
import { launchNpmChromium } from './testing/chromium.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const pictures = join(repository, 'docs', 'pictures')

interface Demo {
  vendor: { token: string }
  accounts: {
    slug: string
    users: { email: string; password: string; role: string; token: string }[]
    productKeys: Record<string, string>
  }[]
}

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
  { name: 'license', path: '/license' },
]

const folder = await mkdtemp(join(tmpdir(), 'sitzplan-pictures-'))
const port = await freePort()
const baseUrl = `http://127.0.0.1:${port}`
const server = spawn(
  process.execPath,
  ['--conditions=source', '--import', 'tsx', 'server/src/cli/sitzplan.ts', 'serve', '--demo'],
  {
    cwd: repository,
    env: { ...process.env, SITZPLAN_DATA: folder, PORT: String(port), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  },
)
try {
  await untilReady()
  const demo = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as Demo
  const browser = await launchNpmChromium()
  await mkdir(pictures, { recursive: true })
  const vendor = await fillOffice(demo)
  for (const picture of wanted) await take(browser, demo, picture)
  await takeConsole(browser, demo)
  await browser.close()
  await vendor.close()
} finally {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
  await rm(folder, { recursive: true, force: true })
}

function customer(demo: Demo) {
  const found = demo.accounts.find(({ slug }) => slug === 'aurora')
  const superadmin = found?.users.find(({ role }) => role === 'superadmin')
  if (!found || !superadmin) throw new Error('the demo has no account aurora with a superadmin')
  return { ...found, superadmin }
}

/** Nine people work, a seat is kept for the first in line, two more wait. */
async function fillOffice(demo: Demo): Promise<SitzplanClient> {
  const { productKeys, superadmin } = customer(demo)
  const answer = await fetch(
    `${baseUrl}/api/v1/users?product=remote-support&kind=concurrent&status=active&limit=50&sort=email`,
    { headers: { authorization: `Bearer ${superadmin.token}` } },
  )
  const { items } = (await answer.json()) as { items: { email: string }[] }
  const people = items.map(({ email }) => email)
  const client = new SitzplanClient({ baseUrl, token: productKeys['remote-support'] ?? '' })
  const activities = ['attended', 'attended', 'idle', 'attended', 'attended', 'unattended', 'attended'] as const
  for (const [index, user] of people.slice(0, 10).entries())
    await client.acquire({ user, activity: activities[index % activities.length] ?? 'attended' })
  for (const user of people.slice(10, 13)) {
    let isInLine = () => {}
    const placed = new Promise<void>((resolve) => {
      isInLine = resolve
    })
    client.acquire({ user, wait: { onPosition: () => isInLine() } }).catch(() => undefined)
    await placed
  }
  const desk = new SitzplanClient({ baseUrl, token: productKeys['service-desk'] ?? '' })
  const desks = await fetch(`${baseUrl}/api/v1/users?product=service-desk&kind=concurrent&status=active&limit=3`, {
    headers: { authorization: `Bearer ${superadmin.token}` },
  })
  for (const { email } of ((await desks.json()) as { items: { email: string }[] }).items)
    await desk.acquire({ user: email, activity: 'attended' })
  return client
}

async function take(browser: Browser, demo: Demo, picture: Picture): Promise<void> {
  const { name, path, language = 'en', colorScheme = 'light', width = 1440, height = 900 } = picture
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    colorScheme,
    reducedMotion: 'reduce',
    deviceScaleFactor: width < 500 ? 2 : 1,
  })
  const headers = { origin: baseUrl }
  if (!picture.signedOut) {
    const { email, password } = customer(demo).superadmin
    await context.request.post(`${baseUrl}/api/v1/sign-in`, { headers, data: { email, password } })
    await context.request.patch(`${baseUrl}/api/v1/me`, { headers, data: { language } })
  }
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
async function takeConsole(browser: Browser, demo: Demo): Promise<void> {
  const consolePort = await freePort()
  const address = `http://127.0.0.1:${consolePort}`
  const allowed = await fetch(`${baseUrl}/api/v1/vendor/catalog/remote-support`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${demo.vendor.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ origins: [address] }),
  })
  if (!allowed.ok) throw new Error(`the console's origin is not registered: ${allowed.status}`)
  const program = join(repository, 'examples/technician-console/src/technician-console.ts')
  const running = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', program, '--demo', '--port', String(consolePort)],
    { cwd: repository, env: { ...process.env, SITZPLAN_DATA: folder }, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    await new Promise((resolve) => running.stdout.once('data', resolve))
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(address)
    await page.getByRole('textbox').fill('wiebke.tiedemann@aurora.example')
    await page.getByRole('button', { name: 'Sign in' }).first().click()
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

async function untilReady(): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const response = await fetch(`${baseUrl}/readyz`).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
