// Server-sent events (WHATWG HTML §9.2): one open answer to which events are written until either side leaves.
// Nobody waits for a reader that does not keep up: whoever has more to say waits until it has read (`ready`), what is
// said all the same is bounded, and a connection over which nothing goes ends (http-server.ts). The reader comes back with
// Last-Event-ID and catches up from the database.
import type { FastifyReply, FastifyRequest } from 'fastify'

const keepAliveMilliseconds = 15_000
const mostBufferedBytes = 1_000_000

export interface StreamEvent {
  /** Position to resume from; left out for events that are not worth resuming. */
  id?: string
  event: string
  data: unknown
}

export class EventStream {
  readonly #raw: FastifyReply['raw']
  readonly #keepAlive: NodeJS.Timeout
  /** Aborted when the stream is over, whoever ended it. */
  readonly closed: AbortSignal

  constructor(request: FastifyRequest, reply: FastifyReply) {
    const closing = new AbortController()
    this.closed = closing.signal
    this.#raw = reply.raw
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) this.#raw.setHeader(name, value)
    this.#raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    this.#raw.write('retry: 1000\n\n')
    this.#keepAlive = setInterval(() => this.#write(': still here\n\n'), keepAliveMilliseconds)
    openStreams.add(this)
    const close = () => {
      clearInterval(this.#keepAlive)
      openStreams.delete(this)
      closing.abort()
    }
    this.#raw.on('close', close)
    request.raw.socket.setNoDelay(true)
    // Gone before we were here: that was the last we hear of it.
    if (this.#raw.destroyed) close()
  }

  /** Tells the position without an event: whoever is cut off before the first one resumes from here. */
  mark(id: string): void {
    this.#write(`id: ${id}\n\n`)
  }

  send({ id, event, data }: StreamEvent): void {
    this.#write(`${id ? `id: ${id}\n` : ''}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  /** Resolves when the reader has read what was sent, or has gone: what comes next need not be kept for it meanwhile. */
  ready(): Promise<void> {
    if (this.closed.aborted || !this.#raw.writableNeedDrain) return Promise.resolve()
    return new Promise((resolve) => {
      const isReady = () => {
        this.#raw.off('drain', isReady).off('close', isReady)
        resolve()
      }
      this.#raw.once('drain', isReady).once('close', isReady)
    })
  }

  end(): void {
    this.#raw.end()
  }

  #write(text: string): void {
    if (this.#raw.destroyed || this.#raw.writableEnded) return
    if (this.#raw.writableLength > mostBufferedBytes) this.#raw.destroy()
    else this.#raw.write(text)
  }
}

const openStreams = new Set<EventStream>()

export const countOpenStreams = () => openStreams.size

/** Ends every open stream, so that a stopping server need not wait for its readers; they reconnect elsewhere. */
export function endAllStreams(): void {
  for (const stream of openStreams) stream.end()
}
