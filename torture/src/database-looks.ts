// Looks at the database's clock every half second, so that the referee can tell its time from the run's own.
import pg from 'pg'
import type { Recorder } from './recorder.ts'

export class DatabaseLooks {
  readonly #url: string
  readonly #recorder: Recorder
  #client: pg.Client | null = null
  #timer: NodeJS.Timeout | undefined

  constructor(url: string, recorder: Recorder) {
    this.#url = url
    this.#recorder = recorder
  }

  async look(): Promise<void> {
    try {
      this.#client ??= await this.#connected()
      // The second of two looks finds everybody awake.
      for (let turn = 0; turn < 2; turn++) {
        const start = this.#recorder.now()
        const { rows } = await this.#client.query<{ at: number }>(
          `select (extract(epoch from clock_timestamp()) * 1000)::float8 as at`,
        )
        if (rows[0]) this.#recorder.clock(start, rows[0].at)
      }
    } catch {
      // It is stopped: looked at again when it is back.
      void this.#client?.end().catch(() => undefined)
      this.#client = null
    }
  }

  start(): void {
    this.#timer = setTimeout(async () => {
      await this.look()
      if (this.#timer) this.start()
    }, 500)
  }

  async stop(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.look()
    await this.#client?.end().catch(() => undefined)
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
}
