// The one way to PostgreSQL: a pool of connections, transactions, and the difference between "the database is
// away" (503, try again) and "this statement is wrong" (our bug).
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import { Refusal } from '../errors/refusal.ts'

// bigint columns are counters far below 2^53, so they are numbers here; json stays text where a store asks for it.
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)

export interface QueryResult<Row> {
  rows: Row[]
  rowCount: number
}

/** Runs statements: the database itself (each its own transaction) or a transaction. Parameters are `$1…`. */
export interface Queryable {
  /** With a `name` the statement is prepared once per connection; the same name always means the same text. */
  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<QueryResult<Row>>
  /** Runs a query composed with `compose`. */
  run<Row>(compiled: CompiledQuery<Row>): Promise<Row[]>
}

export interface Transaction extends Queryable {
  /** Runs once the transaction is committed, never when it is rolled back. Must not throw. */
  afterCommit(effect: () => void): void
  /** Tells live readers, on every server, that something of this account changed; once it is committed. */
  announce(accountId: string): void
}

/** Hears which accounts a committed transaction of this server changed. */
export type AnnouncementListener = (accountIds: ReadonlySet<string>) => void

/** Where the database is: a URL (`DATABASE_URL`) or the embedded server's Unix socket folder. */
export type DatabaseAddress = { url: string } | { socketFolder: string; user: string; database: string }

/** Builds composed queries (filters, sorting) without running them: `tx.run(compose.selectFrom(…).compile())`. */
// The tables' types are written at each query (`$castTo`): one generated schema file would be a second truth.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's untyped mode is `any`
export const compose = new Kysely<any>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const deadlockOrSerialization = new Set(['40P01', '40001'])
const attempts = 4

export class Database implements Queryable {
  readonly pool: pg.Pool
  readonly address: DatabaseAddress
  readonly #listeners = new Set<AnnouncementListener>()

  /** `connections`: the most held at once. `onIdleError` hears of connections that break while idle. */
  constructor(address: DatabaseAddress, options: { connections: number; onIdleError?: (error: Error) => void }) {
    this.address = address
    this.pool = new pg.Pool({
      ...connectionOptions(address),
      max: options.connections,
      connectionTimeoutMillis: 5_000,
      // Statements of a batch are sent without waiting for each other's answers.
      pipeline: true,
      idleTimeoutMillis: 60_000,
    })
    this.pool.on('error', (error) => options.onIdleError?.(error))
    // One that breaks in use fails the statements of whoever uses it; unheard, the event would end the process.
    this.pool.on('connect', (client) => client.on('error', () => undefined))
  }

  async query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<QueryResult<Row>> {
    try {
      const result = await this.pool.query({ text, values: values as unknown[], ...(name && { name }) })
      return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 }
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  async run<Row>(compiled: CompiledQuery<Row>): Promise<Row[]> {
    return (await this.query<Row>(compiled.sql, compiled.parameters)).rows
  }

  /**
   * Runs `work` in one transaction (read committed) and commits. Whatever `work` throws rolls back and is thrown on.
   * Deadlocks and serialization failures run `work` again, up to four times, so it must have no effect of its own
   * outside the transaction: use `afterCommit`.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work)
      } catch (error) {
        const code = (error as { code?: string }).code
        if (attempt === attempts || !code || !deadlockOrSerialization.has(code)) throw error
      }
    }
  }

  /**
   * One attempt at a transaction, for the seat engine's batches: nothing waits for the begin (with `settings`, statements
   * without parameters) to be answered, and `work` sends the commit along with its last statements. Whoever calls runs
   * again and announces by itself.
   */
  async batch<T>(settings: string, work: (tx: Queryable, commit: () => Promise<void>) => Promise<T>): Promise<T> {
    const client = await this.connect()
    let broken: Error | undefined
    try {
      const begun = client.query(`begin; ${settings}`)
      const commit = async () => {
        const { command } = await client.query('commit')
        if (command !== 'COMMIT') throw new Error(`a batch ended with ${command}`)
      }
      const [result] = await Promise.all([work(transactionOn(client, [], new Set()), commit), begun])
      return result
    } catch (error) {
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      throw asUnavailable(error)
    } finally {
      client.release(broken)
    }
  }

  async #attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await this.connect()
    const effects: (() => void)[] = []
    const announced = new Set<string>()
    let broken: Error | undefined
    try {
      await client.query('begin')
      const result = await work(transactionOn(client, effects, announced))
      await client.query('commit')
      for (const effect of effects) effect()
      this.announce(announced)
      return result
    } catch (error) {
      await client.query('rollback').catch((rollbackError: Error) => {
        broken = rollbackError
      })
      throw asUnavailable(error)
    } finally {
      client.release(broken)
    }
  }

  /** A connection of its own from the pool; the caller releases it. */
  async connect(): Promise<pg.PoolClient> {
    try {
      return await this.pool.connect()
    } catch (error) {
      throw asUnavailable(error)
    }
  }

  onAnnouncement(listener: AnnouncementListener): void {
    this.#listeners.add(listener)
  }

  /** For transactions that are not run by `transaction` (the seat engine's batches). */
  announce(accountIds: ReadonlySet<string>): void {
    if (accountIds.size > 0) for (const listener of this.#listeners) listener(accountIds)
  }

  /** Ends the connections when they are free. A second call does nothing. */
  async close(): Promise<void> {
    if (!this.pool.ending) await this.pool.end()
  }
}

function transactionOn(client: pg.PoolClient, effects: (() => void)[], announced: Set<string>): Transaction {
  const query = async <Row>(text: string, values?: readonly unknown[], name?: string) => {
    const result = await client.query({ text, values: values as unknown[], ...(name && { name }) })
    return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 }
  }
  return {
    query,
    run: async <Row>(compiled: CompiledQuery<Row>) => (await query<Row>(compiled.sql, compiled.parameters)).rows,
    afterCommit: (effect) => effects.push(effect),
    announce: (accountId) => announced.add(accountId),
  }
}

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
    keepAlive: true,
    // A server that is stopped in the middle of a transaction holds its locks no longer than this.
    idle_in_transaction_session_timeout: 10_000,
  }
}

// SQLSTATE classes that mean "not now": connection exceptions, insufficient resources, operator intervention
// (PostgreSQL 18, appendix A), a server that is read-only because it is a standby, and transactions that waited or were
// waited for too long.
const awayState = /^(08|53|57P|25006|25P03|55P03)/

/** Turns the loss of the database into the refusal `unavailable`; every other error stays what it is. */
export function asUnavailable(error: unknown): unknown {
  if (!isDatabaseAway(error)) return error
  return new Refusal('unavailable', {}, { retryAfterSeconds: 1, cause: error })
}

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Refusal) return false
  const code = (error as { code?: string }).code
  if (code && awayState.test(code)) return true
  if (code && /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|EAI_)/.test(code)) return 'syscall' in error
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  )
}
