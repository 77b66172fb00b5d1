// What `postmaster.pid` says about a PostgreSQL that runs in our cluster folder, and whether to believe it. The
// file outlives a crash, and its process id may belong to a stranger by then.
import { readFileSync, statSync } from 'node:fs'
import { chown, link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StartRefusal } from '../start-refusal.ts'
import type { Place } from './embedded-place.ts'

export interface Postmaster {
  pid: number
  /** Missing while it is starting. */
  socketFolder: string | undefined
}

const pidFile = (place: Place) => join(place.cluster, 'postmaster.pid')

/** The process that runs in the cluster folder, if there is one. */
export async function runningPostmaster(place: Place): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(place), 'utf8').catch(() => '')
  // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, state.
  const lines = text.split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isPostmaster(pid, place)) return undefined
  return { pid, socketFolder: lines[4]?.trim() || undefined }
}

// PostgreSQL stands in its cluster folder. Where /proc tells (Linux), that is the proof; elsewhere a living
// process of the right user has to do.
function isPostmaster(pid: number, place: Place): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    const state = /^State:\s*(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return state !== 'Z' && isSameFolder(`/proc/${pid}/cwd`, place.cluster)
  } catch {
    return false
  }
}

// By what they are: a service that systemd confines, or a container, may call it otherwise than a command beside it.
function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [statSync(one), statSync(other)]
  return a.dev === b.dev && a.ino === b.ino
}

export function signalPostmaster(postmaster: Postmaster, place: Place, signal: NodeJS.Signals): void {
  if (!isPostmaster(postmaster.pid, place)) return
  try {
    process.kill(postmaster.pid, signal)
  } catch {
    // It went by itself in between.
  }
}

// Above every limit a kernel has for process ids, so nobody is ever called that.
const nobody = '4194305'

/**
 * Frees a `postmaster.pid` whose number now belongs to a stranger (PostgreSQL only looks whether the number is in
 * use). The file stays, with a number nobody has: its other lines let PostgreSQL see backends of the crashed server
 * that still write, and wait for them. Moved aside first, so that a file written meanwhile is not touched.
 */
export async function freeStalePidFile(place: Place): Promise<void> {
  const before = await readFile(pidFile(place), 'utf8').catch(() => undefined)
  if (before === undefined || (await runningPostmaster(place))) return
  if (process.platform !== 'linux') {
    throw new StartRefusal(
      `${pidFile(place)} names a process that runs; if that is no PostgreSQL, delete the file and start again.`,
    )
  }
  const aside = `${pidFile(place)}.stale-${process.pid}`
  await rename(pidFile(place), aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => undefined)
  if (moved === undefined) return
  if (moved === before) {
    await writeFile(aside, before.replace(/^\d+/, nobody))
    await chown(aside, place.runAs.uid, place.runAs.gid)
  }
  await link(aside, pidFile(place)).catch(() => undefined)
  await rm(aside, { force: true })
}
