// A small disk for one program: a file system in memory, which only that program and its children see, made without
// being root where the kernel lets ordinary users have name spaces of their own (Linux).
import { execFile } from 'node:child_process'
import { chown, mkdir, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { RunAs } from '../platform/database/embedded-binaries.ts'
import type { Launcher } from './tcp-postgres.ts'

/** Null where that is impossible. `folder` is made, empty, where the disk goes. */
export async function smallDisk(folder: string, megabytes: number, runAs: RunAs): Promise<Launcher | null> {
  await mkdir(folder, { mode: 0o700 })
  await chown(folder, runAs.uid, runAs.gid)
  const isRoot = process.getuid?.() === 0
  const [uid, gid] = [String(runAs.uid), String(runAs.gid)]
  const owner = isRoot ? `,uid=${uid},gid=${gid}` : ''
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=0700${owner} tmpfs "$0"`
  // Back to the user PostgreSQL is to run as.
  const asUser = isRoot
    ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups']
    : ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]
  const spaces = isRoot ? ['--mount'] : ['--user', '--map-root-user', '--mount']
  const launcher: Launcher = (program, options) => ({
    command: 'unshare',
    options: [...spaces, 'sh', '-c', `${mount} && exec "$@"`, folder, ...asUser, program, ...options],
  })
  const { command, options } = launcher('sh', ['-c', 'touch "$0/there" && test "$(id -u)" != 0', folder])
  try {
    await promisify(execFile)(command, options, { cwd: '/' })
    return launcher
  } catch {
    await rm(folder, { recursive: true })
    return null
  }
}
