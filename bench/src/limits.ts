// What limits a figure, as far as processor time shows it.
import { postgresSeconds, processSeconds } from './cpu-times.ts'

export interface Watched {
  postmasterPid: number
  servers?: number[]
}

/** Notes processor time from now on; the answer is a sentence about who used how much of a core. */
export async function watchLimits({ postmasterPid, servers = [] }: Watched): Promise<() => Promise<string>> {
  const used = async () => ({
    at: performance.now() / 1000,
    postgres: await postgresSeconds(postmasterPid),
    servers: await Promise.all(servers.map(processSeconds)),
    own: cpuSeconds(),
  })
  const before = await used()
  return async () => {
    const after = await used()
    const elapsed = after.at - before.at
    const share = (from: number | null | undefined, to: number | null | undefined) =>
      from == null || to == null ? '?' : `${Math.round((100 * (to - from)) / elapsed)} %`
    const parts = [
      ...servers.map((_pid, index) => `server ${share(before.servers[index], after.servers[index])}`),
      `PostgreSQL ${share(before.postgres, after.postgres)}`,
      `${servers.length > 0 ? 'callers' : 'engine and callers'} ${share(before.own, after.own)}`,
    ]
    return `of one core: ${parts.join(', ')}`
  }
}

function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}
