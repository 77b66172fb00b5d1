// Waiting in line: asks after the ticket until a seat is granted. The question is the claim, and asking again gives
// the same answer, so a lost answer loses nothing. Between two questions the ticket's event stream keeps the place and
// tells of every move; where a network passes no streams, questions that the server answers late (long polls) do.
import { GaveUpWaitingError, localWords, NotFoundError, TicketLostError, UnavailableError } from './errors.ts'
import { readEventStream, type StreamServices } from './event-stream.ts'
import { orAborted, pause, retryDelay, retrying } from './retry.ts'
import type { LanguageSource, Place, Session, TicketPlace, TicketState, WaitOptions } from './types.ts'

/** A long poll answers when the seat is granted, or at its end: then with the place, which is wanted now and then. */
const longPollSeconds = (pollSeconds: number) => Math.min(30, Math.max(5, pollSeconds))
/** A server that is away for no longer than a restart takes is nothing to tell a waiter of. */
const patienceMilliseconds = 4_000
/** Questions without a grant may not follow each other faster than this, whatever the server does. */
const shortestRound = 250

export interface WaitingOptions extends WaitOptions, StreamServices {
  language: LanguageSource | undefined
  signal: AbortSignal | undefined
  /** How long the server is tried when the place is given up, in seconds. */
  timeoutSeconds: number
  /** Hands over work that goes on after the caller was answered. */
  cleanUp: (work: Promise<unknown>) => void
  /** Gives a session back that was granted to nobody any more. */
  giveBack: (sessionId: string) => Promise<void>
}

/**
 * Resolves with the session that was granted. Throws `TicketLostError`, `GaveUpWaitingError`, or the signal's reason; then
 * the ticket is given up, and a seat granted meanwhile too.
 */
export async function waitInLine(place: TicketPlace, options: WaitingOptions): Promise<Session> {
  const patience = new AbortController()
  const { clock, signal, maxWaitSeconds } = options
  const cancel =
    maxWaitSeconds === undefined ? () => {} : clock.after(maxWaitSeconds * 1000, () => patience.abort(patience))
  try {
    const stop = signal ? AbortSignal.any([signal, patience.signal]) : patience.signal
    return await orAborted(askUntilGranted(place, options, stop), stop)
  } catch (error) {
    if (error instanceof TicketLostError) throw error
    const leaving = leaveLine(place.ticket, options)
    if (error === patience) {
      // The seat may have been granted in the very moment the patience ended: then it is welcome.
      const session = await leaving.catch(() => null)
      if (session && !signal?.aborted) return session
      if (session) options.cleanUp(options.giveBack(session.id))
      signal?.throwIfAborted()
      throw new GaveUpWaitingError(localWords('gave_up_waiting', options.language))
    }
    options.cleanUp(leaving.then((session) => session && options.giveBack(session.id)))
    throw error
  } finally {
    cancel()
  }
}

async function askUntilGranted(first: TicketPlace, options: WaitingOptions, signal: AbortSignal): Promise<Session> {
  const { calls, clock } = options
  const path = `/tickets/${first.ticket}`
  const tell = teller(first, options)
  let failures = 0
  let failingSince = 0
  let isToldAway = false
  let passesStreams = true
  for (;;) {
    const askedAt = clock.now()
    try {
      // After a failure one quick question, so that the caller soon learns that the server is back.
      const wait = passesStreams || failures > 0 ? 0 : longPollSeconds(first.pollSeconds)
      const timeout = (wait + 10) * 1000
      const { body } = await calls.send<TicketState>({ method: 'GET', path: `${path}?wait=${wait}`, timeout, signal })
      if (isToldAway) options.onRecovered?.()
      isToldAway = false
      failures = 0
      if (body.state === 'granted') return body.session
      tell(body)
      const heard = passesStreams ? await follow(path, tell, options, signal) : 'nothing'
      if (heard === 'no stream') passesStreams = false
      if (heard !== 'news') await pause(clock, Math.max(0, askedAt + shortestRound - clock.now()), signal)
    } catch (error) {
      if (error instanceof NotFoundError) throw asLost(error)
      if (!(error instanceof UnavailableError)) throw error
      if (failures++ === 0) failingSince = askedAt
      if (!isToldAway && failures >= 2 && clock.now() - failingSince >= patienceMilliseconds) {
        isToldAway = true
        options.onUnreachable?.(error)
      }
      await pause(clock, retryDelay(failures, error, Math.min(5_000, first.pollSeconds * 1000)), signal)
    }
  }
}

/** Follows the ticket's stream until there is a reason to ask. news: it was granted or lost; no stream: it is no use to try again. */
async function follow(
  path: string,
  tell: (place: Place) => void,
  options: WaitingOptions,
  signal: AbortSignal,
): Promise<'news' | 'nothing' | 'no stream'> {
  const news = new AbortController()
  const end = await readEventStream({
    ...options,
    path: `${path}/events`,
    signal: AbortSignal.any([signal, news.signal]),
    background: false,
    onEvent: ({ event, data }) => {
      if (event === 'position') tell(JSON.parse(data) as Place)
      else if (event === 'granted' || event === 'lost') news.abort()
    },
  })
  signal.throwIfAborted()
  if (news.signal.aborted) return 'news'
  return end === 'read' || end === 'broken' ? 'nothing' : 'no stream'
}

/** Tells the caller a place that differs from the one told before. */
function teller({ ticket, ...first }: TicketPlace, { onPosition }: WaitOptions): (place: Place) => void {
  let told = ''
  const tell = ({ position, ahead, estimatedWaitSeconds }: Place) => {
    const news = JSON.stringify([position, ahead, estimatedWaitSeconds])
    if (news !== told) onPosition?.({ ticket, position, ahead, estimatedWaitSeconds })
    told = news
  }
  tell(first)
  return tell
}

function asLost({ status, title, detail, requestId }: NotFoundError): TicketLostError {
  return new TicketLostError({ code: 'ticket_lost', title, detail, status, requestId: requestId ?? '' })
}

/** Gives the place up. Resolves with the session if the ticket had been claimed before. */
export async function leaveLine(
  ticket: string,
  { calls, clock, timeoutSeconds }: Pick<WaitingOptions, 'calls' | 'clock' | 'timeoutSeconds'>,
): Promise<Session | null> {
  const path = `/tickets/${ticket}`
  return retrying(clock, { withinSeconds: timeoutSeconds }, async () => {
    try {
      await calls.send({ method: 'DELETE', path })
      const { body } = await calls.send<TicketState>({ method: 'GET', path })
      return body.state === 'granted' ? body.session : null
    } catch (error) {
      if (error instanceof TicketLostError || error instanceof NotFoundError) return null
      throw error
    }
  })
}
