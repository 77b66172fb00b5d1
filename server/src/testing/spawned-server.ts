// A server as a process of its own, for tests, benchmarks and pictures: started, waited for, stopped or killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { DatabaseAddress } from '../platform/database/database.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const pollMilliseconds = 10

/** What Node is told, to run a program of ours from its source. */
export const fromSource = ['--conditions=source', '--import', 'tsx']

/** The same, to run Sitzplan as npm does, in a third of the time; what it is to do follows. */
export const sitzplan = ['--conditions=source', 'server/launch/start.js']

export class SpawnedServer {
  readonly port: number
  readonly baseUrl: string
  readonly #process: ChildProcess
  readonly #gone: Promise<void>
  #complaints = ''

  /** `command`: options of Node, the program and its own. `environment`: all there is, but for the port. */
  constructor(command: string[], port: number, environment: NodeJS.ProcessEnv) {
    this.port = port
    this.baseUrl = `http://127.0.0.1:${port}`
    this.#process = spawn(process.execPath, command, {
      cwd: repository,
      env: { ...environment, PORT: String(port) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    this.#process.stderr?.on('data', (text) => {
      this.#complaints += text
    })
    this.#gone = new Promise((resolve) => this.#process.once('exit', () => resolve()))
  }

  get pid(): number {
    return this.#process.pid ?? 0
  }

  /** Throws, with what the server said, when it ends instead. */
  async untilReady(): Promise<void> {
    for (;;) {
      if (this.#isOver) throw new Error(`the server ended with ${this.#process.exitCode}: ${this.#complaints}`)
      const response = await fetch(`${this.baseUrl}/readyz`).catch(() => null)
      await response?.body?.cancel()
      if (response?.ok) return
      await new Promise((resolve) => setTimeout(resolve, pollMilliseconds))
    }
  }

  /** Asks it to end; resolves when it is gone. */
  stop(): Promise<void> {
    return this.#end('SIGTERM')
  }

  /** Ends it at once, as a power cut would; resolves when it is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL')
  }

  /** Holds it up (`SIGSTOP`), or lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#process.kill(signal)
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (!this.#isOver) this.#process.kill(signal)
    await this.#gone
  }

  get #isOver(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }
}

/** As `DATABASE_URL` of a server. */
export function databaseUrl(address: DatabaseAddress): string {
  if ('url' in address) return address.url
  return `postgresql://${address.user}@localhost/${address.database}?host=${encodeURIComponent(address.socketFolder)}`
}
