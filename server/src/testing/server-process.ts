// A server as a process of its own on a test's database: to be killed in the middle of its work.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { DatabaseAddress } from '../platform/database/database.ts'
import { freePort } from './free-port.ts'
import { databaseUrl, SpawnedServer, sitzplan } from './spawned-server.ts'

interface More {
  /** Besides what every server needs. */
  environment?: Record<string, string>
  /** Of one that comes back where it was. */
  port?: number
}

/** Starts a server and resolves when it is ready. It is killed at the end of the file. */
export async function serverProcess(address: DatabaseAddress, more: More = {}): Promise<SpawnedServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-process-'))
  const server = new SpawnedServer([...sitzplan, 'serve'], more.port ?? (await freePort()), {
    ...process.env,
    DATABASE_URL: databaseUrl(address),
    SITZPLAN_SECRET: 'a secret of the tests',
    SITZPLAN_DATA: folder,
    LOG_LEVEL: 'error',
    ...more.environment,
  })
  afterAll(async () => {
    await server.kill()
    await rm(folder, { recursive: true, force: true })
  })
  await server.untilReady()
  return server
}
