// Why and when the server stops: a signal (a clean stop), or something that must not be lived through.
import type { Logger } from 'pino'

export interface Stopping {
  /** Resolves when the server is to stop. */
  asked: Promise<void>
  isAsked: () => boolean
  /** Stops the server because of an error. */
  fail: (reason: Error) => void
  /** After the stop: throws the error that caused it, if one did. */
  rethrow: () => void
}

export function untilStopped(log: Logger): Stopping {
  let failure: Error | undefined
  let isAsked = false
  let stop = () => {}
  const asked = new Promise<void>((resolve) => {
    stop = () => {
      isAsked = true
      resolve()
    }
  })
  const fail = (reason: Error) => {
    failure ??= reason
    stop()
  }
  let signals = 0
  const onSignal = (signal: NodeJS.Signals) => {
    // Pressed again: whoever sits there does not want to wait. The next start finds the database and goes on.
    if (signals++ > 0 && signal === 'SIGINT') process.exit(130)
    log.info({ signal }, 'stopping')
    stop()
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal)
  stopWithNpm(() => onSignal('SIGTERM'))
  // The state of the process is unknown now: finish what runs, then go. Whoever runs us starts us again.
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'unexpected error: stopping')
    fail(error)
  })
  return {
    asked,
    isAsked: () => isAsked,
    fail,
    rethrow: () => {
      if (failure) throw failure
    },
  }
}

// npm passes signals on, but kill -9 of npm leaves us behind, holding port and data folder where nobody looks.
function stopWithNpm(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    stop()
  }, 250)
  watch.unref()
}
