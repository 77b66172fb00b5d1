// What every page of ours must pass, at a desk and on a phone: no complaint of axe, nothing to scroll sideways, an
// empty console. Leaves a picture of each in e2e/artefacts/.
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))
const axe = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const widths = [1280, 360]

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[]
}

/** Looks at the page as it stands, in both widths and both colour schemes. `name`: of the pictures. */
export async function checkPage(page: Page, name: string): Promise<void> {
  await mkdir(artefacts, { recursive: true })
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    expect(await sidewaysPixels(page), `${name} scrolls sideways at ${width} px`).toBe(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${artefacts}${name}-${width}-${colorScheme}.png`, fullPage: true })
      expect(await violations(page), `${name} at ${width} px, ${colorScheme}`).toEqual([])
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/**
 * What the console and the network of a page complain of; empty is good. That a refusal has an HTTP status of 4xx is
 * said there too, and is no complaint.
 */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('console', (message) => {
    const isRefusal = message.location().url === page.url() && /status of 4\d\d/.test(message.text())
    if (['error', 'warning'].includes(message.type()) && !isRefusal) complaints.push(message.text())
  })
  return complaints
}

const sidewaysPixels = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function violations(page: Page): Promise<string[]> {
  // Run by the debugger, which the pages' policy (no scripts) does not bind.
  await page.evaluate(await axe)
  const results = (await page.evaluate('axe.run()')) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  )
}
