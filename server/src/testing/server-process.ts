// A server as a process of its own on a test's database: to be killed in the middle of its work.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import type { DatabaseAddress } from '../platform/database/database.ts'

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const command = ['--conditions=source', '--import', 'tsx', 'server/src/cli/sitzplan.ts', 'serve']

export interface ServerProcess {
  baseUrl: string
  /** Ends it at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts a server and resolves when it is ready. It is killed at the end of the file. */
export async function serverProcess(address: DatabaseAddress): Promise<ServerProcess> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-process-'))
  const child = spawn(process.execPath, command, {
    cwd: repository,
    env: {
      ...process.env,
      DATABASE_URL: asUrl(address),
      SITZPLAN_SECRET: 'a secret of the tests',
      SITZPLAN_DATA: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.on('data', (text) => {
    complaints += text
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  afterAll(async () => {
    child.kill('SIGKILL')
    await gone
    await rm(folder, { recursive: true, force: true })
  })
  const baseUrl = `http://127.0.0.1:${port}`
  await untilReady(baseUrl, child, () => complaints)
  return {
    baseUrl,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function untilReady(baseUrl: string, child: ChildProcess, complaints: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaints()}`)
    const response = await fetch(`${baseUrl}/readyz`).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function asUrl(address: DatabaseAddress): string {
  if ('url' in address) return address.url
  return `postgresql://${address.user}@localhost/${address.database}?host=${encodeURIComponent(address.socketFolder)}`
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
