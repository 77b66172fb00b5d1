// From starting the server's process, as `npm start` does, to its readiness, on the embedded database: on an empty
// folder, and again on the data that is there then.
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Row } from '../bench-row.ts'
import { median } from '../cycles.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

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
  const port = await freePort()
  const started = performance.now()
  const server = spawn(process.execPath, ['--conditions=source', 'server/launch/start.js', 'serve'], {
    cwd: repository,
    env: { PATH: process.env.PATH, SITZPLAN_DATA: folder, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  while (!(await isReady(port))) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const seconds = (performance.now() - started) / 1000
  server.kill('SIGTERM')
  await ended
  return seconds
}

async function isReady(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  await answer?.body?.cancel()
  return answer?.ok ?? false
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
