// The client's clock. performance.now() never jumps, but on some systems it stands still while the machine sleeps;
// a lease does not. In Node the system's uptime tells the time slept. In a browser nothing does: there a wall clock
// that ran ahead only raises the suspicion of a sleep, upon which the server is asked.
import type { Clock } from './types.ts'

export interface TimeSources {
  /** Milliseconds, monotonic, possibly without time slept. */
  steady(): number
  /** Milliseconds, monotonic, with time slept; coarse. Null where there is none. */
  uptime: (() => number) | null
  /** Milliseconds of the wall clock. */
  wall(): number
}

// Uptime has a resolution of a second on some systems; less than this is noise.
const noticeableMilliseconds = 2_000

export function clockOf(sources: TimeSources): Pick<Clock, 'now' | 'woke'> {
  const { steady, uptime, wall } = sources
  const steadyStart = steady()
  const uptimeStart = uptime?.() ?? 0
  let slept = 0
  let noticed = 0
  let wallAhead = wall() - steadyStart

  const now = () => {
    const reading = steady()
    if (uptime) {
      const gap = uptime() - uptimeStart - (reading - steadyStart)
      if (gap > slept + noticeableMilliseconds) slept = gap
    }
    return reading + slept
  }
  const woke = () => {
    now()
    const ahead = wall() - steady()
    const wallJumped = ahead - wallAhead > noticeableMilliseconds
    wallAhead = ahead
    const sleptMore = slept > noticed
    noticed = slept
    return uptime ? sleptMore : wallJumped
  }
  return { now, woke }
}

export function systemClock(): Clock {
  return {
    ...clockOf({ steady: () => performance.now(), uptime: nodeUptime(), wall: () => Date.now() }),
    after(milliseconds, run, options) {
      const timer = setTimeout(run, milliseconds) as unknown as { unref?: () => void }
      if (options?.background) timer.unref?.()
      return () => clearTimeout(timer as unknown as number)
    },
  }
}

function nodeUptime(): (() => number) | null {
  const os = builtinModule<typeof import('node:os')>('node:os')
  return os ? () => os.uptime() * 1000 : null
}

/** A module of Node without an import that a browser's bundler would stumble over; null elsewhere. */
export function builtinModule<T>(name: string): T | null {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => T | undefined } }
  return process?.getBuiltinModule?.(name) ?? null
}
