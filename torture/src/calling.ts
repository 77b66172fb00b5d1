// One call over HTTP, from the request to the line in the history.
import { Agent, request } from 'node:http'
import { answerOf } from './answers.ts'
import type { Answer, Call } from './history.ts'
import type { Recorder } from './recorder.ts'
import { requestOf } from './requests.ts'
import type { World } from './world.ts'

/** Nothing waits longer for an answer. */
const timeoutMilliseconds = 45_000

export interface Raw {
  status: number
  text: string
}

export class Calling {
  readonly #recorder: Recorder
  readonly #world: World
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })

  constructor(recorder: Recorder, world: World) {
    this.#recorder = recorder
    this.#world = world
  }

  /** Makes the call at a server (0, 1, …) and writes it down. */
  async call(client: string, server: number, call: Call): Promise<Answer> {
    const start = this.#recorder.now()
    const answer = await this.#ask(server, call)
    this.#recorder.call(client, server, call, start, answer)
    return answer
  }

  async #ask(server: number, call: Call): Promise<Answer> {
    const { method, path, token, body, key } = requestOf(this.#world, call)
    try {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers: Record<string, string | number> = { authorization: `Bearer ${token}` }
      if (text !== undefined) {
        headers['content-type'] = 'application/json'
        headers['content-length'] = Buffer.byteLength(text)
      }
      if (key !== null) headers['idempotency-key'] = key
      const port = this.#world.ports[server] ?? 0
      return answerOf(this.#world, call, await this.#send({ port, method, path, headers, text }))
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string }
      return code === 'ECONNREFUSED' ? { is: 'unsent' } : { is: 'unknown', why: code || message }
    }
  }

  #send(what: {
    port: number
    method: string
    path: string
    headers: Record<string, string | number>
    text: string | undefined
  }): Promise<Raw> {
    const { port, method, path, headers, text } = what
    return new Promise((resolve, reject) => {
      const options = { agent: this.#agent, host: '127.0.0.1', port, method, path: `/api/v1${path}`, headers }
      const asked = request(options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        // A server that dies in the middle of an answer has not answered.
        response.on('close', () => {
          if (response.complete)
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString('utf8') })
          else reject(new Error('the answer broke off'))
        })
      })
      asked.setTimeout(timeoutMilliseconds, () => asked.destroy(new Error('no answer in time')))
      asked.on('error', reject)
      asked.end(text)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}
