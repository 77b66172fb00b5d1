// Where the embedded database lives and who runs it. Inside the data folder, `postgres/` belongs to the user that
// runs PostgreSQL and everything else to us; both the database folder and the socket folder may have to lie
// elsewhere (a parent closed to that user, a path too long for a socket).
import { createHash, randomBytes } from 'node:crypto'
import { chmod, chown, link, lstat, mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileRefusal, StartRefusal } from '../start-refusal.ts'
import type { RunAs } from './embedded-binaries.ts'

export interface Place {
  /** The data folder as the person knows it, for sentences. */
  dataFolder: string
  /** Owned by `runAs`, mode 0700: cluster, log and (where the path is short enough) the socket. */
  home: string
  cluster: string
  log: string
  socketFolder: string
  runAs: RunAs
}

/** Makes the folders that are missing. Two servers may do this at once. */
export async function preparePlace(dataFolder: string): Promise<Place> {
  if (process.platform === 'win32') {
    throw new StartRefusal('There is no embedded database for Windows; set DATABASE_URL to a PostgreSQL server.')
  }
  await makeDataFolder(resolve(dataFolder))
  const folder = await realpath(dataFolder)
  const isRoot = process.getuid?.() === 0
  const runAs = isRoot ? await userForDatabase((await notedHome(folder)) ?? join(folder, 'postgres')) : ourselves()
  const home = isRoot ? await homeForOther(folder, runAs) : await homeForUs(folder)
  const cluster = join(home, 'cluster')
  return {
    dataFolder: folder,
    home,
    cluster,
    log: join(home, 'server.log'),
    socketFolder: await prepareSocketFolder(home, runAs),
    runAs,
  }
}

/** Makes the data folder, closed to others; an existing one keeps its mode. */
export async function makeDataFolder(folder: string): Promise<void> {
  try {
    if (await makeFolder(folder)) await chmod(folder, 0o700)
  } catch (error) {
    throw fileRefusal(`The data folder ${folder} cannot be made`, error)
  }
}

/** Makes a folder and its parents; false when it was there. Node's own `recursive` never returns below /proc. */
async function makeFolder(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return false
    const parent = dirname(folder)
    if (code !== 'ENOENT' || parent === folder || !(await makeFolder(parent))) throw error
    return makeFolder(folder)
  }
}

function ourselves(): RunAs {
  return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, name: 'this user' }
}

// PostgreSQL refuses to run as root, and initdb wants a user that has a name. Who owns the database already goes
// on; else a user of our own, PostgreSQL's, or the one that every system has.
async function userForDatabase(home: string): Promise<RunAs> {
  const users = await namedUsers()
  const present = await lstat(home).catch(() => undefined)
  if (present?.uid) {
    const owner = users.find((user) => user.uid === present.uid)
    return owner ?? { uid: present.uid, gid: present.gid, name: `number ${present.uid}` }
  }
  for (const name of ['sitzplan', 'postgres', 'nobody']) {
    const user = users.find((candidate) => candidate.name === name && candidate.uid !== 0)
    if (user) return user
  }
  throw new StartRefusal(
    'PostgreSQL refuses to run as root and /etc/passwd names none of sitzplan, postgres and nobody; start Sitzplan as another user.',
  )
}

async function namedUsers(): Promise<RunAs[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

async function homeForUs(folder: string): Promise<string> {
  const home = (await notedHome(folder)) ?? join(folder, 'postgres')
  try {
    await mkdir(home, { mode: 0o700 }).catch(unlessThere)
    if ((await lstat(home)).uid !== process.getuid?.()) throw belongsToAnother(folder)
    return home
  } catch (error) {
    throw error instanceof StartRefusal ? error : fileRefusal(`The data folder ${folder} cannot be written`, error)
  }
}

async function homeForOther(folder: string, runAs: RunAs): Promise<string> {
  const inside = join(folder, 'postgres')
  const noted = await notedHome(folder)
  const isOpen = (await mayPass(folder, runAs)) || (await letGroupPass(folder, runAs))
  // Never an empty database elsewhere while the full one stands behind a door that was closed later.
  if (!noted && !isOpen && (await lstat(inside).catch(() => undefined))) {
    throw new StartRefusal(
      `The user ${runAs.name}, who runs the database, cannot enter ${folder}; open it and its parents with chmod o+x.`,
    )
  }
  try {
    const home = noted ?? (isOpen ? inside : await homeElsewhere(folder))
    await mkdir(home, { mode: 0o700 }).catch(unlessThere)
    const found = await lstat(home)
    if (!found.isDirectory()) throw new StartRefusal(`${home} is not a folder.`)
    if (found.uid === 0) await chown(home, runAs.uid, runAs.gid)
    else if (found.uid !== runAs.uid) throw belongsToAnother(folder)
    return home
  } catch (error) {
    throw error instanceof StartRefusal ? error : fileRefusal(`The data folder ${folder} cannot be written`, error)
  }
}

const belongsToAnother = (folder: string) =>
  new StartRefusal(`The database of ${folder} belongs to another user; start Sitzplan as the user who made it.`)

/** Whether the user may walk through the folder and all its parents. */
async function mayPass(folder: string, runAs: RunAs): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const found = await lstat(path)
    const mine = found.uid === runAs.uid ? 0o100 : found.gid === runAs.gid ? 0o010 : 0o001
    if ((found.mode & mine) === 0) return false
    if (path === dirname(path)) return true
  }
}

