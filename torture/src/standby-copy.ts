// A standby by hand: npm's PostgreSQL brings no pg_basebackup, so its files are copied while it works, between
// pg_backup_start and pg_backup_stop on one connection (PostgreSQL 18, §25.3.4, "Making a Base Backup Using the Low Level
// API").
import { chmod, chown, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunAs } from '../../server/src/platform/database/embedded-binaries.ts'
import type { TcpPostgres } from '../../server/src/testing/tcp-postgres.ts'

export const slotName = 'torture_standby'

/** Copies the primary's cluster into a new folder, ready to be started as its standby. */
export async function copyForStandby(primary: TcpPostgres, cluster: string, runAs: RunAs): Promise<void> {
  const connection = await primary.connect()
  try {
    // What is written from now on is kept until the standby has it.
    await connection.query(
      `select pg_create_physical_replication_slot($1, true)
        where not exists (select from pg_replication_slots where slot_name = $1)`,
      [slotName],
    )
    await connection.query(`select pg_backup_start('standby', true)`)
    await copyFolder(primary.cluster, cluster, '', runAs)
    const { rows } = await connection.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await writeOwned(join(cluster, 'backup_label'), rows[0]?.labelfile ?? '', runAs)
    await writeOwned(join(cluster, 'standby.signal'), '', runAs)
  } finally {
    await connection.end().catch(() => undefined)
  }
}

const leftOut = new Set(['postmaster.pid', 'postmaster.opts', 'pg_internal.init', 'backup_label', 'standby.signal'])
const leftEmpty = /^\/(pg_wal|pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\//

async function copyFolder(from: string, to: string, path: string, runAs: RunAs): Promise<void> {
  await mkdir(join(to, path), { mode: 0o700 })
  await chown(join(to, path), runAs.uid, runAs.gid)
  for (const entry of await readdir(join(from, path), { withFileTypes: true })) {
    const inside = `${path}/${entry.name}`
    if (entry.isDirectory()) {
      if (!leftEmpty.test(inside) || inside === '/pg_wal/archive_status') await copyFolder(from, to, inside, runAs)
    } else if (!leftOut.has(entry.name) && !leftEmpty.test(inside) && !entry.name.startsWith('pgsql_tmp'))
      await copyOwned(join(from, inside), join(to, inside), runAs)
  }
}

async function copyOwned(from: string, to: string, runAs: RunAs): Promise<void> {
  try {
    await copyFile(from, to)
    await chmod(to, 0o600)
    await chown(to, runAs.uid, runAs.gid)
  } catch (error) {
    // A file that is dropped meanwhile is dropped again when the log is replayed.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

async function writeOwned(path: string, text: string, runAs: RunAs): Promise<void> {
  await writeFile(path, text, { mode: 0o600 })
  await chown(path, runAs.uid, runAs.gid)
}
