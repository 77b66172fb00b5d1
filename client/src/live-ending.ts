// Watches a seat over its event stream, to learn of an end at once instead of at the next heartbeat. Whatever goes
// wrong here is no trouble of the seat's: heartbeats go on, and the stream is opened again.
import type { Calls } from './calls.ts'
import { readEventStream } from './event-stream.ts'
import type { HeldSeat } from './held-seat.ts'
import { toldEnding } from './keeper.ts'
import { backoff } from './retry.ts'
import type { Clock, SessionEnding } from './types.ts'

/** The server sends a comment every 15 s; without one for so long the connection is dead. */
const longestSilence = 45_000
const longestPause = 30_000

export interface LiveOptions {
  calls: Calls
  clock: Clock
  fetch: typeof fetch | null
  /** The stream says the session is over, or cannot be had any more: a heartbeat will tell. */
  onDoubt: () => void
}

/** Watches until the seat has ended. */
export async function watchEnding(seat: HeldSeat, options: LiveOptions): Promise<void> {
  const { calls, clock } = options
  let lastEventId = ''
  for (let attempt = 1; !seat.ending; attempt++) {
    const connection = new AbortController()
    const close = () => connection.abort()
    seat.over.addEventListener('abort', close, { once: true })
    let cancelWatch = clock.after(longestSilence, close, { background: true })
    try {
      const headers = await calls.headers()
      const status = await readEventStream({
        url: calls.url(`/sessions/${seat.id}/events`),
        headers: { ...headers, ...(lastEventId && { 'last-event-id': lastEventId }) },
        fetch: options.fetch,
        signal: connection.signal,
        onPiece: () => {
          attempt = 1
          cancelWatch()
          cancelWatch = clock.after(longestSilence, close, { background: true })
        },
        onEvent: ({ event, data, id }) => {
          lastEventId = id
          if (event === 'ended') seat.end(toldEnding(JSON.parse(data) as SessionEnding))
        },
      })
      if (status === 401) calls.forgetToken()
      if (status === 404 || status === 410) options.onDoubt()
    } catch {
      // Opened again below.
    } finally {
      cancelWatch()
      seat.over.removeEventListener('abort', close)
    }
    if (!seat.ending) await idle(clock, backoff(attempt, longestPause), seat.over)
  }
}

/** A pause that keeps no process alive and ends early with the seat. */
function idle(clock: Clock, milliseconds: number, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      cancel()
      over.removeEventListener('abort', stop)
      resolve()
    }
    const cancel = clock.after(milliseconds, stop, { background: true })
    over.addEventListener('abort', stop)
  })
}
