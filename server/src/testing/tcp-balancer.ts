// A plain TCP balancer in front of servers or of a database: each new connection goes to the next of the targets that
// accepts one, and what goes through is not looked at. For tests and the torture run.
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'

export class TcpBalancer {
  readonly #server: Server
  readonly #pairs = new Set<Socket>()
  /** By the caller's own port: where the connection goes. */
  readonly #targetOf = new Map<number, number>()
  #targets: readonly number[]
  #next = 0

  private constructor(server: Server, targets: readonly number[]) {
    this.#server = server
    this.#targets = targets
  }

  /** `targets`: ports on this machine. */
  static async before(targets: readonly number[]): Promise<TcpBalancer> {
    // Nothing is read from a caller until there is somebody to hand it to.
    const server = createServer({ pauseOnConnect: true })
    const balancer = new TcpBalancer(server, targets)
    server.on('connection', (caller) => balancer.#join(caller, balancer.#targets.length))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return balancer
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** New connections go there from now on; those that are open stay. */
  set targets(ports: readonly number[]) {
    this.#targets = ports
  }

  /** Where the last connection that a caller opened from its `localPort` went; null: nobody accepted it. */
  targetOf(localPort: number): number | null {
    return this.#targetOf.get(localPort) ?? null
  }

  /** Breaks every connection. */
  cut(): void {
    for (const socket of this.#pairs) socket.destroy()
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  /** `left`: so many targets have not been tried. Where none accepts, the caller is cut off. */
  #join(caller: Socket, left: number): void {
    const port = this.#targets[this.#next++ % Math.max(1, this.#targets.length)]
    caller.on('error', () => undefined)
    if (caller.remotePort !== undefined) this.#targetOf.delete(caller.remotePort)
    if (port === undefined || left === 0) {
      caller.destroy()
      return
    }
    const target = connect(port, '127.0.0.1')
    target.setNoDelay(true)
    caller.setNoDelay(true)
    const refused = () => this.#join(caller, left - 1)
    target.once('error', refused)
    target.once('connect', () => {
      target.off('error', refused)
      this.#marry(caller, target, port)
    })
  }

  #marry(caller: Socket, target: Socket, port: number): void {
    const { remotePort } = caller
    if (remotePort !== undefined) this.#targetOf.set(remotePort, port)
    for (const [socket, other] of [
      [caller, target],
      [target, caller],
    ] as const) {
      this.#pairs.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#pairs.delete(socket)
        other.destroy()
      })
      socket.pipe(other)
    }
  }
}
