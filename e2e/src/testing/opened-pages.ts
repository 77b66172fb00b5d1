// The pages that a test opens: closed after it, and none of them may have complained. A test in which complaints are to
// be expected, because a server is away or broken, empties the page's list of them.
import type { Browser } from 'playwright-core'
import { afterEach, expect } from 'vitest'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import {
  type AddressOptions,
  type OpenedPage,
  openAddress,
  openSignedIn,
  type SignedInOptions,
} from './admin-center.ts'

/** At the top of a test file: `const open = signedInPages(browser, server)`. */
export function signedInPages(browser: () => Browser, server: RealServer) {
  const keep = closedAfterwards()
  return async (path: string, options?: SignedInOptions): Promise<OpenedPage> =>
    keep(await openSignedIn(browser(), server, path, options))
}

/** At the top of a test file: `const open = openedPages(browser)`, for pages of any address. */
export function openedPages(browser: () => Browser) {
  const keep = closedAfterwards()
  return async (address: string, options: AddressOptions): Promise<OpenedPage> =>
    keep(await openAddress(browser(), address, options))
}

function closedAfterwards(): (page: OpenedPage) => OpenedPage {
  const opened: OpenedPage[] = []
  afterEach(async () => {
    const complaints = opened.flatMap((page) => page.complaints)
    for (const { context } of opened.splice(0)) await context.close()
    expect(complaints).toEqual([])
  })
  return (page) => {
    opened.push(page)
    return page
  }
}
