// One call over HTTP, from the request to the line in the history.
import { Agent, type ClientRequest, type IncomingHttpHeaders, type RequestOptions, request } from 'node:http'
import { answerOf } from './answers.ts'
import { type Answer, type Call, gaveUp } from './history.ts'
import type { Recorder } from './recorder.ts'
import { requestOf } from './requests.ts'
import type { World } from './world.ts'

/** Nothing waits longer for an answer. */
const timeoutMilliseconds = 45_000

/** Through the balancer, which takes whichever server accepts the connection. */
export const balanced = 'balanced'
export type Way = number | typeof balanced

export interface Raw {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** A call that is about to be sent. */
export interface Wired {
  options: RequestOptions
  text: string | undefined
  /** To be told of the request before it is sent, so that it is known which server it reaches. */
  follow(asked: ClientRequest): void
  /** Null: none, as far as is known. */
  server(): number | null
}

export class Calling {
  readonly recorder: Recorder
  readonly #world: World
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

  constructor(recorder: Recorder, world: World) {
    this.recorder = recorder
    this.#world = world
  }

  /** Makes the call at a server (0, 1, …) and writes it down. `patience`: in milliseconds, unless it is the usual one. */
  async call(client: string, way: Way, call: Call, patience = timeoutMilliseconds): Promise<Answer> {
    const start = this.recorder.now()
    const wired = this.wire(way, call)
    const answer = await this.#ask(wired, call, patience)
    this.recorder.call(client, wired.server(), call, start, answer)
    return answer
  }

  /** How a call goes over the wire. */
  wire(way: Way, call: Call): Wired {
    const { method, path, token, body, key } = requestOf(this.#world, call)
    const text = body === undefined ? undefined : JSON.stringify(body)
    const headers: Record<string, string | number> = { authorization: `Bearer ${token}` }
    if (text !== undefined) {
      headers['content-type'] = 'application/json'
      headers['content-length'] = Buffer.byteLength(text)
    }
    if (key !== null) headers['idempotency-key'] = key
    const port = way === balanced ? this.#world.balancer.port : (this.#world.ports[way] ?? 0)
    const options = { agent: this.#agent, host: '127.0.0.1', port, method, path: `/api/v1${path}`, headers }
    let localPort = 0
    return {
      options,
      text,
      follow(asked) {
        asked.on('socket', (socket) => {
          const know = () => {
            localPort = socket.localPort ?? 0
          }
          if (socket.connecting) socket.once('connect', know)
          else know()
        })
      },
      server: () => (way === balanced ? this.#serverBehind(localPort) : way),
    }
  }

  async #ask(wired: Wired, call: Call, patience: number): Promise<Answer> {
    const asked = request(wired.options)
    wired.follow(asked)
    const raw = await this.#answer(asked, wired.text, patience).catch((error) => error as Error & { code?: string })
    if (!(raw instanceof Error)) return answerOf(this.#world, call, raw)
    // Where the balancer found nobody, nothing was sent; unless it still looks for somebody.
    const isUnsent = raw.code === 'ECONNREFUSED' || (wired.server() === null && raw.message !== gaveUp)
    return isUnsent ? { is: 'unsent' } : { is: 'unknown', why: raw.code || raw.message }
  }

  #serverBehind(localPort: number): number | null {
    const port = this.#world.balancer.targetOf(localPort)
    return port === null ? null : this.#world.ports.indexOf(port)
  }

  #answer(asked: ClientRequest, text: string | undefined, patience: number): Promise<Raw> {
    return new Promise((resolve, reject) => {
      const impatience = setTimeout(() => asked.destroy(new Error(gaveUp)), patience)
      asked.on('close', () => clearTimeout(impatience))
      asked.on('response', (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        // A server that dies in the middle of an answer has not answered.
        response.on('close', () => {
          const { complete, statusCode: status = 0, headers } = response
          if (complete) resolve({ status, headers, text: Buffer.concat(parts).toString('utf8') })
          else reject(new Error('the answer broke off'))
        })
      })
      asked.on('error', reject)
      asked.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
