// Asks before a page with unsaved changes is left: by a link, by the browser's way back, by closing it. Ours, because the
// kind of router that can ask by itself made the first page 17 kB larger.
import { useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { hearSteps } from './history-steps.ts'

/** Where somebody is about to go: an address, or so many steps of the browser's history. */
type Way = { to: string } | { steps: number }

interface LeaveGuard {
  isAsking: boolean
  stay(): void
  leave(): void
}

/** The router numbers the entries of the history. */
const place = (state: unknown) => Number((state as { idx?: number } | null)?.idx ?? 0)

export function useLeaveGuard(hasUnsaved: boolean): LeaveGuard {
  const navigate = useNavigate()
  const [way, setWay] = useState<Way | null>(null)
  // Whose the next step is: ours puts things back as they were; theirs was asked about, and is the router's.
  const passing = useRef<'ours' | 'theirs' | null>(null)

  useEffect(() => {
    if (!hasUnsaved) return
    const here = place(window.history.state)
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const to = pathOfLink(event)
      if (to === null) return
      event.preventDefault()
      event.stopPropagation()
      setWay({ to })
    }
    const onStep = (event: PopStateEvent) => {
      const whose = passing.current
      passing.current = null
      if (whose === 'theirs') return
      event.stopImmediatePropagation()
      const steps = place(event.state) - here
      if (whose === 'ours' || steps === 0) return
      passing.current = 'ours'
      window.history.go(-steps)
      setWay({ steps })
    }
    window.addEventListener('beforeunload', onUnload)
    const callOff = hearSteps(onStep)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      callOff()
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [hasUnsaved])

  return {
    isAsking: way !== null,
    stay: () => setWay(null),
    leave: () => {
      setWay(null)
      if (way === null) return
      if ('to' in way) return void navigate(way.to)
      passing.current = 'theirs'
      window.history.go(way.steps)
    },
  }
}

/** Of a click that would open another page of ours in this window. */
function pathOfLink(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || (link.target && link.target !== '_self') || link.hasAttribute('download')) return null
  if (link.origin !== window.location.origin || link.pathname === window.location.pathname) return null
  return `${link.pathname}${link.search}${link.hash}`
}
