// JavaScript of the first page, as it goes over the wire: everything that is loaded until the overview of an
// administrator stands, compressed with gzip.
import { gzipSync } from 'node:zlib'
import type { Response } from 'playwright-core'
import type { Row } from '../bench-row.ts'
import { WebWorld } from '../web-world.ts'

export const firstPage: Row = {
  name: 'first-page',
  unit: 'kB of JavaScript, gzip',
  yardstick: null,
  target: 250,
  holdsWhen: 'at most',
  measure: async ({ postgres }) => {
    const world = await WebWorld.start(postgres)
    try {
      const context = await world.signedIn()
      const page = await context.newPage()
      const scripts: Promise<number>[] = []
      const weigh = (response: Response) => {
        if (new URL(response.url()).pathname.endsWith('.js'))
          scripts.push(response.body().then((body) => gzipSync(body).length))
      }
      page.on('response', weigh)
      await page.goto(world.baseUrl)
      await page.getByRole('heading', { level: 1 }).filter({ visible: true }).waitFor()
      await page
        .getByRole('link', { name: /Sessions|Sitzungen/ })
        .first()
        .waitFor()
      await page.waitForLoadState('load')
      // From now on it loads ahead, what other pages have to say.
      page.off('response', weigh)
      const sizes = await Promise.all(scripts)
      const value = sizes.reduce((sum, size) => sum + size, 0) / 1000
      return { value, yardstickValue: null, ratio: null, note: `${sizes.length} files` }
    } finally {
      await world.stop()
    }
  },
}
