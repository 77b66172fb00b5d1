// A PostgreSQL of the run's own, made of the binaries that come from npm, with the settings a careful operator has (fsync
// and synchronous commit on), reached over TCP with a password: to be stopped at once and started again.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { asUser, findBinaries, type RunAs } from '../../server/src/platform/database/embedded-binaries.ts'
import { preparePlace } from '../../server/src/platform/database/embedded-place.ts'
import { freePort } from '../../server/src/testing/free-port.ts'

export class TorturePostgres {
  readonly url: string
  readonly #program: string
  readonly #options: string[]
  readonly #runAs: RunAs
  readonly #folders: string[]
  #process: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()

  private constructor(place: { url: string; program: string; options: string[]; runAs: RunAs; folders: string[] }) {
    this.url = place.url
    this.#program = place.program
    this.#options = place.options
    this.#runAs = place.runAs
    this.#folders = place.folders
  }

  static async start(): Promise<TorturePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-torture-db-'))
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    const { home, runAs } = await preparePlace(folder)
    const binaries = await findBinaries(runAs)
    const password = randomBytes(16).toString('hex')
    const cluster = join(home, 'cluster')
    await makeCluster(binaries.initdb, cluster, password, runAs)
    const port = await freePort()
    const settings = {
      ...{ listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' },
      ...{ max_connections: '200', log_min_messages: 'fatal' },
    }
    const postgres = new TorturePostgres({
      url: `postgresql://sitzplan:${password}@127.0.0.1:${port}/postgres`,
      program: binaries.postgres,
      options: ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      runAs,
      folders: [home, folder],
    })
    await postgres.startAgain()
    return postgres
  }

  /** Resolves when it answers. */
  async startAgain(): Promise<void> {
    const child = spawn(this.#program, this.#options, { ...asUser(this.#runAs), cwd: '/', stdio: 'ignore' })
    this.#process = child
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()))
    for (;;) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`)
      if (await this.#answers()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Stops at once, as `pg_ctl stop -m immediate` does: nothing is finished, nothing written. Resolves when it is gone. */
  async stopAtOnce(): Promise<void> {
    this.#process?.kill('SIGQUIT')
    await this.#gone
  }

  async close(): Promise<void> {
    await this.stopAtOnce()
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true })
  }

  async #answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return true
    } catch {
      return false
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

async function makeCluster(initdb: string, cluster: string, password: string, runAs: RunAs): Promise<void> {
  const passwordFile = `${cluster}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await chown(passwordFile, runAs.uid, runAs.gid)
  const options = ['--encoding=UTF8', '--locale=C', '--username=sitzplan', '--auth=scram-sha-256', '--no-sync']
  await promisify(execFile)(initdb, ['-D', cluster, ...options, `--pwfile=${passwordFile}`], {
    ...asUser(runAs),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  })
}
