// What a wall asks of its screen: all of it, as large as everything fits, and that it stays on.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { DrawnRoom } from './drawn-room.ts'

const zooms = [3, 2.6, 2.3, 2, 1.8, 1.6, 1.45, 1.3, 1.15, 1, 0.85, 0.7, 0.55]

/**
 * Draws `content` as large as it fits into `frame`: nobody scrolls on a wall. It grows only when there are other seats, or
 * another screen: a plan that grew and shrank with every person in line could not be read.
 */
export function useFitting(rooms: readonly DrawnRoom[]): {
  frame: RefObject<HTMLDivElement | null>
  content: RefObject<HTMLDivElement | null>
} {
  const frame = useRef<HTMLDivElement>(null)
  const content = useRef<HTMLDivElement>(null)
  const fitted = useRef({ seats: '', step: 0 })
  const seats = rooms.map(({ product, concurrent }) => `${product} ${concurrent?.seats}`).join()

  useLayoutEffect(() => {
    const from = fitted.current.seats === seats ? fitted.current.step : 0
    fitted.current = { seats, step: fit(frame.current, content.current, from) }
  })
  useEffect(() => {
    const refit = () => {
      fitted.current.step = fit(frame.current, content.current, 0)
    }
    window.addEventListener('resize', refit)
    return () => window.removeEventListener('resize', refit)
  }, [])
  return { frame, content }
}

/** The step that fits, from `from` on; the smallest when none does. */
function fit(frame: HTMLElement | null, content: HTMLElement | null, from: number): number {
  if (!frame || !content) return from
  for (let step = from; step < zooms.length - 1; step++) {
    draw(content, step)
    if (content.getBoundingClientRect().height <= frame.clientHeight) return step
  }
  draw(content, zooms.length - 1)
  return zooms.length - 1
}

/** The same again would be no change, and yet every seat would be laid out anew. */
function draw(content: HTMLElement, step: number): void {
  const zoom = String(zooms[step])
  if (content.style.zoom !== zoom) content.style.zoom = zoom
}

/** To be called on a press: browsers grant it to nothing else. Where they do not, the page alone is the wall. */
export const askForWholeScreen = () => document.documentElement.requestFullscreen?.().catch(() => undefined)

/** Whoever leaves one, by the browser's own key, leaves the other. */
export function useWholeScreen(onLeave: () => void): void {
  const latest = useRef(onLeave)
  latest.current = onLeave
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement) latest.current()
    }
    document.addEventListener('fullscreenchange', changed)
    return () => {
      document.removeEventListener('fullscreenchange', changed)
      if (document.fullscreenElement) void document.exitFullscreen()
    }
  }, [])
}

/** The screen stays on, where the browser can have it so. It forgets that whenever the page is out of sight. */
export function useStaysAwake(): void {
  useEffect(() => {
    let isOver = false
    let lock: WakeLockSentinel | undefined
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      lock = await navigator.wakeLock?.request('screen').catch(() => undefined)
      if (isOver) void lock?.release()
    }
    void ask()
    document.addEventListener('visibilitychange', ask)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', ask)
      void lock?.release()
    }
  }, [])
}
