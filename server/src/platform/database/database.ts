// The one way to PostgreSQL: statements, transactions, and the difference between "the database is away" (503, try
// again) and "this statement is wrong" (our bug).
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type pg from 'pg'
import { Refusal } from '../errors/refusal.ts'
import { Connections, type DatabaseAddress } from './connections.ts'
import { Lifeline } from './lifeline.ts'

export { connectionOptions, type DatabaseAddress } from './connections.ts'

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

/** Hears which accounts a committed transaction of this server changed, and which rows in them that somebody may watch. */
export type AnnouncementListener = (accountIds: ReadonlySet<string>, rowIds: readonly string[]) => void

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

export interface DatabaseOptions {
  /** The most held at once; one more is the lifeline's. */
  connections: number
  /** Hears of connections that break while idle. */
  onIdleError?: (error: Error) => void
  /** The database does not answer any more, though the lifeline is open; and when it does again. */
  onLost?: (reason: Error) => void
  onFound?: () => void
}

export class Database implements Queryable {
  readonly address: DatabaseAddress
  /** Once it is open, an outage refuses every call at once, also when nothing answers. */
  readonly lifeline: Lifeline
  /** Statements that must not wait behind what others ask of the database: some connections are kept for them. */
  readonly urgent: Queryable = {
    query: (text, values, name) => this.#query(text, values, name, true),
    run: async <Row>({ sql, parameters }: CompiledQuery<Row>) =>
      (await this.#query<Row>(sql, parameters, '', true)).rows,
  }
  readonly #connections: Connections
  readonly #listeners = new Set<AnnouncementListener>()
  readonly #onRenewed: (() => void)[] = []

  constructor(address: DatabaseAddress, options: DatabaseOptions) {
    this.address = address
    this.#connections = new Connections(address, {
      most: options.connections,
      onIdleError: (error) => options.onIdleError?.(error),
    })
    this.lifeline = new Lifeline(address, {
      lost: (reason) => {
        this.#connections.lose(reason)
        options.onLost?.(reason)
      },
      found: () => {
        this.#connections.find()
        options.onFound?.()
      },
      renewed: () => {
        for (const listener of this.#onRenewed) listener()
      },
    })
  }

  /** The connections themselves, to be counted, or for a library that wants them. */
  get pool(): pg.Pool {
    return this.#connections.pool
  }

  query<Row = Record<string, unknown>>(
    text: string,
    values?: readonly unknown[],
    name?: string,
  ): Promise<QueryResult<Row>> {
    return this.#query(text, values, name, false)
  }

