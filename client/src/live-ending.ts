// Watches a seat over its event stream, to learn of an end at once instead of at the next heartbeat. Whatever goes
// wrong here is no trouble of the seat's: heartbeats go on, and the stream is opened again.
import { readEventStream, type StreamServices } from './event-stream.ts'
import type { HeldSeat } from './held-seat.ts'
import { toldEnding } from './keeper.ts'
import { backoff } from './retry.ts'
import type { Clock, SessionEnding } from './types.ts'

const longestPause = 30_000
/** A connection that lasted so long was a good one; the next is opened without delay. */
const stableMilliseconds = 5_000
/** One broken stream is nothing: proxies and restarts cut them. That the next one breaks too is a sign. */
const firstReopening = 1

/**
 * Watches until the seat has ended. `onDoubt`: a stream that came through cannot be opened again, or is refused, so a
 * heartbeat should ask why.
 */
export async function watchEnding(seat: HeldSeat, services: StreamServices, onDoubt: () => void): Promise<void> {
  const { clock } = services
  let lastEventId = ''
  let hasComeThrough = false
  for (let attempt = 0; !seat.ending; attempt++) {
    const openedAt = clock.now()
    const end = await readEventStream({
      ...services,
      path: `/sessions/${seat.id}/events`,
      lastEventId,
      signal: seat.over,
      background: true,
      onEvent: ({ event, data, id }) => {
        lastEventId = id
        if (event === 'ended') seat.end(toldEnding(JSON.parse(data) as SessionEnding))
      },
    })
    if (seat.ending) return
    if (end === 'read') hasComeThrough = true
    // A network that passes no streams will not learn it: the heartbeats have to do.
    if (end === 'stuck' && !hasComeThrough) return
    if (end === 'refused' || (end !== 'read' && attempt === firstReopening)) onDoubt()
    if (clock.now() - openedAt > stableMilliseconds) attempt = 0
    await idle(clock, backoff(attempt + 1, longestPause), seat)
  }
}

/** A pause that keeps no process alive and ends early with the seat, or when the server is back. */
function idle(clock: Clock, milliseconds: number, seat: HeldSeat): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      cancel()
      forget()
      seat.over.removeEventListener('abort', stop)
      resolve()
    }
    const cancel = clock.after(milliseconds, stop, { background: true })
    const forget = seat.on('recovered', stop)
    seat.over.addEventListener('abort', stop)
  })
}
