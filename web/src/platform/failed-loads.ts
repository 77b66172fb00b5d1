// Parts of the app that could not be loaded: the connection was gone, or the server has a newer version of them. A browser
// keeps such a failure until the page is loaded anew, which is done as soon as the server answers.
import { useEffect, useRef, useState } from 'react'

const failed = new WeakSet<object>()

export function startFailedLoads(): void {
  // https://vite.dev/guide/build#load-error-handling
  window.addEventListener('vite:preloadError', ({ payload }) => failed.add(payload))
}

export const isFailedLoad = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && failed.has(error)

const askEveryMilliseconds = 3_000
const answerMilliseconds = 10_000
/** What fails though the server is there is loaded anew once, and not again so soon. */
const restMilliseconds = 60_000
const lastReload = 'sitzplan.reloaded'

const answers = (): Promise<boolean> =>
  fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(answerMilliseconds) }).then(
    ({ ok }) => ok,
    () => false,
  )

const hasRested = () => Date.now() - Number(sessionStorage.getItem(lastReload)) >= restMilliseconds

function reload(): void {
  sessionStorage.setItem(lastReload, String(Date.now()))
  location.reload()
}

/** For what cannot even say that it is not there: the page that is loaded anew comes in its place. */
export async function reloadOnceReachable(): Promise<never> {
  for (;;) {
    if (hasRested() && (await answers())) reload()
    await new Promise((resolve) => setTimeout(resolve, askEveryMilliseconds))
  }
}

/**
 * While this is shown: loads the page anew once the server answers. `there`: it does, and loading anew has not helped.
 * Without an answer nothing is loaded: the browser would have nothing to show.
 */
export function useReloadOnceReachable(): { server: 'asked' | 'away' | 'there'; ask(): void } {
  const [server, setServer] = useState<'asked' | 'away' | 'there'>('asked')
  const [asked, setAsked] = useState(0)
  const wasAway = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each press asks anew
  useEffect(() => {
    let isOver = false
    let next: ReturnType<typeof setTimeout> | undefined
    const ask = async () => {
      const isThere = await answers()
      if (isOver) return
      if (isThere && (wasAway.current || hasRested())) return reload()
      wasAway.current = !isThere
      setServer(isThere ? 'there' : 'away')
      if (!isThere) next = setTimeout(ask, askEveryMilliseconds)
    }
    void ask()
    return () => {
      isOver = true
      clearTimeout(next)
    }
  }, [asked])
  return {
    server,
    ask() {
      setServer('asked')
      setAsked((count) => count + 1)
    },
  }
}