  async #query<Row>(
    text: string,
    values: readonly unknown[] | undefined,
    name: string | undefined,
    urgent: boolean,
  ): Promise<QueryResult<Row>> {
    const client = await this.#connect(urgent)
    let broken = false
    try {
      return await ask<Row>(client, text, values, name)
    } catch (error) {
      broken = isDatabaseAway(error)
      throw asUnavailable(error)
    } finally {
      client.release(broken)
    }
  }

  async run<Row>(compiled: CompiledQuery<Row>): Promise<Row[]> {
    return (await this.query<Row>(compiled.sql, compiled.parameters)).rows
  }

  /**
   * Runs `work` in one transaction (read committed) and commits. Whatever `work` throws rolls back and is thrown on.
   * Deadlocks and serialization failures run `work` again, up to four times, so it must have no effect of its own
   * outside the transaction: use `afterCommit`. `urgent`: see there.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>, urgent = false): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(work, urgent)
      } catch (error) {
        const code = (error as { code?: string }).code
        if (attempt === attempts || !code || !deadlockOrSerialization.has(code)) throw error
      }
    }
  }

  /**
   * One attempt at a transaction in which nothing waits for the begin (with `settings`, statements without parameters) to
   * be answered, and `work` sends the commit along with its last statements. Whoever calls runs again and announces by
   * itself. `urgent`: see there.
   */
  async batch<T>(
    settings: string,
    work: (tx: Queryable, commit: () => Promise<void>) => Promise<T>,
    urgent = false,
  ): Promise<T> {
    const client = await this.#connect(urgent)
    let broken = false
    try {
      const begun = client.query(`begin; ${settings}`)
      const commit = async () => {
        const { command } = await client.query('commit')
        if (command !== 'COMMIT') throw new Error(`a batch ended with ${command}`)
      }
      const [result] = await Promise.all([work(transactionOn(client, [], new Set()), commit), begun])
      return result
    } catch (error) {
      broken = isDatabaseAway(error) || !(await isRolledBack(client))
      throw asUnavailable(error)
    } finally {
      client.release(broken)
    }
  }

  async #attempt<T>(work: (tx: Transaction) => Promise<T>, urgent: boolean): Promise<T> {
    const client = await this.#connect(urgent)
    const effects: (() => void)[] = []
    const announced = new Set<string>()
    let broken = false
    try {
      await client.query('begin')
      const result = await work(transactionOn(client, effects, announced))
      await client.query('commit')
      for (const effect of effects) effect()
      this.announce(announced)
      return result
    } catch (error) {
      broken = isDatabaseAway(error) || !(await isRolledBack(client))
      throw asUnavailable(error)
    } finally {
      client.release(broken)
    }
  }

  /** A connection of its own from the pool; the caller releases it. */
  connect(): Promise<pg.PoolClient> {
    return this.#connect(false)
  }

  async #connect(urgent: boolean): Promise<pg.PoolClient> {
    try {
      return await this.#connections.connect(urgent)
    } catch (error) {
      // Whatever keeps us out, a password that was changed too: nothing a caller could mend.
      throw error instanceof Refusal ? error : unavailable(error)
    }
  }

  /**
   * `listener` hears when the lifeline was cut and when it is there again: behind it may be a standby that was promoted,
   * without the last commits of the primary. What is remembered of those never was.
   */
  onRenewed(listener: () => void): void {
    this.#onRenewed.push(listener)
  }

  onAnnouncement(listener: AnnouncementListener): void {
    this.#listeners.add(listener)
  }

  /** For transactions that are not run by `transaction` (the seat engine's batches). `rowIds`: sessions and tickets. */
  announce(accountIds: ReadonlySet<string>, rowIds: readonly string[] = []): void {
    if (accountIds.size > 0) for (const listener of this.#listeners) listener(accountIds, rowIds)
  }

  /** Ends the connections when they are free. A second call does nothing. */
  async close(): Promise<void> {
    this.lifeline.close()
    await this.#connections.close()
  }
}

async function ask<Row>(
  client: pg.PoolClient,
  text: string,
  values?: readonly unknown[],
  name?: string,
): Promise<QueryResult<Row>> {
  const result = await client.query({ text, values: values as unknown[], ...(name && { name }) })
  return { rows: result.rows as Row[], rowCount: result.rowCount ?? 0 }
}

const isRolledBack = (client: pg.PoolClient): Promise<boolean> =>
  client.query('rollback').then(
    () => true,
    () => false,
  )

function transactionOn(client: pg.PoolClient, effects: (() => void)[], announced: Set<string>): Transaction {
  const query = <Row>(text: string, values?: readonly unknown[], name?: string) => ask<Row>(client, text, values, name)
  return {
    query,
    run: async <Row>(compiled: CompiledQuery<Row>) => (await query<Row>(compiled.sql, compiled.parameters)).rows,
    afterCommit: (effect) => effects.push(effect),
    announce: (accountId) => announced.add(accountId),
  }
}

// SQLSTATE classes that mean "not now": connection exceptions, insufficient resources (a full disk, too many
// connections), operator intervention, errors of the system below PostgreSQL (PostgreSQL 18, appendix A), a server that
// is read-only because it is a standby, and transactions that waited or were waited for too long.
const awayState = /^(08|53|57|58|25006|25P03|25P04|55P03)/

/** Turns the loss of the database into the refusal `unavailable`; every other error stays what it is. */
export function asUnavailable(error: unknown): unknown {
  return isDatabaseAway(error) ? unavailable(error) : error
}

/** Whether a refusal comes of a lock that was waited for in vain. */
export const isLockTimeout = (error: unknown): boolean => isRefusedFor(error, '55P03')

/** Whether a refusal comes of a statement that took longer than its transaction had set. */
export const isStatementTimeout = (error: unknown): boolean => isRefusedFor(error, '57014')

const isRefusedFor = (error: unknown, state: string): boolean =>
  error instanceof Refusal && (error.cause as { code?: string } | undefined)?.code === state

const unavailable = (cause: unknown) => new Refusal('unavailable', {}, { retryAfterSeconds: 1, cause })

export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof Refusal) return false
  const code = (error as { code?: string }).code
  if (code && awayState.test(code)) return true
  if (code && /^(ECONN|EPIPE|ENOENT|ETIMEDOUT|EHOST|ENET|EAI_)/.test(code)) return 'syscall' in error
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    error.message,
  )
}
