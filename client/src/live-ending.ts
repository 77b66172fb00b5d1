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

/** Watches until the seat has ended. `onDoubt`: the server refuses the stream, so a heartbeat should ask why. */
export async function watchEnding(seat: HeldSeat, services: StreamServices, onDoubt: () => void): Promise<void> {
  const { clock } = services
  let lastEventId = ''
  for (let attempt = 1; !seat.ending; attempt++) {
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
    // A network that passes no streams will not learn it: the heartbeats have to do.
    if (end === 'stuck') return
    if (end === 'refused') onDoubt()
    if (clock.now() - openedAt > stableMilliseconds) attempt = 1
    await idle(clock, backoff(attempt, longestPause), seat.over)
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
