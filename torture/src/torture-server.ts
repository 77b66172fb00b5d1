// One of the servers, as `npm start` starts it: a process of its own on a port that stays, to be killed and started
// again, or suspended for a while.
import { freePort } from '../../server/src/testing/free-port.ts'
import { SpawnedServer, sitzplan } from '../../server/src/testing/spawned-server.ts'

export class TortureServer {
  readonly port: number
  readonly #environment: NodeJS.ProcessEnv
  #running: SpawnedServer | null = null

  private constructor(port: number, environment: NodeJS.ProcessEnv) {
    this.port = port
    this.#environment = environment
  }

  static async on(databaseUrl: string, folder: string): Promise<TortureServer> {
    return new TortureServer(await freePort(), {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      ...{ DATABASE_URL: databaseUrl, SITZPLAN_DATA: folder, SITZPLAN_SECRET: 'a secret of the torture run' },
    })
  }

  /** Resolves when it is ready. */
  async start(options: string[] = []): Promise<void> {
    this.#running = new SpawnedServer([...sitzplan, 'serve', ...options], this.port, this.#environment)
    await this.#running.untilReady()
  }

  /** Ends it at once, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    await this.#running?.kill()
  }

  /** Stops it in the middle of whatever it does, until `goOn`. */
  pause(): void {
    this.#running?.signal('SIGSTOP')
  }

  goOn(): void {
    this.#running?.signal('SIGCONT')
  }
}
