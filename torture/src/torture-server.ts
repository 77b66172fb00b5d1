// One of the servers, as `npm start` starts it: a process of its own on a port that stays, to be killed and started
// again.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../server/src/testing/free-port.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))

export class TortureServer {
  readonly number: number
  readonly port: number
  readonly #environment: Record<string, string>
  #process: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()
  #complaints = ''

  private constructor(number: number, port: number, environment: Record<string, string>) {
    this.number = number
    this.port = port
    this.#environment = { ...environment, PORT: String(port) }
  }

  static async on(number: number, databaseUrl: string, folder: string): Promise<TortureServer> {
    return new TortureServer(number, await freePort(), {
      DATABASE_URL: databaseUrl,
      SITZPLAN_DATA: folder,
      SITZPLAN_SECRET: 'a secret of the torture run',
      LOG_LEVEL: 'error',
      NODE_ENV: 'production',
    })
  }

  /** Resolves when it is ready. */
  async start(options: string[] = []): Promise<void> {
    const command = ['--conditions=source', join('server', 'launch', 'start.js'), 'serve', ...options]
    const child = spawn(process.execPath, command, {
      cwd: repository,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ...this.#environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process = child
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()))
    child.stderr.on('data', (text) => {
      this.#complaints = `${this.#complaints}${text}`.slice(-4_000)
    })
    for (;;) {
      if (child.signalCode !== null) return
      if (child.exitCode !== null) throw new Error(`a server ended with ${child.exitCode}: ${this.#complaints}`)
      const response = await fetch(`http://127.0.0.1:${this.port}/readyz`).catch(() => null)
      await response?.body?.cancel()
      if (response?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Ends it at once, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    this.#process?.kill('SIGKILL')
    await this.#gone
  }

  get complaints(): string {
    return this.#complaints
  }
}
