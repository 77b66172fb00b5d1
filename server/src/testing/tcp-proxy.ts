// A plain TCP proxy in front of servers or a database, for tests and the torture run: a balancer (each new connection goes
// to the next of the targets that accepts one), and a network that stalls, forgets connections, loses answers or is away.
// What goes through is passed on as it is.
import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net'

/** A port on this machine, or whatever else can be connected to. */
export type ProxyTarget = number | NetConnectOpts

/**
 * pass: nothing wrong. stalled: nothing is passed on, and nothing closed; it comes when the mode is another again.
 * lose-answers: what is asked arrives, and the connection breaks when the answer comes. away: connections are cut, and so
 * are new ones.
 */
export type ProxyMode = 'pass' | 'stalled' | 'lose-answers' | 'away'

export interface TcpProxyOptions {
  /** Keeps the first line of every HTTP request: see `asked`. */
  notesQuestions?: boolean
}

interface Link {
  sockets: [caller: Socket, target: Socket]
  isForgotten: boolean
}

export class TcpProxy {
  /** Answers (first bytes after a question) that were lost. */
  answersLost = 0
  /** Connections that nobody took. */
  refused = 0
  /** Requests that arrived, by their first line: `POST /api/v1/sessions`. */
  readonly asked: string[] = []
  readonly #server: Server
  readonly #options: TcpProxyOptions
  readonly #callers = new Set<Socket>()
  readonly #links = new Set<Link>()
  /** By the caller's own port: the port where the connection goes. */
  readonly #targetOf = new Map<number, number>()
  readonly #waiting: { isEnough: () => boolean; resolve: () => void }[] = []
  #targets: readonly ProxyTarget[]
  #next = 0
  #mode: ProxyMode = 'pass'

  private constructor(server: Server, targets: readonly ProxyTarget[], options: TcpProxyOptions) {
    this.#server = server
    this.#targets = targets
    this.#options = options
  }

  static async before(targets: readonly ProxyTarget[], options: TcpProxyOptions = {}): Promise<TcpProxy> {
    // Nothing is read from a caller until there is somebody to hand it to.
    const server = createServer({ pauseOnConnect: true })
    const proxy = new TcpProxy(server, targets, options)
    server.on('connection', (caller) => proxy.#accept(caller))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** New connections go there from now on; those that are open stay. */
  set targets(targets: readonly ProxyTarget[]) {
    this.#targets = targets
  }

  set mode(mode: ProxyMode) {
    this.#mode = mode
    if (mode === 'away') this.cut()
    for (const { sockets } of this.#links)
      for (const socket of sockets) {
        if (mode === 'stalled') socket.pause()
        else socket.resume()
      }
  }

  /** The port where the last connection that a caller opened from its `localPort` went; null: nobody accepted it. */
  targetOf(localPort: number): number | null {
    return this.#targetOf.get(localPort) ?? null
  }

  /** Forgets the connections there are, as a firewall does: nothing of theirs is passed on any more; new ones work. */
  forget(): void {
    for (const link of this.#links) link.isForgotten = true
  }

  /** Breaks every connection. */
  cut(): void {
    for (const caller of this.#callers) caller.destroy()
    for (const { sockets } of this.#links) for (const socket of sockets) socket.destroy()
  }

  /** Resolves once `isEnough` holds; looked at whenever something passes, is lost or refused. */
  until(isEnough: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ isEnough, resolve })
      this.#look()
    })
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #accept(caller: Socket): void {
    this.#callers.add(caller)
    caller.on('error', () => undefined)
    caller.on('close', () => this.#callers.delete(caller))
    if (caller.remotePort !== undefined) this.#targetOf.delete(caller.remotePort)
    this.#join(caller, this.#targets.length)
  }

  /** `left`: so many targets have not been tried. Where none accepts, the caller is cut off. */
  #join(caller: Socket, left: number): void {
    const place = this.#targets[this.#next++ % Math.max(1, this.#targets.length)]
    if (place === undefined || left === 0 || this.#mode === 'away') {
      this.refused++
      caller.destroy()
      this.#look()
      return
    }
    const target = connect(typeof place === 'number' ? { port: place, host: '127.0.0.1' } : place)
    const refused = () => this.#join(caller, left - 1)
    target.once('error', refused)
    target.once('connect', () => {
      target.off('error', refused)
      if (caller.destroyed) target.destroy()
      else this.#link(caller, target, place)
    })
  }

  #link(caller: Socket, target: Socket, place: ProxyTarget): void {
    if (caller.remotePort !== undefined && typeof place === 'number') this.#targetOf.set(caller.remotePort, place)
    target.on('error', () => undefined)
    const link: Link = { sockets: [caller, target], isForgotten: false }
    this.#links.add(link)
    this.#pass(link, caller, target, (bytes) => this.#question(bytes))
    this.#pass(link, target, caller, () => this.#answer(caller))
  }

  /** `hears`: what is passed on; false: it is not. */
  #pass(link: Link, from: Socket, to: Socket, hears: (bytes: Buffer) => boolean): void {
    from.setNoDelay(true)
    from.on('data', (bytes) => {
      if (link.isForgotten) return
      const isPassed = hears(bytes)
      this.#look()
      if (!isPassed || to.write(bytes)) return
      from.pause()
      to.once('drain', () => {
        if (this.#mode !== 'stalled') from.resume()
      })
    })
    from.on('end', () => to.end())
    from.on('close', () => {
      this.#links.delete(link)
      to.destroySoon()
      this.#look()
    })
    if (this.#mode === 'stalled') from.pause()
    else from.resume()
  }

  #question(bytes: Buffer): true {
    if (!this.#options.notesQuestions) return true
    const question = /^(GET|POST|DELETE) (\S+) HTTP/.exec(bytes.toString('latin1'))
    if (question) this.asked.push(`${question[1]} ${question[2]}`)
    return true
  }

  #answer(caller: Socket): boolean {
    if (this.#mode !== 'lose-answers') return true
    this.answersLost++
    caller.destroy()
    return false
  }

  #look(): void {
    if (this.#waiting.length === 0) return
    for (const waiter of this.#waiting.filter(({ isEnough }) => isEnough())) {
      this.#waiting.splice(this.#waiting.indexOf(waiter), 1)
      waiter.resolve()
    }
  }
}