// A data folder that is root's alone is opened for the database user's group, to pass through and see nothing. One
// that a group uses already stays as it is.
async function letGroupPass(folder: string, runAs: RunAs): Promise<boolean> {
  const { uid, mode } = await lstat(folder)
  if (uid !== 0 || (mode & 0o070) !== 0 || !(await mayPass(dirname(folder), runAs))) return false
  await chown(folder, 0, runAs.gid)
  await chmod(folder, (mode & 0o777) | 0o010)
  return true
}

// The name is random and remembered in the data folder: named after the path, a new data folder at the place of
// a deleted one would find the old database, which its new secret does not open.
async function homeElsewhere(folder: string): Promise<string> {
  const note = join(folder, noteName)
  const proposal = `${note}.${randomBytes(6).toString('hex')}`
  await writeFile(proposal, `/var/lib/sitzplan/${randomBytes(8).toString('hex')}\n`, { mode: 0o600 })
  await link(proposal, note).catch(unlessThere)
  await rm(proposal)
  const home = (await readFile(note, 'utf8')).trim()
  await mkdir(dirname(home), { recursive: true })
  await chmod(dirname(home), 0o711)
  return home
}

const noteName = 'database-folder'

async function notedHome(folder: string): Promise<string | undefined> {
  const text = await readFile(join(folder, noteName), 'utf8').catch(() => undefined)
  return text?.trim() || undefined
}

// sun_path holds 107 bytes (104 less one on macOS); PostgreSQL adds "/.s.PGSQL.5432" and, while locking, ".lock".
const longestSocketFolder = 80

async function prepareSocketFolder(home: string, runAs: RunAs): Promise<string> {
  const inside = join(home, 'socket')
  try {
    const isShort = Buffer.byteLength(inside) <= longestSocketFolder
    return isShort ? await ownFolder(inside, runAs) : await shortFolder(home, runAs)
  } catch (error) {
    throw error instanceof StartRefusal ? error : fileRefusal(`The socket folder for ${home} cannot be made`, error)
  }
}

// In a place that everybody may write to, an existing folder counts only if it is already closed and owned right;
// otherwise somebody squats on the name and we take a random one.
async function shortFolder(home: string, runAs: RunAs): Promise<string> {
  const base = Buffer.byteLength(tmpdir()) <= 50 ? tmpdir() : '/tmp'
  const name = createHash('sha256').update(`${runAs.uid} ${home}`).digest('hex').slice(0, 16)
  const stable = join(base, `sitzplan-${name}`)
  const folder = await ownFolder(stable, runAs).catch(() => undefined)
  if (folder) return folder
  const random = await mkdtemp(join(base, 'sitzplan-'))
  await chown(random, runAs.uid, runAs.gid)
  return random
}

async function ownFolder(folder: string, runAs: RunAs): Promise<string> {
  await mkdir(folder, { mode: 0o700 }).catch(unlessThere)
  if ((await lstat(folder)).uid === process.getuid?.()) await chown(folder, runAs.uid, runAs.gid)
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== runAs.uid || (found.mode & 0o077) !== 0) {
    throw new StartRefusal(`The folder ${folder} must belong to ${runAs.name} and be closed to everybody else.`)
  }
  return folder
}

const unlessThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error
}
