// Memory of a server of its own while a directory sends 50,000 people, one after the other: at the end against after the
// first fifth, when everything has been compiled and every cache has what it holds.
import { readFile } from 'node:fs/promises'
import { v7 as uuidv7 } from 'uuid'
import type { Row } from '../bench-row.ts'
import { BenchServers } from '../bench-servers.ts'
import { median } from '../cycles.ts'
import { person, ScimCaller } from '../scim-caller.ts'
import { scimDirectory } from '../scim-directory.ts'

const all = 50_000
const callerCount = 8

export const scimMemory: Row = {
  name: 'scim-memory',
  unit: 'MB of memory',
  yardstick: 'the same server after the first 10,000 of 50,000 users',
  target: 1.25,
  holdsWhen: 'at most',
  async measure({ effort, postgres, say }) {
    const servers = new BenchServers(postgres)
    const callers: ScimCaller[] = []
    try {
      const server = await servers.sitzplan(1)
      if ((await residentMegabytes(server.pid)) === null) return { notMeasured: 'there is no /proc here' }
      const { database } = await servers.world()
      const { token } = await scimDirectory(database, { people: 0, members: 0 })
      callers.push(...(await ScimCaller.openMany(server.port, token, callerCount)))
      const people = effort.smoke ? 200 : all
      const samples: number[] = []
      // A hundred samples; memory goes up and down with the garbage, so several tell what it is.
      for (let sent = 0; sent < people; sent += people / 100) {
        await send(callers, people / 100)
        samples.push((await residentMegabytes(server.pid)) ?? Number.NaN)
        if (samples.length % 20 === 0) say(`${samples.length} % sent, ${samples.at(-1)?.toFixed(0)} MB`)
      }
      const value = median(samples.slice(90))
      const yardstickValue = median(samples.slice(10, 20))
      return {
        value,
        yardstickValue,
        ratio: value / yardstickValue,
        note: `most ${Math.max(...samples).toFixed(0)} MB`,
      }
    } finally {
      for (const caller of callers) caller.close()
      await servers.stop()
    }
  },
}

async function send(callers: readonly ScimCaller[], count: number): Promise<void> {
  let left = count
  await Promise.all(
    callers.map(async (caller) => {
      while (left-- > 0) await caller.create(person(`${uuidv7()}@bench.example`))
    }),
  )
}

/** What a process has in memory; null where there is no /proc. */
async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1000
}
