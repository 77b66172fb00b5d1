// The browser of a test file.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchNpmChromium } from './chromium.ts'

/** At the top of a test file: `const browser = npmChromium()`; the function returned gives the running browser. */
export function npmChromium(): () => Browser {
  let browser: Browser | null = null
  beforeAll(async () => {
    browser = await launchNpmChromium()
  }, 120_000)
  afterAll(() => browser?.close())
  return () => {
    if (!browser) throw new Error('the browser runs from beforeAll to afterAll')
    return browser
  }
}
