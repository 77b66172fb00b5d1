// Somebody who was at the door and now has a seat walks there: but for the breath of free seats the only motion of the plan,
// and none where people asked for less of it. Who it is need not be known: the stream tells which place in line became which session.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLiveEvents } from '../../platform/live.tsx'
import type { DrawnRoom } from './drawn-room.ts'

const walkMilliseconds = 300

export function useWalkToSeat({
  product,
  line,
  sessions,
}: Pick<DrawnRoom, 'product' | 'line' | 'sessions'>): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  const places = useRef(new Map<string, DOMRect>())
  const claimed = useRef(new Map<string, string>())
  useLiveEvents((events) => {
    for (const { data } of events)
      if (data.kind === 'claimed' && 'ticket' in data && data.product === product && data.ticket && data.session)
        claimed.current.set(data.session, data.ticket)
  })
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    if (!window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (const { id } of sessions) {
        const from = places.current.get(claimed.current.get(id) ?? '')
        const disc = from && element.querySelector<HTMLElement>(`[data-session="${id}"]`)
        if (disc) walk(disc, from)
      }
    }
    for (const { id } of sessions) claimed.current.delete(id)
    places.current = new Map(
      line.flatMap(({ ticket }) => {
        const waiting = element.querySelector(`[data-ticket="${ticket}"]`)
        return waiting ? [[ticket, waiting.getBoundingClientRect()] as const] : []
      }),
    )
  }, [line, sessions])
  return room
}

function walk(disc: HTMLElement, from: DOMRect): void {
  const to = disc.getBoundingClientRect()
  // A wall is drawn larger: its lengths are not those of the screen.
  const zoom = disc.currentCSSZoom ?? 1
  const way = `translate(${(from.left - to.left) / zoom}px, ${(from.top - to.top) / zoom}px)`
  disc.animate([{ transform: way }, { transform: 'none' }], {
    duration: walkMilliseconds,
    easing: 'ease-out',
  })
}
