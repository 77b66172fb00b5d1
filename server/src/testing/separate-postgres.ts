// A PostgreSQL that is started apart from Sitzplan and reached over TCP with a password, as DATABASE_URL's would be:
// an older supported major where one is installed, else the binaries of the embedded one. In a temporary folder.
import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { asUser, findBinaries, type RunAs } from '../platform/database/embedded-binaries.ts'
import { preparePlace } from '../platform/database/embedded-place.ts'
import { freePort } from './free-port.ts'

export interface SeparatePostgres {
  url: string
  /** As it says itself, e.g. `15.18`. */
  version: string
  /** Whether its major is older than the embedded one's. */
  isOlder: boolean
  stop(): Promise<void>
}

const run = promisify(execFile)

export async function startSeparatePostgres(): Promise<SeparatePostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-separate-'))
  await chmod(folder, 0o711)
  const { home, runAs } = await preparePlace(folder)
  const older = await olderBinaries()
  const { initdb, postgres } = older ?? (await findBinaries(runAs))
  const password = randomBytes(16).toString('hex')
  const cluster = join(home, 'cluster')
  await makeCluster(initdb, cluster, password, runAs)

  const port = await freePort()
  const settings = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' }
  const load = { max_connections: '300', fsync: 'off', full_page_writes: 'off', log_min_messages: 'fatal' }
  const options = Object.entries({ ...settings, ...load }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgres, ['-D', cluster, ...options], { ...asUser(runAs), cwd: '/', stdio: 'ignore' })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGINT')
    await exited
    await rm(home, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }

  const url = `postgresql://sitzplan:${password}@127.0.0.1:${port}/postgres`
  try {
    return { url, version: await versionOf(url), isOlder: older !== null, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The oldest supported major below the embedded one, where the usual packages put it. */
async function olderBinaries(): Promise<{ initdb: string; postgres: string } | null> {
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

/** A new cluster whose superuser is `sitzplan`, let in over TCP with the password. */
export async function makeCluster(initdb: string, cluster: string, password: string, runAs: RunAs): Promise<void> {
  const passwordFile = `${cluster}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await chown(passwordFile, runAs.uid, runAs.gid)
  const options = ['--encoding=UTF8', '--locale=C', '--username=sitzplan', '--auth=scram-sha-256', '--no-sync']
  await run(initdb, ['-D', cluster, ...options, `--pwfile=${passwordFile}`], {
    ...asUser(runAs),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  })
}

async function versionOf(url: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      const { rows } = await client.query<{ server_version: string }>('show server_version')
      return rows[0]?.server_version.split(' ')[0] ?? ''
    } catch (error) {
      if (attempt === 300) throw error
      await pause(100)
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
