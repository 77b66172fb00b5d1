// Opens an event stream of the server and reads it to its end. In Node it goes over node:http, because a stream of
// fetch would keep the host's process alive for as long as a seat is held.
import type { IncomingMessage } from 'node:http'
import { builtinModule } from './clock.ts'
import { eventParser, type ServerSentEvent } from './server-sent-events.ts'

export interface StreamRequest {
  url: string
  headers: Record<string, string>
  /** Set when the caller brought a fetch of its own; then the stream goes through it. */
  fetch: typeof fetch | null
  signal: AbortSignal
  onEvent: (event: ServerSentEvent) => void
  /** The connection lives: called with every piece, comments included. */
  onPiece: () => void
}

/** Resolves with the status when the stream has ended; rejects when it could not be opened or broke. */
export async function readEventStream(request: StreamRequest): Promise<number> {
  const parse = eventParser()
  const decoder = new TextDecoder()
  const take = (bytes: Uint8Array) => {
    request.onPiece()
    for (const event of parse(decoder.decode(bytes, { stream: true }))) request.onEvent(event)
  }
  const http = builtinModule<typeof import('node:http')>(request.url.startsWith('https:') ? 'node:https' : 'node:http')
  return http && !request.fetch ? readWithNode(http, request, take) : readWithFetch(request, take)
}

async function readWithFetch({ url, headers, fetch, signal }: StreamRequest, take: (bytes: Uint8Array) => void) {
  const response = await (fetch ?? globalThis.fetch)(url, {
    headers: { ...headers, accept: 'text/event-stream' },
    cache: 'no-store',
    credentials: 'omit',
    signal,
  })
  if (!response.ok || !isEventStream(response.headers.get('content-type'))) {
    await response.body?.cancel()
    return response.status
  }
  const reader = response.body?.getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) take(piece.value)
  return response.status
}

function readWithNode(
  http: typeof import('node:http'),
  { url, headers, signal }: StreamRequest,
  take: (bytes: Uint8Array) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers: { ...headers, accept: 'text/event-stream' }, signal, agent: false })
    request.on('socket', (socket) => socket.unref())
    request.on('error', reject)
    request.on('response', (response: IncomingMessage) => {
      const status = response.statusCode ?? 0
      if (status !== 200 || !isEventStream(response.headers['content-type'])) {
        response.destroy()
        return resolve(status)
      }
      response.on('data', take)
      response.on('end', () => resolve(status))
      response.on('error', reject)
    })
  })
}

const isEventStream = (type: string | null | undefined) => /^text\/event-stream\b/.test(type ?? '')
