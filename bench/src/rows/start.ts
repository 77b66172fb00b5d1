// From starting the server's process, as `npm start` does, to its readiness, on the embedded database: on an empty
// folder, and again on the data that is there then.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Row } from '../bench-row.ts'
import { startSitzplan } from '../bench-servers.ts'
import { median } from '../cycles.ts'

const common = { unit: 's', yardstick: null, holdsWhen: 'at most' } as const

export const firstStart: Row = {
  ...common,
  name: 'first-start',
  target: 6,
  measure: async ({ effort, say }) => {
    const times: number[] = []
    for (let run = 0; run < repeats(effort.pairs); run++) {
      times.push(await inDataFolder(startOnce))
      say(`first start in ${times.at(-1)?.toFixed(2)} s`)
    }
    return { value: median(times), yardstickValue: null, ratio: null }
  },
}

export const nextStart: Row = {
  ...common,
  name: 'next-start',
  target: 2,
  measure: ({ effort, say }) =>
    inDataFolder(async (folder) => {
      const times: number[] = []
      await startOnce(folder)
      for (let run = 0; run < repeats(effort.pairs); run++) {
        times.push(await startOnce(folder))
        say(`start on existing data in ${times.at(-1)?.toFixed(2)} s`)
      }
      return { value: median(times), yardstickValue: null, ratio: null }
    }),
}

const repeats = (pairs: number) => Math.min(3, pairs)

async function inDataFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-start-'))
  try {
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string): Promise<number> {
  const started = performance.now()
  const server = await startSitzplan({ SITZPLAN_DATA: folder })
  const seconds = (performance.now() - started) / 1000
  await server.stop()
  return seconds
}
