// What nobody needs at once: loaded when the page stands and the browser has nothing else to do.
import { type ComponentType, lazy } from 'react'

const mostIdleMilliseconds = 2_000

/** A component that is not there before; where it cannot be loaded, the page does without it. */
export const later = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(() =>
    atLeisure()
      .then(load)
      .catch(() => ({ default: () => null })),
  )

const atLeisure = async () => {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
  // Safari has no idle callbacks.
  await new Promise((resolve) =>
    'requestIdleCallback' in window
      ? requestIdleCallback(resolve, { timeout: mostIdleMilliseconds })
      : setTimeout(resolve, mostIdleMilliseconds / 4),
  )
}
