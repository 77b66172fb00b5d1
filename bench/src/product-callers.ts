// Callers over HTTP, as products are: each with a product key of its account, a user of its own and a kept connection.
import { systemOrigin } from '../../server/src/audit/audit.ts'
import type { Database } from '../../server/src/platform/database/database.ts'
import { createToken } from '../../server/src/tokens/tokens.ts'
import type { BenchWorld } from './bench-world.ts'
import { ask, HttpConnection, httpRequest, idOf } from './http-connection.ts'

/** A product key for each account of the world, in the order of its pools. */
export async function productKeys(database: Database, { pools, productId }: BenchWorld): Promise<string[]> {
  const keys: string[] = []
  for (const { accountId } of pools) {
    const { token } = await database.transaction((tx) =>
      createToken(tx, systemOrigin, { accountId, kind: 'product', name: 'bench', productId }),
    )
    keys.push(token)
  }
  return keys
}

export class ProductCaller {
  readonly connection: HttpConnection
  readonly key: string
  readonly #acquire: string

  private constructor(connection: HttpConnection, key: string, user: string) {
    this.connection = connection
    this.key = key
    this.#acquire = httpRequest('POST', '/api/v1/sessions', key, { user: `user-${user}@bench.example` })
  }

  /** So many callers, spread over the world's accounts. */
  static async open(port: number, world: BenchWorld, keys: string[], count: number): Promise<ProductCaller[]> {
    const connections = await HttpConnection.openMany(port, count)
    return connections.map((connection, caller) => {
      const index = caller % world.pools.length
      const user = world.pools[index]?.users[Math.floor(caller / world.pools.length)]
      if (!user) throw new Error('the world has too few users')
      return new ProductCaller(connection, keys[index] ?? '', user)
    })
  }

  /** The Session, as text. */
  acquire(): Promise<string> {
    return ask(this.connection, this.#acquire, 201)
  }

  async release(sessionId: string): Promise<void> {
    await ask(this.connection, httpRequest('DELETE', `/api/v1/sessions/${sessionId}`, this.key), 204)
  }

  async cycle(): Promise<void> {
    await this.release(idOf(await this.acquire()))
  }

  close(): void {
    this.connection.close()
  }
}
