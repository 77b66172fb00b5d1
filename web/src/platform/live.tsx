// The account's event stream, opened once and shared by every page. Events are handed on in bundles, so that fifty
// changes a second are five updates. The browser resumes a broken stream by itself (Last-Event-ID); when it gives up, or
// the server says `reset`, everything is read anew.
import { type AccountChange, accountEvents, type SeatTraffic } from '@sitzplan/contract/events'
import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { makeSureOfWhoIsSignedIn } from './me.ts'

export type LiveEvent =
  | { event: 'sessions' | 'line' | 'seats'; data: SeatTraffic }
  | { event: 'users' | 'devices' | 'orders' | 'license' | 'account'; data: AccountChange }

export type Connection = 'connecting' | 'live' | 'lost'

type Listener = (events: LiveEvent[]) => void

interface Live {
  connection: Connection
  listen(listener: Listener): () => void
}

const bundleMilliseconds = 200
const LiveContext = createContext<Live>({ connection: 'connecting', listen: () => () => undefined })

export const useLive = () => useContext(LiveContext)

/** Hears of what happens in the account while the component is on the page. */
export function useLiveEvents(listener: Listener): void {
  const { listen } = useLive()
  const latest = useRef(listener)
  latest.current = listener
  useEffect(() => listen((events) => latest.current(events)), [listen])
}

/** `path`: of the events that this person may follow; null: none. */
export function LiveProvider({ path, children }: { path: string | null; children: ReactNode }) {
  const queries = useQueryClient()
  const [connection, setConnection] = useState<Connection>('connecting')
  const listeners = useRef(new Set<Listener>())

  useEffect(() => {
    if (!path) return
    const follower = followEvents(path, {
      onConnection: setConnection,
      onEvents: (events) => {
        for (const listener of listeners.current) listener(events)
      },
      // The connection may be lost because its sign-in has ended: then nothing read under it stays on the page.
      onLost: () => void makeSureOfWhoIsSignedIn(queries),
      onGap: () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' }),
    })
    return follower.stop
  }, [path, queries])

  const live = useMemo<Live>(
    () => ({
      connection,
      listen: (listener) => {
        listeners.current.add(listener)
        return () => listeners.current.delete(listener)
      },
    }),
    [connection],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

interface Follower {
  onConnection(connection: Connection): void
  onEvents(events: LiveEvent[]): void
  onLost(): void
  /** Events may have been missed. */
  onGap(): void
}

function followEvents(path: string, { onConnection, onEvents, onLost, onGap }: Follower): { stop: () => void } {
  let source: EventSource
  let bundle: LiveEvent[] = []
  let flushing: ReturnType<typeof setTimeout> | undefined
  let reopening: ReturnType<typeof setTimeout> | undefined
  let failures = 0

  const flush = () => {
    flushing = undefined
    const events = bundle
    bundle = []
    onEvents(events)
  }

  const open = () => {
    source = new EventSource(path)
    let wasOpen = false
    source.onopen = () => {
      failures = 0
      onConnection('live')
      // A stream tells what happens from now on (the browser resumes one it has opened): what was read before it may
      // already be out of date.
      if (!wasOpen) onGap()
      wasOpen = true
    }
    source.onerror = () => {
      onConnection('lost')
      onLost()
      if (source.readyState !== EventSource.CLOSED) return
      failures += 1
      reopening = setTimeout(open, Math.min(1000 * 2 ** failures, 15_000))
    }
    for (const name of accountEvents)
      source.addEventListener(name, (message) => {
        if (name === 'reset') return onGap()
        bundle.push({ event: name, data: JSON.parse(message.data) } as LiveEvent)
        flushing ??= setTimeout(flush, bundleMilliseconds)
      })
  }
  open()

  return {
    stop: () => {
      source.close()
      clearTimeout(flushing)
      clearTimeout(reopening)
    },
  }
}
