// Gives seats back when the program ends, without taking the end out of the host's hands: one listener each for all
// clients, and a signal that nobody else listens to is raised again, so that it does what it would have done.

interface Releasing {
  /** Gives everything back, and gives up after so long; never rejects. */
  releaseAll(withinSeconds: number): Promise<void>
}

interface NodeProcess {
  pid: number
  prependListener(event: string, listener: () => void): unknown
  off(event: string, listener: () => void): unknown
  listenerCount(event: string): number
  kill(pid: number, signal: string): unknown
}

const signals = ['SIGINT', 'SIGTERM'] as const
/** How long the end of the program waits for the seats to be given back. */
const longestSeconds = 3

const clients = new Set<Releasing>()
const listeners = new Map<string, () => void>()

/** Whether this runs in a page (or a worker of one) rather than in Node. */
export const isBrowser = (): boolean => typeof (globalThis as { document?: unknown }).document === 'object'

export function releaseOnExit(client: Releasing): void {
  clients.add(client)
  if (listeners.size === 0) listen()
}

export function forgetOnExit(client: Releasing): void {
  if (clients.delete(client) && clients.size === 0) stopListening()
}

const releaseAll = () => Promise.all([...clients].map((client) => client.releaseAll(longestSeconds)))

function listen(): void {
  if (isBrowser()) {
    listeners.set('pagehide', () => void releaseAll())
    for (const [event, listener] of listeners) globalThis.addEventListener(event, listener)
    return
  }
  const { process } = globalThis as { process?: NodeProcess }
  if (!process) return
  listeners.set('beforeExit', () => void releaseAll())
  for (const signal of signals) listeners.set(signal, () => void releaseThenRaise(process, signal))
  // First of all: a listener of the host's that hears once is gone after it was called, and must be counted.
  for (const [event, listener] of listeners) process.prependListener(event, listener)
}

function stopListening(): void {
  const { process } = globalThis as { process?: NodeProcess }
  for (const [event, listener] of listeners) {
    if (isBrowser()) globalThis.removeEventListener(event, listener)
    else process?.off(event, listener)
  }
  listeners.clear()
}

async function releaseThenRaise(process: NodeProcess, signal: string): Promise<void> {
  // Who listens too decides when to end; without anybody else our listening would have kept the process alive.
  const isOurs = process.listenerCount(signal) === 1
  const enough = new Promise((resolve) => setTimeout(resolve, longestSeconds * 1000).unref())
  await Promise.race([releaseAll(), enough])
  if (!isOurs) return
  stopListening()
  process.kill(process.pid, signal)
}
