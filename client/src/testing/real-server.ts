// A real Sitzplan server as a process of its own, with the demo's people, on a database of its own: to be killed and
// started again on the same port.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import type { DatabaseAddress } from '../../../server/src/platform/database/database.ts'
import { testDatabase } from '../../../server/src/testing/test-database.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

interface Demo {
  vendor: { token: string; productKeys: Record<string, string> }
  accounts: {
    slug: string
    users: { id: string; email: string; role: string; token: string }[]
    productKeys: Record<string, string>
  }[]
}

/** At the top of a test file: `const server = await realServer()`. Runs for all tests of the file. */
export async function realServer(): Promise<RealServer> {
  const { address } = await testDatabase()
  const server = new RealServer(address, await freePort(), await mkdtemp(join(tmpdir(), 'sitzplan-client-')))
  beforeAll(() => server.start(), 120_000)
  afterAll(() => server.close())
  return server
}

export class RealServer {
  readonly port: number
  readonly baseUrl: string
  readonly folder: string
  readonly #address: DatabaseAddress
  #process: ChildProcess | null = null
  #demo: Demo | null = null

  constructor(address: DatabaseAddress, port: number, folder: string) {
    this.#address = address
    this.port = port
    this.baseUrl = `http://127.0.0.1:${port}`
    this.folder = folder
  }

  /** Starts the server and resolves when it is ready. */
  async start(): Promise<void> {
    const args = ['--conditions=source', '--import', 'tsx', 'server/src/cli/sitzplan.ts', 'serve', '--demo']
    const server = spawn(process.execPath, args, {
      cwd: repository,
      env: { ...process.env, ...this.environment, NODE_ENV: 'test' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = server
    let complaints = ''
    server.stderr?.on('data', (text) => {
      complaints += text
    })
    const ended = new Promise<never>((_, reject) =>
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${complaints}`))),
    )
    ended.catch(() => undefined)
    await Promise.race([this.#untilReady(), ended])
    this.#demo ??= JSON.parse(await readFile(join(this.folder, 'demo.json'), 'utf8')) as Demo
  }

  /** Ends the server at once, as a power cut would. */
  async kill(): Promise<void> {
    const server = this.#process
    this.#process = null
    if (!server || server.exitCode !== null) return
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGKILL')
    await ended
  }

  async close(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  get environment(): Record<string, string> {
    return {
      DATABASE_URL: asUrl(this.#address),
      SITZPLAN_SECRET: 'a secret of the client tests',
      SITZPLAN_DATA: this.folder,
      PORT: String(this.port),
      LOG_LEVEL: 'error',
    }
  }

  get #aurora() {
    const account = this.#demo?.accounts.find(({ slug }) => slug === 'aurora')
    if (!account) throw new Error('the demo has no account aurora')
    return account
  }

  productKey(product: string): string {
    return this.#aurora.productKeys[product] ?? ''
  }

  get superadmin() {
    const found = this.#aurora.users.find(({ role }) => role === 'superadmin')
    if (!found) throw new Error('the demo has no superadmin')
    return found
  }

  /** A call of the administration as a superadmin of aurora, or as the vendor's operator. */
  async call<T>(
    method: string,
    path: string,
    body?: unknown,
    as: 'superadmin' | 'operator' = 'superadmin',
  ): Promise<T> {
    const token = as === 'operator' ? this.#demo?.vendor.token : this.superadmin.token
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }

  async #untilReady(): Promise<void> {
    for (;;) {
      const response = await fetch(`${this.baseUrl}/readyz`).catch(() => null)
      await response?.body?.cancel()
      if (response?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
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
