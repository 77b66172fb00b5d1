// A network between a server and its database that can stall: a TCP proxy which stops passing anything on, in both
// directions, without closing a connection.
import { connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net'
import { afterAll } from 'vitest'
import type { DatabaseAddress } from '../platform/database/database.ts'

export class StallingProxy {
  readonly #target: NetConnectOpts
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  #isStalled = false

  private constructor(target: NetConnectOpts) {
    this.#target = target
    this.#server = createServer((near) => this.#pass(near))
  }

  /** In front of the database; closed at the end of the file. `url`: of the database, by way of it. */
  static async before(address: DatabaseAddress): Promise<{ proxy: StallingProxy; url: string }> {
    const proxy = new StallingProxy(targetOf(address))
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve))
    afterAll(() => proxy.#close())
    const place = proxy.#server.address()
    if (place === null || typeof place === 'string') throw new Error('the proxy has no port')
    const url =
      'url' in address ? new URL(address.url) : new URL(`postgresql://${address.user}@localhost/${address.database}`)
    url.hostname = '127.0.0.1'
    url.port = String(place.port)
    return { proxy, url: url.href }
  }

  stall(): void {
    this.#isStalled = true
    for (const socket of this.#sockets) socket.pause()
  }

  /** Everything that was held up is passed on. */
  goOn(): void {
    this.#isStalled = false
    for (const socket of this.#sockets) socket.resume()
  }

  /** Forgets the connections there are, as a firewall does: nothing of theirs is passed on any more; new ones work. */
  forget(): void {
    for (const socket of this.#sockets) socket.removeAllListeners('data').on('data', () => undefined)
  }

  #pass(near: Socket): void {
    const far = connect(this.#target)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one)
      one.on('data', (bytes) => other.write(bytes))
      one.on('end', () => other.end())
      one.on('error', () => other.destroy())
      one.once('close', () => this.#sockets.delete(one))
      if (this.#isStalled) one.pause()
    }
  }

  #close(): void {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }
}

function targetOf(address: DatabaseAddress): NetConnectOpts {
  if (!('url' in address)) return { path: `${address.socketFolder}/.s.PGSQL.5432` }
  const { hostname, port } = new URL(address.url)
  return { host: hostname, port: Number(port || '5432') }
}
