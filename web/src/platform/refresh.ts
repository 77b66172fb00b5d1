// Lists that are read anew when the event stream says that something about them changed: at once, then at most every
// few seconds, so that fifty changes a second are not fifty readings.
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type LiveEvent, useLiveEvents } from './live.tsx'

/** Reads `queryKey` anew after events that concern it. */
export function useRefreshed(
  queryKey: QueryKey,
  concerns: (event: LiveEvent) => boolean,
  atMostEverySeconds = 2,
): void {
  const queries = useQueryClient()
  const last = useRef(0)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])

  useLiveEvents((events) => {
    if (waiting.current || !events.some(concerns)) return
    const pause = Math.max(0, last.current + atMostEverySeconds * 1000 - Date.now())
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      last.current = Date.now()
      void queries.invalidateQueries({ queryKey })
    }, pause)
  })
}
