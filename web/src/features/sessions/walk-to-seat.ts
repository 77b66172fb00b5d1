// Somebody who was at the door and now has a seat walks there. The only motion of the plan; none where people asked for
// less of it.
import type { Room } from '@sitzplan/contract/seating-plan'
import { type RefObject, useLayoutEffect, useRef } from 'react'

const walkMilliseconds = 300

export function useWalkToSeat({ line, sessions }: Pick<Room, 'line' | 'sessions'>): RefObject<HTMLDivElement | null> {
  const room = useRef<HTMLDivElement>(null)
  const places = useRef(new Map<string, DOMRect>())
  useLayoutEffect(() => {
    const element = room.current
    if (!element) return
    if (!window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (const { user } of sessions) {
        const from = places.current.get(user.id)
        const disc = from && element.querySelector<HTMLElement>(`[data-person="${user.id}"]`)
        if (disc) walk(disc, from)
      }
    }
    places.current = new Map(
      line.flatMap(({ user }) => {
        const waiting = element.querySelector(`[data-waiting="${user.id}"]`)
        return waiting ? [[user.id, waiting.getBoundingClientRect()] as const] : []
      }),
    )
  }, [line, sessions])
  return room
}

function walk(disc: HTMLElement, from: DOMRect): void {
  const to = disc.getBoundingClientRect()
  disc.animate([{ transform: `translate(${from.left - to.left}px, ${from.top - to.top}px)` }, { transform: 'none' }], {
    duration: walkMilliseconds,
    easing: 'ease-out',
  })
}
