// The database of a run: a primary, if there are to be fail-overs with a synchronous standby, and in front of them a plain
// TCP balancer that leads to whoever is the primary, so that DATABASE_URL stays.
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBinaries } from '../../server/src/platform/database/embedded-binaries.ts'
import { preparePlace } from '../../server/src/platform/database/embedded-place.ts'
import { makeCluster } from '../../server/src/testing/separate-postgres.ts'
import { TcpBalancer } from '../../server/src/testing/tcp-balancer.ts'
import { databaseUrl, type PostgresKit, PostgresServer } from './postgres-server.ts'
import { copyForStandby, slotName } from './standby-copy.ts'

/** From when the shared memory of every process knows that commits wait for the standby: the settings have been read by then. */
const settlingMilliseconds = 1_000

export class TorturePostgres {
  readonly url: string
  readonly #kit: PostgresKit
  readonly #home: string
  readonly #folders: string[]
  readonly #balancer: TcpBalancer
  #primary: PostgresServer
  #standby: PostgresServer | null = null
  #copies = 0

  private constructor(
    kit: PostgresKit,
    place: { home: string; folders: string[] },
    primary: PostgresServer,
    balancer: TcpBalancer,
  ) {
    this.#kit = kit
    this.#home = place.home
    this.#folders = place.folders
    this.#primary = primary
    this.#balancer = balancer
    this.url = databaseUrl(kit, balancer.port)
  }

  static async start(): Promise<TorturePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-torture-db-'))
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    const { home, runAs } = await preparePlace(folder)
    const kit = { binaries: await findBinaries(runAs), runAs, password: randomBytes(16).toString('hex') }
    const cluster = join(home, 'cluster')
    await makeCluster(kit.binaries.initdb, cluster, kit.password, kit.runAs)
    const primary = await PostgresServer.on(kit, cluster)
    await primary.start()
    const balancer = await TcpBalancer.before([primary.port])
    return new TorturePostgres(kit, { home, folders: [home, folder] }, primary, balancer)
  }

  /** Makes a standby of the primary while that works; resolves when every commit waits for it. */
  async addStandby(): Promise<void> {
    const cluster = join(this.#home, `copy-${++this.#copies}`)
    await copyForStandby(this.#primary, cluster, this.#kit.runAs)
    const standby = await PostgresServer.on(this.#kit, cluster, {
      primary_conninfo: `host=127.0.0.1 port=${this.#primary.port} user=sitzplan password=${this.#kit.password}`,
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
    await this.#primary.stopAtOnce()
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
    await this.#primary.stopAtOnce()
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
    await this.#standby?.stopAtOnce()
    await this.#primary.stopAtOnce()
    for (const folder of this.#folders) await rm(folder, { recursive: true, force: true })
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

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
