// A server that runs, for commands that ask it instead of opening its database.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { readConfig } from '../config.ts'
import { StartRefusal } from '../platform/start-refusal.ts'

interface Asking {
  method?: string
  body?: string | Uint8Array<ArrayBuffer>
  /** Of the body. */
  type?: string
  accept?: string
  language?: string
}

export class RunningServer {
  readonly #address: string
  readonly #token: string

  /** `address`: by default the one that a server started here has. The token is in SITZPLAN_TOKEN. */
  constructor(address: string = readConfig(process.env).publicUrl) {
    const token = process.env.SITZPLAN_TOKEN
    if (!token) throw new StartRefusal('Set SITZPLAN_TOKEN to the token of an administrator.')
    if (!URL.canParse('/api/v1', address)) throw new StartRefusal(`${address} is not the address of a server.`)
    this.#address = address
    this.#token = token
  }

  /** Throws what it refuses as a sentence. */
  async ask<Answer>(path: string, asking: Asking = {}): Promise<Answer> {
    const answer = await this.#fetch(path, asking, AbortSignal.timeout(120_000))
    return (await answer.json()) as Answer
  }

  /** The same for an answer that is read as it comes, however long that takes. */
  async read(path: string, asking: Asking): Promise<Readable> {
    const { body } = await this.#fetch(path, asking)
    if (!body) throw new StartRefusal(`${this.#address} sent an empty answer.`)
    return Readable.fromWeb(body as ReadableStream)
  }

  async #fetch(path: string, { method, body, type, accept, language }: Asking, signal?: AbortSignal) {
    const answer = await fetch(new URL(path, this.#address), {
      method: method ?? 'GET',
      headers: {
        authorization: `Bearer ${this.#token}`,
        'accept-language': language ?? 'en',
        ...(accept && { accept }),
        ...(type && { 'content-type': type }),
      },
      ...(body !== undefined && { body }),
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      throw new StartRefusal(`${this.#address} is not responding.`, { cause: error })
    })
    if (answer.ok) return answer
    const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string }
    throw new StartRefusal(
      problem.detail ? `${problem.title}: ${problem.detail}` : `${this.#address} answers ${answer.status}.`,
    )
  }
}
