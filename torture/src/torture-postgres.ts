// The database of a run: a primary, if there are to be fail-overs with a synchronous standby, and in front of them a plain
// TCP balancer that leads to whoever is the primary, so that DATABASE_URL stays.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  makeCluster,
  type PostgresPlace,
  postgresPlace,
  superuserUrl,
  TcpPostgres,
} from '../../server/src/testing/tcp-postgres.ts'
import { TcpProxy } from '../../server/src/testing/tcp-proxy.ts'
import { copyForStandby, slotName } from './standby-copy.ts'

const settings = { max_connections: '200' }

/** From when the shared memory of every process knows that commits wait for the standby: the settings have been read by then. */
const settlingMilliseconds = 1_000

export class TorturePostgres {
  readonly url: string
  readonly #place: PostgresPlace
  readonly #balancer: TcpProxy
  #primary: TcpPostgres
  #standby: TcpPostgres | null = null
  #copies = 0

  private constructor(place: PostgresPlace, primary: TcpPostgres, balancer: TcpProxy) {
    this.#place = place
    this.#primary = primary
    this.#balancer = balancer
    this.url = superuserUrl(place, balancer.port)
  }

  static async start(): Promise<TorturePostgres> {
    const place = await postgresPlace()
    const primary = await TcpPostgres.on(place, await makeCluster(place, 'cluster'), settings)
    await primary.start()
    return new TorturePostgres(place, primary, await TcpProxy.before([primary.port]))
  }

  /** Makes a standby of the primary while that works; resolves when every commit waits for it. */
  async addStandby(): Promise<void> {
    const { home, runAs, password } = this.#place
    const cluster = join(home, `copy-${++this.#copies}`)
    await copyForStandby(this.#primary, cluster, runAs)
    const standby = await TcpPostgres.on(this.#place, cluster, {
      ...settings,
      primary_conninfo: `host=127.0.0.1 port=${this.#primary.port} user=sitzplan password=${password}`,
      primary_slot_name: slotName,
      // A primary that was away is looked for at once.
      wal_retrieve_retry_interval: '100ms',
    })
    this.#standby = standby
    await standby.start()
    await this.#untilStreaming('async')
    await this.#primary.ask(`alter system set synchronous_standby_names = '*'`)
    await this.#primary.ask('select pg_reload_conf()')
    await this.#untilStreaming('sync')
    await pause(settlingMilliseconds)
  }

  /** Stops the primary at once. Resolves when it is gone. */
  async stopAtOnce(): Promise<void> {
    await this.#primary.stop('immediate')
  }

  /** Starts the primary again. Resolves when it answers. */
  async startAgain(): Promise<void> {
    await this.#primary.start()
  }

  /**
   * The primary dies, for good: first everything that has been committed is on the standby. Resolves when all of its
   * processes are gone, so that there are never two.
   */
  async losePrimary(): Promise<void> {
    if (!this.#standby) throw new Error('there is no standby')
    await this.#untilStreaming('sync')
    await this.#primary.stop('immediate')
    this.#balancer.targets = []
    this.#balancer.cut()
  }

  /**
   * The standby becomes the primary; resolves when it takes changes. `early`: callers are led to it while it is still
   * read-only, as a balancer does that does not ask.
   */
  async promote(early: boolean): Promise<void> {
    const standby = this.#standby
    if (!standby) throw new Error('there is no standby')
    if (early) {
      this.#balancer.targets = [standby.port]
      await pause(500)
    }
    await standby.ask('select pg_promote(true, 60)')
    this.#balancer.targets = [standby.port]
    const old = this.#primary.cluster
    this.#primary = standby
    this.#standby = null
    await rm(old, { recursive: true, force: true })
  }

  async close(): Promise<void> {
    await this.#balancer.close()
    await this.#standby?.stop('immediate')
    await this.#primary.stop('immediate')
    await this.#place.remove()
  }

  #untilStreaming(how: 'async' | 'sync'): Promise<void> {
    return this.#primary.until(async () => {
      const rows = await this.#primary.ask<{ sync_state: string }>(
        `select sync_state from pg_stat_replication where state = 'streaming'`,
      )
      return rows[0]?.sync_state === how
    })
  }
}
