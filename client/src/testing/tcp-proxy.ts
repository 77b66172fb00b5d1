// A bad network between client and server: a TCP proxy that can lose answers, fall silent, or be away.

import type { AddressInfo } from 'node:net'
import { connect as connectTo, createServer, type Server, type Socket } from 'node:net'

/**
 * pass: nothing wrong. lose-answers: what is asked arrives, and the connection breaks when the answer comes. silent:
 * connections stand and nothing passes. away: connections break and new ones are cut.
 */
export type Weather = 'pass' | 'lose-answers' | 'silent' | 'away'

export class TcpProxy {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #heard: { isEnough: () => boolean; resolve: () => void }[] = []
  #weather: Weather = 'pass'
  /** Answers (first bytes after a question) that were lost. */
  answersLost = 0
  /** Connections that were cut at once. */
  refused = 0
  /** Requests that arrived, by their first line: `POST /api/v1/sessions`. */
  readonly asked: string[] = []

  private constructor(server: Server) {
    this.#server = server
  }

  static async between(target: { port: number }): Promise<TcpProxy> {
    const server = createServer()
    const proxy = new TcpProxy(server)
    server.on('connection', (client) => proxy.#join(client, target.port))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return proxy
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  set weather(weather: Weather) {
    this.#weather = weather
    if (weather === 'away') for (const socket of this.#sockets) socket.destroy()
  }

  /** Resolves once `isEnough` holds; looked at whenever something passes or is lost. */
  until(isEnough: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      this.#heard.push({ isEnough, resolve })
      this.#look()
    })
  }

  async close(): Promise<void> {
    this.weather = 'away'
    await new Promise((resolve) => this.#server.close(resolve))
  }

  #join(client: Socket, port: number): void {
    if (this.#weather === 'away') {
      this.refused++
      client.destroy()
      this.#look()
      return
    }
    const server = connectTo(port, '127.0.0.1')
    for (const socket of [client, server]) {
      this.#sockets.add(socket)
      socket.on('error', () => undefined)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        client.destroy()
        server.destroy()
        this.#look()
      })
    }
    client.on('data', (bytes) => {
      const question = /^(GET|POST|DELETE) (\S+) HTTP/.exec(bytes.toString('latin1'))
      if (question) this.asked.push(`${question[1]} ${question[2]}`)
      if (this.#weather !== 'silent') server.write(bytes)
      this.#look()
    })
    server.on('data', (bytes) => {
      if (this.#weather === 'pass') client.write(bytes)
      if (this.#weather === 'lose-answers') {
        this.answersLost++
        client.destroy()
      }
      this.#look()
    })
  }

  #look(): void {
    for (const waiter of this.#heard.filter(({ isEnough }) => isEnough())) {
      this.#heard.splice(this.#heard.indexOf(waiter), 1)
      waiter.resolve()
    }
  }
}
