// Opens an event stream of the server and reads it to its end, watching that the connection lives. In Node it goes
// over node:http, because a stream of fetch would keep the host's process alive for as long as a seat is held.
import type { IncomingMessage } from 'node:http'
import type { Calls } from './calls.ts'
import { builtinModule } from './clock.ts'
import { eventParser, type ServerSentEvent } from './server-sent-events.ts'
import type { Clock } from './types.ts'

/** The server begins with a line of its own. Where it does not come, something on the way collects before it passes on. */
const longestBeginning = 5_000
/** The server sends a comment every 15 s; without two of them the connection is dead. */
const longestSilence = 35_000

export interface StreamServices {
  calls: Calls
  clock: Clock
  /** Set when the caller brought a fetch of its own; then streams go through it. */
  ownFetch: typeof fetch | null
}

export interface StreamRequest extends StreamServices {
  /** Below `/api/v1`. */
  path: string
  lastEventId?: string
  signal: AbortSignal
  /** Does not keep a Node process alive. */
  background: boolean
  /** What it throws ends the stream and is thrown on. */
  onEvent: (event: ServerSentEvent) => void
}

/**
 * How a stream ended. read: it was open, and then over or cut; refused: the server said no; broken: the connection could
 * not be made; stuck: nothing comes through, not even the beginning.
 */
export type StreamEnd = 'read' | 'refused' | 'broken' | 'stuck'

/** Reads until the stream ends or `signal` aborts (then: read or broken). */
export async function readEventStream(request: StreamRequest): Promise<StreamEnd> {
  const { clock, signal, background, onEvent } = request
  const watch = new AbortController()
  const watched = (milliseconds: number) => clock.after(milliseconds, () => watch.abort(), { background })
  let cancelWatch = watched(longestBeginning)
  let hasBegun = false
  const mistakes: unknown[] = []
  const parse = eventParser()
  const decoder = new TextDecoder()
  const take = (bytes: Uint8Array) => {
    if (!hasBegun) request.calls.heard()
    hasBegun = true
    cancelWatch()
    cancelWatch = watched(longestSilence)
    try {
      for (const event of parse(decoder.decode(bytes, { stream: true }))) onEvent(event)
    } catch (error) {
      mistakes.push(error)
      watch.abort()
    }
  }
  try {
    const status = await open(request, AbortSignal.any([signal, watch.signal]), take)
    if (status === 401) request.calls.forgetToken()
    return hasBegun ? 'read' : 'refused'
  } catch {
    if (mistakes.length > 0) throw mistakes[0]
    if (hasBegun) return 'read'
    return watch.signal.aborted ? 'stuck' : 'broken'
  } finally {
    cancelWatch()
  }
}

/** Resolves with the status at the end; rejects when the connection cannot be made, breaks or is aborted. */
async function open(
  { calls, path, lastEventId, ownFetch, background }: StreamRequest,
  signal: AbortSignal,
  take: (bytes: Uint8Array) => void,
): Promise<number> {
  const url = calls.url(path)
  const headers = {
    ...(await calls.headers()),
    accept: 'text/event-stream',
    ...(lastEventId && { 'last-event-id': lastEventId }),
  }
  signal.throwIfAborted()
  const http = builtinModule<typeof import('node:http')>(url.startsWith('https:') ? 'node:https' : 'node:http')
  if (!http || ownFetch) return readWithFetch(ownFetch ?? globalThis.fetch, { url, headers, signal }, take)
  return readWithNode(http, { url, headers, signal, background }, take)
}

interface OpenRequest {
  url: string
  headers: Record<string, string>
  signal: AbortSignal
}

async function readWithFetch(fetch: typeof globalThis.fetch, request: OpenRequest, take: (bytes: Uint8Array) => void) {
  const { url, headers, signal } = request
  const response = await fetch(url, { headers, signal, cache: 'no-store', credentials: 'omit', redirect: 'error' })
  if (!isEventStream(response.status, response.headers.get('content-type'))) {
    await response.body?.cancel()
    return response.status
  }
  const reader = response.body?.getReader()
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) take(piece.value)
  return response.status
}

function readWithNode(
  http: typeof import('node:http'),
  { url, headers, signal, background }: OpenRequest & { background: boolean },
  take: (bytes: Uint8Array) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers, signal, agent: false })
    if (background) request.on('socket', (socket) => socket.unref())
    request.on('error', reject)
    request.on('response', (response: IncomingMessage) => {
      const status = response.statusCode ?? 0
      response.on('error', reject)
      if (!isEventStream(status, response.headers['content-type'])) {
        resolve(status)
        response.destroy()
        return
      }
      response.on('data', take)
      response.on('end', () => resolve(status))
    })
  })
}

const isEventStream = (status: number, type: string | null | undefined) =>
  status === 200 && /^text\/event-stream\b/.test(type ?? '')
