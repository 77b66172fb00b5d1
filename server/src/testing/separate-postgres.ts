// A PostgreSQL for the tests that are run once more: an older supported major where one is installed, else the binaries
// of the embedded one.
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryFolder, memorySettings } from './memory-folder.ts'
import { makeCluster, type PostgresPlace, postgresPlace, TcpPostgres } from './tcp-postgres.ts'

export interface SeparatePostgres {
  url: string
  /** As it says itself, e.g. `15.18`. */
  version: string
  /** Whether its major is older than the embedded one's. */
  isOlder: boolean
  stop(): Promise<void>
}

export async function startSeparatePostgres(): Promise<SeparatePostgres> {
  const older = await olderBinaries()
  const place = await postgresPlace(older, await memoryFolder('sitzplan-postgres-'))
  const settings = { ...memorySettings, max_connections: '300' }
  const postgres = await TcpPostgres.on(place, await makeCluster(place, 'cluster'), settings)
  await postgres.start()
  const [row] = await postgres.ask<{ server_version: string }>('show server_version')
  return {
    url: postgres.url,
    version: row?.server_version.split(' ')[0] ?? '',
    isOlder: older !== null,
    stop: async () => {
      await postgres.stop('fast')
      await place.remove()
    },
  }
}

/** The oldest supported major below the embedded one, where the usual packages put it. */
async function olderBinaries(): Promise<PostgresPlace['binaries'] | null> {
  const usual = [15, 16, 17].flatMap((major) => [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
  ])
  for (const bin of usual) {
    const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
    const isThere = await Promise.all(Object.values(binaries).map((file) => access(file))).catch(() => false)
    if (isThere) return binaries
  }
  return null
}
