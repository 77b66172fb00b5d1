// The pool of connections. When the database is lost all of them are given up at once, and whoever waits for one or
// comes for one is refused until it is found: nobody waits for what does not answer.
import pg from 'pg'
import { Turnstile } from '../turnstile.ts'

// bigint columns are counters far below 2^53, so they are numbers here; json stays text where a store asks for it.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)

/** Where the database is: a URL (`DATABASE_URL`) or the embedded server's Unix socket folder. */
export type DatabaseAddress = { url: string } | { socketFolder: string; user: string; database: string }

/** Options for a `pg` client that connects to `address` and reads bigint as number. */
export function connectionOptions(address: DatabaseAddress): pg.ClientConfig {
  const place =
    'url' in address
      ? { connectionString: address.url }
      : { host: address.socketFolder, user: address.user, database: address.database }
  return {
    ...place,
    types,
    application_name: 'sitzplan',
    // Firewalls forget connections over which nothing comes for minutes.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  }
}

// Set by a statement, because poolers refuse settings that come with the connection.
// A server that is stopped, or cut off, in the middle of a transaction holds its locks for five seconds; who needs them
// is refused after two rather than kept waiting. The keep-alives end what we have forgotten, in 25 s where the system's
// own take two hours (Unix sockets have none). No statement_timeout: PostgreSQL would end a commit's wait for its
// synchronous standby with a warning, and we would tell as done what a fail-over loses.
const sessionSettings = `
  set idle_in_transaction_session_timeout = '5s';
  set lock_timeout = '2s';
  set tcp_keepalives_idle = 10;
  set tcp_keepalives_interval = 5;
  set tcp_keepalives_count = 3`

export interface ConnectionsOptions {
  /** The most held at once. */
  most: number
  /** Hears of connections that break while idle. */
  onIdleError: (error: Error) => void
}

/** Of the connections: a dozen slow lists must not hold up every seat. */
const keptForUrgent = 0.3
const patienceMilliseconds = 5_000

interface OpenPool {
  pool: pg.Pool
  /** Those being connected as well. */
  clients: ReadonlySet<pg.Client>
}

export class Connections {
  readonly #address: DatabaseAddress
  readonly #options: ConnectionsOptions
  readonly #waiting = new Set<(reason: Error) => void>()
  /** Who is not urgent, of whom only so many have a connection at once. */
  readonly #ordinary: Turnstile
  #open: OpenPool
  #lost: Error | null = null

  constructor(address: DatabaseAddress, options: ConnectionsOptions) {
    this.#address = address
    this.#options = options
    this.#ordinary = new Turnstile({
      atOnce: options.most - Math.floor(options.most * keptForUrgent),
      beyond: 'unavailable',
      patienceMilliseconds,
    })
    this.#open = this.#openPool()
  }

  get pool(): pg.Pool {
    return this.#open.pool
  }

  /**
   * A connection, to be released by the caller; at once, or refused, while the database is lost. `urgent`: it does not wait
   * behind those that are not, which together never have all.
   */
  async connect(urgent: boolean): Promise<pg.PoolClient> {
    if (urgent) return this.#connect()
    if (this.#lost) throw this.#lost
    await this.#ordinary.enter()
    try {
      const client = await this.#connect()
      const { release } = client
      client.release = (broken) => {
        release(broken)
        this.#ordinary.leave()
      }
      return client
    } catch (error) {
      this.#ordinary.leave()
      throw error
    }
  }

  #connect(): Promise<pg.PoolClient> {
    if (this.#lost) return Promise.reject(this.#lost)
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      this.#open.pool.connect((error, client) => {
        const isWaiting = this.#waiting.delete(reject)
        if (!client) reject(error ?? new Error('no connection'))
        else if (isWaiting) resolve(client)
        else client.release(true)
      })
    })
  }

  /** Breaks every connection; what was asked over them fails now. Until `find` nobody gets one. */
  lose(reason: Error): void {
    this.#lost = reason
    const { pool, clients } = this.#open
    this.#open = this.#openPool()
    for (const client of clients) cutOff(client)
    pool.end().catch(() => undefined)
    for (const refuse of this.#waiting) refuse(reason)
    this.#waiting.clear()
    this.#ordinary.refuseWaiting(reason)
  }

  find(): void {
    this.#lost = null
  }

  /** Ends the connections when they are free. A second call does nothing. */
  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end()
  }

  #openPool(): OpenPool {
    const clients = new Set<pg.Client>()
    class KnownClient extends pg.Client {
      constructor(config?: pg.ClientConfig) {
        super(config)
        clients.add(this)
        this.once('end', () => clients.delete(this))
      }
    }
    const pool = new pg.Pool({
      ...connectionOptions(this.#address),
      Client: KnownClient,
      max: this.#options.most,
      connectionTimeoutMillis: patienceMilliseconds,
      // Statements of a batch are sent without waiting for each other's answers.
      pipeline: true,
      idleTimeoutMillis: 60_000,
    })
    // Of connections that we end ourselves nothing is told: a database that is stopped meanwhile may be first.
    pool.on('error', (error) => pool.ending || this.#options.onIdleError(error))
    pool.on('connect', (client) => {
      // One that breaks in use fails the statements of whoever uses it; unheard, the event would end the process.
      client.on('error', () => undefined)
      client.query(sessionSettings).catch(() => undefined)
    })
    return { pool, clients }
  }
}

/** Ends a connection without a word to the other side, which may not be listening. */
export function cutOff(client: pg.Client): void {
  client.on('error', () => undefined)
  // `end` says goodbye and waits; the types leave out what would not.
  const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
  connection.stream.destroy()
}
