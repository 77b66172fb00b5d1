// The Technician Console with its server, beside a Sitzplan server that lets its page in.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import { product } from '../../../client/src/testing/remote-support.ts'
import { consoleServer } from '../../../examples/technician-console/src/server/console-server.ts'
import { bundlePage } from '../../../examples/technician-console/src/server/page-files.ts'
import { demoSettings } from '../../../examples/technician-console/src/server/settings.ts'
import { freePort } from '../../../server/src/testing/free-port.ts'

/** At the top of a test file: `const address = technicianConsole(sitzplan)`; the function returned gives its address. */
export function technicianConsole(sitzplan: RealServer): () => string {
  let desk: Awaited<ReturnType<typeof consoleServer>> | null = null
  let address = ''
  beforeAll(async () => {
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    await sitzplan.call('PATCH', `/vendor/catalog/${product}`, { origins: [address] }, 'operator')
    const { id, secret } = await sitzplan.call<{ id: string; secret: string }>(
      'POST',
      '/vendor/openid-clients',
      {
        name: 'Remote Support',
        kind: 'confidential',
        product,
        redirectUris: [`${address}/callback`],
        postLogoutRedirectUris: [`${address}/`],
      },
      'operator',
    )
    const settings = await demoSettings(sitzplan.folder)
    desk = await consoleServer({ ...settings, openid: { clientId: id, clientSecret: secret } }, await bundlePage())
    await desk.listen({ port, host: '127.0.0.1' })
  }, 120_000)
  afterAll(() => desk?.close())
  return () => address
}

/** Signs in as one of the demo's people, without the way to Sitzplan, on the console's page. */
export async function signInAtConsole(page: Page, email: string): Promise<void> {
  const { origin } = new URL(page.url())
  const answer = await page.request.post(`${origin}/demo/sign-in`, { data: { email } })
  if (!answer.ok()) throw new Error(`sign-in at the console as ${email}: ${answer.status()}`)
  await page.reload()
}
