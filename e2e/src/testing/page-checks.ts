// What every page of ours must pass, at a desk and on a phone: no complaint of axe, nothing to scroll sideways, an
// empty console. With PICTURES=1 it leaves one of each in e2e/artefacts/; taking them is a quarter of the time.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))
/** The dark page has other colours and is otherwise the same one: what axe tells by colours is all that can differ. */
const colourRules = ['color-contrast', 'link-in-text-block']
const coloursAlone: axe.RunOptions = { runOnly: colourRules }
/** Of WCAG 2.2 axe has this rule, and leaves it off unless asked. */
const everything: axe.RunOptions = { rules: { 'target-size': { enabled: true } } }
/** Colours are the same on a phone, so the dark ones are looked at once. */
const views = [
  { width: 1280, colorScheme: 'light', rules: everything },
  { width: 1280, colorScheme: 'dark', rules: coloursAlone },
  { width: 360, colorScheme: 'light', rules: everything },
] as const

/** Pages that axe has looked at in one language: in the next only their words differ, which may be too long for a phone. */
const known = new Set<string>()

/** Looks at the page as it stands. `name`: of the pictures, with the language at its end. */
export async function checkPage(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES) await mkdir(artefacts, { recursive: true })
  const stem = name.replace(/-(de|en)$/, '')
  const isKnown = known.has(stem)
  known.add(stem)
  await page.evaluate(withoutFading)
  for (const { width, colorScheme, rules } of views) {
    if (isKnown && colorScheme === 'dark' && !process.env.PICTURES) continue
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await settled(page)
    if (process.env.PICTURES)
      await page.screenshot({ path: `${artefacts}${name}-${width}-${colorScheme}.png`, fullPage: true })
    expect(await sidewaysPixels(page), `${name} scrolls sideways at ${width} px`).toBe(0)
    if (!isKnown) expect(await violations(page, rules), `${name} at ${width} px, ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1)
  })
}

/** A state of a page whose looks are checked elsewhere: by axe alone, as it stands. */
export async function checkState(page: Page, name: string): Promise<void> {
  await settled(page)
  expect(await violations(page, everything), name).toEqual([])
}

/**
 * What the console and the network of a page complain of; empty is good. That a refusal has an HTTP status of 4xx is
 * said there too, and is no complaint; nor is a request that the page itself has given up.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {}
    if (errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()}: ${errorText}`)
  })
  page.on('console', (message) => {
    const { url } = message.location()
    const isOurs = url === page.url() || url.includes('/api/v1/')
    const isRefusal = isOurs && /status of 4\d\d/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(`${url}: ${message.text()}`)
  })
  return complaints
}

/** Every error in the console of a page, refusals included; empty where nobody did anything wrong. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.location().url}: ${message.text()}`)
  })
  return errors
}

/** Colors change at once from one theme to the other: fading takes time, and is drawn frame by frame. */
function withoutFading(): void {
  const style = new CSSStyleSheet()
  style.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style]
}

/** What moved has arrived. An animation that is taken away never says that it is over. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const isUnderWay = ({ playState, effect }: Animation) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
    await frame()
    await frame()
    while (document.getAnimations().some(isUnderWay)) await frame()
  })

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function violations(page: Page, rules: axe.RunOptions): Promise<string[]> {
  // Run by the debugger, which the pages' policy (no scripts) does not bind.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  // What holds is most of the report, and carrying it out of the page took longer than looking.
  const options = JSON.stringify({ resultTypes: ['violations'], ...rules })
  const found = (await page.evaluate(`axe.run(${options}).then(({ violations }) => violations)`)) as axe.Result[]
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`))
}
