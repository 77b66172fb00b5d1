// Where the databases of tests lie: in memory, where the machine has a file system for that (Linux) with room enough. Each
// test file gets a database of its own, and that is nine hundred files: 30 ms in memory, up to a second on a disk.
import { mkdtemp, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
/** In containers it is often a few megabytes. */
const bytesNeeded = 2 * 1024 ** 3

/** A new, empty folder; whoever asks removes it. */
export async function memoryFolder(prefix: string): Promise<string> {
  const room = await statfs(inMemory).catch(() => null)
  const hasRoom = room !== null && room.bavail * room.bsize >= bytesNeeded
  return mkdtemp(join(hasRoom ? inMemory : tmpdir(), prefix))
}

/** With these PostgreSQL keeps to that room; the tests kill processes, not the power. */
export const memorySettings = { fsync: 'off', full_page_writes: 'off', max_wal_size: '256MB' }
