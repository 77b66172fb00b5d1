// PostgreSQL's processes: making a cluster (initdb) and running it (postgres), as the right user, with our
// settings, and what they say when they fail, in one sentence.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileRefusal, StartRefusal } from '../start-refusal.ts'
import { asUser, type Binaries, type RunAs } from './embedded-binaries.ts'
import type { Place } from './embedded-place.ts'

const run = promisify(execFile)
const largestLog = 5_000_000

export class PostgresProcess {
  /** Names the settings this version starts with; a running database shows it as `sitzplan.launch`. */
  readonly launch: string
  readonly #place: Place
  readonly #binaries: Binaries
  readonly #settings: Record<string, string>
  #child: ChildProcess | undefined
  #spawnError: string | undefined
  #logStart = 0

  constructor(place: Place, binaries: Binaries, extra: Record<string, string>) {
    this.#place = place
    this.#binaries = binaries
    const reach = { listen_addresses: '', port: '5432', unix_socket_permissions: '0700' }
    const settings = { ...engineDatabaseSettings(), ...reach, ...extra }
    const named = JSON.stringify([binaries.postgres, settings])
    this.launch = createHash('sha256').update(named).digest('hex').slice(0, 16)
    this.#settings = { ...settings, unix_socket_directories: place.socketFolder, 'sitzplan.launch': this.launch }
  }

  /**
   * Starts the process unless it runs already. `occupied`: another PostgreSQL seems to run there (`byNumber`: only its
   * process id says so). Every other failure is thrown as a sentence.
   */
  async ensureStarted(): Promise<'running' | 'occupied' | 'occupied by number'> {
    if (this.#child && isAlive(this.#child)) return 'running'
    if (this.#child) {
      this.#child = undefined
      const said = this.#spawnError ?? (await textFrom(this.#place.log, this.#logStart))
      if (/lock file ".*postmaster.pid" already exists/.test(said)) return 'occupied by number'
      if (/lock file ".*" is empty|pre-existing shared memory block/.test(said)) return 'occupied'
      if (/FATAL|PANIC|postgres:/.test(said)) throw this.#refusal('does not start', said)
    }
    await this.#ensureCluster()
    await this.#start()
    return 'running'
  }

  /** Leaves the running process to the server that owns it. */
  leave(): void {
    this.#child?.unref()
    this.#child = undefined
  }

  /** Stops our child, if it has not been told yet, and waits until it is gone. */
  async gone(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || !isAlive(child)) return
    child.kill('SIGINT')
    await new Promise<void>((resolve) => child.once('exit', () => resolve()))
  }

  async #start(): Promise<void> {
    const { cluster, log, runAs } = this.#place
    const settings = Object.entries(this.#settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const file = await openLog(log, runAs)
    try {
      this.#logStart = (await file.stat()).size
      this.#spawnError = undefined
      // A session of its own: Ctrl-C at the terminal is for us, who stop the database when the requests are done.
      this.#child = spawn(this.#binaries.postgres, ['-D', cluster, ...settings], {
        ...asUser(runAs),
        cwd: '/',
        env: plainEnvironment(),
        stdio: ['ignore', 'ignore', file.fd],
        detached: true,
      })
      this.#child.on('error', (error) => {
        this.#spawnError = `postgres: ${error.message}`
      })
    } finally {
      await file.close()
    }
  }

  async #ensureCluster(): Promise<void> {
    const version = await readFile(join(this.#place.cluster, 'PG_VERSION'), 'utf8').catch((error) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw fileRefusal(`The database in ${this.#place.home} cannot be read`, error)
    })
    if (version === undefined) await this.#makeCluster()
    else if (Number(version) !== this.#binaries.major) {
      throw new StartRefusal(
        `The database in ${this.#place.home} was made by PostgreSQL ${version.trim()}, and this Sitzplan brings PostgreSQL ${this.#binaries.major}; start the Sitzplan it was made with.`,
      )
    }
  }

  // Made beside its place and renamed into it: a first start that is killed half-way leaves no half cluster, and of
  // two first starts at once one wins (a folder with something in it is never replaced).
  async #makeCluster(): Promise<void> {
    const { cluster, runAs } = this.#place
    const making = `${cluster}.making-${randomBytes(6).toString('hex')}`
    const options = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    options.push('--data-checksums', '--username=sitzplan', '--auth=trust', '--no-instructions')
    // Whoever runs it without fsync (the tests) does not wait for the disk here either.
    if (this.#settings.fsync === 'off') options.push('--no-sync')
    try {
      await run(this.#binaries.initdb, ['-D', making, ...options], {
        ...asUser(runAs),
        cwd: '/',
        env: plainEnvironment(),
      })
      await rename(making, cluster).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      })
    } catch (error) {
      throw this.#refusal('cannot be made', (error as { stderr?: string }).stderr || (error as Error).message)
    } finally {
      await rm(making, { recursive: true, force: true })
    }
  }

  #refusal(what: string, said: string): StartRefusal {
    const known = knownFailures.find(([pattern]) => pattern.test(said))
    const words = said.split('\n').filter((line) => /FATAL|PANIC|error:|postgres:/.test(line))
    const reason =
      known?.[1] ?? (words.at(-1) ?? said.trim().split('\n').at(-1) ?? '').replace(/^.*?(FATAL|PANIC|error):\s*/, '')
    return new StartRefusal(`The database in ${this.#place.home} ${what}: ${reason}.`)
  }
}

const knownFailures: [RegExp, string][] = [
  [/No space left on device/, 'the disk is full'],
  [/Disk quota exceeded/, 'the disk quota is used up'],
  [/Read-only file system/, 'the file system is read-only'],
  [/could not look up effective user ID/, 'the user id Sitzplan runs under has no name in /etc/passwd'],
  [/Permission denied/, 'permission is denied'],
]

/** For a seat engine: small rows, many short durable transactions, few long queries. */
export function engineDatabaseSettings(): Record<string, string> {
  const sharedMegabytes = Math.max(32, Math.min(256, Math.floor(totalmem() / 8 / 1_048_576)))
  return {
    max_connections: '100',
    shared_buffers: `${sharedMegabytes}MB`,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    wal_level: 'replica',
    wal_buffers: '16MB',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    // Containers often have 64 MB of /dev/shm, which one parallel query can exhaust.
    max_parallel_workers_per_gather: '0',
    autovacuum_naptime: '10s',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Refused statements are the application's to report; their details would write personal data to a file.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
  }
}

const isAlive = (child: ChildProcess) => child.pid !== undefined && child.exitCode === null && child.signalCode === null

// Nothing of ours (secrets least of all) is the database's business.
const plainEnvironment = () => ({ PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' })

/** Opens the log for appending, the old one kept as `.1` when it has grown. */
async function openLog(log: string, runAs: RunAs): Promise<FileHandle> {
  try {
    const size = await stat(log)
      .then((found) => found.size)
      .catch(() => 0)
    if (size > largestLog) await rename(log, `${log}.1`)
    // Its folder belongs to the database's user: as root we follow no link planted there.
    const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NOFOLLOW
    const file = await open(log, flags, 0o600)
    if (runAs.uid !== process.getuid?.()) await file.chown(runAs.uid, runAs.gid)
    return file
  } catch (error) {
    throw fileRefusal(`The database's log ${log} cannot be written`, error)
  }
}

async function textFrom(log: string, position: number): Promise<string> {
  const text = await readFile(log).catch(() => Buffer.alloc(0))
  return text.subarray(position).toString('utf8')
}
