// Processor time of processes, from /proc; null where there is no such thing.
import { readdir, readFile } from 'node:fs/promises'

// USER_HZ is 100 on every Linux that Node runs on.
const ticksPerSecond = 100

/** Seconds of processor time a PostgreSQL server has used, its processes included. */
export async function postgresSeconds(postmasterPid: number): Promise<number | null> {
  try {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
    const stats = await Promise.all(pids.map(statOf))
    let ticks = 0
    for (const stat of stats) {
      if (!stat) continue
      if (stat.pid === postmasterPid) ticks += stat.own + stat.ofChildrenGone
      else if (stat.parent === postmasterPid) ticks += stat.own
    }
    return ticks / ticksPerSecond
  } catch {
    return null
  }
}

/** Seconds of processor time one process has used. */
export async function processSeconds(pid: number): Promise<number | null> {
  const stat = await statOf(String(pid))
  return stat ? stat.own / ticksPerSecond : null
}

async function statOf(name: string) {
  const text = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The command in parentheses may hold spaces (proc(5)); what follows does not.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const [, parent] = fields
  const ticks = (index: number) => Number(fields[index] ?? 0)
  return {
    pid: Number(name),
    parent: Number(parent),
    own: ticks(11) + ticks(12),
    ofChildrenGone: ticks(13) + ticks(14),
  }
}
