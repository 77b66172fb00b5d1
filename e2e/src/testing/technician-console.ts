// The Technician Console with its server, beside a Sitzplan server that lets its page in.
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'
import type { RealServer } from '../../../client/src/testing/real-server.ts'
import { product } from '../../../client/src/testing/remote-support.ts'
import { consoleServer } from '../../../examples/technician-console/src/server/console-server.ts'
import { bundlePage } from '../../../examples/technician-console/src/server/page-files.ts'
import { demoSettings } from '../../../examples/technician-console/src/server/settings.ts'

/** At the top of a test file: `const address = technicianConsole(sitzplan)`; the function returned gives its address. */
export function technicianConsole(sitzplan: RealServer): () => string {
  let desk: Awaited<ReturnType<typeof consoleServer>> | null = null
  let address = ''
  beforeAll(async () => {
    desk = await consoleServer(await demoSettings(sitzplan.folder), await bundlePage())
    await desk.listen({ port: 0, host: '127.0.0.1' })
    address = `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}`
    await sitzplan.call('PATCH', `/vendor/catalog/${product}`, { origins: [address] }, 'operator')
  }, 120_000)
  afterAll(() => desk?.close())
  return () => address
}
