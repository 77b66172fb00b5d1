// Taking a seat: one Idempotency-Key for all tries, so that a lost answer never makes a second seat; and nothing left
// behind when the caller gives up, whatever the server has granted meanwhile.
import { UnavailableError } from './errors.ts'
import type { StreamServices } from './event-stream.ts'
import { orAborted, retrying } from './retry.ts'
import type { AcquireBody, AcquireOptions, LanguageSource, Session, TicketPlace, WaitOptions } from './types.ts'
import { leaveLine, waitInLine } from './waiting.ts'

export interface AcquireServices extends StreamServices {
  language: LanguageSource | undefined
  timeoutSeconds: number
  cleanUp: (work: Promise<unknown>) => void
  giveBack: (sessionId: string) => Promise<void>
}

export interface Granted {
  session: Session
  /** Beginning of the lease on the client's clock: when the call was sent; after waiting, when the answer came. */
  since: number
  /** The lease may have begun before `since` (tried more than once, or waited): ask with a heartbeat at once. */
  isVague: boolean
}

type Taken = { status: 201; session: Session } | { status: 202; place: TicketPlace }

export async function acquire(options: AcquireOptions, services: AcquireServices): Promise<Granted> {
  const { signal: given, wait, onUnreachable, ...rest } = options
  given?.throwIfAborted()
  // One signal may stop a thousand acquires: what listens, listens to one of its own.
  const signal = given && AbortSignal.any([given])
  const attempt = new Attempt({ ...rest, ...(wait && { wait: true }) }, services)
  const tellAway = (error: Error) => !signal?.aborted && onUnreachable?.(error)
  const taken = await outcome(attempt, services, signal, tellAway)
  if (taken.status === 201) return { session: taken.session, since: attempt.sentAt, isVague: attempt.tries > 1 }

  const waiting: WaitOptions = typeof wait === 'object' ? wait : {}
  const session = await waitInLine(taken.place, { ...waiting, ...services, signal })
  if (signal?.aborted) {
    services.cleanUp(services.giveBack(session.id))
    throw signal.reason
  }
  return { session, since: services.clock.now(), isVague: true }
}

async function outcome(
  attempt: Attempt,
  services: AcquireServices,
  signal: AbortSignal | undefined,
  onUnreachable: (error: Error) => void,
): Promise<Taken> {
  const answer = attempt.send(services.timeoutSeconds, onUnreachable)
  try {
    const taken = await orAborted(answer, signal)
    signal?.throwIfAborted()
    return taken
  } catch (error) {
    if (signal?.aborted) services.cleanUp(answer.then((taken) => undo(taken, services), ignoreRefusal))
    else if (error instanceof UnavailableError && attempt.mayHaveArrived) {
      // Nobody knows whether a seat was taken: the same key finds out, once the server is back.
      const late = attempt.send(services.timeoutSeconds)
      services.cleanUp(late.then((taken) => undo(taken, services), ignoreRefusal))
    }
    throw error
  }
}

const ignoreRefusal = () => undefined

async function undo(taken: Taken, services: AcquireServices): Promise<void> {
  if (taken.status === 201) return services.giveBack(taken.session.id)
  const session = await leaveLine(taken.place.ticket, services)
  if (session) await services.giveBack(session.id)
}

class Attempt {
  readonly #body: AcquireBody
  readonly #services: AcquireServices
  readonly #key = newKey()
  tries = 0
  sentAt = 0
  mayHaveArrived = false

  constructor(body: AcquireBody, services: AcquireServices) {
    this.#body = body
    this.#services = services
  }

  send(withinSeconds: number, onUnreachable?: (error: Error) => void): Promise<Taken> {
    return retrying(this.#services.clock, { withinSeconds, onUnreachable }, async () => {
      this.tries++
      this.sentAt = this.#services.clock.now()
      try {
        const { status, body } = await this.#services.calls.send<Session | TicketPlace>({
          method: 'POST',
          path: '/sessions',
          body: this.#body,
          idempotencyKey: this.#key,
        })
        return status === 202
          ? { status, place: body as TicketPlace }
          : { status: 201 as const, session: body as Session }
      } catch (error) {
        if (!wasNeverSent(error)) this.mayHaveArrived = true
        throw error
      }
    })
  }
}

/** No connection was made at all, so the server cannot have heard of it. Browsers do not tell. */
function wasNeverSent(error: unknown): boolean {
  const failure =
    error instanceof UnavailableError ? (error.cause as { cause?: { code?: string } } | undefined) : undefined
  return /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(failure?.cause?.code ?? '')
}

/** 128 random bits. Not randomUUID, which browsers have on https pages only. */
export function newKey(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
