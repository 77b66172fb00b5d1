// When to try again: exponential backoff with jitter, so that clients do not return in step after an outage, and
// never before the server said so (Retry-After).
import { UnavailableError } from './errors.ts'
import type { Clock } from './types.ts'

const firstDelayMilliseconds = 250
/** Who asks and waits for the answer wants to know after so long why there is none. */
const worthTellingMilliseconds = 1_200

/** Delay before try number `attempt + 1`, in milliseconds: 250, 500, 1000 … up to `cap`, of it a random half to whole. */
export function backoff(attempt: number, cap = 5_000, random = Math.random()): number {
  const whole = Math.min(cap, firstDelayMilliseconds * 2 ** Math.min(attempt - 1, 30))
  return whole * (0.5 + random / 2)
}

/** Like `backoff`, and at least what the server asked for. */
export function retryDelay(attempt: number, error: UnavailableError, cap?: number, random?: number): number {
  return Math.max(backoff(attempt, cap, random), (error.retryAfterSeconds ?? 0) * 1000)
}

/**
 * Calls `attempt` until it succeeds or is refused. While the server is away it tries again for `withinSeconds`, then
 * throws the last `UnavailableError`; `onUnreachable` hears of it once before.
 */
export async function retrying<T>(
  clock: Clock,
  options: { withinSeconds: number; onUnreachable?: ((error: Error) => void) | undefined },
  attempt: () => Promise<T>,
): Promise<T> {
  const start = clock.now()
  const giveUpAt = start + options.withinSeconds * 1000
  let isTold = false
  for (let number = 1; ; number++) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error
      if (!isTold && clock.now() - start >= worthTellingMilliseconds) {
        isTold = true
        options.onUnreachable?.(error)
      }
      const delay = retryDelay(number, error)
      if (clock.now() + delay > giveUpAt) throw error
      await pause(clock, delay)
    }
  }
}

/** Resolves after `milliseconds`; rejects with the signal's reason when it aborts. */
export function pause(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const stop = () => {
      cancel()
      reject(signal?.reason)
    }
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener('abort', stop)
      resolve()
    })
    signal?.addEventListener('abort', stop, { once: true })
  })
}

/** The promise's outcome, or the signal's reason if it aborts first. The promise goes on either way. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })
}
