// Parts of the app that could not be loaded: the connection was gone, or the server has a newer version of them. A browser
// keeps such a failure until the page is loaded anew, which is done as soon as the server answers.
import { useEffect } from 'react'

const failed = new WeakSet<object>()

export function startFailedLoads(): void {
  // https://vite.dev/guide/build#load-error-handling
  window.addEventListener('vite:preloadError', ({ payload }) => failed.add(payload))
}

export const isFailedLoad = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && failed.has(error)

const askEveryMilliseconds = 3_000
/** What still fails when everything has been loaded anew is not asked for for ever. */
const restMilliseconds = 60_000
const lastReload = 'sitzplan.reloaded'

/** Loads the page anew if the server answers: without it the browser would have nothing to show. */
export async function reloadIfReachable(): Promise<void> {
  const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isThere) return
  sessionStorage.setItem(lastReload, String(Date.now()))
  location.reload()
}

/** While this is shown: loads the page anew once the server answers. */
export function useReloadOnceReachable(): void {
  useEffect(() => {
    if (Date.now() - Number(sessionStorage.getItem(lastReload)) < restMilliseconds) return
    const ask = () => void reloadIfReachable()
    const asking = setInterval(ask, askEveryMilliseconds)
    window.addEventListener('online', ask)
    ask()
    return () => {
      clearInterval(asking)
      window.removeEventListener('online', ask)
    }
  }, [])
}
